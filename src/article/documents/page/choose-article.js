/**
 * Decides which paragraphs of a page are the article's. Mozilla's Readability says which elements hold it; the paragraphs are those
 * of the page as it stood before, because Readability rewrites what it keeps.
 *
 * @import { DomDocument, DomElement, PageParagraph } from "./dom.ts"
 */

import { Readability } from "@mozilla/readability";
import {
  additionItself,
  articleItself,
  findHeadline,
  holderOf,
  isLabel,
  isLinksOnly,
  roleOf,
} from "./paragraph-role.js";

const MARK = "data-pullquote";
/** An addition that has more of what Readability keeps is the article, whatever it is called. */
const MAX_ADDITION_SHARE = 0.4;

/**
 * A fact of an element that it has from the nearest one around it that has one itself. Each element is looked at once: selectors
 * would be parsed anew for each.
 *
 * @template Fact
 * @param {(element: DomElement) => Fact | undefined} own
 * @returns {(element: DomElement) => Fact | undefined}
 */
const inherited = (own) => {
  /** @type {Map<DomElement, Fact | undefined>} */
  const known = new Map();
  return (element) => {
    /** @type {DomElement[]} */
    const path = [];
    /** @type {DomElement | null} */
    let at = element;
    for (; at !== null && !known.has(at); at = at.parentElement) path.push(at);
    let fact = at === null ? undefined : known.get(at);
    for (const below of path.reverse()) {
      fact = own(below) ?? fact;
      known.set(below, fact);
    }
    return fact;
  };
};

/** The places of the paragraphs that Readability keeps. It takes the tree apart. @param {DomDocument} document @param {readonly PageParagraph[]} all @returns {readonly number[]} */
const readabilityOf = (document, all) => {
  /** @type {Map<DomElement, string>} */
  const names = new Map();
  for (const { source } of all) {
    if (names.has(source)) continue;
    const name = String(names.size);
    names.set(source, name);
    source.setAttribute(MARK, name);
    if (source.localName === "table") continue;
    // Readability puts other elements in the place of some, without their attributes.
    const marker = document.createElement("span");
    marker.setAttribute(MARK, name);
    source.insertBefore(marker, source.firstChild);
  }
  const nameAt = all.map(({ source }) => names.get(source) ?? "");
  const reader = new Readability(/** @type {any} */ (document), {
    serializer: (node) => /** @type {DomElement} */ (/** @type {unknown} */ (node)),
    keepClasses: true,
    disableJSONLD: true,
  });
  const content = reader.parse()?.content;
  if (!content) return [];
  const kept = new Set([...content.querySelectorAll(`[${MARK}]`)].map((element) => element.getAttribute(MARK)));
  return all.flatMap((_, at) => (kept.has(nameAt[at] ?? "") ? [at] : []));
};

/** Without the additions in the midst of the article. @param {readonly number[]} chosen @param {readonly (DomElement | undefined)[]} additions */
const withoutAdditions = (chosen, additions) => {
  /** @type {Map<DomElement, number>} */
  const sizes = new Map();
  for (const at of chosen) {
    const addition = additions[at];
    if (addition !== undefined) sizes.set(addition, (sizes.get(addition) ?? 0) + 1);
  }
  return chosen.filter((at) => {
    const addition = additions[at];
    return addition === undefined || (sizes.get(addition) ?? 0) > MAX_ADDITION_SHARE * chosen.length;
  });
};

/**
 * @param {DomDocument} document
 * @param {readonly PageParagraph[]} all what the page shows
 * @param {readonly string[]} titles as the page's own metadata gives them
 * @returns {Readonly<{ kept: readonly PageParagraph[], leftOut: readonly PageParagraph[] }>}
 */
export const chooseArticle = (document, all, titles) => {
  // All that is asked of the elements, before Readability moves them.
  const headline = findHeadline(all, titles);
  const roles = all.map(roleOf);
  const [articleOf, additionOf] = [inherited(articleItself), inherited(additionItself)];
  const isFigure = inherited((element) => element.localName === "figure" || undefined);
  const holders = all.map(holderOf);
  const within = all.map(({ source }) => articleOf(source));
  const additions = all.map(({ source }) => additionOf(source));
  const links = all.map((one, at) => roles[at] === "plain" && isLinksOnly(one));
  for (const [at, one] of all.entries())
    if (links[at + 1] === true && roles[at] === "plain" && isLabel(one)) links[at] = true;
  const pictured = all.map(({ source, mark }) => mark === "caption" || isFigure(source) === true);
  const chosen = withoutAdditions(readabilityOf(document, all), additions).filter((at) => links[at] !== true);
  const isChosen = new Set(chosen);
  const [first, last] = [chosen[0], chosen.at(-1)];
  const home = first === undefined ? undefined : within[first];

  const chosenHolders = new Set(chosen.map((at) => holders[at]));
  /** Whether a paragraph stands in another part of the article: in an element that has the name of one with chosen paragraphs. @param {number} at */
  const isHeldAlike = (at) => holders[at] !== undefined && chosenHolders.has(holders[at]);

  /** What Readability takes for lists of links and the like. @param {number} at @param {PageParagraph} one */
  const isRescued = (at, one) => {
    if (first === undefined || last === undefined || additions[at] !== undefined || links[at] === true) return false;
    if (at > first && at < last) return one.mark !== "paragraph" || within[at] === home;
    if (at < first) return headline >= 0 && at > headline && (roles[at] !== "plain" || pictured[at] === true);
    const isPart = one.mark === "list" || one.mark === "table" || pictured[at] === true || isHeldAlike(at);
    return home !== undefined && within[at] === home && isPart;
  };

  /** @type {PageParagraph[]} */
  const kept = [];
  /** @type {PageParagraph[]} */
  const leftOut = [];
  let isOpening = true;
  for (const [at, one] of all.entries()) {
    const role = roles[at];
    if (at === headline) kept.push({ ...one, mark: "headline" });
    else if (!isChosen.has(at) && !isRescued(at, one)) leftOut.push(one);
    else if (role === "clock") kept.push({ ...one, mark: "heading", level: 4 });
    else if (role !== "plain" && isOpening) kept.push({ ...one, mark: "standfirst" });
    else {
      kept.push(one);
      if (one.mark !== "caption") isOpening = false;
    }
  }
  return { kept, leftOut };
};
