/** Which article a message links to. */

import type { Article } from "../article/index.ts";
import type { LibraryView } from "../library/index.ts";
import type { Query } from "../reply/index.ts";
import { normaliseAddress } from "../web-address.ts";

/** Letters of scripts that have no spaces between words. */
const UNSPACED =
  "\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}";
/**
 * What ends an address beside white space: quotation marks, and the stops of scripts in which no space need follow; also letters of
 * such a script right behind a Latin one or a digit ("/floodតើ…"): those of an address itself stand behind a mark ("/日本"),
 * or in the title of a wiki's page, where both are common ("/wiki/JR東日本").
 */
const ADDRESS_PATTERN = new RegExp(
  `https?://(?:(?![${UNSPACED}])[^\\s<>"“”«»。，、！？；：「」『』（）【】។៕؟،؛]|(?:(?<![A-Za-z0-9])|(?<=/wiki/[^\\s/?#]{0,80}))[${UNSPACED}])+`,
  "giu",
);
const CLOSING_MARK = /[.,;:!?…)\]}'’*_~|]/u;

/** A text without such marks at its end. From the end: of an expression each mark in a row of them begins anew. */
export const trimEndMarks = (text: string, mark: RegExp): string => {
  let end = text.length;
  while (end > 0 && mark.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
};

/** Without the marks of the sentence around it; what closes a bracket that was opened in it belongs to it. */
const trimAddress = (found: string): string => {
  const bare = trimEndMarks(found, CLOSING_MARK);
  const isOpen = bare.lastIndexOf("(") > bare.lastIndexOf(")");
  return isOpen && found[bare.length] === ")" ? `${bare})` : bare;
};

/** Addresses in a text, without the marks of the sentence around them. */
export const addressesIn = (text: string): readonly string[] => (text.match(ADDRESS_PATTERN) ?? []).map(trimAddress);

/** The addresses that the message links to which a question replies to, in sight or behind words. */
export const linksOf = ({ quoted = "", links = [] }: Pick<Query, "quoted" | "links">): readonly string[] => [
  ...new Set([...addressesIn(quoted), ...links]),
];

/** Says who shared an address, and nothing of the page. */
const SHARING_PARAMETER = /^(?:utm_|fbclid$|gclid$)/u;

const parametersOf = (address: string | undefined): URLSearchParams =>
  new URLSearchParams(address !== undefined && URL.canParse(address) ? new URL(address).search : "");

/** Those of some articles to whose page an address may lead: what any of them has behind "?" tells it from the others. */
const pagesOf = (address: string, alike: readonly Article[]): readonly Article[] => {
  const given = parametersOf(address);
  const names = new Set(alike.flatMap(({ url }) => [...parametersOf(url).keys()]));
  const telling = [...names].filter((name) => !SHARING_PARAMETER.test(name));
  return alike.filter(({ url }) => {
    const own = parametersOf(url);
    return telling.every((name) => {
      const values = given.getAll(name);
      return own.has(name) ? own.getAll(name).every((value) => values.includes(value)) : values.length === 0;
    });
  });
};

/** The one article that some addresses lead to; undefined when they lead to none, or to several. */
export const findArticleByLink = (
  addresses: readonly string[],
  { linked, at }: Pick<LibraryView, "linked" | "at">,
): Article | undefined => {
  const found = new Set<Article>();
  for (const address of addresses) {
    const read = at(address);
    const exact = normaliseAddress(address);
    // What follows "?" is often who shared it; where an article's own address has it, it tells pages apart.
    const alike = pagesOf(address, linked(address));
    const same = read ? [read] : alike.filter(({ url }) => url !== undefined && normaliseAddress(url) === exact);
    const [only, ...others] = same.length > 0 ? same : alike;
    if (only !== undefined && others.length === 0) found.add(only);
  }
  const [article, ...others] = found;
  return others.length === 0 ? article : undefined;
};
