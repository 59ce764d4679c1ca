/** Decides how blocks of a rich message are written as HTML, which servers knew a version before them, and when that keeps every character. */
import type { RichBlock, RichText } from "./rich-block.ts";

const HTML_ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "<br>",
};
const escapeHtml = (text: string): string => text.replace(/[&<>"\n]/g, (character) => HTML_ESCAPES[character] ?? "");

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s" } as const;

const textHtml = (text: RichText): string => {
  if (typeof text === "string") return escapeHtml(text);
  if (!("type" in text)) return text.map(textHtml).join("");
  const inner = textHtml(text.text);
  return text.type === "url"
    ? `<a href="${escapeHtml(text.url)}">${inner}</a>`
    : `<${TAGS[text.type]}>${inner}</${TAGS[text.type]}>`;
};

/** https://core.telegram.org/bots/api#rich-message-formatting-options */
export const blocksHtml = (blocks: readonly RichBlock[]): string =>
  blocks
    .map((block) =>
      block.type === "paragraph"
        ? `<p>${textHtml(block.text)}</p>`
        : `<blockquote>${blocksHtml(block.blocks)}</blockquote>`,
    )
    .join("");

/** White space that HTML does not keep; a break between lines is a tag. */
const LOST_SPACE = /^[^\S\n]|[^\S\n]$|[^\S\n]{2}|[^\S\n ]/m;

/** Whether HTML keeps a text to the letter. */
export const keepsInHtml = (text: string): boolean => !LOST_SPACE.test(text);
