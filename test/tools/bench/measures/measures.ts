/** The place of the first gold item in a ranking, from 1; undefined when none is in it. */
export const rankOf = (ranking: readonly number[], gold: ReadonlySet<number>): number | undefined => {
  const place = ranking.findIndex((item) => gold.has(item));
  return place < 0 ? undefined : place + 1;
};

/** The share of questions whose gold is among the first `depth`. */
export const recallAt = (ranks: readonly (number | undefined)[], depth: number): number =>
  mean(ranks.map((rank) => (rank !== undefined && rank <= depth ? 1 : 0)));

/** Mean reciprocal rank, 0 beyond `depth`. */
export const reciprocalRank = (ranks: readonly (number | undefined)[], depth: number): number =>
  mean(ranks.map((rank) => (rank !== undefined && rank <= depth ? 1 / rank : 0)));

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value below which a share of the values lies (nearest rank). */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
};

/**
 * The area under the ROC curve: how probable it is that a positive scores above a negative, a tie counting half
 * (Mann–Whitney, by ranks). NaN without either.
 */
export const auroc = (positives: readonly number[], negatives: readonly number[]): number => {
  if (positives.length === 0 || negatives.length === 0) return Number.NaN;
  const all = [...positives.map((score) => [score, 1] as const), ...negatives.map((score) => [score, 0] as const)];
  all.sort((a, b) => a[0] - b[0]);
  let rankSum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.[0] === all[from]?.[0]) to++;
    // Equal scores share the mean of their ranks, which run from `from + 1` to `to`.
    const shared = (from + 1 + to) / 2;
    for (let i = from; i < to; i++) if (all[i]?.[1] === 1) rankSum += shared;
    from = to;
  }
  const pairs = positives.length * negatives.length;
  return (rankSum - (positives.length * (positives.length + 1)) / 2) / pairs;
};
