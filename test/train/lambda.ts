/**
 * The derivatives of LambdaRank (Burges 2010, "From RankNet to LambdaRank to LambdaMART"): each pair of a right and a
 * wrong candidate of one question pulls apart, the more so the more it would gain to exchange them. The measure is
 * mostly the first place, because one excerpt is shown.
 *
 * @param labels 1 for a row that answers, 0 for one that does not.
 * @param groups Rows of question `q` are `groups[q] .. groups[q + 1]`.
 */
export function lambdaRank(labels: Uint8Array, groups: Uint32Array) {
  const ranks = new Uint16Array(1024);
  return (scores: Float64Array, gradients: Float32Array, hessians: Float32Array): void => {
    gradients.fill(0);
    hessians.fill(0);
    for (let q = 0; q + 1 < groups.length; q++) {
      const from = groups[q]!;
      const to = groups[q + 1]!;
      for (let i = from; i < to; i++) {
        let rank = 0;
        for (let j = from; j < to; j++) if (scores[j]! > scores[i]! || (scores[j] === scores[i] && j < i)) rank++;
        ranks[i - from] = rank;
      }
      // Where several sentences of the paragraph have the answer's words, often only one answers: the best of them speaks.
      let right = -1;
      for (let i = from; i < to; i++) {
        if (labels[i] !== 0 && (right < 0 || ranks[i - from]! < ranks[right - from]!)) right = i;
      }
      for (let i = right; i >= 0 && i === right; i++) {
        for (let j = from; j < to; j++) {
          if (labels[j] !== 0) continue;
          const gain = Math.abs(discount(ranks[i - from]!) - discount(ranks[j - from]!));
          const p = 1 / (1 + Math.exp(scores[i]! - scores[j]!));
          const pull = p * gain;
          const bend = Math.max(1e-6, p * (1 - p) * gain);
          gradients[i]! -= pull;
          gradients[j]! += pull;
          hessians[i]! += bend;
          hessians[j]! += bend;
        }
      }
    }
  };
}

/** What a right candidate at a rank (from 0) is worth. Reciprocal ranks fall faster than those of NDCG. */
const discount = (rank: number): number => 1 / (1 + rank);
