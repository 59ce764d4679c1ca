/** What holds of a question in one article whatever sentence is looked at: its weight, its names, what it needs. */
import type { ArticleIndex } from "../index/index.ts";
import type { ParsedQuestion } from "../question/index.ts";
import type { Associations } from "./associations.ts";
import type { WordKnowledge } from "./model/word-knowledge.ts";
import type { RankingContext } from "./ranking-context.ts";
import { readWantedAnswer } from "./read-wanted-answer.ts";
import { paragraphMasksOf } from "./term-masks.ts";
import { estimateNecessities } from "./term-necessity.ts";

const CAPITAL_PATTERN = /^\p{Lu}/u;
const DIGIT_PATTERN = /\p{Nd}/u;
/** A question of function words alone has no weight, and weights are divided by it. */
const MIN_MASS = 1e-6;

/** @param tokens The question's own tokens, and those of earlier questions that it continues. */
export const createRankingContext = (
  question: ParsedQuestion,
  index: ArticleIndex,
  { tokens, terms, bm25 }: Pick<RankingContext, "tokens" | "terms" | "bm25">,
  knowledge: WordKnowledge | undefined,
): RankingContext => {
  const termOfStem = new Uint8Array(index.stemPostings.starts.length - 1);
  const rarity = new Float32Array(terms.length).fill(1);
  let mass = 0;
  let titleMask = 0;
  let nameMask = 0;
  let numberMask = 0;
  const associations = knowledge?.associations;
  for (const [number, term] of terms.entries()) {
    for (const { stem } of term.matches) {
      termOfStem[stem] = number + 1;
      if (index.inTitle[stem] === 1) titleMask |= term.bit;
    }
    if (term.bit !== 0) mass += term.weight;
    if (associations?.language === index.language.code) rarity[number] = rarityOf(associations, term.matchedStem);
    if (term.share < 1 && !term.stop) continue;
    const [match] = term.matches;
    const isName =
      match === undefined
        ? term.position > 0 && CAPITAL_PATTERN.test(question.text.slice(term.start, term.end))
        : index.isName[match.stem] === 1;
    if (isName) nameMask |= term.bit;
    if (DIGIT_PATTERN.test(term.form)) numberMask |= term.bit;
  }
  const context = {
    question,
    index,
    tokens,
    terms,
    bm25,
    knowledge,
    wantedAnswer: readWantedAnswer(
      { question, tokens, terms },
      knowledge?.answerWords.language === index.language.code,
    ),
    rarity,
    termOfStem,
    mass: Math.max(mass, MIN_MASS),
    titleMask,
    nameMask,
    numberMask,
    paragraphMasks: paragraphMasksOf(index, bm25.masks),
  };
  return { ...context, necessities: estimateNecessities(context) };
};

/** Nearly every article has the commonest words, one in a thousand a word that was never seen. */
const MIN_SPREAD = 1e-3;

const rarityOf = ({ tokens, spread }: Associations, stem: string): number => {
  const token = tokens.get(stem);
  return token === undefined ? 1 : Math.log(Math.max(MIN_SPREAD, spread[token]!)) / Math.log(MIN_SPREAD);
};
