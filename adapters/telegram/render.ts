import { FmtString, join } from "telegraf/format";
import type { MessageEntity } from "telegraf/types";
import { type Excerpt, type Part, type Reply, word } from "../../src/index.ts";
import { type Entity, type Formatted, sendable } from "./formatted.ts";
import { type Button, keyboardOf, webAddress } from "./keyboard.ts";
import { limitEntities, pack } from "./split.ts";

/** What `sendMessage` and `editMessageText` take for one message. Never a parse mode: no text is ever read as markup. */
export type Payload = Readonly<{
  text: string;
  entities: readonly Entity[];
  link_preview_options: Readonly<{ is_disabled: true }>;
  reply_markup?: Readonly<{ inline_keyboard: readonly (readonly Button[])[] }>;
}>;

/** A quotation longer than this (some five lines on a telephone) shows its beginning until it is tapped. */
const EXPANDABLE_FROM = 280;

const plain = (text: string): FmtString => new FmtString(sendable(text));

/** telegraf's own type of an entity ends at Bot API 7.1. */
const formatted = (text: string, entities: readonly Entity[]): FmtString =>
  new FmtString(text, entities as MessageEntity[]);

/** A block quotation: the question's words bold, the very answer underlined. `nearest` is no answer and shows neither. */
const quotation = (excerpt: Excerpt, role: Extract<Part, { kind: "excerpt" }>["role"]): FmtString => {
  const text = sendable(excerpt.text);
  const marks = [
    ...excerpt.matches.map((span) => ({ ...span, type: "bold" as const })),
    ...(excerpt.answer ? [{ ...excerpt.answer, type: "underline" as const }] : []),
  ].filter(({ start, end }) => role !== "nearest" && start >= excerpt.start && end <= excerpt.end && end > start);
  return formatted(text, [
    { type: text.length > EXPANDABLE_FROM ? "expandable_blockquote" : "blockquote", offset: 0, length: text.length },
    ...marks.map(({ type, start, end }) => ({ type, offset: start - excerpt.start, length: end - start })),
  ]);
};

/** The first `length` units link to an address, when Telegram takes it. */
const linked = (text: string, length: number, address: string | undefined): FmtString => {
  const url = webAddress(address);
  return formatted(
    sendable(text),
    url === undefined || length === 0 ? [] : [{ type: "text_link", offset: 0, length, url }],
  );
};

const lay = (part: Part): FmtString => {
  switch (part.kind) {
    case "line":
      return plain(part.text);
    case "said": {
      const text = sendable(part.text);
      return formatted(text, [{ type: "italic", offset: 0, length: text.length }]);
    }
    case "excerpt":
      return quotation(part.excerpt, part.role);
    case "source": {
      const { title, link, url } = part.excerpt;
      return linked(part.text, part.text.startsWith(title) ? title.length : 0, webAddress(link) ?? url);
    }
    case "item": {
      const item = join(["• ", linked(part.text, part.text.length, part.url)]);
      return part.note ? join([item, plain(` (${part.note})`)]) : item;
    }
  }
};

/** Parts that stay in one message where they fit: what leads to an excerpt, the excerpt, and its source. */
const grouped = (parts: readonly Part[]): Part[][] => {
  const groups: Part[][] = [];
  let last: Part | undefined;
  for (const part of parts) {
    const isNew = last === undefined || last.kind === "source" || part.kind === "said";
    if (isNew) groups.push([part]);
    else groups.at(-1)!.push(part);
    last = part;
  }
  return groups;
};

const entitiesOf = (text: FmtString): readonly Entity[] => text.entities ?? [];

/**
 * A reply as the messages that say it, each within Telegram's limits, with the buttons under the last. The words of an
 * excerpt are the article's, after the cleaning that Telegram gives every text; a limit changes the number of messages,
 * never the words.
 */
export const render = (reply: Reply, preface?: string): readonly [Payload, ...Payload[]] => {
  const parts: Part[] = [...(preface ? [{ kind: "line" as const, text: preface }] : []), ...word(reply)];
  const groups = grouped(parts).map((group): Formatted => {
    const text = join(group.map(lay), "\n");
    return { text: text.text, entities: entitiesOf(text) };
  });
  const keyboard = keyboardOf(reply);
  const messages = pack(groups, "\n\n").filter(({ text }) => text.trim() !== "");
  const payloads = messages.map(
    ({ text, entities }, index): Payload => ({
      text,
      entities: limitEntities(entities),
      link_preview_options: { is_disabled: true },
      ...(index === messages.length - 1 && keyboard.length > 0 && { reply_markup: { inline_keyboard: keyboard } }),
    }),
  );
  const [first, ...rest] = payloads;
  if (first === undefined) throw new Error(`a reply of kind ${reply.kind} says nothing`);
  return [first, ...rest];
};
