import type { Article } from "../../article/article.ts";
import { createYielder } from "../../yielding.ts";
import { leansOnPrevious } from "../leans-on-previous.ts";
import { buildAboutQuestions } from "./build-about-questions.ts";
import { buildQuestions } from "./build-questions.ts";
import type { SuggestedQuestion, SuggestionKind } from "./suggested-question.ts";

/** Asks the article; resolves to the sentence (index) of the first excerpt when it was answered. */
export type AskArticle = (question: string) => Promise<number | undefined>;

/** UTF-16 units of a question; a longer one is no suggestion. */
const MAX_SUGGESTION_CHARS = 90;
/** UTF-16 units of a sentence that a question is built from; what is clear in a longer one is not told by a few rules. */
const MAX_SENTENCE_CHARS = 500;
/** Of one kind: twelve times "What did … say about …?" is no outline. */
const MAX_PER_KIND = 4;
/** Sentences that are tried for each question that is wanted, and questions that are asked for each. */
const MAX_TRIED_SENTENCES = 40;
const MAX_ASKED_PER_SUGGESTION = 6;
/** With fewer clear questions than this, names are asked for too. */
const MIN_CLEAR_QUESTIONS = 4;

/** Questions of which two are alike in so great a part of their words are one. */
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
  return build(article, span)
    .filter(({ question }) => question.length <= MAX_SUGGESTION_CHARS && !/[“”"\n]/.test(question))
    .map((built) => ({ ...built, sentence }));
};

/**
 * Up to `limit` questions that the article answers, in its language, in the order of the text: each is built from one
 * sentence and was asked, and returned that very sentence. They are spread over the article and always the same for
 * the same words. None for a language without rules.
 */
export const suggestQuestions = async (
  article: Article,
  ask: AskArticle,
  limit: number,
): Promise<readonly string[]> => {
  if (article.language !== "en" || limit <= 0) return [];
  const kept: SuggestionCandidate[] = [];
  const kinds = new Map<SuggestionKind, number>();
  const seen = new Set<string>();
  let asked = 0;

  const accept = async (offer: SuggestionCandidate): Promise<boolean> => {
    if (kept.some(({ question }) => areAlike(question, offer.question))) return false;
    if (
      seen.has(offer.question) ||
      (kinds.get(offer.kind) ?? 0) >= MAX_PER_KIND ||
      asked >= MAX_ASKED_PER_SUGGESTION * limit
    )
      return false;
    seen.add(offer.question);
    asked += 1;
    if ((await ask(offer.question)) !== offer.sentence) return false;
    kept.push(offer);
    kinds.set(offer.kind, (kinds.get(offer.kind) ?? 0) + 1);
    return true;
  };

  const breath = createYielder();
  const used = new Set<number>();
  const takeFrom = async (sentence: number, build: typeof buildQuestions): Promise<boolean> => {
    if (used.has(sentence)) return false;
    for (const offer of listSuggestionCandidates(article, sentence, build)) {
      if (!(await accept(offer))) continue;
      used.add(sentence);
      return true;
    }
    return false;
  };

  // One from each part of the article first, then whatever else is clear, then names, until there are enough.
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
        await breath();
      }
    }
  }
  return kept.sort((one, other) => one.sentence - other.sentence).map(({ question }) => question);
};
