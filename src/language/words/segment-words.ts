import type { Span } from "../../span.ts";

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

/** The words within a run of a script without spaces, by the dictionaries of the ICU. */
export const segmentWords = (
  run: Span & Readonly<{ text: string }>,
  code: string,
): (Span & Readonly<{ text: string }>)[] => {
  const found: (Span & Readonly<{ text: string }>)[] = [];
  for (const { segment, index, isWordLike } of wordSegmenter(code).segment(run.text)) {
    if (isWordLike !== true) continue;
    const start = run.start + index;
    found.push({ start, end: start + segment.length, text: segment });
  }
  return found;
};
