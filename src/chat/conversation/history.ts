/** What a question may continue: the turns of its conversation, and the message that it replies to. */

import { decide, excerptSpan, MAX_QUESTION_CHARS, MIN_CONTINUED_CONFIDENCE } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import { bestExcerpt, type Query, type SingleReply } from "../../reply/index.ts";
import type { SearchResult } from "../../search/index.ts";
import { isOfArticle, type ShownSentence, type Turn } from "../../search/question/index.ts";
import type { Span } from "../../span.ts";
import type { Memory } from "../memory.ts";
import type { ChatContext } from "../resolve-context.ts";
import { type PassageOrigin, sentenceIndexOf } from "./passages.ts";

/** Sentences among which an answer, and what comes next for it, are chosen. */
const MAX_CANDIDATES = 10;

/** The last turn of a conversation: what was shown, why, and what of the article was shown before. */
export type LastTurn = Readonly<{ article: Article; sentence: number; why: PassageOrigin; shown: readonly Span[] }>;

export type History = Readonly<{
  /** @param articles the only one, or the only ones, that are looked through. */
  find: (
    question: string,
    articles: string | readonly string[] | undefined,
    history: readonly Turn[],
    here: Pick<ChatContext, "library" | "today">,
  ) => Promise<SearchResult>;
  /** The turns that a question continues, oldest first. */
  turnsFor: (query: Query, here: ChatContext) => Promise<readonly Turn[]>;
  addTurn: (
    query: Query,
    question: string,
    reply: SingleReply,
    here: Pick<ChatContext, "library" | "today">,
  ) => Promise<void>;
  /** `changed`: the article has another version since. */
  resumeLastTurn: (query: Query, here: ChatContext) => Promise<LastTurn | "changed" | undefined>;
  /** How the conversation came to a passage, when that was not long ago. */
  passageOriginOf: (
    query: Query,
    article: Article,
    sentence: number,
    here: Pick<ChatContext, "library" | "today">,
  ) => Promise<PassageOrigin | undefined>;
}>;

/** The index of the last turn that showed a sentence; -1 when none did. */
export const findTurnShowing = (turns: readonly Turn[], article: Article, sentence: number): number =>
  turns.findLastIndex(({ shown }) => shown && isOfArticle(shown, article) && shown.sentence === sentence);

const shownOf = ({ id, version }: Article, sentence: number): ShownSentence => ({ article: id, sentence, version });

const isOffTopic = (reply: SingleReply): boolean =>
  reply.kind === "abstain" &&
  (reply.reason === "no-match" || reply.reason === "unsure") &&
  reply.confidence < MIN_CONTINUED_CONFIDENCE;

export const createHistory = (memory: Memory): History => {
  const find: History["find"] = (question, articles, history, { library, today }) => {
    const [article, ...others] = typeof articles === "string" ? [articles] : (articles ?? []);
    const within = others.length > 0 ? { among: [article!, ...others] } : article !== undefined && { article };
    return library.search.find({
      text: question,
      history: history.filter(({ isOffTopic }) => isOffTopic !== true),
      limit: MAX_CANDIDATES,
      today,
      ...within,
    });
  };

  /**
   * A reply to a message that quotes an article continues that message, no matter who wrote it. The sentence is found again by its
   * exact words.
   */
  const findQuoted = async (quoted: string | undefined, here: ChatContext) => {
    if (quoted === undefined) return undefined;
    const { candidates } = await find(quoted.slice(0, MAX_QUESTION_CHARS), here.article?.id, [], here);
    return candidates.find(({ article, sentence }) => {
      const { start, end } = article.sentences[sentence]!;
      return quoted.includes(article.text.slice(start, end));
    });
  };

  const turnsFor: History["turnsFor"] = async (query, here) => {
    const turns = await memory.turns(query.conversation);
    const quoted = await findQuoted(query.quoted, here);
    if (quoted === undefined) return turns;
    const { article, sentence } = quoted;
    const known = findTurnShowing(turns, article, sentence);
    return known >= 0 ? turns.slice(0, known + 1) : [{ question: "", shown: shownOf(article, sentence) }];
  };

  return {
    find,
    turnsFor,
    addTurn: async (query, question, reply, { library }) => {
      if (query.preview) return;
      const excerpt = reply.kind === "answer" || reply.kind === "choices" ? bestExcerpt(reply.excerpts) : undefined;
      const article = excerpt && library.get(excerpt.article);
      // A byline is no sentence: it cannot be continued.
      const isCurrent = article !== undefined && article.version === excerpt?.version;
      const sentence = excerpt && isCurrent ? sentenceIndexOf(article, excerpt) : -1;
      const shown = article && sentence >= 0 && shownOf(article, sentence);
      const turn: Turn = { question, ...(shown && { shown }), ...(isOffTopic(reply) && { isOffTopic: true }) };
      await memory.addTurn(query.conversation, query.asker, turn);
    },
    resumeLastTurn: async (query, here) => {
      const turns = await turnsFor(query, here);
      const turn = turns.at(-1);
      const article = turn?.shown && here.library.get(turn.shown.article);
      if (turn?.shown === undefined || article === undefined) return undefined;
      if (!isOfArticle(turn.shown, article)) return "changed";
      const { question } = turn;
      const before = turns.findLastIndex((earlier) => earlier.question !== question) + 1;
      const finding = await find(question, article.id, turns.slice(0, before), here);
      const first = decide(question, finding, { foreign: false });
      const since = turns
        .slice(before)
        .flatMap(({ shown }) => (shown && isOfArticle(shown, article) ? [shown.sentence] : []));
      const answered = first.kind === "abstain" ? [] : first.excerpts;
      const shown = [...answered, ...since.map((one) => excerptSpan(article, one))];
      return { article, sentence: turn.shown.sentence, why: { question, finding }, shown };
    },
    passageOriginOf: async (query, article, sentence, here) => {
      const turns = await memory.turns(query.conversation);
      const at = findTurnShowing(turns, article, sentence);
      const question = turns[at]?.question;
      if (question === undefined) return undefined;
      return { question, finding: await find(question, article.id, turns.slice(0, at), here) };
    },
  };
};
