import type { UnweightedContext } from "./ranking-context.ts";

/** The share of the question's weight that a set of terms has. */
export const weightCovered = ({ terms, mass }: UnweightedContext, mask: number): number => {
  if (mask === 0) return 0;
  let sum = 0;
  for (const term of terms) if ((mask & term.bit) !== 0) sum += term.weight;
  return sum / mass;
};

/** Bits of the terms that a paragraph has. */
export const paragraphMask = ({ index, bm25, paragraphMasks }: UnweightedContext, paragraph: number): number => {
  const known = paragraphMasks.get(paragraph);
  if (known !== undefined) return known;
  const { paragraphStarts } = index;
  let mask = 0;
  for (let s = paragraphStarts[paragraph]!; s < paragraphStarts[paragraph + 1]!; s++) mask |= bm25.masks[s]!;
  paragraphMasks.set(paragraph, mask);
  return mask;
};
