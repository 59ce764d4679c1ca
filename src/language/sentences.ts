import type { Span } from "../article/article.ts";
import { endsSentence } from "./full-stop.ts";
import { isGraphemeBreak } from "./grapheme.ts";
import { lines } from "./lines.ts";
import { isEndless, manageable, readable } from "./long.ts";
import { isUnpunctuated, spacedUnits } from "./unpunctuated.ts";

/** What closes with a sentence: quotation marks, brackets, citations, marks on these. */
const CLOSERS =
  "[”’»›)\\]}」』）】〉》］｝〕\\p{M}\\u200d]|[\"'“‘«‹＂](?![\\p{L}\\p{N}])|\\[[^\\]\\n]{1,24}\\]|:\\p{Nd}{1,4}(?=\\s)";
const MARKS = ".!?…‼⁇⁈⁉。！？｡．؟۔।॥։።፧។៕။\\u037e";
/** Marks that may end a sentence, what closes with it, the white space behind. */
const ends = (marks: string, closers: string): RegExp => new RegExp(`([${marks}]+)((?:${closers})*)(\\s*)`, "gu");
const ENDS = ends(MARKS, CLOSERS);
const ENDS_OF: Readonly<Record<string, RegExp>> = {
  // In Greek the semicolon is the question mark.
  el: ends(`${MARKS};`, CLOSERS),
  // Some Hindi keyboards and scanners give a bar for the danda.
  hi: ends(`${MARKS}|`, CLOSERS),
  // In French a space stands within the quotation marks.
  fr: ends(MARKS, `${CLOSERS}|[ \\u00a0\\u202f]»`),
};

/** The longest stretch that is looked at on either side of a mark. */
const CONTEXT = 80;
const SAYS_SOMETHING = /[\p{L}\p{N}\p{S}]/u;

/** Without the white space around it, as far as that splits no grapheme; undefined when nothing else is there. */
const trimmed = (text: string, span: Span): Span | undefined => {
  const part = text.slice(span.start, span.end);
  let start = span.start + (part.length - part.trimStart().length);
  let end = span.end - (part.length - part.trimEnd().length);
  if (start >= end) return undefined;
  while (start > span.start && !isGraphemeBreak(text, start)) start--;
  while (end < span.end && !isGraphemeBreak(text, end)) end++;
  return { start, end };
};

function* cutLine(text: string, line: Span, code: string): Generator<Span> {
  const part = text.slice(line.start, line.end);
  let start = 0;
  for (const match of part.matchAll(ENDS_OF[code] ?? ENDS)) {
    const [whole, mark = "", closers = "", space = ""] = match;
    const after = match.index + whole.length;
    const right = part.slice(after, after + CONTEXT);
    const left = part.slice(Math.max(start, match.index - CONTEXT), match.index);
    const ends = after >= part.length || endsSentence({ left, mark, closers, gap: space !== "", right, code });
    // A mark on its own ("... . Then") belongs to the sentence that it follows or opens.
    const cuts = (ends && SAYS_SOMETHING.test(left)) || isEndless(after - start);
    if (!cuts || !isGraphemeBreak(part, after)) continue;
    yield { start: line.start + start, end: line.start + after - space.length };
    start = after;
  }
  if (start < part.length) yield { start: line.start + start, end: line.end };
}

function* manageableLines(text: string, span: Span): Generator<Span> {
  for (const line of lines(text, span)) yield* manageable(text, line);
}

/**
 * The sentences of a span, in order, as spans of the text: without the white space around them, together covering every
 * other character, never splitting a surrogate pair or a grapheme. A headline or a list line without a full stop is one;
 * so is a stretch of Thai, Lao, Khmer or Burmese between spaces that is about as long as one.
 *
 * @param code BCP 47 primary subtag of the text's language.
 */
export function* eachSentence(text: string, span: Span, code: string): Generator<Span> {
  for (const line of manageableLines(text, span)) {
    for (const sentence of cutLine(text, line, code)) {
      const units = isUnpunctuated(text.slice(sentence.start, sentence.end)) ? spacedUnits(text, sentence) : [sentence];
      for (const unit of units) {
        for (const piece of readable(text, unit)) {
          const whole = trimmed(text, piece);
          if (whole !== undefined) yield whole;
        }
      }
    }
  }
}

/** All sentences of a span at once; see `eachSentence`. */
export const sentenceSpans = (text: string, span: Span, code: string): Span[] => [...eachSentence(text, span, code)];
