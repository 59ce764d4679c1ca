import type { Span } from "../../span.ts";

/** A block without a sentence end can be as long as the article: words are read in stretches of this many UTF-16 units. */
const STRETCH_CHARS = 8192;

/** The stretches of a span, cut at spaces where there are any. */
export function* splitStretches(text: string, span: Span): Generator<Span> {
  let start = span.start;
  while (span.end - start > STRETCH_CHARS) {
    const space = text.lastIndexOf(" ", start + STRETCH_CHARS);
    const end = space > start ? space + 1 : start + STRETCH_CHARS;
    yield { start, end };
    start = end;
  }
  yield { start, end: span.end };
}
