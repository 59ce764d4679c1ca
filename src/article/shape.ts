import type { Span } from "./article.ts";

/** What a paragraph looks like, whatever it says: all that the recognition of blocks goes by. */
export type Shape = Span &
  Readonly<{
    /** The paragraph's words if it is short (at most `SHORT` units), else its beginning. */
    opening: string;
    short: boolean;
    lines: number;
    /** Columns: a character of Chinese, Japanese or Korean takes two. */
    width: number;
    words: number;
    /** Ends as a sentence does; `fullStop`: with a full stop, not with "?" or "!". */
    stops: boolean;
    fullStop: boolean;
    /** Ends with a colon, comma or semicolon: more must follow. */
    leadsOn: boolean;
    starts: "plain" | "lower" | "quote" | "item";
    /** The level of a Markdown heading; 0 for anything else. */
    heading: number;
  }>;

/** In UTF-16 units; also how much of a long paragraph's beginning is looked at. */
export const SHORT = 720;

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Closing marks, Markdown's emphasis and footnote numbers after a sentence: `."`, `.)`, `.**`, `.[3]`. */
const CLOSING = /(?:[\s"”’'»›」』）)\]】*_]|\[[^\][\n]{1,20}\])*$/u;
/** Ends with a letter, as lines that are no sentences mostly do: there is nothing to look for. */
const WORD_END = /[\p{L}\p{N}]$/u;
const STOP = /[\p{Sentence_Terminal}…។៕·]$/u;
const ASKS_OR_EXCLAIMS = /[?!？！؟‽⁇⁈⁉՞՜]$/u;
/** "Trump visits the U.S.": the stop belongs to the abbreviation. */
const INITIALS = /(?:^|\s)(?:\p{Lu}\.){2,}$/u;
const LIST_ITEM = /^(?:[-–—*•‣·◦▪]\s|\(?\p{N}{1,3}[.)、]\s?|\(?\p{L}\)\s)/u;

const startOf = (opening: string): Shape["starts"] => {
  if (LIST_ITEM.test(opening)) return "item";
  if (/^\p{Ll}/u.test(opening)) return "lower";
  return /^["“”„«‘'「『]/u.test(opening) ? "quote" : "plain";
};

/** Nothing before the CJK blocks is wide; most texts are told apart by this alone. */
const MAYBE_WIDE = /[\u1100-\u11ff\u2e80-\uffff]/u;
/** More words than any headline; what is longer is not counted. In UTF-16 units. */
const COUNTED = 250;

export const shapeOf = (text: string, span: Span, lines: number, heading: number): Shape => {
  const length = span.end - span.start;
  const short = length <= SHORT;
  const opening = text.slice(span.start, short ? span.end : span.start + SHORT);
  const ending = text.slice(Math.max(span.start, span.end - 80), span.end);
  const tail = WORD_END.test(ending) ? "" : ending.replace(CLOSING, "");
  const wide = MAYBE_WIDE.test(opening) ? (opening.match(WIDE)?.length ?? 0) : 0;
  const stops = STOP.test(tail);
  return {
    ...span,
    opening,
    short,
    lines,
    heading,
    width: length + Math.round((wide / opening.length) * length),
    words: length <= COUNTED ? opening.split(/\s+/u).length : Number.POSITIVE_INFINITY,
    stops,
    fullStop: stops && !ASKS_OR_EXCLAIMS.test(tail) && !INITIALS.test(tail),
    leadsOn: /[:：,，、;；៖]$/u.test(tail),
    starts: startOf(opening),
  };
};
