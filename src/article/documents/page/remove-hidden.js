/**
 * Decides what of a page nobody sees, and takes it out of the tree: what elements and attributes hide, inline styles, the rules of
 * the page's own style sheets, and the classes by which sites hide words from eyes. Style sheets elsewhere are not loaded.
 *
 * @import { DomDocument, DomElement } from "./dom.ts"
 */

const NEVER_SHOWN =
  "template, noscript, [hidden], dialog:not([open]), datalist, rp, rt, rtc, audio, video, canvas, object, iframe, [placeholder]:not(input, textarea), [fallback], [layout=nodisplay], .mw-editsection, amp-ad, amp-embed, amp-iframe, amp-consent, amp-user-notification, amp-sidebar, amp-analytics";
const HIDDEN_CLASSES =
  ".sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .screen-reader-only, .screenreader-only, .u-visually-hidden, .a11y-hidden, .assistive-text, .offscreen, .element-invisible, .is-hidden, .d-none, .hide-visually";
const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0*(?:\.0+)?\s*(?:!|;|$)|font-size\s*:\s*0+(?:px|em|rem|pt|%)?\s*(?:!|;|$)|color\s*:\s*transparent|text-indent\s*:\s*-\d{3,}|(?:left|right|top|bottom)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)|clip-path\s*:\s*inset\(\s*(?:50|100)%|(?:max-)?height\s*:\s*0+(?:px)?\s*;(?=.*overflow\s*:\s*hidden))/i;
const SHOWING_STYLE = /(?:^|;)\s*(?:display\s*:\s*(?!none)\w|visibility\s*:\s*visible|opacity\s*:\s*(?:1|0?\.[1-9]))/i;
const IN_LINE = new Set(["span", "a", "b", "i", "em", "strong", "small", "sup", "sub", "u", "s", "abbr", "font"]);
/** Of what stands in a line and is hidden its empty element remains: the page's words are not together there. */
export const HIDDEN_MARK = "data-pullquote-hidden";
/** Hidden until a program has run; then they are shown. */
const WHOLE_PAGE = new Set(["html", "body", "main"]);
/** More rules than the sheets within any page have. */
const MAX_RULES = 3_000;

/** @param {string} css @returns {string} without comments, and without what is for other media or for a certain width of a window */
const topLevelRules = (css) => {
  const bare = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, "").replace(/<!--|-->/g, "");
  let kept = "";
  for (let at = 0; at < bare.length; ) {
    const open = bare.indexOf("{", at);
    if (open < 0) break;
    const prelude = bare
      .slice(at, open)
      .replace(/^[^{]*;/, "")
      .trim();
    if (!prelude.startsWith("@")) {
      const close = bare.indexOf("}", open);
      const end = close < 0 ? bare.length : close;
      kept += `${prelude}{${bare.slice(open + 1, end)}}\n`;
      at = end + 1;
      continue;
    }
    let depth = 1;
    let end = open + 1;
    for (; end < bare.length && depth > 0; end += 1) {
      if (bare[end] === "{") depth += 1;
      else if (bare[end] === "}") depth -= 1;
    }
    if (/^@(?:media\s+(?:all|screen)|supports|layer)\b[^()]*$/i.test(prelude))
      kept += topLevelRules(bare.slice(open + 1, end - 1));
    at = end;
  }
  return kept;
};

/** What the page's own style sheets hide; a later rule may show it again. @param {DomDocument} document @returns {ReadonlySet<DomElement>} */
const hiddenByRules = (document) => {
  /** @type {Set<DomElement>} */
  const hidden = new Set();
  let rules = 0;
  for (const style of document.querySelectorAll("style")) {
    if (/\bprint\b/i.test(style.getAttribute("media") ?? "")) continue;
    for (const [, selector = "", body = ""] of topLevelRules(style.textContent ?? "").matchAll(
      /([^{}\n]*)\{([^{}]*)\}/g,
    )) {
      const hides = HIDING_STYLE.test(body);
      if (!hides && (hidden.size === 0 || !SHOWING_STYLE.test(body))) continue;
      rules += 1;
      if (rules > MAX_RULES) return hidden;
      try {
        for (const element of document.querySelectorAll(selector)) {
          if (hides) hidden.add(element);
          else hidden.delete(element);
        }
      } catch {
        // A selector of a state ("::before", ":hover") names nothing that is there.
      }
    }
  }
  return hidden;
};

/** @param {DomDocument} document */
export const removeHidden = (document) => {
  const found = new Set([
    ...hiddenByRules(document),
    ...document.querySelectorAll(NEVER_SHOWN),
    ...document.querySelectorAll(HIDDEN_CLASSES),
  ]);
  for (const element of document.querySelectorAll("[style]"))
    if (HIDING_STYLE.test(element.getAttribute("style") ?? "")) found.add(element);
  for (const element of found) {
    if (WHOLE_PAGE.has(element.localName)) continue;
    if (!IN_LINE.has(element.localName)) element.remove();
    else {
      element.textContent = "";
      element.setAttribute(HIDDEN_MARK, "");
    }
  }
};
