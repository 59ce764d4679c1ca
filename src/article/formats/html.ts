import { readRawDocument } from "../documents/read-raw-document.ts";
import { findBlocks } from "../layout/find-blocks.ts";
import type { ArticleFormat } from "./format.ts";

/** A page of the web, as it was saved or fetched. */
export const html: ArticleFormat = {
  extensions: [".html", ".htm"],
  mediaTypes: ["text/html", "application/xhtml+xml"],
  hasFrontMatter: false,
  read: (bytes, hints) => readRawDocument("page", bytes, hints),
  blocks: (text, title) => findBlocks(text, { title }),
};
