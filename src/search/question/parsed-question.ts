import type { ArticleIndex } from "../index/article-index.ts";
import { readWantedAnswer, type WantedAnswer } from "../rank/answer-words.ts";
import type { Associations } from "../rank/associations.ts";
import type { Bm25Scores } from "../rank/bm25-scores.ts";
import type { WordKnowledge } from "../rank/load-model.ts";
import { estimateNecessities, type TermNecessities } from "../rank/term-necessity.ts";
import type { QuestionFocus } from "./question-type.ts";
import type { QueryToken, Term } from "./terms.ts";

/** What is known of a question, before any sentence is looked at. */
export type ParsedQuestion = Readonly<{
  index: ArticleIndex;
  words: readonly QueryToken[];
  terms: readonly Term[];
  evidence: Bm25Scores;
  asking: QuestionFocus;
  /** What was learned of words; absent where nothing was. */
  known: WordKnowledge | undefined;
  /** What would answer, as far as the question says. */
  wanted: WantedAnswer;
  /** How much each content word is needed. */
  needs: TermNecessities;
  /** How rare each term is in general, 0..1 by its spread over many articles; 1 where nothing is known. */
  rarity: Float32Array;
  /** Stem of the article → number of the term that it is read as, plus one; 0 for all others. */
  termOf: Uint8Array;
  /** Weight of all content terms together; at least a trifle. */
  mass: number;
  /** Bits of the content terms that the title has. */
  titleMask: number;
  /**
   * Bits of the terms that are names, by how the article writes them, or the question where the article has them not: many
   * people write everything in lower case. And of those that are numbers.
   */
  nameMask: number;
  numberMask: number;
  /** Paragraph → bits of the terms that it has, filled when first wanted; -1 before. */
  paragraphMasks: Map<number, number>;
}>;

const CAPITAL_PATTERN = /^\p{Lu}/u;
const DIGIT_PATTERN = /\p{Nd}/u;

export const parseQuestion = (
  index: ArticleIndex,
  text: string,
  words: readonly QueryToken[],
  terms: readonly Term[],
  evidence: Bm25Scores,
  asking: QuestionFocus,
  known: WordKnowledge | undefined,
): ParsedQuestion => {
  const termOf = new Uint8Array(index.stemPostings.starts.length - 1);
  const rarity = new Float32Array(terms.length).fill(1);
  let mass = 0;
  let titleMask = 0;
  let nameMask = 0;
  let numberMask = 0;
  const associations = known?.associations;
  for (const [number, term] of terms.entries()) {
    for (const { stem } of term.matches) {
      termOf[stem] = number + 1;
      if (index.inTitle[stem] === 1) titleMask |= term.bit;
    }
    if (term.bit !== 0) mass += term.weight;
    if (associations?.language === index.language.code) rarity[number] = rarityOf(associations, term.matchedStem);
    if (term.share < 1 && !term.stop) continue;
    const [sense] = term.matches;
    const isName =
      sense === undefined
        ? term.position > 0 && CAPITAL_PATTERN.test(text.slice(term.start, term.end))
        : index.isName[sense.stem] === 1;
    if (isName) nameMask |= term.bit;
    if (DIGIT_PATTERN.test(term.form)) numberMask |= term.bit;
  }
  const unweighed = {
    index,
    words,
    terms,
    evidence,
    asking,
    known,
    wanted: readWantedAnswer(
      { asking, words, terms },
      index.language,
      known?.answerWords.language === index.language.code,
    ),
    rarity,
    termOf,
    mass: Math.max(mass, 1e-6),
    titleMask,
    nameMask,
    numberMask,
    paragraphMasks: new Map<number, number>(),
  };
  return { ...unweighed, needs: estimateNecessities(unweighed) };
};

/** Nearly every article has the commonest words, one in a thousand a word that was never seen. */
const MIN_SPREAD = 1e-3;

const rarityOf = ({ tokens, spread }: Associations, stem: string): number => {
  const token = tokens.get(stem);
  return token === undefined ? 1 : Math.log(Math.max(MIN_SPREAD, spread[token]!)) / Math.log(MIN_SPREAD);
};

/** The share of the question's weight that a set of terms has. */
export const weightCovered = ({ terms, mass }: ParsedQuestion, mask: number): number => {
  if (mask === 0) return 0;
  let sum = 0;
  for (const term of terms) if ((mask & term.bit) !== 0) sum += term.weight;
  return sum / mass;
};

export const paragraphMask = (asked: Omit<ParsedQuestion, "needs">, paragraph: number): number => {
  const known = asked.paragraphMasks.get(paragraph);
  if (known !== undefined) return known;
  const { paragraphStarts } = asked.index;
  let mask = 0;
  for (let s = paragraphStarts[paragraph]!; s < paragraphStarts[paragraph + 1]!; s++) mask |= asked.evidence.masks[s]!;
  asked.paragraphMasks.set(paragraph, mask);
  return mask;
};

export const bitCount = (bits: number): number => {
  let b = bits - ((bits >>> 1) & 0x55555555);
  b = (b & 0x33333333) + ((b >>> 2) & 0x33333333);
  return Math.imul((b + (b >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
