import { findBlocks } from "../layout/find-blocks.ts";
import { readFrontMatter } from "../metadata/read-front-matter.ts";
import { decodeText } from "./decode-text.ts";
import type { ArticleFormat } from "./format.ts";

/** Plain text: paragraphs with blank lines between them, or one on each line. */
export const txt: ArticleFormat = {
  extensions: [".txt"],
  mediaTypes: ["text/plain"],
  hasSidecar: true,
  *read(bytes) {
    const decoded = yield* decodeText(bytes);
    if (decoded.reasons !== undefined) return decoded;
    return readFrontMatter(decoded.value, false);
  },
  blocks: (text, title) => findBlocks(text, { title }),
};
