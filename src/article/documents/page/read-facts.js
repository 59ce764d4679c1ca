/**
 * Decides what of a page is said of its article besides its words: `<meta>`, linked data, times, bylines.
 *
 * @import { DomDocument, DomElement } from "./dom.ts"
 * @import { DocumentFacts } from "../raw-document.ts"
 */

/** Linked data of a page is a few thousand characters; that which comes behind so many is not looked at. */
const MAX_LINKED_CHARS = 150_000;
const MAX_METAS = 300;
const MAX_TIMES = 20;
const MAX_BYLINES = 10;
const MAX_LINE_CHARS = 300;
const BYLINES =
  '[rel~="author"], [itemprop~="author"], .byline, .by-line, .author, .author-name, .article-author, .article__byline, .entry-author, .post-author, .c-byline, [class*="byline" i], [data-testid*="byline" i]';

/** @param {DomElement} element */
const lineOf = (element) => (element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, MAX_LINE_CHARS);

/** @param {DomDocument} document @returns {readonly string[]} */
const readBylines = (document) => {
  const found = [...document.querySelectorAll(BYLINES)].slice(0, MAX_BYLINES * 3);
  const outermost = found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
  return [...new Set(outermost.map(lineOf))].filter((line) => line !== "").slice(0, MAX_BYLINES);
};

/** @param {DomDocument} document @returns {DocumentFacts} */
export const readFacts = (document) => {
  const metas = [...document.querySelectorAll("meta[content]")].slice(0, MAX_METAS).flatMap((meta) => {
    const name = meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop");
    const content = (meta.getAttribute("content") ?? "").trim();
    return name === null || content === ""
      ? []
      : [/** @type {const} */ ([name.toLowerCase(), content.slice(0, 2_000)])];
  });
  let linkedChars = 0;
  const linkedData = [...document.querySelectorAll('script[type="application/ld+json" i]')]
    .map((script) => script.textContent ?? "")
    .filter((json) => {
      linkedChars += json.length;
      return linkedChars <= MAX_LINKED_CHARS;
    });
  const times = [...document.querySelectorAll("time[datetime]")].slice(0, MAX_TIMES).map((time) => ({
    at: time.getAttribute("datetime") ?? "",
    words: time.parentElement === null ? "" : lineOf(time.parentElement),
  }));
  const windowTitle = (document.querySelector("head > title, title")?.textContent ?? "").replace(/\s+/g, " ").trim();
  const language = document.documentElement?.getAttribute("lang") ?? document.documentElement?.getAttribute("xml:lang");
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute("href");
  return {
    metas,
    linkedData,
    times,
    bylines: readBylines(document),
    scripts: document.querySelectorAll("script:not([type*='json'])").length,
    ...(windowTitle !== "" && { windowTitle }),
    ...(language && { language }),
    ...(canonical && { canonical }),
  };
};
