/** Splits a text into tokens, before any language is considered. */

import type { Span } from "../../span.ts";
import { tokenPatternOf } from "./token-pattern.ts";

export type TextTokenKind = "run" | "sharp" | "initials" | "number" | "word";
/** `isPlain`: of ASCII letters and digits alone. */
export type TextToken = Span & Readonly<{ kind: TextTokenKind; text: string; isPlain: boolean }>;

const tokenKindOf = (groups: Readonly<Record<string, string | undefined>>): TextTokenKind => {
  if (groups.word !== undefined) return "word";
  if (groups.number !== undefined) return "number";
  if (groups.run !== undefined) return "run";
  return groups.initials !== undefined ? "initials" : "sharp";
};

const BRACKET = 0x5b;
const isOtherAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code > 0x7f && !(code >= 0x2010 && code <= 0x2027);
};

/** Letters and digits of ASCII by their codes. */
const PLAIN = Uint8Array.from({ length: 0x80 }, (_, code) => (/[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0));
const isPlainAt = (text: string, at: number): boolean => PLAIN[text.charCodeAt(at)] === 1;

/** What may join letters and digits to what follows, or make something else of them than a word. */
const JOINTS = new Set(Array.from(".,&+'’-‐", (char) => char.charCodeAt(0)));
const SHARP = 0x23;
const PLUS = 0x2b;

/** Whether letters and digits that end there are a word, whatever the pattern would make of what follows. */
const endsPlainly = (text: string, end: number): boolean => {
  if (end === text.length) return true;
  const code = text.charCodeAt(end);
  if (code === SHARP || isOtherAt(text, end)) return false;
  if (!JOINTS.has(code)) return true;
  const next = text.charCodeAt(end + 1);
  return !(isPlainAt(text, end + 1) || next > 0x7f || next === PLUS || next === 0x0a || next === 0x0d);
};

/**
 * The tokens of a text in order; `offset` is added to every place. Most are plain words, which are found by their ends: the pattern
 * costs ten times as much, and reads only what may be another.
 */
export const tokenize = (text: string, offset = 0): TextToken[] => {
  const found: TextToken[] = [];
  const pattern = tokenPatternOf(text);
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && isPlainAt(text, end)) end += 1;
    if (end > at && endsPlainly(text, end)) {
      const token = text.slice(at, end);
      found.push({ start: offset + at, end: offset + end, kind: "word", text: token, isPlain: true });
      at = end;
    } else if (end > at || text.charCodeAt(at) === BRACKET || isOtherAt(text, at)) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) break;
      at = pattern.lastIndex;
      if (match.groups?.note !== undefined) continue;
      const start = offset + match.index;
      const kind = tokenKindOf(match.groups ?? {});
      found.push({ start, end: start + match[0].length, kind, text: match[0], isPlain: false });
    } else at += 1;
  }
  return found;
};
