import type { Article, Span } from "../article/article.ts";
import { blockAt } from "./at.ts";
import { type Fragment, firstMatch, foldForPage } from "./fragment-match.ts";

/** No link is longer: chats and their previews cut or refuse longer ones. */
export const MAX_LINK = 300;
/** UTF-16 units. That a fragment is unique in a longer article cannot be shown in a few milliseconds. */
const MAX_ARTICLE = 500_000;
/** How many words of context before and after are tried to make a fragment unique. */
const CONTEXT = [0, 2, 4, 7, 12] as const;
/** How many words stand at either end of a long excerpt's fragment: more where fewer are not unique, fewer where they do not fit. */
const ENDS = [4, 6, 3, 9, 2] as const;

/** "-", "," and "&" have a meaning in a directive; the others are mistaken for markup, or cut off, when a link is pasted. */
const encode = (words: string): string =>
  encodeURIComponent(words).replace(/[-!'()*~_.]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** Half of a character cannot be percent-encoded, nor found in a page. */
const BROKEN = /\p{Surrogate}/u;

const directive = ({ prefix, start, end, suffix }: Fragment): string =>
  [
    ...(prefix === undefined ? [] : [`${encode(prefix)}-`]),
    encode(start),
    ...(end === undefined ? [] : [encode(end)]),
    ...(suffix === undefined ? [] : [`-${encode(suffix)}`]),
  ].join(",");

/** The address with room for a directive: its own fragment stays, an older directive goes. */
const base = (url: string): string | undefined => {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return undefined;
  const plain = url.trim().replace(/\s/g, "%20");
  const older = plain.indexOf(":~:");
  const kept = older < 0 ? plain : plain.slice(0, older);
  return `${kept}${kept.includes("#") ? "" : "#"}:~:text=`;
};

const segmenter = new Intl.Segmenter("und", { granularity: "word" });
/** UTF-16 units; words of a fragment are looked for within so many of it for each word that is wanted. */
const WORD_ROOM = 40;

/** Up to `count` words at the start, or the end, of a text and the punctuation around them, as one slice of it. */
const edge = (text: string, count: number, side: "first" | "last"): string | undefined => {
  const room = WORD_ROOM * count;
  const near = side === "first" ? text.slice(0, room) : text.slice(-room);
  const found = Array.from(segmenter.segment(near)).filter(({ isWordLike }) => isWordLike === true);
  // The outermost word may have been cut in two where the text goes on.
  if (near.length < text.length) side === "first" ? found.pop() : found.shift();
  const chosen = side === "first" ? found.slice(0, count) : found.slice(-count);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const cut = side === "first" ? near.slice(0, last.index + last.segment.length) : near.slice(first.index);
  return cut.trim();
};

/** Fragments for the words of a span, the plainest first. */
function* fragments(text: string, span: Span, block: Span): Generator<Fragment> {
  const excerpt = text.slice(span.start, span.end).trim();
  const oneLine = !/[\n\r\u2028\u2029]/.test(excerpt);
  const before = text.slice(block.start, span.start);
  const after = text.slice(span.end, block.end);
  for (const size of CONTEXT) {
    const prefix = size === 0 ? undefined : edge(before, size, "last");
    const suffix = size === 0 ? undefined : edge(after, size, "first");
    const arounds: readonly Partial<Fragment>[] = [
      ...(size === 0 ? [{}] : []),
      ...(prefix === undefined ? [] : [{ prefix }]),
      ...(suffix === undefined ? [] : [{ suffix }]),
      ...(prefix === undefined || suffix === undefined ? [] : [{ prefix, suffix }]),
    ];
    for (const around of arounds) {
      if (oneLine) yield { ...around, start: excerpt };
      for (const count of ENDS) {
        const start = edge(excerpt, count, "first");
        const end = edge(excerpt, count, "last");
        if (start === undefined || end === undefined || start.length + end.length >= excerpt.length) continue;
        yield { ...around, start, end };
      }
    }
  }
}

/** An article as a browser compares it, and where each of its blocks starts in that. */
type Page = Readonly<{ text: string; starts: ReadonlyMap<number, number> }>;

const pages = new WeakMap<Article, Page>();

const pageOf = (article: Article): Page => {
  const known = pages.get(article);
  if (known !== undefined) return known;
  const starts = new Map<number, number>();
  let text = "";
  let at = 0;
  for (const { start, end } of article.blocks) {
    text += foldForPage(article.text.slice(at, start));
    starts.set(start, text.length);
    text += foldForPage(article.text.slice(start, end));
    at = end;
  }
  const page = { text: text + foldForPage(article.text.slice(at)), starts };
  pages.set(article, page);
  return page;
};

/**
 * The article's address with a text fragment that jumps to, and marks, the words of a span: the first place in the
 * article that a browser finds for it, and the only one. At most `MAX_LINK` characters. `undefined` when the article
 * has no web address or when no fragment of that length is unique.
 */
export const linkTo = (article: Article, span: Span): string | undefined => {
  const address = article.url === undefined ? undefined : base(article.url);
  if (address === undefined || article.text.length > MAX_ARTICLE) return undefined;
  const { text } = article;
  const block = blockAt(article, span.start);
  if (block === undefined || span.end > block.end) return undefined;
  const page = pageOf(article);
  const from = (page.starts.get(block.start) ?? 0) + foldForPage(text.slice(block.start, span.start)).length;
  const length = foldForPage(text.slice(span.start, span.end).trim()).length;
  if (BROKEN.test(text.slice(block.start, block.end))) return undefined;
  for (const fragment of fragments(text, span, block)) {
    const link = address + directive(fragment);
    if (link.length > MAX_LINK) continue;
    const match = firstMatch(page.text, fragment);
    if (match === undefined || match.start !== from || match.end !== from + length) continue;
    if (firstMatch(page.text, fragment, match.start + 1) === undefined) return link;
  }
  return undefined;
};
