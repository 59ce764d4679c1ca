import type { Excerpt } from "../reply/index.ts";

/** Each excerpt once, at its first place: two with one receipt are the same words of the same article. */
export const distinctExcerpts = (excerpts: readonly Excerpt[]): readonly Excerpt[] =>
  excerpts.filter(({ receipt }, index) => excerpts.findIndex((other) => other.receipt === receipt) === index);
