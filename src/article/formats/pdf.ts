import { readRawDocument } from "../documents/read-raw-document.ts";
import { findBlocks } from "../layout/find-blocks.ts";
import type { ArticleFormat } from "./format.ts";

/** A PDF whose words are text, not pictures of it. */
export const pdf: ArticleFormat = {
  extensions: [".pdf"],
  mediaTypes: ["application/pdf"],
  hasFrontMatter: false,
  read: (bytes, hints) => readRawDocument("pdf", bytes, hints),
  blocks: (text, title) => findBlocks(text, { title }),
};
