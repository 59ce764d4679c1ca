/** The sentences of an article, block by block. */

import { eachSentence, findCutBefore, trimSpan } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import type { Block, Sentence } from "../article.ts";

/**
 * The longest sentence, in UTF-16 units; a longer stretch without a sentence's end is cut at a white space. No message
 * could hold it, and looking for its end must not hold the event loop: the slowest scripts take 8 ms for this much.
 */
export const MAX_SENTENCE_CHARS = 16_384;

/** The sentences of a block, of any length, a window of it at a time. Yields `undefined` between windows. */
function* sentencesInBlock(text: string, block: Span, language: string): Generator<Span | undefined, void> {
  let start = block.start;
  while (block.end - start > MAX_SENTENCE_CHARS) {
    const window = { start, end: start + MAX_SENTENCE_CHARS };
    let last: Span | undefined;
    for (const sentence of eachSentence(text, window, language)) {
      if (last !== undefined) yield last;
      last = sentence;
    }
    // The window cuts its last sentence short: it is looked at again from its beginning, unless it began with the window.
    if (last !== undefined && last.start > start) start = last.start;
    else {
      const cut = findCutBefore(text, window.end);
      const piece = trimSpan(text, { start, end: cut });
      if (piece.start < piece.end) yield piece;
      start = cut;
    }
    yield undefined;
  }
  yield* eachSentence(text, { start, end: block.end }, language);
}

const SENTENCES_PER_STEP = 20;

/** An item of a list and a row of a table end with their line, however they are written. */
const hasLines = ({ form }: Block): boolean => form === "list" || form === "table" || form === "code";

/** The parts of a block of which none has words of a sentence in another. */
const partsOf = (text: string, block: Block): readonly Span[] =>
  hasLines(block)
    ? Array.from(text.slice(block.start, block.end).matchAll(/[^\n]*\S/gu), ({ index, 0: line }) =>
        trimSpan(text, { start: block.start + index, end: block.start + index + line.length }),
      )
    : [block];

/** The sentences of every block that may be quoted. Yields `undefined` from time to time. */
export function* splitSentences(
  text: string,
  blocks: readonly Block[],
  language: string,
): Generator<undefined, Sentence[]> {
  const sentences: Sentence[] = [];
  const quotable = [...blocks.entries()].filter(([, { kind }]) => kind !== "dateline" && kind !== "boilerplate");
  for (const [block, part] of quotable.flatMap(([at, whole]) =>
    partsOf(text, whole).map((part) => [at, part] as const),
  )) {
    for (const sentence of sentencesInBlock(text, part, language)) {
      if (sentence !== undefined) sentences.push({ block, start: sentence.start, end: sentence.end });
      if (sentence === undefined || sentences.length % SENTENCES_PER_STEP === 0) yield undefined;
    }
    yield undefined;
  }
  return sentences;
}
