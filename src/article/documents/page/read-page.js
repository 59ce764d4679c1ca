/**
 * Decides how a page is read: decoded, made a tree, freed of what nobody sees, taken apart into paragraphs, of which some are the
 * article's. No script runs and nothing else is loaded: linkedom has neither.
 *
 * @import { DomDocument, PageParagraph } from "./dom.ts"
 * @import { RawDocument, RawParagraph } from "../raw-document.ts"
 */

import { parseHTML } from "linkedom";
import { RefusedDocument } from "../refused-document.js";
import { chooseArticle } from "./choose-article.js";
import { decodePage } from "./decode-page.js";
import { readFacts } from "./read-facts.js";
import { readParagraphs } from "./read-paragraphs.js";
import { removeHidden } from "./remove-hidden.js";

/** The largest real pages, live blogs of a week, have some 40,000 elements. */
const MAX_ELEMENTS = 150_000;
const MAX_LEFT_OUT = 500;

/** @param {PageParagraph} paragraph @returns {RawParagraph} */
const toRaw = ({ mark, level, text, seams }) => ({
  mark,
  text,
  ...(level !== undefined && (mark === "heading" || mark === "list") && { level }),
  ...(seams && { seams }),
});

/** Elements that pages close themselves. */
const CLOSED_TAG =
  /<(\/?)(?:a|abbr|article|b|blockquote|center|div|em|font|i|main|ol|s|section|small|span|strong|sub|sup|table|u|ul)(?=[\s>/])/gi;
/** The deepest of real pages reach 60. What is nested deeper costs Readability seconds. */
const MAX_OPEN_ELEMENTS = 256;

/** @param {string} html */
const isNestedEndlessly = (html) => {
  let depth = 0;
  for (const [, slash] of html.matchAll(CLOSED_TAG)) {
    depth = slash === "" ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_OPEN_ELEMENTS) return true;
  }
  return false;
};

/** What stands outside of the body is in it all the same, as for a browser; pages need not even name it. @param {DomDocument} document */
const gatherBody = (document) => {
  const root = document.documentElement;
  if (root === null) return;
  const named = [...root.children].find(({ localName }) => localName === "body");
  const body = named ?? document.createElement("body");
  for (const child of [...root.childNodes]) {
    if (child === body || /^(?:HEAD|BODY)$/i.test(child.nodeName)) continue;
    body.appendChild(child);
  }
  if (named === undefined) root.appendChild(body);
};

/** @param {string} html @returns {DomDocument} */
export const parsePage = (html) => {
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) tags += 1;
  // A start and an end tag for most elements.
  if (tags > 2 * MAX_ELEMENTS) throw new RefusedDocument(`has more than ${MAX_ELEMENTS.toLocaleString("en")} elements`);
  if (isNestedEndlessly(html)) throw new RefusedDocument("is nested too deeply");
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html>${html}</html>`;
  const document = /** @type {DomDocument} */ (/** @type {unknown} */ (parseHTML(whole).document));
  gatherBody(document);
  return document;
};

/** @param {Uint8Array} bytes @param {string | undefined} charset as the server names it @returns {RawDocument} */
export const readPage = (bytes, charset) => {
  const document = parsePage(decodePage(bytes, charset));
  removeHidden(document);
  const facts = readFacts(document);
  const all = document.body === null ? [] : readParagraphs(document.body);
  const titles = facts.metas.filter(([name]) => /^(?:og|twitter):title$/.test(name)).map(([, content]) => content);
  const { kept, leftOut } = chooseArticle(document, all, [
    ...titles,
    ...(facts.windowTitle ? [facts.windowTitle] : []),
  ]);
  return { paragraphs: kept.map(toRaw), leftOut: leftOut.slice(0, MAX_LEFT_OUT).map(({ text }) => text), facts };
};
