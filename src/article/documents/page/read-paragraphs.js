/**
 * Decides how a page's elements become paragraphs: one for each block of words, as a browser lays them out; white space is one
 * space, `<br>` a line break, two of them a new paragraph. Lists are lines with "- " or a number, rows of a table are lines of cells
 * with tabs between, as a browser copies them. The same page always gives the same words.
 *
 * @import { DomElement, DomNode, PageParagraph } from "./dom.ts"
 * @import { ParagraphMark } from "../../formats/format.ts"
 */

import { RefusedDocument } from "../refused-document.js";

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
/** A page whose elements stand deeper in each other is made to break programs; the deepest of real ones reach 60. */
const MAX_DEPTH = 256;
const words = (/** @type {string} */ list) => new Set(list.split(" "));
/** Nothing of these is text of the page, or not the article's. */
const SKIPPED = words(
  "head script style template noscript iframe object embed video audio canvas svg select option datalist textarea button input progress meter rt rp map",
);
const BLOCKS = words(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul",
);
/** `<br>`, until the words of a paragraph are put together. */
const BREAK = "\u000b";
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
const CAPTION_CLASS = /(?:^|[\s_-])(?:fig)?caption(?:$|[\s_-])/i;
/** Items longer than this are paragraphs by themselves. In UTF-16 units. */
const MAX_ITEM_CHARS = 400;

/** @typedef {Readonly<{ mark: ParagraphMark, level?: number }>} Context */
/** @typedef {{ readonly found: PageParagraph[], pending: string }} State */

/** @param {DomNode} node @returns {node is DomElement} */
const isElement = (node) => node.nodeType === ELEMENT_NODE;
/** @param {DomElement} element */
const isBlock = ({ localName }) => BLOCKS.has(localName);

/** Lines as a browser shows them: paragraphs of lines. @param {string} pending @returns {readonly string[]} */
const toParagraphs = (pending) =>
  pending
    .replace(/[ \t\r\n\f]+/g, " ")
    .split(BREAK)
    .map((line) => line.trim())
    .join("\n")
    .split(/\n{2,}/)
    .map((text) => text.replace(/^\n+|\n+$/g, ""))
    .filter((text) => /[^\s\u200b-\u200f\u2060\ufeff]/.test(text));

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

/** @param {DomElement} element @param {number} depth @returns {string} */
const inlineElement = (element, depth) => {
  const { localName } = element;
  if (SKIPPED.has(localName)) return "";
  if (localName === "br") return BREAK;
  if (localName === "wbr") return "";
  const text = inlineText(element, depth);
  if (localName === "sup" && /^\s*\d+\s*$/.test(text)) return raise(text.trim(), SUPERSCRIPTS);
  if (localName === "sub" && /^\s*\d+\s*$/.test(text)) return raise(text.trim(), SUBSCRIPTS);
  if (localName === "q") return `“${text.trim()}”`;
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
  for (const text of toParagraphs(state.pending)) state.found.push({ ...context, text, source });
  state.pending = "";
};

/** The lines of a list whose items are lines; `undefined` when they hold more. @param {DomElement} list @param {number} depth @returns {readonly string[] | undefined} */
const listLines = (list, depth) => {
  const isOrdered = list.localName === "ol";
  let number = Number.parseInt(list.getAttribute("start") ?? "1", 10) || 1;
  /** @type {string[]} */
  const lines = [];
  for (const item of list.children) {
    if (item.localName !== "li") continue;
    const inner = [...item.children].filter((child) => isBlock(child));
    const [only] = inner;
    const nested = inner.filter(({ localName }) => localName === "ul" || localName === "ol");
    const own = [...item.childNodes].filter((child) => !isElement(child) || !isBlock(child));
    const isOneParagraph =
      inner.length === 1 && only?.localName === "p" && own.every((child) => (child.textContent ?? "").trim() === "");
    if (inner.length > nested.length && !isOneParagraph) return undefined;
    if (own.some((child) => isElement(child) && hasBlocks(child))) return undefined;
    const text =
      isOneParagraph && only !== undefined
        ? inlineText(only, depth)
        : own
            .map((child) => (isElement(child) ? inlineElement(child, depth) : cleanText(child.textContent ?? "")))
            .join("");
    const line = toParagraphs(text).join(" ").replaceAll("\n", " ");
    if (line.length > MAX_ITEM_CHARS) return undefined;
    if (line !== "") lines.push(`${isOrdered ? `${number}.` : "-"} ${line}`);
    number += 1;
    for (const below of nested) {
      const more = listLines(below, depth + 1);
      if (more === undefined) return undefined;
      lines.push(...more.map((one) => `  ${one}`));
    }
  }
  return lines;
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

/** What is shown as one paragraph of lines: a list, a table, a text as it is typed. @param {State} state @param {DomElement} element @param {Context} context @param {number} depth @returns {boolean} */
const readLines = (state, element, context, depth) => {
  const { localName } = element;
  if (localName === "pre") {
    const text = cleanText(element.textContent ?? "")
      .replace(/\r\n?/g, "\n")
      .replace(/[ \t]+$/gm, "")
      .replace(/^\n+|\n+$/g, "");
    if (text.trim() !== "") state.found.push({ mark: "code", text, source: element });
    return true;
  }
  if (localName === "ul" || localName === "ol" || localName === "menu") {
    const lines = listLines(element, depth);
    if (lines === undefined) return false;
    if (lines.length > 0)
      state.found.push({
        mark: context.mark === "caption" ? "caption" : "list",
        text: lines.join("\n"),
        source: element,
      });
    return true;
  }
  if (localName !== "table") return false;
  const lines = tableLines(element, depth);
  if (lines === undefined) return false;
  for (const caption of element.children)
    if (caption.localName === "caption") readElement(state, caption, { mark: "caption" }, depth + 1);
  if (lines.length > 0) state.found.push({ mark: "table", text: lines.join("\n"), source: element });
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
  if (outer.mark === "paragraph" && localName === "blockquote") return { mark: "quotation" };
  return outer;
};

/** @param {State} state @param {DomElement} element @param {Context} outer @param {number} depth */
const readElement = (state, element, outer, depth) => {
  if (depth > MAX_DEPTH) throw new RefusedDocument("is nested too deeply");
  if (SKIPPED.has(element.localName)) return;
  const context = contextOf(element, outer);
  const from = state.found.length;
  if (readLines(state, element, context, depth)) return;
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
