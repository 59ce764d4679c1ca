/** Reads a block of HTML in Markdown: its words where it is nothing but prose with tags; all else is furniture. */

import { decodeString } from "micromark-util-decode-string";
import type { ParagraphMark } from "../formats/format.ts";
import type { TextWriter } from "./text-writer.ts";

const PART =
  /(?<comment><!--[\s\S]*?(?:-->|$))|<\/?(?<name>[a-z][a-z\d]*)(?<attributes>(?:\s[^<>]*)?)>|(?<reference>&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)|(?<space>\s+)|[^<&\s]+|[<&]/giu;

/** Elements of prose; a block with another (a box, a picture, a table, a program) is not read. */
const PARAGRAPH_ELEMENT = /^(?:p|center|h[1-6]|blockquote|hr)$/;
const INLINE_ELEMENT =
  /^(?:a|abbr|b|bdi|bdo|big|br|cite|code|em|font|i|ins|kbd|mark|q|small|span|strong|sub|sup|time|u|var|wbr)$/;
/** Elements with these are a site's own: of an advertisement, a widget, an embedded post. */
const SITE_ATTRIBUTE = /(?:^|\s)(?:class|id|role|hidden|aria-hidden|data-[\w-]+)(?=[\s=/]|$)/i;

const isProse = (html: string): boolean =>
  [...html.matchAll(PART)].every(({ 0: part, groups }) => {
    if (groups?.comment !== undefined) return true;
    if (groups?.name === undefined) return part !== "<";
    const name = groups.name.toLowerCase();
    return (PARAGRAPH_ELEMENT.test(name) || INLINE_ELEMENT.test(name)) && !SITE_ATTRIBUTE.test(groups.attributes ?? "");
  });

const markOf = (name: string, isQuoted: boolean): Readonly<{ mark: ParagraphMark; level?: number }> => {
  if (/^h[1-6]$/.test(name)) return { mark: "heading", level: Number(name[1]) };
  return { mark: isQuoted ? "quotation" : "line" };
};

/** @param at where in the file it begins. */
export const readHtmlBlock = (writer: TextWriter, html: string, at: number): void => {
  if (!isProse(html)) return;
  let isQuoted = false;
  writer.open("line");
  for (const { 0: part, index, groups } of html.matchAll(PART)) {
    const [from, to] = [at + index, at + index + part.length];
    const name = groups?.name?.toLowerCase();
    if (groups?.comment !== undefined) continue;
    if (groups?.space !== undefined) writer.endLine("soft", from, to);
    else if (groups?.reference !== undefined) writer.put(decodeString(part), from, to);
    else if (name === undefined) writer.copy(from, to);
    else if (name === "br") writer.endLine("hard", from, to);
    else if (PARAGRAPH_ELEMENT.test(name)) {
      if (name === "blockquote") isQuoted = !part.startsWith("</");
      writer.close();
      const { mark, level } = part.startsWith("</") ? markOf("p", isQuoted) : markOf(name, isQuoted);
      writer.open(mark, level);
    }
  }
  writer.close();
};
