/** The questions that are suggested for an article: each was asked and got its own sentence as the answer. */

import type { Article } from "../../article/index.ts";
import { createYielder } from "../../yielding.ts";
import { leansOnPrevious } from "../leans-on-previous.ts";
import { buildAboutQuestions } from "./build-about-questions.ts";
import { buildQuestions } from "./build-questions.ts";
import { tellsOfHarm } from "./english-words.ts";
import type { SuggestedQuestion, SuggestionKind } from "./suggested-question.ts";

/** Asks the article; resolves to the index of the sentence that answers, if one does. */
export type AskArticle = (question: string) => Promise<number | undefined>;

/** UTF-16 units of a suggested question. */
const MAX_SUGGESTION_CHARS = 90;
/** UTF-16 units of a sentence that a question is built from; the rules do not understand longer ones. */
const MAX_SENTENCE_CHARS = 500;
/** Questions of one kind: twelve times "What did … say about …?" is no outline. */
const MAX_PER_KIND = 4;
/** For each question that is wanted: the sentences that are tried, and the questions that are asked. */
const MAX_TRIED_SENTENCES = 40;
const MAX_ASKED_PER_SUGGESTION = 6;
/** Others are marks of quotation, formulas and pronunciations. */
const ASKABLE_CHARS = /^[\p{L}\p{M}\p{N} '’.,&%$€£¥-]+\?$/u;
/** With fewer clear questions, names are asked about too. */
const MIN_CLEAR_QUESTIONS = 4;

/** Of two questions that share this much of the shorter one's words, only the first is kept. */
const MIN_DUPLICATE_SHARE = 0.7;
const ASKABLE_KINDS: ReadonlySet<string> = new Set(["caption", "standfirst", "body"]);

type SuggestionCandidate = SuggestedQuestion & Readonly<{ sentence: number }>;

const areAlike = (one: string, other: string): boolean => {
  const words = new Set(one.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const others = new Set(other.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / Math.max(1, Math.min(words.size, others.size)) >= MIN_DUPLICATE_SHARE && shared > 3;
};

const listSuggestionCandidates = (
  article: Article,
  sentence: number,
  build: typeof buildQuestions,
): SuggestionCandidate[] => {
  const span = article.sentences[sentence];
  const kind = span === undefined ? undefined : article.blocks[span.block]?.kind;
  if (span === undefined || kind === undefined || !ASKABLE_KINDS.has(kind)) return [];
  if (build === buildAboutQuestions && kind === "caption") return [];
  if (span.end - span.start > MAX_SENTENCE_CHARS || leansOnPrevious(article.text, span, article.language)) return [];
  if (tellsOfHarm(article.text.slice(span.start, span.end))) return [];
  return build(article, span)
    .filter(({ question }) => question.length <= MAX_SUGGESTION_CHARS && ASKABLE_CHARS.test(question))
    .map((built) => ({ ...built, sentence }));
};

/** Whether a sentence is one of those that a question is built from. */
const isBuiltFrom = (article: Article, sentence: number, candidate: SuggestionCandidate): boolean =>
  sentence === candidate.sentence ||
  (candidate.kind === "said" &&
    listSuggestionCandidates(article, sentence, buildQuestions).some(
      ({ question }) => question === candidate.question,
    ));

/** All questions that are built from an article's sentences, whether or not they are answered. */
export function* listBuiltQuestions(article: Article): Generator<string> {
  if (article.language !== "en") return;
  for (const sentence of article.sentences.keys())
    for (const build of [buildQuestions, buildAboutQuestions])
      for (const { question } of listSuggestionCandidates(article, sentence, build)) yield question;
}

/**
 * Up to `limit` questions that the article answers, in the order of the text. Each is built from one sentence, was asked, and
 * got that very sentence. They are spread over the article, and the same for the same words. English only.
 */
export const suggestQuestions = async (
  article: Article,
  ask: AskArticle,
  limit: number,
): Promise<readonly SuggestedQuestion[]> => {
  if (article.language !== "en" || limit <= 0) return [];
  const kept: SuggestionCandidate[] = [];
  const kinds = new Map<SuggestionKind, number>();
  const seen = new Set<string>();
  let askedCount = 0;

  const accept = async (candidate: SuggestionCandidate): Promise<boolean> => {
    if (kept.some(({ question }) => areAlike(question, candidate.question))) return false;
    if (
      seen.has(candidate.question) ||
      (kinds.get(candidate.kind) ?? 0) >= MAX_PER_KIND ||
      askedCount >= MAX_ASKED_PER_SUGGESTION * limit
    )
      return false;
    seen.add(candidate.question);
    askedCount += 1;
    const sentence = await ask(candidate.question);
    // Of several sentences that tell what somebody said, any is the answer.
    if (sentence === undefined || !isBuiltFrom(article, sentence, candidate)) return false;
    kept.push({ ...candidate, sentence });
    kinds.set(candidate.kind, (kinds.get(candidate.kind) ?? 0) + 1);
    return true;
  };

  const yieldNow = createYielder();
  const used = new Set<number>();
  const takeFrom = async (sentence: number, build: typeof buildQuestions): Promise<boolean> => {
    if (used.has(sentence)) return false;
    for (const candidate of listSuggestionCandidates(article, sentence, build)) {
      if (!(await accept(candidate))) continue;
      used.add(sentence);
      return true;
    }
    return false;
  };

  // First one from each part of the article, then everything else that is clear, then names, until there are enough.
  const count = article.sentences.length;
  for (const { build, each, enough } of [
    { build: buildQuestions, each: 1, enough: limit },
    { build: buildQuestions, each: MAX_TRIED_SENTENCES, enough: limit },
    { build: buildAboutQuestions, each: 1, enough: Math.min(limit, MIN_CLEAR_QUESTIONS) },
  ]) {
    for (let zone = 0; zone < limit; zone += 1) {
      const from = Math.floor((zone * count) / limit);
      const to = Math.min(Math.floor(((zone + 1) * count) / limit), from + MAX_TRIED_SENTENCES);
      let taken = 0;
      for (let sentence = from; sentence < to && taken < each && kept.length < enough; sentence += 1) {
        if (await takeFrom(sentence, build)) taken += 1;
        await yieldNow();
      }
    }
  }
  return kept.sort((one, other) => one.sentence - other.sentence).map(({ kind, question }) => ({ kind, question }));
};
