/** Measures what a paragraph looks like. */

import { SENTENCE_STOPS } from "../../language/index.ts";
import type { Span } from "../../span.ts";

/** What a paragraph looks like, whatever it says: all that the recognition of blocks goes by. */
export type ParagraphShape = Span &
  Readonly<{
    /** The paragraph's words if it is short (at most `MAX_SHORT_CHARS`), else its beginning. */
    opening: string;
    short: boolean;
    lines: number;
    /** Columns: a character of Chinese, Japanese or Korean takes two. */
    width: number;
    words: number;
    /** Ends as a sentence does; `fullStop`: with a full stop, not with "?" or "!". */
    endsSentence: boolean;
    endsWithFullStop: boolean;
    /** Ends with a colon, comma or semicolon: more must follow. */
    leadsOn: boolean;
    startKind: "plain" | "lower" | "quote" | "item";
    /** The level of a Markdown heading; 0 for anything else. */
    headingLevel: number;
  }>;

/** In UTF-16 units; also how much of a long paragraph's beginning is looked at. */
export const MAX_SHORT_CHARS = 720;

const WIDE_CHARACTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Closing marks, Markdown's emphasis and footnote numbers after a sentence: `."`, `.)`, `.**`, `.[3]`. */
const CLOSERS = /(?:[\s"”’'»›」』）)\]】*_]|\[[^\][\n]{1,20}\])*$/u;
/** Ends with a letter, as lines that are no sentences mostly do: there is nothing to look for. */
const WORD_END = /[\p{L}\p{N}]$/u;
const SENTENCE_STOP = new RegExp(`[${SENTENCE_STOPS}·]$`, "u");
const QUESTION_OR_EXCLAMATION_END = /[?!？！؟‽⁇⁈⁉՞՜]$/u;
/** "Trump visits the U.S.": the stop belongs to the abbreviation. */
const INITIALS = /(?:^|\s)(?:\p{Lu}\.){2,}$/u;
const LIST_ITEM = /^(?:[-–—*•‣·◦▪]\s|\(?\p{N}{1,3}[.)、]\s?|\(?\p{L}\)\s)/u;

const startKindOf = (opening: string): ParagraphShape["startKind"] => {
  if (LIST_ITEM.test(opening)) return "item";
  if (/^\p{Ll}/u.test(opening)) return "lower";
  return /^["“”„«‘'「『]/u.test(opening) ? "quote" : "plain";
};

/** Nothing before the CJK blocks is wide; for most texts this settles it. */
const MAYBE_WIDE_CHARACTER = /[\u1100-\u11ff\u2e80-\uffff]/u;
/** More words than any headline; what is longer is not counted. In UTF-16 units. */
const MAX_COUNTED_CHARS = 250;

export const measureShape = (text: string, span: Span, lines: number, heading: number): ParagraphShape => {
  const length = span.end - span.start;
  const short = length <= MAX_SHORT_CHARS;
  const opening = text.slice(span.start, short ? span.end : span.start + MAX_SHORT_CHARS);
  const ending = text.slice(Math.max(span.start, span.end - 80), span.end);
  const tail = WORD_END.test(ending) ? "" : ending.replace(CLOSERS, "");
  const wide = MAYBE_WIDE_CHARACTER.test(opening) ? (opening.match(WIDE_CHARACTERS)?.length ?? 0) : 0;
  const stops = SENTENCE_STOP.test(tail);
  return {
    ...span,
    opening,
    short,
    lines,
    headingLevel: heading,
    width: length + Math.round((wide / opening.length) * length),
    words: length <= MAX_COUNTED_CHARS ? opening.split(/\s+/u).length : Number.POSITIVE_INFINITY,
    endsSentence: stops,
    endsWithFullStop: stops && !QUESTION_OR_EXCLAMATION_END.test(tail) && !INITIALS.test(tail),
    leadsOn: /[:：,，、;；៖]$/u.test(tail),
    startKind: startKindOf(opening),
  };
};
