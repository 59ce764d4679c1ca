import type { ArticleIndex } from "./article-index.ts";
import { readAsking } from "./asking.ts";
import type { Associations } from "./associations.ts";
import { best, gatherEvidence } from "./evidence.ts";
import { type Asked, readAsked } from "./features/asked.ts";
import { aroundShown, earlier, isElliptic, lastShown } from "./follow-up.ts";
import type { Correction, Turn } from "./search.ts";
import { type AskedWord, readTerms } from "./terms.ts";

/** A question as it is read in one article, and the sentences worth a closer look, by the first ranking. */
export type Look = Readonly<{
  asked: Asked;
  candidates: readonly number[];
  corrections: readonly Correction[];
  continued: boolean;
  /** The sentence that a question which continues another one goes on from. */
  shown: number | undefined;
}>;

/** Sentences that are looked at closely: among so many is the right one for 97 % of questions on a long article. */
export const CANDIDATES = 30;

/** A word of the language is one that stands in so many of all articles; rarer ones are names and slips too ("Cort"). */
const EVERYDAY = 0.03;

/** The first of two rankings: by evidence alone. Deterministic, and the same in training and in use. */
export function look(
  index: ArticleIndex,
  text: string,
  history: readonly Turn[] = [],
  associations?: Associations,
): Look {
  const own = index.language.words(text);
  const words: AskedWord[] = own.map((word) => ({ ...word, share: 1 }));
  const asking = readAsking(own, text, index.language.code);
  const continued = history.length > 0 && isElliptic(index.language, own, text, asking.kind);
  if (continued) {
    for (const { question, weight } of earlier(history)) {
      for (const word of index.language.words(question)) if (!word.stop) words.push({ ...word, share: weight });
    }
  }
  const isWord = (stem: string): boolean => {
    const token = associations?.language === index.language.code ? associations.tokens.get(stem) : undefined;
    return token !== undefined && associations!.spread[token]! >= EVERYDAY;
  };
  const { terms, corrections } = readTerms(index, words, isWord);
  const evidence = gatherEvidence(index, terms, words);
  const candidates = best(evidence.total, CANDIDATES);
  const shown = continued ? lastShown(index, history) : undefined;
  if (shown !== undefined) {
    for (const sentence of aroundShown(index, shown)) if (!candidates.includes(sentence)) candidates.push(sentence);
  }
  const asked = readAsked(index, text, words, terms, evidence, asking, associations);
  return { asked, candidates, corrections, continued, shown };
}
