import { type QuestionOutcome, toQuestionOutcome } from "../analytics/question-outcome.ts";
import { decide, MAX_QUESTION_CHARS } from "../answer/decide.ts";
import { excerptSpan } from "../answer/excerpt.ts";
import { findArticlePart } from "../answer/find-article-part.ts";
import type { Article } from "../article/article.ts";
import { detectForeignLanguage } from "../language/detect-foreign-language.ts";
import type { Library } from "../library/library.ts";
import type { Query } from "../reply/query.ts";
import type { Reply } from "../reply/reply.ts";
import { createQuestionParser, type QuestionParser } from "../search/question/create-question-parser.ts";
import type { Turn } from "../search/question/turn.ts";
import type { SearchResult } from "../search/search.ts";
import type { Memory } from "./memory.ts";
import {
  actionsFor,
  createContextReply,
  createPassageReply,
  nextSentences,
  type PassageOrigin,
  sentenceIndexOf,
} from "./passages.ts";
import { type ChatContext, createNotice } from "./resolve-context.ts";

export type ConversationOptions = Readonly<{
  library: Library;
  memory: Memory;
  /** Whether "helpful" and "not helpful" are offered. */
  offerVotes: boolean;
  /** Whether the first pass over the articles is done. */
  isLoaded: () => boolean;
  /** Takes what became of each question that was sent; not of one that is still typed. */
  onOutcome: ((outcome: QuestionOutcome) => void) | undefined;
}>;

/** Sentences among which an answer, and what comes next for it, are chosen. */
const MAX_CANDIDATES = 10;

/** What a question for the title or the caption finds; undefined when it is for anything else, or nobody knows for whose. */
const findTitleOrCaption = (question: string, { article, scope }: ChatContext): SearchResult | undefined => {
  const only = article ?? (scope.length === 1 ? scope[0] : undefined);
  const sentence = only && findArticlePart(only, question);
  if (only === undefined || sentence === undefined) return undefined;
  const parseIn = createQuestionParser(question);
  const certain = { confidence: 1, corrections: [], missing: [], continued: false, matches: () => [], parseIn };
  return { ...certain, candidates: [{ article: only, sentence, score: 1 }] };
};

/** What a conversation can be continued with. */
export type Conversation = Readonly<{
  ask: (question: string, query: Query, here: ChatContext) => Promise<Reply>;
  /** The next passage for the last question. */
  more: (query: Query, here: ChatContext) => Promise<Reply>;
  /** What stands around the passage that was shown last. */
  context: (query: Query, here: ChatContext) => Promise<Reply>;
  /** Whether the last turn showed something that can be continued. */
  canContinue: (query: Query) => Promise<boolean>;
  /** The first of the next sentences, because a button below `shown` was pressed. */
  showNext: (
    article: Article,
    shown: number,
    next: readonly [number, ...number[]],
    query: Query,
    here: ChatContext,
  ) => Promise<Reply>;
  /** What stands around a sentence, because a button below it was pressed; undefined when there is no such sentence. */
  showContext: (article: Article, shown: number, query: Query) => Promise<Reply | undefined>;
  /** What this person asked that the sentence was shown for, when that was not long ago. */
  questionFor: (article: Article, shown: number, query: Query) => Promise<string | undefined>;
}>;

export const createConversation = ({
  library,
  memory,
  offerVotes: opinions,
  isLoaded: loaded,
  onOutcome,
}: ConversationOptions): Conversation => {
  const find = (question: string, article: string | undefined, history: readonly Turn[]): Promise<SearchResult> =>
    library.search.find({ text: question, history, limit: MAX_CANDIDATES, ...(article !== undefined && { article }) });

  const remember = async (query: Query, question: string, reply: Reply): Promise<void> => {
    if (query.preview) return;
    const excerpt = reply.kind === "answer" ? reply.excerpts[0] : undefined;
    const article = excerpt && library.get(excerpt.article);
    const shown = excerpt && article && { article: article.id, sentence: sentenceIndexOf(article, excerpt) };
    await memory.addTurn(query.conversation, query.asker, { question, ...(shown && { shown }) });
  };

  const reportOutcome = async (
    query: Query,
    question: string,
    parseIn: QuestionParser,
    reply: Reply,
    { scope }: ChatContext,
  ): Promise<void> => {
    if (onOutcome === undefined || query.preview) return;
    const outcome = await toQuestionOutcome(question, parseIn, reply, scope);
    if (outcome) onOutcome(outcome);
  };

  /**
   * A reply to a message that quotes an article continues that message, whoever wrote it: the sentence is found again by
   * its very words.
   */
  const quotedTurn = async (quoted: string | undefined, here: ChatContext): Promise<Turn | undefined> => {
    if (quoted === undefined) return undefined;
    const { candidates } = await find(quoted.slice(0, MAX_QUESTION_CHARS), here.article?.id, []);
    const found = candidates.find(({ article, sentence }) => {
      const { start, end } = article.sentences[sentence]!;
      return quoted.includes(article.text.slice(start, end));
    });
    return found && { question: "", shown: { article: found.article.id, sentence: found.sentence } };
  };

  const historyOf = async (query: Query, here: ChatContext): Promise<readonly Turn[]> => {
    const turns = await memory.turns(query.conversation);
    const quoted = await quotedTurn(query.quoted, here);
    if (quoted?.shown === undefined) return turns;
    const { article, sentence } = quoted.shown;
    const known = turns.findLastIndex(({ shown }) => shown?.article === article && shown.sentence === sentence);
    return known >= 0 ? turns.slice(0, known + 1) : [quoted];
  };

  const ask: Conversation["ask"] = async (question, query, here) => {
    const nothing = { confidence: 0, corrections: [], missing: [], actions: [] };
    if (here.scope.length === 0) return { kind: "abstain", reason: loaded() ? "no-articles" : "loading", ...nothing };
    // What is too long to be a question is not searched for; the decision says so.
    const searched = question.length > MAX_QUESTION_CHARS ? "" : question;
    const history = searched === "" ? [] : await historyOf(query, here);
    const finding = findTitleOrCaption(searched, here) ?? (await find(searched, here.article?.id, history));
    const isForeign = [...new Set(here.scope.map(({ language }) => language))].every(
      (language) => detectForeignLanguage(searched, language) !== undefined,
    );
    const decision = decide(question, finding, { foreign: isForeign });
    if (decision.kind === "abstain") {
      const early = !loaded() && (decision.reason === "no-match" || decision.reason === "unsure");
      const asked = here.scope.length;
      const reply: Reply = { ...decision, ...(early && { reason: "loading" }), asked, actions: [] };
      if (decision.reason !== "empty" && decision.reason !== "too-long") await remember(query, question, reply);
      await reportOutcome(query, question, finding.parseIn, reply, here);
      return reply;
    }
    const first = decision.excerpts[0];
    const article = finding.candidates.find((one) => one.article.id === first.article)!.article;
    const shown = decision.excerpts.filter((one) => one.article === article.id);
    const next = nextSentences(article, finding, shown);
    const reply: Reply = {
      ...decision,
      actions: actionsFor(article, sentenceIndexOf(article, first), next, here, opinions),
    };
    await remember(query, question, reply);
    await reportOutcome(query, question, finding.parseIn, reply, here);
    return reply;
  };

  /** The last question of a conversation, what was found for it, and what of that was shown. */
  const last = async (query: Query, here: ChatContext) => {
    const turns = await historyOf(query, here);
    const turn = turns.at(-1);
    const article = turn?.shown && library.get(turn.shown.article);
    if (turn?.shown === undefined || article === undefined) return undefined;
    const { question } = turn;
    const before = turns.findLastIndex((earlier) => earlier.question !== question) + 1;
    const finding = await find(question, article.id, turns.slice(0, before));
    const first = decide(question, finding, { foreign: false });
    const since = turns.slice(before).flatMap(({ shown }) => (shown?.article === article.id ? [shown.sentence] : []));
    const seen = [...(first.kind === "answer" ? first.excerpts : []), ...since.map((one) => excerptSpan(article, one))];
    return { article, sentence: turn.shown.sentence, why: { question, finding }, seen };
  };

  const more: Conversation["more"] = async (query, here) => {
    const continued = await last(query, here);
    if (continued === undefined) return createNotice("nothingToContinue", here.notices.notices.nothingToContinue);
    const { article, why, seen } = continued;
    const [next, ...rest] = nextSentences(article, why.finding, seen);
    if (next === undefined) return createNotice("nothingMore", here.notices.notices.nothingMore);
    const reply = createPassageReply(article, next, rest, here, opinions, why);
    await remember(query, why.question, reply);
    return reply;
  };

  const context: Conversation["context"] = async (query, here) => {
    const continued = await last(query, here);
    const around = continued && createContextReply(continued.article, continued.sentence, continued.why);
    return around ?? createNotice("nothingToContinue", here.notices.notices.nothingToContinue);
  };

  const open: Conversation["canContinue"] = async (query) =>
    query.quoted !== undefined || (await memory.turns(query.conversation)).at(-1)?.shown !== undefined;

  /** How the conversation came to a passage, when that was not long ago. */
  const whyShown = async (query: Query, article: Article, sentence: number): Promise<PassageOrigin | undefined> => {
    const turns = await memory.turns(query.conversation);
    const at = turns.findLastIndex(({ shown }) => shown?.article === article.id && shown.sentence === sentence);
    const question = turns[at]?.question;
    if (question === undefined) return undefined;
    return { question, finding: await find(question, article.id, turns.slice(0, at)) };
  };

  const show: Conversation["showNext"] = async (article, shown, [next, ...rest], query, here) => {
    const why = await whyShown(query, article, shown);
    const reply = createPassageReply(article, next, rest, here, opinions, why);
    await remember(query, why?.question ?? "", reply);
    return reply;
  };

  const around: Conversation["showContext"] = async (article, shown, query) =>
    createContextReply(article, shown, await whyShown(query, article, shown));

  const questionFor: Conversation["questionFor"] = async (article, shown, query) =>
    (await memory.turns(query.conversation)).findLast(
      (turn) => turn.shown?.article === article.id && turn.shown.sentence === shown,
    )?.question;

  return { ask, more, context, canContinue: open, showNext: show, showContext: around, questionFor };
};
