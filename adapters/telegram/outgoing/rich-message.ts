/**
 * A message in Telegram's newer form (Bot API 10.1), in which nothing is live that was not made so: what an article or a person wrote
 * with "@", "#" or "/" in front calls nobody and starts nothing.
 */
import type { Entity, FormattedText } from "./formatted-text.ts";

/** https://core.telegram.org/bots/api#inputrichmessage */
export type RichMessage = Readonly<{ html: string; skip_entity_detection: true }>;

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

const HTML_ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => HTML_ESCAPES[character] ?? "");

const styled = (entity: Entity, html: string): string => {
  switch (entity.type) {
    case "bold":
      return `<b>${html}</b>`;
    case "italic":
      return `<i>${html}</i>`;
    case "underline":
      return `<u>${html}</u>`;
    case "strikethrough":
      return `<s>${html}</s>`;
    case "text_link":
      return `<a href="${escapeHtml(entity.url)}">${html}</a>`;
    default:
      return html;
  }
};

/** The words from `start` to `end` with their formatting: between two bounds of entities, all is of one kind. */
const richText = ({ text, entities }: FormattedText, start: number, end: number): string => {
  const bounds = new Set([start, end]);
  for (const { offset, length } of entities) {
    for (const bound of [offset, offset + length]) if (bound > start && bound < end) bounds.add(bound);
  }
  const cuts = [...bounds].sort((a, b) => a - b);
  return cuts
    .slice(1)
    .map((to, index) => {
      const from = cuts[index]!;
      const around = entities.filter(({ offset, length }) => offset <= from && to <= offset + length);
      return around.reduceRight((inner, entity) => styled(entity, inner), escapeHtml(text.slice(from, to)));
    })
    .join("");
};

/** Each line a paragraph of its own. */
const paragraphs = (message: FormattedText, start: number, end: number): string => {
  let html = "";
  let from = start;
  for (const line of message.text.slice(start, end).split("\n")) {
    if (line !== "") html += `<p>${richText(message, from, from + line.length)}</p>`;
    from += line.length + 1;
  }
  return html;
};

/** White space that HTML does not keep. */
const LOST_SPACE = /^[^\S\n]|[^\S\n]$|[^\S\n]{2}|[^\S\n ]/m;

/** The same words with the same formatting; undefined where HTML would not keep them to the letter. */
export const toRichMessage = (message: FormattedText): RichMessage | undefined => {
  if (LOST_SPACE.test(message.text)) return undefined;
  let html = "";
  let at = 0;
  for (const { offset, length } of message.entities.filter(isQuotation)) {
    html += paragraphs(message, at, offset);
    html += `<blockquote>${paragraphs(message, offset, offset + length)}</blockquote>`;
    at = offset + length;
  }
  return { html: html + paragraphs(message, at, message.text.length), skip_entity_detection: true };
};
