import type { Block } from "../article.ts";
import { classifyBlocks } from "./blocks.ts";
import { groupParagraphs, splitLines, type TextLine } from "./paragraphs.ts";

/**
 * Finds the blocks of a text that is written in lines. `title` is the editor's, if known. Yields `undefined` from
 * time to time, for the caller to let others run.
 */
export function* findBlocks(
  text: string,
  { title }: Readonly<{ title: string | undefined }>,
): Generator<undefined, Block[]> {
  const lines: TextLine[] = [];
  for (const line of splitLines(text)) {
    if (line === undefined) yield undefined;
    else lines.push(line);
  }
  const paragraphs = yield* groupParagraphs(text, lines);
  return yield* classifyBlocks(text, paragraphs, { title });
}
