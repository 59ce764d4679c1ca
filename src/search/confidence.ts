import type { ArticleIndex } from "./article-index.ts";
import type { Evidence } from "./evidence.ts";
import type { Term } from "./terms.ts";

/** An answer is given from this confidence on. */
export const threshold = 0.5;

/** How much of the question's weight the best sentence, its paragraph or the title has. */
export function coverage(index: ArticleIndex, terms: readonly Term[], sentence: number): { own: number; near: number } {
  const stems = new Set<number>();
  const near = new Set<number>();
  const p = index.paragraphs[sentence]!;
  for (let s = index.paragraphStarts[p]!; s < index.paragraphStarts[p + 1]!; s++) {
    for (let w = index.sentences[s]!; w < index.sentences[s + 1]!; w++) {
      const stem = index.stemOf[index.words[w]!]!;
      near.add(stem);
      if (s === sentence) stems.add(stem);
    }
  }
  let total = 0;
  let own = 0;
  let close = 0;
  for (const { senses, weight, stop } of terms) {
    if (stop) continue;
    total += weight;
    const read = senses.map(({ stem }) => stem);
    if (read.some((stem) => stems.has(stem))) own += weight;
    if (read.some((stem) => near.has(stem) || index.inTitle[stem] === 1)) close += weight;
  }
  return total === 0 ? { own: 0, near: 0 } : { own: own / total, near: close / total };
}

/** How probable it is that the best sentence answers. */
export function confidenceOf(
  index: ArticleIndex,
  terms: readonly Term[],
  evidence: Evidence,
  top: readonly number[],
): number {
  const first = top[0];
  if (first === undefined) return 0;
  const { own, near } = coverage(index, terms, first);
  const x = 0.45 * near + 0.25 * own + 0.3 * Math.min(1, evidence.total[first]!);
  return 1 / (1 + Math.exp(-12 * (x - 0.45)));
}
