/**
 * Decides which paragraphs of a page are the article's. Mozilla's Readability says which elements hold it; the paragraphs are those
 * of the page as it stood before, because Readability rewrites what it keeps.
 *
 * @import { DomDocument, DomElement, PageParagraph } from "./dom.ts"
 */

import { Readability } from "@mozilla/readability";

const MARK = "data-pullquote";
const STANDFIRST =
  /(?:^|[\s_-])(?:standfirst|dek|deck|sub-?(?:title|head|headline|heading)|strapline|lede|intro|chapo|chapeau|teaser-text|summary|article-(?:lead|summary|description)|lead-text|vorspann|entradilla|bajada)(?:$|[\s_-])/i;
/** What never belongs to an article, though it stands in the midst of it. */
const APART = "nav, aside, footer, form, [role=navigation], [role=complementary], [role=contentinfo]";
const PROMOTION =
  /(?:^|[\s_-])(?:related|promo|newsletter|recommend\w*|share|sharing|social|comments?|advert\w*|ad|ads|sponsor\w*|subscribe|paywall|outbrain|taboola|popular|trending|most-read|read-more|see-also|tags?|breadcrumbs?)(?:$|[\s_-])/i;
/** Lines that only say who wrote, and when. */
const BYLINE = '[rel~="author"], [itemprop~="author"], [class*="byline" i], [class*="by-line" i], [class*="author" i]';
const MAX_CREDIT_CHARS = 140;
/** Paragraphs behind the title among which a standfirst and a byline stand; a time further below heads a post. */
const MAX_OPENING_PARAGRAPHS = 8;
/** Columns of a title that is looked for in the window's title. */
const MIN_TITLE_CHARS = 8;

/** @param {string} text */
const fold = (text) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The heading that is the article's title. @param {readonly PageParagraph[]} all @param {readonly string[]} titles as the page's own metadata gives them @returns {number} */
const findHeadline = (all, titles) => {
  const folded = titles.map(fold).filter((title) => title.length >= 1);
  const isTitled = (/** @type {PageParagraph} */ { text }) => {
    const own = fold(text);
    return (
      own !== "" &&
      folded.some(
        (title) =>
          title === own ||
          (own.length >= MIN_TITLE_CHARS && title.startsWith(own)) ||
          (title.length >= MIN_TITLE_CHARS && own.startsWith(title)),
      )
    );
  };
  const firsts = all.flatMap((one, at) => (one.mark === "heading" && one.level === 1 ? [at] : []));
  const titled = firsts.find((at) => isTitled(/** @type {PageParagraph} */ (all[at])));
  if (titled !== undefined) return titled;
  const second = all.findIndex((one) => one.mark === "heading" && one.level === 2 && isTitled(one));
  if (second >= 0) return second;
  // A site's name in its banner is often a heading of the first level, too.
  return (
    firsts.find((at) => all[at]?.source.closest("article, main, [itemprop=articleBody]") !== null) ??
    (firsts.length === 1 ? (firsts[0] ?? -1) : -1)
  );
};

/** @param {DomElement} element */
const namesOf = (element) => `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;

/** Whether an element, or one around it within the article, is an addition of the site's. @param {DomElement} element @param {DomElement | null} top */
const isAddition = (element, top) => {
  for (
    let at = /** @type {DomElement | null} */ (element);
    at !== null && at !== top && at.localName !== "body";
    at = at.parentElement
  )
    if (at.matches(APART) || PROMOTION.test(namesOf(at))) return true;
  return false;
};

/** @param {DomElement} source @param {string} text */
const isTimeOnly = (source, text) => {
  const time = source.localName === "time" ? source : source.querySelector("time");
  return time !== null && (time.textContent ?? "").replace(/\s+/g, " ").trim() === text;
};

/** What a paragraph is whose element says more than its tag. @param {PageParagraph} one @returns {"standfirst" | "credit" | "time" | "plain"} */
const roleOf = ({ source, text, mark }) => {
  if (mark !== "paragraph") return "plain";
  if (text.length <= MAX_CREDIT_CHARS && isTimeOnly(source, text)) return "time";
  const near = source.parentElement ?? source;
  if (text.length <= MAX_CREDIT_CHARS && (source.matches(BYLINE) || near.matches(BYLINE))) return "credit";
  return STANDFIRST.test(namesOf(source)) || STANDFIRST.test(namesOf(near)) ? "standfirst" : "plain";
};

/** The places of the paragraphs that Readability keeps. It takes the tree apart. @param {DomDocument} document @param {readonly PageParagraph[]} all @returns {ReadonlySet<number>} */
const readabilityOf = (document, all) => {
  /** @type {Map<DomElement, string>} */
  const names = new Map();
  for (const { source } of all) {
    if (names.has(source)) continue;
    names.set(source, String(names.size));
    source.setAttribute(MARK, String(names.size - 1));
  }
  const nameAt = all.map(({ source }) => names.get(source) ?? "");
  const reader = new Readability(/** @type {any} */ (document), {
    serializer: (node) => /** @type {DomElement} */ (/** @type {unknown} */ (node)),
    keepClasses: true,
    disableJSONLD: true,
  });
  const content = reader.parse()?.content;
  if (!content) return new Set();
  const kept = new Set([...content.querySelectorAll(`[${MARK}]`)].map((element) => element.getAttribute(MARK)));
  return new Set(all.flatMap((_, at) => (kept.has(nameAt[at] ?? "") ? [at] : [])));
};

/**
 * @param {DomDocument} document
 * @param {readonly PageParagraph[]} all what the page shows
 * @param {readonly string[]} titles
 * @returns {Readonly<{ kept: readonly PageParagraph[], leftOut: readonly PageParagraph[] }>}
 */
export const chooseArticle = (document, all, titles) => {
  const headline = findHeadline(all, titles);
  const roles = all.map(roleOf);
  const additions = new Set();
  // Looked at before Readability moves the elements.
  const within = all.map(({ source }) => source.closest("article, [itemprop=articleBody]"));
  for (const [at, { source }] of all.entries()) if (isAddition(source, null)) additions.add(at);
  const figures = all.map(({ source, mark }) => mark === "caption" || source.closest("figure") !== null);
  const chosen = readabilityOf(document, all);
  const first = Math.min(...chosen);
  const last = Math.max(...chosen);
  const home = within[first] ?? null;
  const isKept = (/** @type {PageParagraph} */ one, /** @type {number} */ at) => {
    if (at === headline || chosen.has(at)) return true;
    if (additions.has(at) || chosen.size === 0) return false;
    // What Readability takes for lists of links and the like, in the midst of the article.
    if (at > first && at < last) return one.mark !== "paragraph" || within[at] === home;
    if (at < first && at > headline && headline >= 0) return roles[at] !== "plain" || figures[at];
    return (
      at > last && home !== null && within[at] === home && (one.mark === "list" || one.mark === "table" || figures[at])
    );
  };
  /** @type {PageParagraph[]} */
  const kept = [];
  /** @type {PageParagraph[]} */
  const leftOut = [];
  for (const [at, one] of all.entries()) {
    if (!isKept(one, at)) leftOut.push(one);
    else if (at === headline) kept.push({ ...one, mark: "headline" });
    else if (roles[at] === "time" && kept.length > MAX_OPENING_PARAGRAPHS)
      kept.push({ ...one, mark: "heading", level: 4 });
    else if (roles[at] !== "plain" && kept.length <= MAX_OPENING_PARAGRAPHS) kept.push({ ...one, mark: "standfirst" });
    else kept.push(one);
  }
  return { kept, leftOut };
};
