/** Answers, offers a choice or refuses, by the confidence of what was found; and which passages an answer has. */

import { WORD_CHAR } from "../language/index.ts";
import type { AbstainReason, Excerpt } from "../reply/index.ts";
import type { FoundBy, SearchResult, SentenceCandidate } from "../search/index.ts";
import type { SpellingCorrection } from "../search/question/index.ts";
import { contains, overlaps } from "../span.ts";
import { chooseKind, isRival } from "./choose-kind.ts";
import { excerptAt, excerptOf, excerptSpan } from "./excerpt.ts";
import {
  ANSWER_THRESHOLD,
  FOREIGN_ANSWER_THRESHOLD,
  MEANING_ANSWER_THRESHOLD,
  MIN_RELIABLE_CONFIDENCE,
  MIN_SHARE_OF_FIRST,
} from "./threshold.ts";

/** The most that is read of a question, in UTF-16 units. */
export const MAX_QUESTION_CHARS = 1_000;
/** Excerpts of one answer. */
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
  /** The question is in another language than the article. */
  foreign: boolean;
  /** The most excerpts of an answer; 3 when absent. */
  limit?: number;
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

/** Behind an excerpt that the article takes back, the correction that does. */
const withCorrections = (finding: SearchResult, shown: readonly [Excerpt, ...Excerpt[]]): [Excerpt, ...Excerpt[]] => {
  const [first, ...rest] = shown.map((excerpt, at): readonly Excerpt[] => {
    const { withdrawnBy } = excerpt;
    const article = finding.candidates.find((one) => one.article.id === excerpt.article)?.article;
    if (withdrawnBy === undefined || article === undefined) return [excerpt];
    const isShown = shown.some((other, place) => (place < at || other === excerpt) && contains(other, withdrawnBy));
    return isShown ? [excerpt] : [excerpt, excerptOf(article, withdrawnBy)];
  });
  return [first?.[0] ?? shown[0], ...(first?.slice(1) ?? []), ...rest.flat()];
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

const thresholdOf = (foundBy: FoundBy, foreign: boolean): number => {
  if (foundBy === "words") return ANSWER_THRESHOLD;
  return foreign ? FOREIGN_ANSWER_THRESHOLD : MEANING_ANSWER_THRESHOLD;
};

/** The words that an answer lacks: one that meaning is sure of says them in others. */
const missingOf = ({ confidence, missing, foundBy }: SearchResult, foreign: boolean): readonly string[] =>
  foundBy === "meaning" && (foreign || confidence >= MIN_RELIABLE_CONFIDENCE) ? [] : missing;

/**
 * Answers or abstains, by the confidence of what was found and never by whether something was found. A refusal has the nearest
 * passage only when that has a word of the question.
 */
export const decide = (question: string, finding: SearchResult, options: DecideOptions): Decision => {
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
  const scores = finding.candidates.map(({ score }) => score);
  const kind = chooseKind({ confidence, scores, threshold: options.threshold ?? thresholdOf(foundBy, foreign) });
  const found = {
    confidence,
    corrections,
    missing,
    foundBy,
    ...(foreign && { articleLanguage: first.article.language }),
  };
  if (kind === "answer")
    return {
      kind,
      excerpts: withCorrections(finding, pickExcerpts(finding, first, options.limit ?? MAX_EXCERPTS)),
      ...found,
    };
  if (kind === "choices") return { kind, excerpts: withCorrections(finding, pickChoices(finding, first)), ...found };
  const nearest = excerptFrom(first, { matches: finding.matches });
  if (!foreign && restsOnGuess(nearest, corrections))
    return { kind: "abstain", reason: "no-match", confidence, corrections, missing };
  return { kind: "abstain", reason: "unsure", confidence, corrections, missing, nearest };
};
