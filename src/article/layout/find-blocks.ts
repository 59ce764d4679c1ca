import type { Block } from "../article.ts";
import { classifyBlocks } from "./blocks.ts";
import type { HeadingSyntax } from "./heading-syntax.ts";
import { groupParagraphs, splitLines, type TextLine } from "./paragraphs.ts";

/**
 * Finds the blocks of a text that is written in lines. `title` is the editor's, if known; `headings` is absent in formats
 * without marks for them. Yields `undefined` from time to time, for the caller to let others run.
 */
export function* findBlocks(
  text: string,
  { title, headings }: Readonly<{ title: string | undefined; headings?: HeadingSyntax }>,
): Generator<undefined, Block[]> {
  const lines: TextLine[] = [];
  for (const line of splitLines(text)) {
    if (line === undefined) yield undefined;
    else lines.push(line);
  }
  const paragraphs = yield* groupParagraphs(text, lines, headings);
  return yield* classifyBlocks(text, paragraphs, { title, headings });
}
