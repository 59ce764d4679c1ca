/**
 * Decides what a paragraph is whose element says more than its tag: the article's title, its standfirst, a byline, a time, or an
 * addition of the site's.
 *
 * @import { DomElement, PageParagraph } from "./dom.ts"
 */

const STANDFIRST =
  /(?:^|[\s_-])(?:standfirst|dek|deck|sub-?(?:title|head|headline|heading)|strapline|lede|intro|chapo|chapeau|teaser-text|summary|article-(?:lead|summary|description)|lead-text|vorspann|entradilla|bajada)(?:$|[\s_-])/i;
/** What never belongs to an article, though it stands in the midst of it. */
const APART_ELEMENTS = new Set(["nav", "aside", "footer", "form"]);
const APART_ROLES = new Set(["navigation", "complementary", "contentinfo", "banner", "search", "dialog"]);
const ADDITION =
  /(?:^|[\s_-])(?:related|promo|newsletter|recommend\w*|share|sharing|social|comments?|advert\w*|ad|ads|sponsor\w*|subscribe|paywall|outbrain|taboola|popular|trending|most-read|read-more|see-also|tags?|breadcrumbs?|anzeige|werbung|publicit[eé]|publicidad|pubblicita|reklama|hatnote|navbox|sitesub|catlinks)(?:$|[\s_-])/i;
/** Lines that only say who wrote, and when. */
const BYLINE = /by-?line|author/i;
const MAX_CREDIT_CHARS = 140;
const MAX_LABEL_CHARS = 60;
const SENTENCE_END = /[.!?…。！？।។؟]["”’»」』)\]]*$/u;
/** A time without a day heads a post of many. */
const CLOCK_TIME = /^\D{0,4}\d{1,2}\s?[:.h]\s?\d{2}\b[^\d]{0,12}$/u;
/** Of the letters; the others are bullets and bars. */
const MIN_LINKED_SHARE = 0.9;
/** A shorter title says too little to be known by its beginning. */
const MIN_TITLE_CHARS = 8;
const MIN_UNMARKED_TITLE_CHARS = 15;

/** @param {DomElement} element */
const namesOf = (element) => `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;

/** @param {DomElement} element @returns {boolean} */
const isByline = (element) =>
  ["class", "rel", "itemprop"].some((name) => BYLINE.test(element.getAttribute(name) ?? ""));

/** What holds a paragraph, by its name: the parts that an article is cut into have one. @param {PageParagraph} one */
export const holderOf = ({ source }) => {
  const holder = source.parentElement;
  const name = holder?.getAttribute("class")?.trim() ?? "";
  return holder === null || name === "" ? undefined : `${holder.localName} ${name}`;
};

/** @param {DomElement} element @returns {DomElement | undefined} */
export const articleItself = (element) =>
  element.localName === "article" || element.getAttribute("itemprop") === "articleBody" ? element : undefined;

/** @param {DomElement} element @returns {DomElement | undefined} */
export const additionItself = (element) => {
  if (element.localName === "body" || element.localName === "html") return undefined;
  const isOne =
    APART_ELEMENTS.has(element.localName) ||
    APART_ROLES.has(element.getAttribute("role") ?? "") ||
    ADDITION.test(namesOf(element));
  return isOne ? element : undefined;
};

/** @param {string} text */
const countVisible = (text) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** @param {DomElement} source @param {string} text */
const isTimeOnly = (source, text) => {
  const time = source.localName === "time" ? source : source.querySelector("time");
  return time !== null && (time.textContent ?? "").replace(/\s+/g, " ").trim() === text;
};

/** @param {DomElement} element @returns {boolean} */
const holdsCredit = (element) =>
  [...element.querySelectorAll("*")].some((inner) => inner.localName === "time" || isByline(inner));

/** Whether a paragraph is nothing but links, as menus and lists of other articles are. @param {PageParagraph} one @returns {boolean} */
export const isLinksOnly = ({ source, text, mark }) => {
  if ((mark !== "paragraph" && mark !== "list" && mark !== "quotation") || SENTENCE_END.test(text)) return false;
  const links = [...source.querySelectorAll("a[href]")];
  const linked = links.reduce((sum, link) => sum + countVisible(link.textContent ?? ""), 0);
  return links.length > 0 && linked >= MIN_LINKED_SHARE * countVisible(text);
};

/** Whether a paragraph can be the label over a list of links. @param {PageParagraph} one */
export const isLabel = ({ text, mark }) =>
  (mark === "paragraph" || mark === "heading") && text.length <= MAX_LABEL_CHARS && !SENTENCE_END.test(text);

/** @typedef {"standfirst" | "credit" | "clock" | "plain"} ParagraphRole */

/** @param {PageParagraph} one @returns {ParagraphRole} */
export const roleOf = ({ source, text, mark }) => {
  if (mark !== "paragraph") return "plain";
  const near = source.parentElement ?? source;
  if (text.length <= MAX_CREDIT_CHARS && !SENTENCE_END.test(text)) {
    if (isTimeOnly(source, text)) return CLOCK_TIME.test(text) ? "clock" : "credit";
    if (isByline(source) || isByline(near) || holdsCredit(source)) return "credit";
  }
  return STANDFIRST.test(namesOf(source)) || STANDFIRST.test(namesOf(near)) ? "standfirst" : "plain";
};

/** @param {string} text */
const fold = (text) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

/** @param {string} one @param {string} other both folded */
const beginsWith = (one, other) => other.length >= MIN_TITLE_CHARS && one.startsWith(other);

/**
 * The place of the heading that is the article's title; -1 when no heading is.
 *
 * @param {readonly PageParagraph[]} all
 * @param {readonly string[]} titles as the page's own metadata gives them
 * @returns {number}
 */
export const findHeadline = (all, titles) => {
  const folded = titles.map(fold);
  const isTitled = (/** @type {PageParagraph} */ { text }) => {
    const own = fold(text);
    return own !== "" && folded.some((title) => title === own || beginsWith(title, own) || beginsWith(own, title));
  };
  const ofLevel = (/** @type {number} */ wanted) =>
    all.flatMap(({ mark, level }, at) => (mark === "heading" && level === wanted ? [at] : []));
  const firsts = ofLevel(1);
  const titled = [...firsts, ...ofLevel(2)].find((at) => isTitled(/** @type {PageParagraph} */ (all[at])));
  if (titled !== undefined) return titled;
  // A site's name in its banner is often a heading of the first level, too.
  const within = firsts.find((at) => all[at]?.source.closest("article, main, [itemprop=articleBody]") !== null);
  const only = within ?? (firsts.length === 1 ? firsts[0] : undefined);
  // Pages of nothing but divs have their title in one.
  return (
    only ??
    all.findIndex((one) => one.mark === "paragraph" && one.text.length >= MIN_UNMARKED_TITLE_CHARS && isTitled(one))
  );
};
