/**
 * Decides how a page's elements become paragraphs: one for each block of words, as a browser lays them out; white space is one
 * space, `<br>` a line break, two of them a new paragraph. Rows of a table are lines of cells with tabs between, as a browser copies
 * them. The same page always gives the same words.
 *
 * Where the words stand together here and not in the page's own tree (a drop cap that floats, a picture in a line, something
 * hidden in between) there is a seam: a link to the words must not go over it.
 *
 * @import { DomElement, DomNode, PageParagraph } from "./dom.ts"
 * @import { ParagraphMark } from "../../formats/format.ts"
 */

import { RefusedDocument } from "../refused-document.js";
import { HIDDEN_MARK } from "./remove-hidden.js";

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
/** A page whose elements stand deeper in each other is made to break programs; the deepest of real ones reach 60. */
const MAX_DEPTH = 256;
const words = (/** @type {string} */ list) => new Set(list.split(" "));
/** Nothing of these is text of the page, or not the article's. */
const SKIPPED = words(
  "head title script style template noscript iframe object embed video audio canvas svg select option datalist textarea button input progress meter rt rp map annotation annotation-xml",
);
const BLOCKS = words(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul",
);
/** `<br>` and seams, until the words of a paragraph are put together. */
const BREAK = "\u000b";
const SEAM = "\u000e";
/** What is shown in a line without being words. */
const PICTURES = words("img svg picture canvas video object iframe embed input button select progress meter amp-img");
const DROP_CAP = /(?:^|[\s_-])(?:drop-?caps?|lettrine|letrine|initial-?cap|first-letter)(?:$|[\s_-])/i;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
/** A letter, with the quotation mark before it. */
const MAX_DROP_CAP_CHARS = 3;
const CAPTION_CLASS = /(?:^|[\s_-])(?:fig)?caption(?:$|[\s_-])/i;

/** @typedef {Readonly<{ mark: ParagraphMark, level?: number }>} Context */
/** @typedef {{ readonly found: PageParagraph[], pending: string }} State */

/** @param {DomNode} node @returns {node is DomElement} */
const isElement = (node) => node.nodeType === ELEMENT_NODE;
/** @param {DomElement} element */
const isBlock = ({ localName }) => BLOCKS.has(localName);

/** Lines as a browser shows them: paragraphs of lines. @param {string} pending @returns {readonly string[]} */
const toParagraphs = (pending) =>
  pending
    .replace(/[ \t\r\n\f\u000e]+/g, (run) => (/[^\u000e]/.test(run) ? " " : "") + (run.includes(SEAM) ? SEAM : ""))
    .split(BREAK)
    .map((line) => line.replace(/^[\s\u000e]+|[\s\u000e]+$/g, ""))
    .join("\n")
    .split(/\n{2,}/)
    .map((text) => text.replace(/^\n+|\n+$/g, ""))
    .filter((text) => /[^\s\u000e\u200b-\u200f\u2060\ufeff]/.test(text));

/** @param {PageParagraph} paragraph whose text has seams in it @returns {PageParagraph} */
const withoutSeams = (paragraph) => {
  const parts = paragraph.text.split(SEAM);
  if (parts.length === 1) return paragraph;
  let length = 0;
  const seams = parts.slice(0, -1).map((part) => (length += part.length));
  return { ...paragraph, text: parts.join(""), seams };
};

/** @param {string} text @param {string} digits */
const raise = (text, digits) => text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);

/** The words of inline content. @param {DomElement} element @param {number} depth @returns {string} */
const inlineText = (element, depth) => {
  if (depth > MAX_DEPTH) throw new RefusedDocument("is nested too deeply");
  let text = "";
  for (const child of element.childNodes) {
    if (child.nodeType === TEXT_NODE) text += cleanText(child.textContent ?? "");
    else if (isElement(child)) text += inlineElement(child, depth + 1);
  }
  return text;
};

/** A first letter that floats is no more together with the rest of its word. @param {DomElement} element @param {string} text */
const isDropCap = (element, text) =>
  text.trim().length <= MAX_DROP_CAP_CHARS &&
  (DROP_CAP.test(element.getAttribute("class") ?? "") ||
    /float\s*:\s*(?:left|right)/i.test(element.getAttribute("style") ?? ""));

/** @param {DomElement} element @param {number} depth @returns {string} */
const inlineElement = (element, depth) => {
  const { localName } = element;
  if (PICTURES.has(localName) || element.hasAttribute(HIDDEN_MARK)) return SEAM;
  if (SKIPPED.has(localName)) return "";
  if (localName === "br") return BREAK;
  if (localName === "wbr") return "";
  const text = inlineText(element, depth);
  if (localName === "sup" && /^\s*\d+\s*$/.test(text)) return raise(text.trim(), SUPERSCRIPTS);
  if (localName === "sub" && /^\s*\d+\s*$/.test(text)) return raise(text.trim(), SUBSCRIPTS);
  if (localName === "q") return `${SEAM}“${SEAM}${text.trim()}${SEAM}”${SEAM}`;
  if (isDropCap(element, text)) return text + SEAM;
  return text;
};

/** Controls show nothing. @param {string} text */
const cleanText = (text) => text.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, "");

/** @param {DomElement} element @returns {boolean} */
const hasBlocks = (element) => {
  for (const child of element.children)
    if (!SKIPPED.has(child.localName) && (isBlock(child) || hasBlocks(child))) return true;
  return false;
};

/** @param {State} state @param {DomElement} source @param {Context} context */
const flush = (state, source, context) => {
  for (const text of toParagraphs(state.pending)) state.found.push(withoutSeams({ ...context, text, source }));
  state.pending = "";
};

/** @param {DomElement} table @returns {readonly DomElement[]} */
const rowsOf = (table) =>
  [...table.children].flatMap((child) =>
    child.localName === "tr" ? [child] : /^t(?:head|body|foot)$/.test(child.localName) ? rowsOf(child) : [],
  );

/** The lines of a table of data; `undefined` for one that only lays out. @param {DomElement} table @param {number} depth @returns {readonly string[] | undefined} */
const tableLines = (table, depth) => {
  const rows = rowsOf(table);
  const isLayout = /^(?:presentation|none)$/.test(table.getAttribute("role") ?? "");
  if (isLayout || rows.length < 2 || table.querySelector("table, ul, ol, h1, h2, h3, h4, figure, p + p") !== null)
    return undefined;
  const lines = rows.map((row) =>
    [...row.children]
      .filter(({ localName }) => localName === "td" || localName === "th")
      .flatMap((cell) => {
        const text = toParagraphs(inlineText(cell, depth))
          .join(" ")
          .replace(/[\n\t]/g, " ");
        const more = Math.min(Number.parseInt(cell.getAttribute("colspan") ?? "1", 10) || 1, 20) - 1;
        return [text, ...Array.from({ length: more }, () => "")];
      }),
  );
  if (Math.max(...lines.map((cells) => cells.length)) < 2) return undefined;
  return lines.filter((cells) => cells.some((cell) => cell !== "")).map((cells) => cells.join("\t"));
};

/** A paragraph that is all bold, short and without a stop heads what follows. @param {DomElement} element @param {string} text */
const isBoldHeading = (element, text) => {
  const [bold] = element.children;
  return (
    element.localName === "p" &&
    bold !== undefined &&
    /^(?:b|strong)$/.test(bold.localName) &&
    text.length <= 80 &&
    !text.includes("\n") &&
    /[\p{L}\p{N})”"»]$/u.test(text) &&
    (bold.textContent ?? "").trim() === (element.textContent ?? "").trim()
  );
};

/** What is shown as one paragraph of lines: a table, a text as it is typed. @param {State} state @param {DomElement} element @param {number} depth @returns {boolean} */
const readLines = (state, element, depth) => {
  const { localName } = element;
  if (localName === "pre") {
    const text = cleanText(element.textContent ?? "")
      .replace(/\r\n?/g, "\n")
      .replace(/[ \t]+$/gm, "")
      .replace(/^\n+|\n+$/g, "");
    if (text.trim() !== "") state.found.push({ mark: "code", text, source: element });
    return true;
  }
  if (localName !== "table") return false;
  const lines = tableLines(element, depth);
  if (lines === undefined) return false;
  for (const caption of element.children)
    if (caption.localName === "caption") readElement(state, caption, { mark: "caption" }, depth + 1);
  if (lines.length > 0) state.found.push(withoutSeams({ mark: "table", text: lines.join("\n"), source: element }));
  return true;
};

/** @param {DomElement} element @param {Context} outer @returns {Context} */
const contextOf = (element, outer) => {
  const { localName } = element;
  const level = /^h([1-6])$/.exec(localName)?.[1];
  if (level !== undefined) return { mark: "heading", level: Number(level) };
  if (localName === "figcaption" || localName === "caption") return { mark: "caption" };
  if (outer.mark === "paragraph" && CAPTION_CLASS.test(element.getAttribute("class") ?? "")) return { mark: "caption" };
  if (outer.mark === "paragraph" && localName === "dt") return { mark: "heading", level: 5 };
  if (localName === "li") return { mark: "list", level: outer.mark === "list" ? (outer.level ?? 1) + 1 : 1 };
  if (outer.mark === "paragraph" && localName === "blockquote") return { mark: "quotation" };
  return outer;
};

/** @param {State} state @param {DomElement} element @param {Context} outer @param {number} depth */
const readElement = (state, element, outer, depth) => {
  if (depth > MAX_DEPTH) throw new RefusedDocument("is nested too deeply");
  if (SKIPPED.has(element.localName)) return;
  const context = contextOf(element, outer);
  const from = state.found.length;
  if (readLines(state, element, depth)) return;
  for (const child of element.childNodes) {
    if (child.nodeType === TEXT_NODE) state.pending += cleanText(child.textContent ?? "");
    else if (!isElement(child)) continue;
    else if (!isBlock(child) && !hasBlocks(child)) state.pending += inlineElement(child, depth + 1);
    else {
      flush(state, element, context);
      readElement(state, child, context, depth + 1);
    }
  }
  flush(state, element, context);
  const [only] = state.found.slice(from);
  if (
    only !== undefined &&
    state.found.length === from + 1 &&
    only.mark === "paragraph" &&
    isBoldHeading(element, only.text)
  )
    state.found[from] = { ...only, mark: "heading", level: 4 };
};

/** All that a page, or a part of it, shows, in order. @param {DomElement} root @returns {readonly PageParagraph[]} */
export const readParagraphs = (root) => {
  /** @type {State} */
  const state = { found: [], pending: "" };
  readElement(state, root, { mark: "paragraph" }, 0);
  return state.found;
};
