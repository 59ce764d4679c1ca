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

/** The sentences of every block that may be quoted. Yields `undefined` from time to time. */
export function* splitSentences(
  text: string,
  blocks: readonly Block[],
  language: string,
): Generator<undefined, Sentence[]> {
  const sentences: Sentence[] = [];
  for (const [block, { kind, start, end }] of blocks.entries()) {
    if (kind === "dateline" || kind === "boilerplate") continue;
    for (const sentence of sentencesInBlock(text, { start, end }, language)) {
      if (sentence !== undefined) sentences.push({ block, start: sentence.start, end: sentence.end });
      if (sentence === undefined || sentences.length % SENTENCES_PER_STEP === 0) yield undefined;
    }
    yield undefined;
  }
  return sentences;
}
