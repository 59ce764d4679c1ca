/**
 * Decides how a document of Word is read: mammoth makes its styles the elements of a page, which is read as every page is. What is
 * hidden or deleted in it is left out, as are its comments, its notes, and its running heads and feet.
 *
 * @import { DomElement } from "../page/dom.ts"
 * @import { RawDocument, RawParagraph } from "../raw-document.ts"
 */

import mammoth from "mammoth";
import { parsePage } from "../page/read-page.js";
import { readParagraphs } from "../page/read-paragraphs.js";
import { RefusedDocument } from "../refused-document.js";
import { unzipParts, zipParts } from "./unzip.js";

const MAIN_PART = "word/document.xml";
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "br[type='page'] => ",
];
/** A run of hidden words. */
const HIDDEN_RUN = /<w:vanish(?:\s*\/>|\s+w:val="(?:1|true|on)"\s*\/>)/;

/** @param {string} xml */
const withoutHiddenRuns = (xml) =>
  xml
    .split("</w:r>")
    .map((part) => {
      if (!HIDDEN_RUN.test(part)) return part;
      const start = Math.max(part.lastIndexOf("<w:r>"), part.lastIndexOf("<w:r "));
      return start < 0 ? part : `${part.slice(0, start)}<w:r>`;
    })
    .join("</w:r>");

/** Without the arrow that leads back. @param {DomElement} note */
const noteText = (note) =>
  (note.textContent ?? "")
    .replace(/\s*↑\s*$/u, "")
    .replace(/\s+/g, " ")
    .trim();

/** @param {Uint8Array} bytes @returns {Promise<RawDocument>} */
export const readDocx = async (bytes) => {
  const parts = unzipParts(bytes);
  const main = parts[MAIN_PART];
  if (main === undefined) throw new RefusedDocument("is no Word document");
  parts[MAIN_PART] = new TextEncoder().encode(withoutHiddenRuns(new TextDecoder().decode(main)));
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zipParts(parts)) },
    {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    },
  );
  const { body } = parsePage(value);
  const notes = [...(body?.querySelectorAll('li[id^="footnote-"], li[id^="endnote-"]') ?? [])];
  for (const note of notes) note.remove();
  const found = body === null ? [] : readParagraphs(body);
  const titled = found.findIndex(({ source }) => source.matches("h1.title"));
  /** @type {RawParagraph[]} */
  const paragraphs = found.map(({ mark, level, text, source }, at) => {
    if (at === titled) return { mark: "headline", text };
    if (source.matches("p.subtitle")) return { mark: "standfirst", text };
    if (source.matches("p.caption")) return { mark: "caption", text };
    return { mark, text, ...(level !== undefined && { level }) };
  });
  if (paragraphs.length === 0) throw new RefusedDocument("holds no text");
  return {
    paragraphs,
    leftOut: notes.map(noteText),
    facts: { metas: [], linkedData: [], times: [], bylines: [], scripts: 0 },
  };
};
