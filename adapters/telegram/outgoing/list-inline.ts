/** What inline mode lists for the words typed so far. */
import { createHash } from "node:crypto";
import { type Bot, type Excerpt, formatReply, type Query, type Reply } from "../../../src/server.ts";
import { questionLink } from "../deep-link.ts";
import { chatPlace } from "../reply-target.ts";
import { toTelegramQuery } from "../telegram-query.ts";
import type { InlineQuery } from "../update.ts";
import { toSendable } from "./formatted-text.ts";
import { type Button, excerptButtons } from "./keyboard.ts";
import { render, type TelegramPayload } from "./render.ts";

/** One choice of the list that inline mode shows, and what is sent when it is chosen. */
type Choice = Readonly<{
  type: "article";
  id: string;
  title: string;
  description: string;
  input_message_content: Readonly<{
    message_text: string;
    entities: TelegramPayload["entities"];
    link_preview_options: TelegramPayload["link_preview_options"];
  }>;
  reply_markup?: Readonly<{ inline_keyboard: readonly (readonly Button[])[] }>;
}>;

/** What `answerInlineQuery` takes. */
export type InlineAnswer = Readonly<{
  inline_query_id: string;
  results: readonly Choice[];
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
/** The two lines that telephones show. */
const MAX_DESCRIPTION_CHARS = 160;
const MAX_TITLE_CHARS = 100;

/** As much of a text as fits, ending after a word. For the list only: what is sent is whole. */
const shorten = (text: string, limit: number): string => {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= limit) return line;
  const end = line.lastIndexOf(" ", limit);
  return `${toSendable(line.slice(0, end > 0 ? end : limit))} …`;
};

/** The sentence that was found, with the question's words between asterisks, as people mark words where there is no bold. */
const foundSentence = (excerpt: Excerpt): string => {
  let text = "";
  let at = excerpt.focus.start;
  for (const { start, end } of excerpt.matches) {
    if (start < at || end > excerpt.focus.end) continue;
    text += `${excerpt.text.slice(at - excerpt.start, start - excerpt.start)}*${excerpt.text.slice(start - excerpt.start, end - excerpt.start)}*`;
    at = end;
  }
  return shorten(
    text + excerpt.text.slice(at - excerpt.start, excerpt.focus.end - excerpt.start),
    MAX_DESCRIPTION_CHARS,
  );
};

/** What is chosen is sent as one message: an excerpt that needs more than one is not offered. */
const toChoices = (reply: Reply & { kind: "answer" | "choices" }, excerpt: Excerpt, title: string): Choice[] => {
  const [payload, ...rest] = render({ ...reply, excerpts: [excerpt], corrections: [], actions: [] });
  if (rest.length > 0) return [];
  const buttons = excerptButtons(excerpt, reply.language);
  const { text, entities, link_preview_options } = payload;
  return [
    {
      type: "article",
      id: createHash("sha256")
        .update(`${title}\n${excerpt.article}\n${excerpt.start}\n${excerpt.end}`)
        .digest("base64url"),
      title: shorten(title, MAX_TITLE_CHARS) || excerpt.article,
      description: foundSentence(excerpt),
      input_message_content: { message_text: text, entities, link_preview_options },
      ...(buttons.length > 0 && { reply_markup: { inline_keyboard: [buttons] } }),
    },
  ];
};

/** Questions that the article answers, each with the excerpt that answers it. */
const listSuggestions = async (bot: Bot, query: Query): Promise<Choice[]> => {
  const questions = await bot.suggest("", query, MAX_SUGGESTIONS);
  const replies = await Promise.all(questions.map((text) => bot.ask({ ...query, text })));
  return replies.flatMap((reply, index) =>
    reply.kind === "answer" ? toChoices(reply, reply.excerpts[0], questions[index]!) : [],
  );
};

const uniqueChoices = (choices: readonly Choice[]): Choice[] => [
  ...new Map(choices.map((one) => [one.id, one])).values(),
];

/** An inline query of a person, as a question that is still being typed: the settings are those of the private chat. */
const toInlineQuery = ({ query, from }: InlineQuery): Query => ({
  ...toTelegramQuery(query, chatPlace(from.id, undefined), from),
  conversation: `inline:${from.id}`,
  preview: true,
});

/** The list for what has been typed so far. Its offset is the token of the "more" button, so that no list is kept. */
export const listInline = async (bot: Bot, inline: InlineQuery): Promise<InlineAnswer> => {
  const query = toInlineQuery(inline);
  const answer = (results: readonly Choice[], next_offset = ""): InlineAnswer => ({
    inline_query_id: inline.id,
    results: uniqueChoices(results),
    next_offset,
    is_personal: true,
    cache_time: CACHE_SECONDS,
  });
  if (inline.query.trim() === "") return answer(await listSuggestions(bot, query));

  const reply = await (inline.offset === "" ? bot.ask(query) : bot.press(inline.offset, query));
  if (reply.kind === "answer" || reply.kind === "choices") {
    const more = reply.actions.find(({ kind, token }) => kind === "more" && token.length <= MAX_OFFSET_BYTES);
    return answer(
      reply.excerpts.flatMap((excerpt) => toChoices(reply, excerpt, excerpt.title)),
      more?.token,
    );
  }
  const [why] = formatReply(reply);
  const start = questionLink(inline.query);
  if (inline.offset !== "" || why?.kind !== "line" || start === undefined) return answer([]);
  // Tapped, it asks the same in the private chat, where there is room to say more.
  return { ...answer([]), button: { text: shorten(why.text, MAX_TITLE_CHARS), start_parameter: start } };
};
