/** Decides which articles may teach the ranking by words and meaning together. */
import { isHeldOut, isKeptAside, plainTitle } from "../../bench/data/held-out.ts";

/**
 * Tells of a title, as a file has it, whether its article may be learned from: not held out, not one of those whose questions
 * decide, and of the part that neither the encoder nor the words have seen.
 *
 * @param skipped titles of articles that nothing is learned from.
 */
export const mayLearnFrom = (skipped: Iterable<string>): ((title: string) => boolean) => {
  const titles = new Set([...skipped].map(plainTitle));
  return (title) => !isHeldOut(title) && !titles.has(plainTitle(title)) && isKeptAside(title);
};

/** Whether the encoder must not learn from a row on an article. */
export const isHeldFromEncoder = (skipped: Iterable<string>): ((title: string) => boolean) => {
  const titles = new Set([...skipped].map(plainTitle));
  return (title) => isHeldOut(title) || titles.has(plainTitle(title));
};
