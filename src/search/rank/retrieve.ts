import type { Word } from "../../language/language.ts";
import type { ArticleIndex } from "../index/article-index.ts";
import {
  earlierQuestions,
  isFollowUp,
  lastShownSentence,
  neighbouringSentences,
  referenceOf,
} from "../question/follow-up.ts";
import { type ParsedQuestion, parseQuestion } from "../question/parsed-question.ts";
import { classifyQuestion } from "../question/question-type.ts";
import { parseTerms, type QueryToken, type Term } from "../question/terms.ts";
import type { SpellingCorrection, Turn } from "../search.ts";
import { type Bm25Scores, scoreBm25, topSentences } from "./bm25-scores.ts";
import type { WordKnowledge } from "./load-model.ts";

/** A question as it is read in one article, and the sentences worth a closer look, by the first ranking. */
export type Retrieval = Readonly<{
  asked: ParsedQuestion;
  candidates: readonly number[];
  corrections: readonly SpellingCorrection[];
  continued: boolean;
  /** The sentence that a question which continues another one goes on from. */
  shown: number | undefined;
}>;

/** Sentences that are looked at closely: among so many is the right one for 97 % of questions on a long article. */
export const MAX_CANDIDATES = 30;

/**
 * A sentence with so small a share of the evidence of the best one is not the answer. Measured on articles that nothing was
 * learned from: 14 candidates are left of 30, and the same share of questions is answered right, misspelt ones too.
 */
const MIN_EVIDENCE_SHARE = 0.35;

/** A word of the language is one that stands in so many of all articles; rarer ones are names and slips too ("Cort"). */
const MIN_EVERYDAY_SPREAD = 0.03;

/** Words of its own that a question must have to be understood by itself; one may be left of "and the reason?". */
const MIN_OWN_WORDS = 2;

/** A question on what the article never mentions continues nothing unless it points back: "what is the capital of peru". */
const isOffTopic = ({ stemNumbers, language }: ArticleIndex, own: readonly Word[], text: string): boolean => {
  if (referenceOf(language, text) === "points") return false;
  const content = own.filter(({ stop }) => !stop);
  return content.length >= MIN_OWN_WORDS && !content.some(({ stem }) => stemNumbers.has(stem));
};

/**
 * "What did he sell on the quay?" says by itself where to look: its words stand together in a sentence. Measured on
 * the half of the dialogues that settings are chosen on: CoQA 57.9 % right for 57.4, QuAC the same.
 */
const hasFullMatch = (terms: readonly Term[], { masks }: Bm25Scores): boolean => {
  const content = terms.filter(({ bit }) => bit !== 0);
  const all = content.reduce((bits, { bit }) => bits | bit, 0);
  return content.length >= MIN_OWN_WORDS && masks.some((mask) => (mask & all) === all);
};

/** The first of two rankings: by evidence alone. Deterministic, and the same in training and in use. */
export const retrieve = (
  index: ArticleIndex,
  text: string,
  history: readonly Turn[] = [],
  known?: WordKnowledge,
): Retrieval => {
  const own = index.language.words(text);
  const words: QueryToken[] = own.map((word) => ({ ...word, share: 1 }));
  const asking = classifyQuestion(own, text, index.language.code);
  const isWord = (stem: string): boolean => {
    if (known?.associations.language !== index.language.code) return false;
    const token = known.associations.tokens.get(stem);
    return token !== undefined && known.associations.spread[token]! >= MIN_EVERYDAY_SPREAD;
  };
  const read = () => {
    const { terms, corrections } = parseTerms(index, words, isWord);
    return { terms, corrections, evidence: scoreBm25(index, terms, words) };
  };
  const alone = read();
  const continued =
    history.length > 0 &&
    isFollowUp(index.language, own, text, asking.kind) &&
    !isOffTopic(index, own, text) &&
    !hasFullMatch(alone.terms, alone.evidence);
  if (continued) {
    for (const { question, weight } of earlierQuestions(history)) {
      for (const word of index.language.words(question)) if (!word.stop) words.push({ ...word, share: weight });
    }
  }
  const { terms, corrections, evidence } = continued ? read() : alone;
  const candidates = topSentences(evidence.total, MAX_CANDIDATES);
  const shown = continued ? lastShownSentence(index, history) : undefined;
  if (shown !== undefined) {
    for (const sentence of neighbouringSentences(index, shown))
      if (!candidates.includes(sentence)) candidates.push(sentence);
  }
  const asked = parseQuestion(index, text, words, terms, evidence, asking, known);
  return { asked, candidates, corrections, continued, shown };
};

/** The candidates that the learned ranking need look at. A question that continues another one may share no word with its answer. */
export const shortlist = ({ asked, candidates, continued }: Retrieval): readonly number[] => {
  const { total } = asked.evidence;
  const [first] = candidates;
  if (continued || first === undefined) return candidates;
  return candidates.filter((sentence) => total[sentence]! >= MIN_EVIDENCE_SHARE * total[first]!);
};
