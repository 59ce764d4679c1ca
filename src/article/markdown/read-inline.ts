/** Writes the words of running text: without its marks, with what its escapes and references stand for. */

import { decodeString } from "micromark-util-decode-string";
import type { TextWriter } from "./text-writer.ts";

/** Elements whose words are no words of the article: withdrawn, or of programs. */
const HIDING_ELEMENT = /^<(del|s|strike|script|style|noscript|template)(?=[\s>])/iu;
/** The mark of a note as pages raise it. */
const RAISED_NOTE = /^\[?(?:\p{Nd}{1,3}|[*†‡])\]?$/u;

/** A token of running text: its kind, its characters, its place in the file, and what follows it. */
export type InlineToken = Readonly<{
  type: string;
  words: string;
  from: number;
  to: number;
  isCell: boolean;
  rest: () => string;
}>;

/**
 * @param numberOf the number that a page gives to the note of a label.
 */
export const createInlineReader = (writer: TextWriter, numberOf: (label: string) => number) => {
  let lineEnd: "soft" | "hard" = "soft";
  let hidingElement: string | undefined;
  let raised: Readonly<{ length: number; from: number }> | undefined;

  const noteMark = (number: string, from: number, to: number): void => {
    writer.cut(writer.written().trimEnd().length);
    writer.put(`[${number}]`, from, to);
  };
  const readTag = ({ words: tag, rest, from, to }: InlineToken): void => {
    const hiding = HIDING_ELEMENT.exec(tag)?.[1];
    if (hiding !== undefined && new RegExp(`</${hiding}\\s*>`, "iu").test(rest())) hidingElement = hiding.toLowerCase();
    else if (/^<br\b/i.test(tag)) writer.endLine("hard", from, to);
    else if (/^<sup\b/i.test(tag)) raised = { length: writer.written().length, from };
    else if (/^<\/sup\b/i.test(tag) && raised !== undefined) {
      const words = writer.written().slice(raised.length).trim();
      const before = writer.written().slice(0, raised.length);
      // Behind a letter or two, and behind a digit, it is a power.
      if (RAISED_NOTE.test(words) && (words.startsWith("[") || /(?:\p{L}{3}|[^\p{L}\p{N}\s])\s?$/u.test(before))) {
        writer.cut(raised.length);
        noteMark(words.replace(/[[\]]/g, ""), raised.from, to);
      }
      raised = undefined;
    }
  };

  /** A bar in a cell is escaped even where nothing else is. */
  const readCode = ({ words, from, to, isCell }: InlineToken): void => {
    let at = from;
    for (const { index } of isCell ? words.matchAll(/\\\|/g) : []) {
      writer.copy(at, from + index);
      writer.put("|", from + index, from + index + 2);
      at = from + index + 2;
    }
    writer.copy(at, to);
  };

  return (token: InlineToken): void => {
    const { type, words, from, to } = token;
    if (type === "htmlText") {
      if (hidingElement === undefined) readTag(token);
      else if (words.toLowerCase().startsWith(`</${hidingElement}`)) hidingElement = undefined;
      return;
    }
    if (hidingElement !== undefined) return;
    switch (type) {
      case "data":
      case "autolinkProtocol":
      case "autolinkEmail":
        writer.copy(from, to);
        break;
      case "codeTextData":
        readCode(token);
        break;
      case "characterEscape":
        writer.put(words.slice(1), from, to);
        break;
      case "characterReference":
        writer.put(decodeString(words), from, to);
        break;
      case "gfmFootnoteCall":
        noteMark(String(numberOf(words.slice(2, -1))), from, to);
        break;
      case "hardBreakTrailing":
      case "hardBreakEscape":
        lineEnd = "hard";
        break;
      case "lineEnding":
        writer.endLine(lineEnd, from, to);
        lineEnd = "soft";
    }
  };
};
