/** Answers a question, and what continues it: "more", "context", a button below an answer. */

import { type QuestionOutcome, toQuestionOutcome } from "../../analytics/index.ts";
import { decide, findArticlePart, MAX_QUESTION_CHARS } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import { detectForeignLanguage } from "../../language/index.ts";
import { type AbstainReply, bestExcerpt, type Query, type SingleReply } from "../../reply/index.ts";
import { foundArticle, type SearchResult } from "../../search/index.ts";
import { asksForNow } from "../../search/naming/index.ts";
import { createQuestionParser, type QuestionParser } from "../../search/question/index.ts";
import { type NextStepsOptions, nextSteps } from "../buttons/next-steps.ts";
import { formatPlace } from "../format-source.ts";
import type { Memory } from "../memory.ts";
import { type ChatContext, createNotice } from "../resolve-context.ts";
import { askedTopicOf, replyAboutArticle } from "./about-article.ts";
import { createHistory, findTurnShowing, type History, type LastTurn } from "./history.ts";
import { addressQuestion } from "./named-article.ts";
import {
  actionsFor,
  contextActions,
  createContextReply,
  createPassageReply,
  createReceiptReply,
  nextSentences,
  sentenceIndexOf,
} from "./passages.ts";
import { replyOnNamed } from "./reply-on-named.ts";
import { withoutSeen } from "./seen-before.ts";

export type ConversationOptions = Readonly<{
  memory: Memory;
  /** Whether "helpful" and "not helpful" are offered. */
  offerVotes: boolean;
  /** Whether the first pass over the articles is done. */
  isLoaded: () => boolean;
  /** What is offered after a refusal. */
  steps: NextStepsOptions;
  /** Takes what became of each question that was sent; not of one that is still typed. */
  onOutcome: ((outcome: QuestionOutcome) => void) | undefined;
}>;

/** What a question for the title or the caption finds; undefined when it is for anything else, or it is not known for whose. */
const findTitleOrCaption = (question: string, { article, scope }: ChatContext): SearchResult | undefined => {
  const only = article ?? (scope.length === 1 ? scope[0] : undefined);
  const sentence = only && findArticlePart(only, question);
  if (only === undefined || sentence === undefined) return undefined;
  const parseIn = createQuestionParser(question);
  const certain = {
    confidence: 1,
    wordConfidence: 1,
    corrections: [],
    missing: [],
    continued: false,
    answering: [],
    matches: () => [],
    parseIn,
  };
  const foundBy = "words";
  return { ...certain, foundBy, candidates: [{ article: only, sentence, score: 1 }] };
};

/** What a conversation can be continued with. */
export type Conversation = Readonly<{
  ask: (question: string, query: Query, here: ChatContext) => Promise<SingleReply>;
  /** The next passage for the last question. */
  more: (query: Query, here: ChatContext) => Promise<SingleReply>;
  /** What stands around the passage that was shown last. */
  context: (query: Query, here: ChatContext) => Promise<SingleReply>;
  /** The passage that was shown last, with its full source. */
  receipt: (query: Query, here: ChatContext) => Promise<SingleReply>;
  /** Whether the last turn showed something that can be continued. */
  canContinue: (query: Query) => Promise<boolean>;
  /** The first of the next sentences, because a button below `shown` was pressed. */
  showNext: (
    article: Article,
    shown: number,
    next: readonly [number, ...number[]],
    query: Query,
    here: ChatContext,
  ) => Promise<SingleReply>;
  /** What stands around a sentence, because a button below it was pressed; undefined when there is no such sentence. */
  showContext: (article: Article, shown: number, query: Query, here: ChatContext) => Promise<SingleReply | undefined>;
  /** A sentence with its full source, because a button below it was pressed. */
  showReceipt: (article: Article, shown: number, query: Query, here: ChatContext) => Promise<SingleReply>;
  /** What this person asked that the sentence was shown for, when that was not long ago. */
  questionFor: (article: Article, shown: number, query: Query) => Promise<string | undefined>;
}>;

const NOTHING_FOUND = { confidence: 0, corrections: [], missing: [], actions: [] };

/** Less sure than any answer: what is nearest of several articles then says nothing of the question. */
const MIN_TELLING_CONFIDENCE = 0.1;

/**
 * Whether a question is in another language than the article that answers it by meaning; else than every article, so that words have
 * nothing to go by.
 */
const isForeignTo = (
  scope: readonly Article[],
  question: string,
  { foundBy, confidence, candidates }: SearchResult,
): boolean => {
  const isTelling = foundBy === "meaning" && confidence >= MIN_TELLING_CONFIDENCE;
  const first = isTelling ? candidates[0]?.article : undefined;
  const languages = new Set((first === undefined ? scope : [first]).map(({ language }) => language));
  return [...languages].every((language) => detectForeignLanguage(question, language) !== undefined);
};

/** Reports what became of a question, unless it is still being typed. */
const createOutcomeReporter =
  (onOutcome: ConversationOptions["onOutcome"]) =>
  async (
    query: Query,
    question: string,
    parseIn: QuestionParser,
    reply: SingleReply,
    { scope }: ChatContext,
  ): Promise<void> => {
    if (onOutcome === undefined || query.preview) return;
    const outcome = await toQuestionOutcome(question, parseIn, reply, scope);
    if (outcome) onOutcome(outcome);
  };

/** Answers a question: about the article itself, by its title or caption, or from its text. */
const createAskQuestion = (
  { isLoaded, offerVotes, onOutcome, steps }: ConversationOptions,
  history: History,
): Conversation["ask"] => {
  const reportOutcome = createOutcomeReporter(onOutcome);

  return async (said, query, around) => {
    if (around.scope.length === 0) {
      return { kind: "abstain", reason: isLoaded() ? "no-articles" : "loading", ...NOTHING_FOUND };
    }
    // What is too long to be a question is not searched for; the decision says so.
    const isTooLong = said.length > MAX_QUESTION_CHARS;
    const addressed = await addressQuestion(isTooLong ? "" : said, around);
    if (addressed.refusal) return addressed.refusal;
    const { question: searched, bare, here, among } = addressed;
    const question = isTooLong ? said : searched;
    const turns = searched === "" ? [] : await history.turnsFor(query, here);
    const about = await replyAboutArticle(bare, turns, here, offerVotes, !query.whole);
    if (about !== undefined) {
      if (about.kind === "answer") await history.addTurn(query, question, about, here);
      await reportOutcome(query, question, createQuestionParser(question), about, here);
      return about;
    }
    const find = (after: typeof turns) => history.find(searched, among ?? here.article?.id, after, here);
    const finding = findTitleOrCaption(searched, here) ?? (await find(turns));
    // Of the only article there is, nothing is newer.
    const isForNow = here.library.articles().length > 1 && asksForNow(said);
    const how = { foreign: isForeignTo(here.scope, searched, finding), newestFirst: isForNow };
    const decided = decide(question, finding, how);
    const named = await replyOnNamed(question, decided, here, offerVotes);
    if (named !== undefined) {
      if (named.kind === "answer") await history.addTurn(query, question, named, here);
      await reportOutcome(query, question, finding.parseIn, named, here);
      return named;
    }
    const seen = { turns, get: here.library.get };
    const decideAlone = async () => decide(question, await find([]), how);
    const { kind: novelty, decision } = await withoutSeen(decided, finding, seen, decideAlone);
    if (decision.kind === "abstain") {
      const isEarly = !isLoaded() && (decision.reason === "no-match" || decision.reason === "unsure");
      const asked = here.scope.length;
      const refusal: AbstainReply = { ...decision, ...(isEarly && { reason: "loading" }), asked, actions: [] };
      const isOffered = !query.whole && !query.preview;
      const reply = { ...refusal, actions: isOffered ? await nextSteps(refusal, question, here, steps) : [] };
      if (decision.reason !== "empty" && decision.reason !== "too-long")
        await history.addTurn(query, question, reply, here);
      await reportOutcome(query, question, finding.parseIn, reply, here);
      return reply;
    }
    const first = bestExcerpt(decision.excerpts);
    const article = foundArticle(finding, first.article)!;
    const shown = decision.excerpts.filter((one) => one.article === article.id);
    const next = nextSentences(article, finding, shown);
    const below = (votes: boolean) => actionsFor(article, sentenceIndexOf(article, first), next, here, votes);
    const found: SingleReply =
      decision.kind === "choices"
        ? { ...decision, actions: contextActions(finding, decision.excerpts, here) }
        : { ...decision, ...(novelty === "again" && { again: true }), actions: below(offerVotes) };
    await history.addTurn(query, question, found, here);
    const reply =
      novelty === "seen"
        ? { ...createNotice("seen", here.notices.seen(formatPlace(first, here.notices))), actions: below(false) }
        : { ...found, ...(isForNow && { sources: "dated" as const }) };
    await reportOutcome(query, question, finding.parseIn, reply, here);
    return reply;
  };
};

export const createConversation = (options: ConversationOptions): Conversation => {
  const { memory, offerVotes } = options;
  const history = createHistory(memory);
  const ask = createAskQuestion(options, history);

  /** What goes on from the last turn, or why nothing does. */
  const continueLast = async (
    query: Query,
    here: ChatContext,
    reply: (last: LastTurn) => SingleReply | undefined | Promise<SingleReply>,
  ): Promise<SingleReply> => {
    const last = await history.resumeLastTurn(query, here);
    if (last === "changed") return createNotice("articleChanged", here.notices.notices.articleChanged);
    const continued = last && (await reply(last));
    return continued ?? createNotice("nothingToContinue", here.notices.notices.nothingToContinue);
  };

  const showMore = async ({ article, why, shown }: LastTurn, query: Query, here: ChatContext): Promise<SingleReply> => {
    const topic = askedTopicOf(why.question);
    if (topic === "about" || topic === "articles")
      return ask(here.notices.article.asks.points, query, { ...here, article, scope: [article] });
    if (topic !== undefined) return createNotice("nothingMore", here.notices.notices.nothingMore);
    const [next, ...rest] = nextSentences(article, why.finding, shown);
    if (next === undefined) return createNotice("nothingMore", here.notices.notices.nothingMore);
    const reply = createPassageReply(article, next, rest, here, offerVotes, why);
    await history.addTurn(query, why.question, reply, here);
    return reply;
  };

  return {
    ask,
    more: (query, here) => continueLast(query, here, (last) => showMore(last, query, here)),
    context: (query, here) =>
      continueLast(query, here, ({ article, sentence, why }) => createContextReply(article, sentence, here, why)),
    receipt: (query, here) =>
      continueLast(query, here, ({ article, sentence, why }) => createReceiptReply(article, sentence, here, why)),
    canContinue: async (query) =>
      query.quoted !== undefined || (await memory.turns(query.conversation)).at(-1)?.shown !== undefined,
    showNext: async (article, shown, [next, ...rest], query, here) => {
      const why = await history.passageOriginOf(query, article, shown, here);
      const reply = createPassageReply(article, next, rest, here, offerVotes, why);
      await history.addTurn(query, why?.question ?? "", reply, here);
      return reply;
    },
    showContext: async (article, shown, query, here) =>
      createContextReply(article, shown, here, await history.passageOriginOf(query, article, shown, here)),
    showReceipt: async (article, shown, query, here) =>
      createReceiptReply(article, shown, here, await history.passageOriginOf(query, article, shown, here)),
    questionFor: async (article, shown, query) => {
      const turns = await memory.turns(query.conversation);
      return turns[findTurnShowing(turns, article, shown)]?.question;
    },
  };
};
