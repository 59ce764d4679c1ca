/** What inline mode lists for the words typed so far. */
import {
  type Bot,
  bestExcerpt,
  type Excerpt,
  formatReply,
  noticesIn,
  type Query,
  type Reply,
  resolveNoticeLanguage,
} from "../../../src/server.ts";
import { articleLink, questionLink } from "../deep-link.ts";
import { excerptButtons } from "../outgoing/keyboard.ts";
import { render } from "../outgoing/render.ts";
import { chatPlace } from "../reply-target.ts";
import { toTelegramQuery } from "../telegram-query.ts";
import type { InlineQuery } from "../update.ts";
import { type InlineChoice, MAX_TITLE_CHARS, shorten, toInlineChoice } from "./inline-choice.ts";
import { type InlineReader, listInlineArticles, readArticleSearch, readArticlesOffset } from "./list-articles.ts";

/** What `answerInlineQuery` takes, but for the form of its results. */
export type InlineAnswer = Readonly<{
  inline_query_id: string;
  results: readonly InlineChoice[];
  next_offset: string;
  /** The chosen article and the language are the person's. */
  is_personal: true;
  /** Seconds; the default of 300 would show an article's old words for long. */
  cache_time: number;
  button?: Readonly<{ text: string; start_parameter: string }>;
}>;

const CACHE_SECONDS = 10;
/** https://core.telegram.org/bots/api#inlinequery: the offset comes back as it was sent, up to 64 bytes: a button's token fits. */
const MAX_OFFSET_BYTES = 64;
const MAX_SUGGESTIONS = 8;
/** Articles that are listed below passages, where their names have all that is typed; and the newest, where nothing is. */
const MAX_ARTICLES_BELOW = 3;
const MAX_NEWEST_ARTICLES = 5;

/** The sentence that was found, with the question's words between asterisks, as people mark words where there is no bold. */
const foundSentence = (excerpt: Excerpt): string => {
  let text = "";
  let at = excerpt.focus.start;
  for (const { start, end } of excerpt.matches) {
    if (start < at || end > excerpt.focus.end) continue;
    text += `${excerpt.text.slice(at - excerpt.start, start - excerpt.start)}*${excerpt.text.slice(start - excerpt.start, end - excerpt.start)}*`;
    at = end;
  }
  return text + excerpt.text.slice(at - excerpt.start, excerpt.focus.end - excerpt.start);
};

/** What is chosen is sent as one message: an excerpt that needs more than one is not offered. */
const toChoices = (
  reply: Reply & { kind: "answer" | "choices" },
  excerpt: Excerpt,
  title: string,
): readonly InlineChoice[] => {
  const [payload, ...rest] = render({ ...reply, excerpts: [excerpt], corrections: [], actions: [] });
  if (rest.length > 0) return [];
  const { article, start, end } = excerpt;
  const shown = { title, description: foundSentence(excerpt), article };
  return [
    toInlineChoice(`${title}\n${article}\n${start}\n${end}`, shown, payload, excerptButtons(excerpt, reply.language)),
  ];
};

/** Questions that the article answers, each with the excerpt that answers it. */
const listSuggestions = async (bot: Bot, query: Query): Promise<readonly InlineChoice[]> => {
  const questions = await bot.suggest("", query, MAX_SUGGESTIONS);
  const replies = await Promise.all(questions.map((text) => bot.ask({ ...query, text })));
  return replies.flatMap((reply, index) =>
    reply.kind === "answer" ? toChoices(reply, bestExcerpt(reply.excerpts), questions[index]!) : [],
  );
};

const uniqueChoices = (choices: readonly InlineChoice[]): InlineChoice[] => [
  ...new Map(choices.map((one) => [one.id, one])).values(),
];

/** An inline query of a person, as a question that is still being typed: the settings are those of the private chat. */
const toInlineQuery = ({ query, from }: InlineQuery): Query => ({
  ...toTelegramQuery(query, chatPlace(from.id, undefined), from),
  conversation: `inline:${from.id}`,
  preview: true,
});

/** The list for what has been typed so far, with what leads on from there. */
type List = Readonly<{ choices: readonly InlineChoice[]; next_offset?: string; button?: InlineAnswer["button"] }>;

/** The articles that are asked for; undefined where something else may be. */
const listSearched = async (
  bot: Bot,
  typed: string,
  offset: number,
  reader: InlineReader,
): Promise<List | undefined> => {
  const search = readArticleSearch(typed);
  if (search === undefined) return undefined;
  const found = await listInlineArticles(bot, search.words, offset, reader);
  if (found.isWhole) return found;
  if (!search.isCommand) return undefined;
  const start = articleLink(search.words);
  if (found.choices.length > 0 || start === undefined) return found;
  const { articleUnknown } = noticesIn(reader.language).notices;
  // Tapped, it looks for the same in the private chat.
  return {
    choices: [],
    button: { text: shorten(articleUnknown(search.words, []), MAX_TITLE_CHARS), start_parameter: start },
  };
};

/** Before anything is typed: questions that work, and the newest of several articles. */
const listFirst = async (bot: Bot, query: Query, reader: InlineReader): Promise<List> => {
  const suggestions = await listSuggestions(bot, query);
  const { choices } = await listInlineArticles(bot, "", 0, reader, MAX_NEWEST_ARTICLES);
  return { choices: [...suggestions, ...(choices.length > 1 ? choices : [])] };
};

/** The passages that answer. Their offset is the token of the "more" button, so that no list is kept. */
const listPassages = async (bot: Bot, query: Query, offset: string, reader: InlineReader): Promise<List> => {
  const reply = await (offset === "" ? bot.ask(query) : bot.press(offset, query));
  const passages =
    reply.kind === "answer" || reply.kind === "choices"
      ? reply.excerpts.flatMap((excerpt) => toChoices(reply, excerpt, excerpt.title))
      : undefined;
  const more =
    passages && "actions" in reply
      ? reply.actions?.find(({ kind, token }) => kind === "more" && token.length <= MAX_OFFSET_BYTES)
      : undefined;
  if (offset !== "") return { choices: passages ?? [], ...(more && { next_offset: more.token }) };
  const named = await listInlineArticles(bot, query.text, 0, reader, MAX_ARTICLES_BELOW);
  const choices = [...(passages ?? []), ...(named.isWhole ? named.choices : [])];
  const [why] = formatReply(reply);
  const start = questionLink(query.text);
  if (passages !== undefined || why?.kind !== "line" || start === undefined)
    return { choices, ...(more && { next_offset: more.token }) };
  // Tapped, it asks the same in the private chat, where there is room to say more.
  return { choices, button: { text: shorten(why.text, MAX_TITLE_CHARS), start_parameter: start } };
};

/** @param username the bot's own name */
export const listInline = async (bot: Bot, inline: InlineQuery, username: string): Promise<InlineAnswer> => {
  const query = toInlineQuery(inline);
  const language = resolveNoticeLanguage(inline.from.language_code);
  const reader = { username, language, isWithBot: inline.chat_type === "sender" };
  const typed = inline.query.trim();
  const offset = inline.offset === "" ? 0 : readArticlesOffset(inline.offset);
  const list =
    typed === ""
      ? await listFirst(bot, query, reader)
      : ((offset === undefined ? undefined : await listSearched(bot, typed, offset, reader)) ??
        (await listPassages(bot, query, inline.offset, reader)));
  return {
    inline_query_id: inline.id,
    results: uniqueChoices(list.choices),
    next_offset: list.next_offset ?? "",
    is_personal: true,
    cache_time: CACHE_SECONDS,
    ...(list.button && { button: list.button }),
  };
};
