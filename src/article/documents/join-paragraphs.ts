/** Decides the text of a document without lines of its own: its paragraphs as they are shown, with a blank line between two. */

import type { MarkedParagraph } from "../formats/format.ts";
import type { RawParagraph } from "./raw-document.ts";

const BETWEEN = "\n\n";
const PARAGRAPHS_PER_STEP = 2_000;

/** Yields `undefined` from time to time, for the caller to let others run. */
export function* joinParagraphs(
  paragraphs: readonly RawParagraph[],
): Generator<undefined, Readonly<{ text: string; marked: readonly MarkedParagraph[] }>> {
  const marked: MarkedParagraph[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { mark, level, text, seams } of paragraphs) {
    const start = at;
    marked.push({
      mark,
      start,
      end: start + text.length,
      ...(level !== undefined && { level }),
      ...(seams && { seams: seams.map((seam) => start + seam) }),
    });
    parts.push(text);
    at += text.length + BETWEEN.length;
    if (parts.length % PARAGRAPHS_PER_STEP === 0) yield undefined;
  }
  return { text: parts.join(BETWEEN), marked };
}
