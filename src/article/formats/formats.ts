/** Which format some bytes are read in: as a server says, by the ending of a name, by their beginning. */

import { extname } from "node:path";
import { captions } from "./captions.ts";
import { docx } from "./docx.ts";
import type { ArticleFormat } from "./format.ts";
import { html } from "./html.ts";
import { md } from "./md.ts";
import { pdf } from "./pdf.ts";
import { txt } from "./txt.ts";

/** The formats that articles are read in: one file and one row each. */
const FORMATS: readonly ArticleFormat[] = [txt, md, html, docx, pdf, captions];

/** The endings of all articles' files, in lower case with their stop. */
export const ARTICLE_EXTENSIONS: readonly string[] = FORMATS.flatMap(({ extensions }) => extensions);

/** The same as words: ".txt, .md or .html". */
export const ARTICLE_EXTENSION_WORDS: string = `${ARTICLE_EXTENSIONS.slice(0, -1).join(", ")} or ${ARTICLE_EXTENSIONS.at(-1)}`;

export const NO_ARTICLE_REASON = `is no article: articles are ${ARTICLE_EXTENSION_WORDS} files`;

/** The format of a file by the ending of its name, in any case; `undefined` when it is no article. */
export const formatOf = (file: string): ArticleFormat | undefined => {
  const extension = extname(file).toLowerCase();
  return FORMATS.find(({ extensions }) => extensions.includes(extension));
};

/** The format of a media type, whatever its parameters. */
export const formatOfMediaType = (mediaType: string): ArticleFormat | undefined => {
  const essence = mediaType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return FORMATS.find(({ mediaTypes }) => mediaTypes.includes(essence));
};

const SNIFFED_BYTES = 1_024;
const MAGIC: readonly (readonly [RegExp, ArticleFormat])[] = [
  [/^%PDF-/u, pdf],
  [/^PK\x03\x04/u, docx],
  [/^WEBVTT/u, captions],
  [/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|meta|title|article|h1|p|div)[\s>]/iu, html],
];

/** The format that the beginning of some bytes shows; text where it shows none. */
export const sniffFormat = (bytes: Uint8Array): ArticleFormat => {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, SNIFFED_BYTES)).replace(/^(?:ï»¿)?\s*/u, "");
  return MAGIC.find(([magic]) => magic.test(head))?.[1] ?? txt;
};
