/** Markdown: its text is what a page shows of it, and its metadata is in front matter. */

import { runSteps } from "../../yielding.ts";
import { findBlocks } from "../layout/find-blocks.ts";
import { readFrontMatter } from "../metadata/read-front-matter.ts";
import type { ValueOrReasons } from "../value-or-reasons.ts";
import { decodeText } from "./decode-text.ts";
import type { ArticleFormat, FormatContents } from "./format.ts";

function* readSource(bytes: Uint8Array): Generator<undefined, ReturnType<typeof readFrontMatter>> {
  const decoded = yield* decodeText(bytes);
  return decoded.reasons === undefined ? readFrontMatter(decoded.value, true) : decoded;
}

const readMarkdown = async (bytes: Uint8Array): Promise<ValueOrReasons<FormatContents>> => {
  const source = await runSteps(readSource(bytes));
  if (source.reasons !== undefined) return source;
  // Loading the parser takes longer than answering a question: only where there is Markdown.
  const { renderMarkdown } = await import("../markdown/render-markdown.ts");
  return { value: { ...(await runSteps(renderMarkdown(source.value.text))), metadata: source.value.metadata } };
};

export const md: ArticleFormat = {
  extensions: [".md", ".markdown"],
  mediaTypes: ["text/markdown"],
  hasFrontMatter: true,
  read: readMarkdown,
  blocks: (text, title) => findBlocks(text, { title }),
};
