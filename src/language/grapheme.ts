/** Where a text may be cut: between what readers take for its characters. */

import { lazily } from "../lazily.ts";

const segmenter = lazily(() => new Intl.Segmenter(undefined, { granularity: "grapheme" }));

/** A text in what readers take for its characters. */
export const graphemesOf = (text: string): Intl.Segments => segmenter().segment(text);

/** Characters that never join the one before or behind them: those up to the combining marks, and ideographs with their punctuation. */
const NON_JOINING_CHARACTER =
  /[\0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u3001-\u3029\u4e00-\u9fff\uff01-\uff0f]/;

/** Whether a text may be cut at a place without splitting a surrogate pair or a grapheme. */
export const isGraphemeBreak = (text: string, at: number): boolean => {
  if (at <= 0 || at >= text.length) return true;
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (before === "\r" && after === "\n") return false;
  if (NON_JOINING_CHARACTER.test(before) && NON_JOINING_CHARACTER.test(after)) return true;
  // A grapheme is short; a window around the place spares segmenting the whole text. It may begin inside a grapheme,
  // which at worst forbids a cut that would have been allowed.
  const from = Math.max(0, at - 64);
  const around = text.slice(from, at + 32);
  return graphemesOf(around).containing(at - from)?.index === at - from;
};
