import type { ArticleIndex } from "./article-index.ts";
import { readAsking } from "./asking.ts";
import type { Associations } from "./associations.ts";
import { best, gatherEvidence } from "./evidence.ts";
import { type Asked, readAsked } from "./features/asked.ts";
import { earlier, isElliptic, nearShown } from "./follow-up.ts";
import type { Correction, Turn } from "./search.ts";
import { type AskedWord, readTerms } from "./terms.ts";

/** A question as it is read in one article, and the sentences worth a closer look, by the first ranking. */
export type Look = Readonly<{
  asked: Asked;
  candidates: readonly number[];
  corrections: readonly Correction[];
  continued: boolean;
}>;

/** Sentences that are looked at closely: among so many is the right one for 97 % of questions on a long article. */
export const CANDIDATES = 30;

/** The first of two rankings: by evidence alone. Deterministic, and the same in training and in use. */
export function look(
  index: ArticleIndex,
  text: string,
  history: readonly Turn[] = [],
  associations?: Associations,
): Look {
  const own = index.language.words(text);
  const words: AskedWord[] = own.map((word) => ({ ...word, share: 1 }));
  const continued = history.length > 0 && isElliptic(index.language, own);
  if (continued) {
    for (const { question, weight } of earlier(history)) {
      for (const word of index.language.words(question)) if (!word.stop) words.push({ ...word, share: weight });
    }
  }
  const { terms, corrections } = readTerms(index, words);
  const evidence = gatherEvidence(index, terms, words);
  if (continued) nearShown(index, history, evidence.total);
  const asking = readAsking(own, text, index.language.code);
  const asked = readAsked(index, text, words, terms, evidence, asking, associations);
  return { asked, candidates: best(evidence.total, CANDIDATES), corrections, continued };
}
