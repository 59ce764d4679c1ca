/** Cuts a text into its sentences. */

import type { Span } from "../../span.ts";
import { isGraphemeBreak } from "../grapheme.ts";
import { LANGUAGES } from "../languages/languages.ts";
import { trimSpan } from "../trim-span.ts";
import { endsSentence } from "./ends-sentence.ts";
import { isUnpunctuated, splitAtSpaces } from "./split-at-spaces.ts";
import { splitInlineList } from "./split-inline-list.ts";
import { isTooLongSentence, splitLongLine, splitLongSentence } from "./split-long.ts";
import { unwrapLines } from "./unwrap-lines.ts";

/** What closes with a sentence: quotation marks, brackets, citations, marks on these, marks that show nothing. */
const CLOSING_PATTERN =
  "[\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069”’»›)\\]}」』）】〉》］｝〕\\p{M}\\u200d]|[\"'“‘«‹＂](?![\\p{L}\\p{N}])|\\[[^\\]\\n]{1,24}\\]|:\\p{Nd}{1,4}(?=\\s)";
const END_MARKS = ".!?…‼⁇⁈⁉。！？｡．؟۔।॥։።፧។៕။\\u037e";
/** Marks that may end a sentence, an ellipsis of spaced dots among them, what closes with it, the white space behind. */
const endPattern = (marks: string, closers: string): RegExp =>
  new RegExp(`([${marks}](?:[\\u0020\\u00a0]\\.(?![\\p{L}\\p{N}])){2,4}|[${marks}]+)((?:${closers})*)(\\s*)`, "gu");
const SENTENCE_ENDS = endPattern(END_MARKS, CLOSING_PATTERN);
const SENTENCE_ENDS_BY_LANGUAGE: ReadonlyMap<string, RegExp> = new Map(
  LANGUAGES.filter(({ endMarks, closingPattern }) => endMarks !== undefined || closingPattern !== undefined).map(
    ({ code, endMarks = "", closingPattern }) => [
      code,
      endPattern(
        END_MARKS + endMarks,
        closingPattern === undefined ? CLOSING_PATTERN : `${CLOSING_PATTERN}|${closingPattern}`,
      ),
    ],
  ),
);

/** The longest stretch that is looked at on either side of a mark. */
const CONTEXT_CHARS = 80;
const HAS_CONTENT = /[\p{L}\p{N}\p{S}]/u;

function* splitLine(text: string, line: Span, code: string): Generator<Span> {
  const part = text.slice(line.start, line.end);
  let start = 0;
  for (const match of part.matchAll(SENTENCE_ENDS_BY_LANGUAGE.get(code) ?? SENTENCE_ENDS)) {
    const [whole, mark = "", closers = "", space = ""] = match;
    const after = match.index + whole.length;
    const right = part.slice(after, after + CONTEXT_CHARS);
    const left = part.slice(Math.max(start, match.index - CONTEXT_CHARS), match.index);
    const ends = after >= part.length || endsSentence({ left, mark, closers, spaceFollows: space !== "", right, code });
    // A mark on its own ("... . Then") belongs to the sentence that it follows or opens.
    const cuts = (ends && HAS_CONTENT.test(left)) || isTooLongSentence(after - start);
    if (!cuts || !isGraphemeBreak(part, after)) continue;
    yield { start: line.start + start, end: line.start + after - space.length };
    start = after;
  }
  if (start < part.length) yield { start: line.start + start, end: line.end };
}

function* boundedLines(text: string, span: Span, code: string): Generator<Span> {
  for (const line of unwrapLines(text, span))
    for (const piece of splitLongLine(text, line)) yield* splitInlineList(text, piece, code);
}

/**
 * The sentences of a span, in order, as spans of the text: without the white space around them, together covering every
 * other character, never splitting a surrogate pair or a grapheme. A headline or a list line without a full stop is one;
 * so is a stretch of Thai, Lao, Khmer or Burmese between spaces that is about as long as one.
 *
 * @param code BCP 47 primary subtag of the text's language.
 */
export function* eachSentence(text: string, span: Span, code: string): Generator<Span> {
  for (const line of boundedLines(text, span, code)) {
    for (const sentence of splitLine(text, line, code)) {
      const units = isUnpunctuated(text.slice(sentence.start, sentence.end))
        ? splitAtSpaces(text, sentence)
        : [sentence];
      for (const unit of units) {
        for (const piece of splitLongSentence(text, unit)) {
          const whole = trimSpan(text, piece);
          if (whole.start < whole.end) yield whole;
        }
      }
    }
  }
}

/** All sentences of a span at once; see `eachSentence`. */
export const sentenceSpans = (text: string, span: Span, code: string): Span[] => [...eachSentence(text, span, code)];
