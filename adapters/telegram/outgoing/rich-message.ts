/**
 * A message in Telegram's newer form (Bot API 10.1), in which nothing is live that was not made so: what an article or a person wrote
 * with "@", "#" or "/" in front calls nobody and starts nothing.
 */
import type { Entity, FormattedText } from "./formatted-text.ts";

/** https://core.telegram.org/bots/api#richtext: those of its kinds that are used here. */
export type RichText =
  | string
  | readonly RichText[]
  | Readonly<{ type: "bold" | "italic" | "underline"; text: RichText }>
  | Readonly<{ type: "url"; text: RichText; url: string }>;

/** https://core.telegram.org/bots/api#inputrichblock: those of its kinds that are used here. */
export type RichBlock =
  | Readonly<{ type: "paragraph"; text: RichText }>
  | Readonly<{ type: "blockquote"; blocks: readonly RichBlock[] }>;

export type RichMessage = Readonly<{ blocks: readonly RichBlock[]; skip_entity_detection: true }>;

/** What Telegram makes live by itself: "@name", "#word", "$TICKER", behind anything but a letter or a digit. */
const LIVE_NAME = /(?<![\p{L}\p{N}_])(?:[@#][\p{L}\p{N}_]{2,}|\$[A-Z]{1,8}(?![A-Za-z]))/u;
const LIVE_COMMAND = /(?<![\p{L}\p{N}_/])\/[A-Za-z0-9_]{1,64}(?![\p{L}\p{N}_/])/u;

const isQuotation = ({ type }: Entity): boolean => type === "blockquote" || type === "expandable_blockquote";
const quoted = ({ text }: FormattedText, { offset, length }: Entity): string => text.slice(offset, offset + length);

/** Whether words of others in it would be live. We name nobody; commands are live where it is we who name them. */
export const hasLiveWords = (message: FormattedText): boolean =>
  LIVE_NAME.test(message.text) ||
  message.entities.some(
    (entity) => (isQuotation(entity) || entity.type === "italic") && LIVE_COMMAND.test(quoted(message, entity)),
  );

const styled = (entity: Entity, text: RichText): RichText => {
  switch (entity.type) {
    case "bold":
    case "italic":
    case "underline":
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
  const pieces = cuts.slice(1).map((to, index): RichText => {
    const from = cuts[index]!;
    const around = entities.filter(({ offset, length }) => offset <= from && to <= offset + length);
    return around.reduceRight<RichText>((inner, entity) => styled(entity, inner), text.slice(from, to));
  });
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined ? only : pieces;
};

/** Each line a paragraph of its own: whether a paragraph keeps line breaks is not written down. */
const paragraphs = (message: FormattedText, start: number, end: number): RichBlock[] => {
  const blocks: RichBlock[] = [];
  let from = start;
  for (const line of message.text.slice(start, end).split("\n")) {
    if (line !== "") blocks.push({ type: "paragraph", text: richText(message, from, from + line.length) });
    from += line.length + 1;
  }
  return blocks;
};

/** The same words with the same formatting. */
export const toRichMessage = (message: FormattedText): RichMessage => {
  const blocks: RichBlock[] = [];
  let at = 0;
  for (const { offset, length } of message.entities.filter(isQuotation)) {
    blocks.push(...paragraphs(message, at, offset));
    blocks.push({ type: "blockquote", blocks: paragraphs(message, offset, offset + length) });
    at = offset + length;
  }
  blocks.push(...paragraphs(message, at, message.text.length));
  return { blocks, skip_entity_detection: true };
};
