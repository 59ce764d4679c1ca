/** Whether the words beside a quotation are the article's, too: then all of the text is quoted, with the marks in it. */

import { writtenWordsOf } from "../../language/index.ts";
import type { Excerpt } from "../../reply/index.ts";

/** Words outside a quotation, at most, that say no more than who spoke: "he said", "said Clara Moreno". */
const MAX_PLAIN_WORDS = 3;
/** With this share of them in the article's own sentence, in its order, it is that sentence which is quoted. */
const MIN_RESTATED_SHARE = 0.8;

/** The most words that two rows have in common in the same order. */
const countShared = (one: readonly string[], other: readonly string[]): number => {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (const [at, candidate] of other.entries())
      next.push(word === candidate ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
};

const lowerWordsOf = (text: string): readonly string[] => writtenWordsOf(text).map((word) => word.toLowerCase());

/** Whether the words before and behind a quotation are those of the article there, but for a few. */
export const restatesArticle = (before: string, behind: string, excerpt: Excerpt | undefined): boolean => {
  const [said, added] = [lowerWordsOf(before), lowerWordsOf(behind)];
  const count = said.length + added.length;
  if (excerpt === undefined || count <= MAX_PLAIN_WORDS) return false;
  const { text, start, focus } = excerpt;
  const shared =
    countShared(said, lowerWordsOf(text.slice(0, focus.start - start))) +
    countShared(added, lowerWordsOf(text.slice(focus.end - start)));
  return shared >= MIN_RESTATED_SHARE * count;
};
