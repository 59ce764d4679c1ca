import type { Span } from "../../span.ts";
import { dropInvisible } from "./invisible.ts";

const segmenterByLanguage = new Map<string, Intl.Segmenter>();

/** A word segmenter of a language; the root locale's where the code is not one. */
const wordSegmenter = (code: string): Intl.Segmenter => {
  const known = segmenterByLanguage.get(code);
  if (known !== undefined) return known;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(code, { granularity: "word" });
  } catch {
    made = new Intl.Segmenter(undefined, { granularity: "word" });
  }
  segmenterByLanguage.set(code, made);
  return made;
};

/** Where each unit of a text without invisible characters stands in the text. */
const visibleOffsets = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, at) => at).filter((at) => dropInvisible(text.charAt(at)) !== "");

/** The words within a run of a script without spaces, by the dictionaries of the ICU. */
export const segmentWords = (
  run: Span & Readonly<{ text: string }>,
  code: string,
): (Span & Readonly<{ text: string }>)[] => {
  const found: (Span & Readonly<{ text: string }>)[] = [];
  const visible = dropInvisible(run.text);
  const offsets = visible === run.text ? undefined : visibleOffsets(run.text);
  for (const { segment, index, isWordLike } of wordSegmenter(code).segment(visible)) {
    if (isWordLike !== true) continue;
    const last = index + segment.length - 1;
    const [from, to] = offsets === undefined ? [index, last] : [offsets[index] ?? index, offsets[last] ?? last];
    found.push({ start: run.start + from, end: run.start + to + 1, text: segment });
  }
  return found;
};
