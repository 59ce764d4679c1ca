/** Which sentences of an article are worth ranking for a question, and whether it continues the one before. */
import type { ArticleIndex } from "../index/index.ts";
import type { ParsedQuestion, QueryToken, SpellingCorrection, Term } from "../question/index.ts";
import { resolveTerms } from "../question/index.ts";
import { type Bm25Scores, scoreBm25, topSentences } from "./bm25-scores.ts";
import { createRankingContext } from "./create-ranking-context.ts";
import type { WordKnowledge } from "./model/word-knowledge.ts";
import { lastShownSentence, neighbouringSentences } from "./proximity.ts";
import type { RankingContext } from "./ranking-context.ts";

/** A question as it is read in one article, and the sentences worth a closer look, by the first ranking. */
export type Retrieval = Readonly<{
  context: RankingContext;
  candidates: readonly number[];
  corrections: readonly SpellingCorrection[];
  /** Whether it is read as continuing the question before. */
  continued: boolean;
  /** The sentence that it goes on from. */
  shown: number | undefined;
}>;

/** Sentences that are ranked by their features: the right one is among 30 for 97 % of questions on a long article. */
export const MAX_CANDIDATES = 30;

/**
 * A sentence with a smaller share of the best BM25 score is not the answer. Measured on articles that nothing was
 * learned from: 14 candidates are left of 30, and the same share of questions is answered right, misspelt ones too.
 */
const MIN_EVIDENCE_SHARE = 0.35;

/** A word of the language is in at least this share of all articles; rarer ones may be names and slips ("Cort"). */
const MIN_EVERYDAY_SPREAD = 0.03;

/** Words of its own that a question must have to be understood by itself; one may be left of "and the reason?". */
const MIN_OWN_WORDS = 2;

/** A question on what the article never mentions continues nothing unless it points back: "what is the capital of peru". */
const isOffTopic = ({ stemNumbers }: ArticleIndex, { reference, tokens }: ParsedQuestion): boolean => {
  if (reference === "points") return false;
  const content = tokens.filter(({ stop }) => !stop);
  return content.length >= MIN_OWN_WORDS && !content.some(({ stem }) => stemNumbers.has(stem));
};

/**
 * "What did he sell on the quay?" says by itself where to look: one sentence has all its words. Measured on
 * the half of the dialogues that settings are chosen on: CoQA 57.9 % right for 57.4, QuAC the same.
 */
const hasFullMatch = (terms: readonly Term[], { masks }: Bm25Scores): boolean => {
  const content = terms.filter(({ bit }) => bit !== 0);
  const all = content.reduce((bits, { bit }) => bits | bit, 0);
  return content.length >= MIN_OWN_WORDS && masks.some((mask) => (mask & all) === all);
};

/** Whether a stem is a word of the article's language, as far as that was learned. */
const isEverydayWord = (stem: string, language: string, knowledge: WordKnowledge | undefined): boolean => {
  if (knowledge?.associations.language !== language) return false;
  const token = knowledge.associations.tokens.get(stem);
  return token !== undefined && knowledge.associations.spread[token]! >= MIN_EVERYDAY_SPREAD;
};

/** The first of two rankings, by BM25 alone. Deterministic, and the same in training and in use. */
export const retrieve = (index: ArticleIndex, question: ParsedQuestion, knowledge?: WordKnowledge): Retrieval => {
  const isWord = (stem: string): boolean => isEverydayWord(stem, index.language.code, knowledge);
  const resolve = (tokens: readonly QueryToken[]) => {
    const { terms, corrections } = resolveTerms(index, tokens, isWord);
    return { tokens, terms, corrections, bm25: scoreBm25(index, terms, tokens) };
  };
  const alone = resolve(question.tokens);
  const { earlier } = question;
  const continued = earlier !== undefined && !isOffTopic(index, question) && !hasFullMatch(alone.terms, alone.bm25);
  const resolved = continued ? resolve([...question.tokens, ...earlier.tokens]) : alone;
  const candidates = topSentences(resolved.bm25.total, MAX_CANDIDATES);
  const shown = continued ? lastShownSentence(index, earlier.shown) : undefined;
  if (shown !== undefined) {
    for (const sentence of neighbouringSentences(index, shown))
      if (!candidates.includes(sentence)) candidates.push(sentence);
  }
  const context = createRankingContext(question, index, resolved, knowledge);
  return { context, candidates, corrections: resolved.corrections, continued, shown };
};

/** The candidates that the learned ranking need look at. A question that continues another one may share no word with its answer. */
export const shortlist = ({ context, candidates, continued }: Retrieval): readonly number[] => {
  const { total } = context.bm25;
  const [first] = candidates;
  if (continued || first === undefined) return candidates;
  return candidates.filter((sentence) => total[sentence]! >= MIN_EVIDENCE_SHARE * total[first]!);
};
