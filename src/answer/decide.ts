/** Answers, offers a choice or refuses, by the confidence of what was found; and which passages an answer has. */

import { detectForeignLanguage, WORD_CHAR } from "../language/index.ts";
import type { AbstainReason, Excerpt } from "../reply/index.ts";
import { type FoundBy, foundArticle, type SearchResult, type SentenceCandidate } from "../search/index.ts";
import type { SpellingCorrection } from "../search/question/index.ts";
import { overlaps } from "../span.ts";
import { answerThreshold, reliableConfidence } from "./answer-threshold.ts";
import { chooseKind, isRival } from "./choose-kind.ts";
import { excerptAt, excerptOf, excerptSpan } from "./excerpt.ts";
import { orderByDay } from "./several/order-by-day.ts";
import { pickArticles } from "./several/pick-articles.ts";
import { fullerSentenceOf } from "./structure/fuller-sentence.ts";
import { withCompanions } from "./structure/with-companions.ts";
import { MEANING_CLEAR_CONFIDENCE, MIN_CLEAR_CONFIDENCE, MIN_SHARE_OF_FIRST } from "./threshold.ts";

/** The most that is read of a question, in UTF-16 units. */
export const MAX_QUESTION_CHARS = 1_000;
/** Excerpts of one answer, without what is shown beside them. */
const MAX_EXCERPTS = 3;

/** What is shown, and how it was found. */
type Shown = Readonly<{
  confidence: number;
  excerpts: readonly [Excerpt, ...Excerpt[]];
  corrections: readonly SpellingCorrection[];
  missing: readonly string[];
  foundBy: FoundBy;
  /** The language of the answering article, where the question is in another one. */
  articleLanguage?: string;
}>;

export type Decision =
  | (Shown & Readonly<{ kind: "answer" }>)
  /** Excerpts of one sentence each. */
  | (Shown & Readonly<{ kind: "choices" }>)
  | Readonly<{
      kind: "abstain";
      reason: AbstainReason;
      confidence: number;
      corrections: readonly SpellingCorrection[];
      missing: readonly string[];
      nearest?: Excerpt;
    }>;

/** What a decision depends on beside what was found. */
export type DecideOptions = Readonly<{
  /** The least confidence with which an answer is given; the shipped one when absent. */
  threshold?: number;
  /** The question is in another language than the article, or than all of them, so that words alone answer nothing. */
  foreign: boolean;
  /** The most excerpts of an answer; 3 when absent. */
  limit?: number;
  /** What holds now is asked for: what the newest article says stands first. */
  newestFirst?: boolean;
}>;

/** Why a question is refused before anything is searched; `undefined` when it may be asked. */
export const validateQuestion = (question: string): "empty" | "too-long" | undefined => {
  if (question.length > MAX_QUESTION_CHARS) return "too-long";
  return WORD_CHAR.test(question) ? undefined : "empty";
};

const excerptFrom = (
  { article, sentence, score }: SentenceCandidate,
  {
    matches,
    parseIn,
    confidence,
  }: Pick<SearchResult, "matches"> & Partial<Pick<SearchResult, "parseIn" | "confidence">>,
): Excerpt =>
  excerptAt(article, sentence, {
    score,
    matches,
    ...(parseIn && { parseIn }),
    ...(confidence !== undefined && { confidence }),
  });

/** Whether a passage has the words of an excerpt that is already shown. */
const repeatsExcerpt = (shown: Excerpt, { article, sentence }: SentenceCandidate): boolean => {
  const span = excerptSpan(article, sentence);
  if (shown.text === article.text.slice(span.start, span.end)) return true;
  return shown.article === article.id && overlaps(shown, span);
};

/** The first passage, and further ones that are nearly as good and say something else. */
const pickExcerpts = (finding: SearchResult, first: SentenceCandidate, limit: number): [Excerpt, ...Excerpt[]] => {
  const shown: [Excerpt, ...Excerpt[]] = [excerptFrom(first, finding)];
  for (const candidate of finding.candidates.slice(1)) {
    if (shown.length >= limit || candidate.score < first.score * MIN_SHARE_OF_FIRST) break;
    // Only the first is sure enough for words of it to be marked.
    if (!shown.some((other) => repeatsExcerpt(other, candidate)))
      shown.push(excerptFrom(candidate, { matches: finding.matches }));
  }
  return shown;
};

/** A pull quote gives way to the sentence of the body that it repeats. */
const withoutPullQuotes = (finding: SearchResult): SearchResult => {
  const candidates = finding.candidates.map((candidate) => {
    const sentence = fullerSentenceOf(candidate.article, candidate.sentence);
    return sentence === undefined ? candidate : { ...candidate, sentence };
  });
  const isFirst = ({ article, sentence }: SentenceCandidate, at: number): boolean =>
    candidates.findIndex((one) => one.article === article && one.sentence === sentence) === at;
  const answering = finding.answering.map((one) => ({
    ...one,
    sentence: fullerSentenceOf(one.article, one.sentence) ?? one.sentence,
  }));
  return { ...finding, answering, candidates: candidates.filter(isFirst) };
};

/** Up to three sentences to choose from, each with words of its own; none is sure enough for words of it to be marked. */
const pickChoices = (finding: SearchResult, first: SentenceCandidate): [Excerpt, ...Excerpt[]] => {
  const { matches } = finding;
  const show = ({ article, sentence, score }: SentenceCandidate): Excerpt =>
    excerptOf(article, article.sentences[sentence]!, { score, matches });
  const shown: [Excerpt, ...Excerpt[]] = [show(first)];
  for (const candidate of finding.candidates.slice(1)) {
    if (shown.length >= MAX_EXCERPTS || !isRival(candidate.score, first.score)) break;
    const choice = show(candidate);
    if (!shown.some(({ text }) => text === choice.text)) shown.push(choice);
  }
  return shown;
};

const foldText = (text: string): string => text.toLowerCase();

/** Whether all that a passage shares with a question is a word that was guessed from its spelling. */
const restsOnGuess = ({ text, start, matches }: Excerpt, corrections: readonly SpellingCorrection[]): boolean =>
  matches.every((match) =>
    corrections.some(({ to }) => foldText(to) === foldText(text.slice(match.start - start, match.end - start))),
  );

/** The words that an answer lacks: one that meaning is sure of says them in others. */
const missingOf = ({ confidence, missing, foundBy }: SearchResult, foreign: boolean): readonly string[] =>
  foundBy === "meaning" && (foreign || confidence >= reliableConfidence(foundBy)) ? [] : missing;

/**
 * Answers or abstains, by the confidence of what was found and never by whether something was found. A refusal has the nearest
 * passage only when that has a word of the question.
 */
export const decide = (question: string, result: SearchResult, options: DecideOptions): Decision => {
  const finding = withoutPullQuotes(result);
  const { confidence, foundBy } = finding;
  const { foreign } = options;
  // A word of another language is not misspelt.
  const corrections = foreign ? [] : finding.corrections;
  const missing = missingOf(finding, foreign);
  const fault = validateQuestion(question);
  const nothing = { confidence: 0, corrections: [], missing: [] };
  if (fault !== undefined) return { kind: "abstain", reason: fault, ...nothing };
  const first = finding.candidates[0];
  if (foreign && foundBy === "words") return { kind: "abstain", reason: "other-language", ...nothing };
  if (first === undefined) return { kind: "abstain", reason: "no-match", confidence: 0, corrections, missing };
  // Also where words found it, among articles of which others are in the question's language.
  const isInOther = foreign || detectForeignLanguage(question, first.article.language) !== undefined;
  const scores = finding.candidates.map(({ score }) => score);
  const threshold = options.threshold ?? answerThreshold(finding, foreign);
  const clear = foundBy === "words" ? MIN_CLEAR_CONFIDENCE : MEANING_CLEAR_CONFIDENCE;
  const kind = chooseKind({ confidence, scores, clear, threshold });
  const found = {
    confidence,
    corrections,
    missing,
    foundBy,
    ...(isInOther && { articleLanguage: first.article.language }),
  };
  const newestFirst = options.newestFirst === true;
  const articleOf = (id: string) => foundArticle(finding, id);
  const several = kind === "abstain" ? [] : pickArticles(finding, clear, threshold, newestFirst);
  const [best, ...others] = several.map((one) => excerptFrom(one, { ...finding, confidence: one.confidence }));
  if (best !== undefined && others.length > 0)
    return { kind: "answer", excerpts: withCompanions([best, ...others], articleOf), ...found };
  if (kind === "answer")
    return {
      kind,
      excerpts: withCompanions(pickExcerpts(finding, first, options.limit ?? MAX_EXCERPTS), articleOf),
      ...found,
    };
  if (kind === "choices") {
    const [choice, ...more] = pickChoices(finding, first);
    return { kind, excerpts: newestFirst ? orderByDay(finding, [choice, ...more]) : [choice, ...more], ...found };
  }
  const nearest = excerptFrom(first, { matches: finding.matches });
  if (!foreign && restsOnGuess(nearest, corrections))
    return { kind: "abstain", reason: "no-match", confidence, corrections, missing };
  return { kind: "abstain", reason: "unsure", confidence, corrections, missing, nearest };
};
