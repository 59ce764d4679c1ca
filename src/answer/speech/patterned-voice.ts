/** The voice of an excerpt, and its speaker, in languages whose attributions are known as patterns. */

import type { Article } from "../../article/index.ts";
import { sentencesIn } from "../../article/index.ts";
import { languageData } from "../../language/index.ts";
import type { Voice } from "../../reply/index.ts";
import type { Span } from "../../span.ts";
import { contains, overlaps, trimWhiteSpace } from "../../span.ts";
import { findQuotedSpans } from "../find-quoted-spans.ts";

/** UTF-16 units in quotation marks: fewer are a name or a term, unless somebody is named to say them. */
const MIN_SPEECH_CHARS = 16;

/** Words that say who speaks, and the name in them. */
export type FoundAttribution = Readonly<{ words: Span; speaker?: Span }>;

/** The first attribution outside the quotations of a stretch of text. */
export const findPatterned = (text: string, within: Span, language: string): FoundAttribution | undefined => {
  const patterns = languageData(language)?.speechPatterns;
  if (patterns === undefined) return undefined;
  // Quotations are masked, so that what is said in them is no attribution, and every offset stays.
  let masked = text.slice(within.start, within.end);
  for (const { inner } of findQuotedSpans(text, within)) {
    const [start, end] = [inner.start - within.start, inner.end - within.start];
    masked = masked.slice(0, start) + "\u0000".repeat(end - start) + masked.slice(end);
  }
  for (const pattern of patterns.attributions) {
    const found = new RegExp(pattern, "du").exec(masked);
    if (found === null) continue;
    const words = { start: within.start + found.index, end: within.start + found.index + found[0].length };
    const [from, to] = found.indices?.groups?.speaker ?? [];
    if (from === undefined || to === undefined) return { words };
    const speaker = trimWhiteSpace(text, { start: within.start + from, end: within.start + to });
    return patterns.pronouns.test(text.slice(speaker.start, speaker.end)) ? { words } : { words, speaker };
  }
  return undefined;
};

/** `{}` in languages of whose speech nothing is known. */
export const patternedVoiceOf = (
  article: Article,
  span: Span,
  focus: Span,
): Readonly<{ voice?: Voice; voiceWords?: readonly Span[]; speaker?: Span }> => {
  if (languageData(article.language)?.speechPatterns === undefined) return {};
  const sentences = sentencesIn(article, focus);
  const around = {
    start: Math.max(span.start, sentences[0]?.start ?? focus.start),
    end: Math.min(span.end, sentences.at(-1)?.end ?? focus.end),
  };
  const found = findPatterned(article.text, around, article.language);
  const quoted = findQuotedSpans(article.text, around).filter(
    ({ start, end, inner }) =>
      overlaps({ start, end }, focus) && (found !== undefined || inner.end - inner.start >= MIN_SPEECH_CHARS),
  );
  if (quoted.length === 0)
    return found === undefined ? { voice: "reporter" } : { voice: "attributed", voiceWords: [found.words] };
  const marks = quoted.flatMap(({ start, end, isClosed }) => [
    { start, end: start + 1 },
    ...(isClosed ? [{ start: end - 1, end }] : []),
  ]);
  const voiceWords = [...marks, ...(found === undefined ? [] : [found.words])]
    .filter((mark) => contains(span, mark))
    .sort((one, other) => one.start - other.start);
  return { voice: "quoted", voiceWords, ...(found?.speaker && { speaker: found.speaker }) };
};
