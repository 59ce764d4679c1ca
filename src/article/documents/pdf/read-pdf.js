/**
 * Decides how a PDF is read: pdf.js says what words stand where; from their places follow lines, columns and paragraphs, as a reader
 * sees them. Running heads and page numbers are left out. A PDF whose pages are pictures has no words to quote.
 *
 * @import { RawDocument } from "../raw-document.ts"
 * @import { PageLines } from "./pdf-lines.ts"
 */

import { getDocumentProxy } from "unpdf";
import { RefusedDocument } from "../refused-document.js";
import { findLines } from "./find-lines.js";
import { findRunningLines } from "./find-running-lines.js";
import { joinLines } from "./join-lines.js";
import { orderLines } from "./order-lines.js";

const MAX_PAGES = 1_000;
/** Of all pages together; fewer are a stamp on a scanned page. */
const MIN_LETTERS = 20;

/** @param {Uint8Array} bytes */
const openPdf = async (bytes) => {
  try {
    return await getDocumentProxy(bytes, {
      isEvalSupported: false,
      enableXfa: false,
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    throw new RefusedDocument(name === "PasswordException" ? "is protected by a password" : "is damaged, or is no PDF");
  }
};

/** Two transformations, one after the other, as a PDF writes them. @param {readonly number[]} outer @param {readonly number[]} inner @returns {readonly number[]} */
const multiply = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0], [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]) => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** A page as it is shown counts from above. @param {number} height @returns {readonly number[]} */
const fromBelow = (height) => [1, 0, 0, -1, 0, height];

/** @param {Uint8Array} bytes @returns {Promise<RawDocument>} */
export const readPdf = async (bytes) => {
  const pdf = await openPdf(bytes);
  if (pdf.numPages > MAX_PAGES) throw new RefusedDocument(`has more than ${MAX_PAGES.toLocaleString("en")} pages`);
  /** @type {PageLines[]} */
  const pages = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) =>
      "str" in item ? [{ ...item, transform: multiply(fromBelow(height), multiply(transform, item.transform)) }] : [],
    );
    for (const { str } of texts) letters += str.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    pages.push({ lines: findLines(texts), width, height });
    page.cleanup();
  }
  if (letters < MIN_LETTERS) throw new RefusedDocument("has no text layer: its pages are pictures of text");
  const running = findRunningLines(pages);
  const kept = pages.flatMap(({ lines }) => [orderLines(lines.filter((line) => !running.has(line)))]);
  const paragraphs = joinLines(kept);
  const leftOut = [
    ...new Set(pages.flatMap(({ lines }) => lines.filter((line) => running.has(line)).map(({ text }) => text))),
  ];
  return { paragraphs, leftOut, facts: { metas: [], linkedData: [], times: [], bylines: [], scripts: 0 } };
};
