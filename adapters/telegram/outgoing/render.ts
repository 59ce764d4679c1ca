/** A reply as Telegram's messages: text, entities, buttons. */
import { FmtString, join } from "telegraf/format";
import type { MessageEntity } from "telegraf/types";
import {
  bestExcerpt,
  type Excerpt,
  formatReply,
  type RepliedPart,
  type Reply,
  type ReplyPart,
  repliesIn,
  type Span,
} from "../../../src/server.ts";
import { telegramTextsIn } from "../telegram-texts.ts";
import type { ShownWords } from "./find-quote.ts";
import { type Entity, type FormattedText, toSendable } from "./formatted-text.ts";
import { type Button, keyboardOf, toWebAddress } from "./keyboard.ts";
import { limitEntities, packMessages } from "./split-message.ts";

/** What `sendMessage` and `editMessageText` take for one message. Never a parse mode: no text is ever read as markup. */
export type TelegramPayload = Readonly<{
  text: string;
  entities: readonly Entity[];
  link_preview_options: Readonly<{ is_disabled: true }>;
  /** What it quotes of an article; never sent. */
  shown?: ShownWords;
  /** What the button says that shows it to all, for where one person sees it; never sent. */
  share?: string;
  reply_markup?: Readonly<{ inline_keyboard: readonly (readonly Button[])[] }>;
}>;

/** A quotation longer than this (some five lines on a telephone) shows its beginning until it is tapped. */
const MIN_EXPANDABLE_CHARS = 280;

const plainText = (text: string): FmtString => new FmtString(toSendable(text));

/** telegraf's own type of an entity ends at Bot API 7.1. */
const formatText = (text: string, entities: readonly Entity[]): FmtString =>
  new FmtString(text, entities as MessageEntity[]);

/** Words in italics: of the person who asked, and of a passage that is no answer. */
const italicText = (words: string): FmtString => {
  const text = toSendable(words);
  return formatText(text, [{ type: "italic", offset: 0, length: text.length }]);
};

/** Words that are no longer the article's: a block quotation that is struck through. */
const formerText = (words: string): FmtString => {
  const text = toSendable(words);
  return formatText(text, [
    { type: "blockquote", offset: 0, length: text.length },
    { type: "strikethrough", offset: 0, length: text.length },
  ]);
};

/** A block quotation: the question's words bold, the very answer underlined. */
const quotationText = (excerpt: Excerpt): FmtString => {
  const text = toSendable(excerpt.text);
  const marks = [
    ...excerpt.matches.map((span) => ({ ...span, type: "bold" as const })),
    ...(excerpt.answer ? [{ ...excerpt.answer, type: "underline" as const }] : []),
  ].filter(({ start, end }) => start >= excerpt.start && end <= excerpt.end && end > start);
  return formatText(text, [
    {
      type: text.length > MIN_EXPANDABLE_CHARS ? "expandable_blockquote" : "blockquote",
      offset: 0,
      length: text.length,
    },
    ...marks.map(({ type, start, end }) => ({ type, offset: start - excerpt.start, length: end - start })),
  ]);
};

/** Part of a text links to an address, when Telegram takes it. */
const linkText = (text: string, { start, end }: Span, address: string | undefined): FmtString => {
  const url = toWebAddress(address);
  return formatText(
    toSendable(text),
    url === undefined || end === start ? [] : [{ type: "text_link", offset: start, length: end - start, url }],
  );
};

const layOut = (part: ReplyPart): FmtString => {
  switch (part.kind) {
    case "line":
      return plainText(part.text);
    case "echo":
      return italicText(part.text);
    case "excerpt":
      return part.role === "nearest" ? italicText(part.excerpt.text) : quotationText(part.excerpt);
    case "former":
      return formerText(part.text);
    case "source":
      return linkText(part.text, part.place, toWebAddress(part.excerpt.link) ?? part.excerpt.url);
    case "item": {
      const item = join(["• ", linkText(part.text, { start: 0, end: part.text.length }, part.url)]);
      return part.note ? join([item, plainText(` (${part.note})`)]) : item;
    }
  }
};

/** Parts that stay in one message where they fit: what leads to an excerpt, the excerpt, and its source. */
const groupParts = (parts: readonly ReplyPart[]): ReplyPart[][] => {
  const groups: ReplyPart[][] = [];
  let last: ReplyPart | undefined;
  for (const part of parts) {
    const isNew = last === undefined || last.kind === "source" || part.kind === "echo";
    if (isNew) groups.push([part]);
    else groups.at(-1)!.push(part);
    last = part;
  }
  return groups;
};

const entitiesOf = (text: FmtString): readonly Entity[] => text.entities ?? [];

/** The words that a post of the article may have, too: of an answer those that answer best. */
const shownWordsOf = (reply: RepliedPart["reply"]): ShownWords | undefined => {
  if (reply.kind !== "answer") return undefined;
  const { article, text, start, focus } = bestExcerpt(reply.excerpts);
  return { article, words: [text, text.slice(focus.start - start, focus.end - start)] };
};

/** What somebody else may want to see, too. */
const isSharable = ({ kind }: RepliedPart["reply"]): boolean =>
  kind === "answer" || kind === "choices" || kind === "verdict" || kind === "receipt";

/** One reply and what stands before it, with the buttons under its last message. */
const renderOne = ({ before, reply }: RepliedPart): TelegramPayload[] => {
  const groups = groupParts([...before, ...formatReply(reply)]).map((group): FormattedText => {
    const text = join(group.map(layOut), "\n");
    return { text: text.text, entities: entitiesOf(text) };
  });
  const keyboard = keyboardOf(reply);
  const shown = shownWordsOf(reply);
  const share = isSharable(reply) ? telegramTextsIn(reply.language).showToAll : undefined;
  const messages = packMessages(groups, "\n\n").filter(({ text }) => text.trim() !== "");
  return messages.map(
    ({ text, entities }, index): TelegramPayload => ({
      text,
      entities: limitEntities(entities),
      link_preview_options: { is_disabled: true },
      ...(index === 0 && shown && { shown }),
      ...(share !== undefined && { share }),
      ...(index === messages.length - 1 && keyboard.length > 0 && { reply_markup: { inline_keyboard: keyboard } }),
    }),
  );
};

/**
 * A reply as the messages that say it, each within Telegram's limits, with the buttons under the last. The words of an
 * excerpt are the article's, after the cleaning that Telegram gives every text; a limit changes the number of messages,
 * never the words.
 */
export const render = (reply: Reply, preface?: string): readonly [TelegramPayload, ...TelegramPayload[]] => {
  const [first, ...rest] = repliesIn(reply, preface).flatMap(renderOne);
  if (first === undefined) throw new Error(`a reply of kind ${reply.kind} says nothing`);
  return [first, ...rest];
};
