/** What is asked of many articles before some are looked at closely. Only types. */

import type { Article } from "../../article/index.ts";
import type { Yielder } from "../../yielding.ts";

/** Articles among which words are looked for. Words are folded; a part of several has them next to each other. */
export type CandidateArticles = Readonly<{
  /** All of them, in order. */
  all: readonly Article[];
  /** Those that may have all of these parts, in order: each that has them is among them. */
  having: (parts: readonly string[], yieldNow: Yielder) => Promise<readonly Article[]>;
  /** Those that may have all of these words, or all but one, in order; undefined when there are more than `most`. */
  lackingOne: (words: readonly string[], most: number, yieldNow: Yielder) => Promise<readonly Article[] | undefined>;
  /** Those that have most of these words, or others that begin like them, by how rare these are; best first. */
  nearest: (words: readonly string[], most: number, yieldNow: Yielder) => Promise<readonly Article[]>;
}>;
