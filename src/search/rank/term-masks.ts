import type { ArticleIndex } from "../index/index.ts";
import type { UnweightedContext } from "./ranking-context.ts";

/** The share of the question's weight that a set of terms has. */
export const weightCovered = ({ terms, mass }: UnweightedContext, mask: number): number => {
  if (mask === 0) return 0;
  let sum = 0;
  for (const term of terms) if ((mask & term.bit) !== 0) sum += term.weight;
  return sum / mass;
};

/** Paragraph → bits of the terms that it has. */
export const paragraphMasksOf = ({ paragraphs, paragraphStarts }: ArticleIndex, masks: Int32Array): Int32Array => {
  const found = new Int32Array(paragraphStarts.length - 1);
  for (let s = 0; s < paragraphs.length; s++) found[paragraphs[s]!]! |= masks[s]!;
  return found;
};
