import { readRawDocument } from "../documents/read-raw-document.ts";
import { findBlocks } from "../layout/find-blocks.ts";
import type { ArticleFormat } from "./format.ts";

/** A document of Word and of all that writes its format. */
export const docx: ArticleFormat = {
  extensions: [".docx"],
  mediaTypes: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  hasFrontMatter: false,
  read: (bytes, hints) => readRawDocument("docx", bytes, hints),
  blocks: (text, title) => findBlocks(text, { title }),
};
