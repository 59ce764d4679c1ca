/**
 * A message in Telegram's newer form, in which nothing is live that was not made so: what an article or a person wrote
 * with "@", "#" or "/" in front calls nobody and starts nothing.
 */
import type { Entity, FormattedText } from "./formatted-text.ts";
import type { RichBlock, RichParagraph, RichText } from "./rich-block.ts";
import { blocksHtml, keepsInHtml } from "./rich-html.ts";

/**
 * As HTML (Bot API 10.1), or, where that would lose white space, as blocks (10.2), whose strings are cleaned as a message's text is and
 * otherwise kept. https://core.telegram.org/bots/api#inputrichmessage
 */
export type RichMessage = Readonly<{ skip_entity_detection: true }> &
  (Readonly<{ html: string }> | Readonly<{ blocks: readonly RichBlock[] }>);

/** What Telegram makes live by itself: "@name", "#word", "$TICKER", behind anything but a letter or a digit. */
const LIVE_NAME = /(?<![\p{L}\p{N}_])(?:[@#][\p{L}\p{N}_]{2,}|\$[A-Z]{1,8}(?![A-Za-z]))/u;
const LIVE_COMMAND = /(?<![\p{L}\p{N}_/])\/[A-Za-z0-9_]{1,64}(?![\p{L}\p{N}_/])/u;

/** What Telegram takes out of every text before it looks (`clean_input_string` in tdlib/td). */
const TAKEN_OUT = /[\r\u2028-\u202e]|\u030a|\u0333|\u033f/g;

const isQuotation = ({ type }: Entity): boolean => type === "blockquote" || type === "expandable_blockquote";
const seenByTelegram = (text: string): string => text.replace(TAKEN_OUT, "");
const quoted = ({ text }: FormattedText, { offset, length }: Entity): string =>
  seenByTelegram(text.slice(offset, offset + length));

export const hasQuotation = ({ entities }: FormattedText): boolean => entities.some(isQuotation);

/** Whether words of others in it would be live. We name nobody; commands are live where it is we who name them. */
export const hasLiveWords = (message: FormattedText): boolean =>
  LIVE_NAME.test(seenByTelegram(message.text)) ||
  message.entities.some(
    (entity) => (isQuotation(entity) || entity.type === "italic") && LIVE_COMMAND.test(quoted(message, entity)),
  );

const styled = (entity: Entity, text: RichText): RichText => {
  switch (entity.type) {
    case "bold":
    case "italic":
    case "underline":
    case "strikethrough":
      return { type: entity.type, text };
    case "text_link":
      return { type: "url", text, url: entity.url };
    default:
      return text;
  }
};

/** The words from `start` to `end` with their formatting: between two bounds of entities, all is of one kind. */
const richText = ({ text, entities }: FormattedText, start: number, end: number): RichText => {
  const bounds = new Set([start, end]);
  for (const { offset, length } of entities) {
    for (const bound of [offset, offset + length]) if (bound > start && bound < end) bounds.add(bound);
  }
  const cuts = [...bounds].sort((a, b) => a - b);
  const parts = cuts.slice(1).map((to, index): RichText => {
    const from = cuts[index]!;
    const around = entities.filter(({ offset, length }) => offset <= from && to <= offset + length);
    return around.reduceRight<RichText>((inner, entity) => styled(entity, inner), text.slice(from, to));
  });
  return parts.length === 1 ? parts[0]! : parts;
};

/**
 * The words from `start` to `end`, none where they are nothing but white space. Lines are one paragraph: a message has at most 500
 * blocks (https://core.telegram.org/bots/api#rich-message-limits), and lines that are empty show.
 */
const paragraph = (message: FormattedText, start: number, end: number): readonly RichParagraph[] =>
  message.text.slice(start, end).trim() === "" ? [] : [{ type: "paragraph", text: richText(message, start, end) }];

/** The words between quotations, without the line breaks around those, which are blocks. */
const between = (message: FormattedText, start: number, end: number): readonly RichParagraph[] => {
  const from = start > 0 && message.text[start] === "\n" ? start + 1 : start;
  const to = end < message.text.length && message.text[end - 1] === "\n" ? end - 1 : end;
  return paragraph(message, from, Math.max(from, to));
};

/** The same words with the same formatting. */
export const richBlocks = (message: FormattedText): readonly RichBlock[] => {
  const blocks: RichBlock[] = [];
  let at = 0;
  for (const { offset, length } of message.entities.filter(isQuotation)) {
    blocks.push(...between(message, at, offset));
    const quotation = paragraph(message, offset, offset + length);
    if (quotation.length > 0) blocks.push({ type: "blockquote", blocks: quotation });
    at = offset + length;
  }
  return [...blocks, ...between(message, at, message.text.length)];
};

/** The same words with the same formatting, in the form that most servers know of those that keep every character. */
export const toRichMessage = (message: FormattedText): RichMessage => {
  const blocks = richBlocks(message);
  return { ...(keepsInHtml(message.text) ? { html: blocksHtml(blocks) } : { blocks }), skip_entity_detection: true };
};
