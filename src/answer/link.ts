/** An address that jumps to the words of an excerpt in the browser, by a text fragment that is unique in the article. */

import type { Article, Block } from "../article/index.ts";
import { blockAt } from "../article/index.ts";
import { stripMarkdown, WORD_CHAR } from "../language/index.ts";
import { lazily } from "../lazily.ts";
import type { Span } from "../span.ts";
import { hasWrap, NOTES_AND_BREAKS, SEAM_SIGN, SIGNS_AND_BREAKS, showBlock, toPageText } from "./page-text.ts";
import { foldForBrowser, mapWords, matchFragment, type TextFragment } from "./text-fragment.ts";

/** Chats and their previews cut or refuse longer links. */
export const MAX_LINK_CHARS = 300;
/** UTF-16 units. That a fragment is unique in a longer article cannot be shown in a few milliseconds. */
const MAX_ARTICLE_CHARS = 500_000;
/** Words of context before and after that are tried to make a fragment unique. */
const CONTEXT_WORD_COUNTS = [0, 2, 4, 7, 12] as const;
/** Words at either end of a long excerpt that are tried: more when fewer are not unique, fewer when they do not fit. */
const END_WORD_COUNTS = [4, 6, 3, 9, 2] as const;

/** A page may show something between the words of a longer excerpt: a note, a line's end, a picture. Its ends are found then, too. */
const MAX_WHOLE_WORDS = 8;

/** "-", "," and "&" have a meaning in a directive; the others are read as markup, or cut off, when a link is pasted. */
const encodeWords = (words: string): string =>
  encodeURIComponent(words).replace(/[-!'()*~_.]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** Half of a character can be neither percent-encoded nor found by a browser. */
const LONE_SURROGATE = /\p{Surrogate}/u;

const toDirective = ({ prefix, start, end, suffix }: TextFragment): string =>
  [
    ...(prefix === undefined ? [] : [`${encodeWords(prefix)}-`]),
    encodeWords(start),
    ...(end === undefined ? [] : [encodeWords(end)]),
    ...(suffix === undefined ? [] : [`-${encodeWords(suffix)}`]),
  ].join(",");

/** The address with room for a directive: its own fragment stays, an older directive goes. */
const prepareAddress = (url: string): string | undefined => {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return undefined;
  const plain = url.trim().replace(/\s/g, "%20");
  const older = plain.indexOf(":~:");
  const kept = older < 0 ? plain : plain.slice(0, older);
  return `${kept}${kept.includes("#") ? "" : "#"}:~:text=`;
};

const segmenter = lazily(() => new Intl.Segmenter("und", { granularity: "word" }));
/** What the segmenter finds in plain English text, in a tenth of its time. */
const PLAIN_WORD = /[A-Za-z0-9_]+(?:(?:(?<=[A-Za-z_])[.'‘’](?=[A-Za-z_])|(?<=[0-9])[.,;'‘’](?=[0-9]))[A-Za-z0-9_]+)*/g;
const NOT_PLAIN_CHAR = /[^\n\r -~‐-‧]/;

const findWords = (text: string): readonly Span[] => {
  const found = NOT_PLAIN_CHAR.test(text)
    ? Array.from(segmenter().segment(text)).flatMap(({ index, segment, isWordLike }) =>
        isWordLike === true ? [{ index, segment }] : [],
      )
    : Array.from(text.matchAll(PLAIN_WORD), ({ index, 0: segment }) => ({ index, segment }));
  return found.map(({ index, segment }) => ({ start: index, end: index + segment.length }));
};

/** UTF-16 units that are read for each word of a fragment. */
const MAX_CHARS_PER_WORD = 40;

/** Up to `count` words at the start, or the end, of a text and the punctuation around them, as one slice of it. */
const takeEdgeWords = (text: string, count: number, side: "first" | "last"): string | undefined => {
  const maxChars = MAX_CHARS_PER_WORD * count;
  const near = side === "first" ? text.slice(0, maxChars) : text.slice(-maxChars);
  const all = findWords(near);
  // The outermost word may have been cut in two where the text goes on.
  const found = near.length === text.length ? all : side === "first" ? all.slice(0, -1) : all.slice(1);
  const chosen = side === "first" ? found.slice(0, count) : found.slice(-count);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return (side === "first" ? near.slice(0, last.end) : near.slice(first.start)).trim();
};

/** A block as a browser shows it: the text before an excerpt, the excerpt, and the text behind it. */
type ShownBlock = Readonly<{ before: string; excerpt: string; after: string }>;

/** Fragments for an excerpt's words, the simplest first; none has words on both sides of a `barrier`. */
function* listFragments({ before, excerpt, after }: ShownBlock, barrier: RegExp): Generator<TextFragment> {
  const runs = excerpt.split(barrier).filter((run) => WORD_CHAR.test(run));
  const [first = "", last = ""] = [runs[0], runs.at(-1)];
  const isOneRun = excerpt.length <= MAX_LINK_CHARS && !barrier.test(excerpt);
  const isLong = isOneRun && findWords(excerpt).length > MAX_WHOLE_WORDS;
  const [beside = "", behind = ""] = [before.split(barrier).at(-1), after.split(barrier)[0]];
  for (const size of CONTEXT_WORD_COUNTS) {
    const prefix = size === 0 ? undefined : takeEdgeWords(beside, size, "last");
    const suffix = size === 0 ? undefined : takeEdgeWords(behind, size, "first");
    const contexts: readonly Partial<TextFragment>[] = [
      ...(size === 0 ? [{}] : []),
      ...(prefix === undefined ? [] : [{ prefix }]),
      ...(suffix === undefined ? [] : [{ suffix }]),
      ...(prefix === undefined || suffix === undefined ? [] : [{ prefix, suffix }]),
    ];
    for (const context of contexts) {
      if (isOneRun && !isLong) yield { ...context, start: excerpt };
      for (const count of END_WORD_COUNTS) {
        const start = takeEdgeWords(first, count, "first");
        const end = takeEdgeWords(last, count, "last");
        if (start === undefined || end === undefined || start.length + end.length >= excerpt.length) continue;
        yield { ...context, start, end };
      }
      if (isOneRun && isLong) yield { ...context, start: excerpt };
    }
  }
}

/** What no fragment reaches over: a note, or the end of a line; at last, a wrapped line, which a page may show as one. */
const BARRIERS = [SIGNS_AND_BREAKS, NOTES_AND_BREAKS];

function* listAllFragments(shown: ShownBlock): Generator<TextFragment> {
  const barriers = hasWrap(shown.before + shown.excerpt + shown.after) ? BARRIERS : [NOTES_AND_BREAKS];
  for (const barrier of barriers)
    for (const fragment of listFragments(shown, barrier)) yield mapWords(fragment, toPageText);
}

/** An article as a browser compares it, with the offset of each block in that text, and what else its page shows. */
type Rendering = Readonly<{ text: string; starts: ReadonlyMap<number, number>; besides: string }>;

/** Whether the text has marks of Markdown that a page does not show; that of a page or a document has none. */
const hasMarks = ({ origin, leftOut }: Article): boolean => origin === undefined && leftOut === undefined;

const renderingCache = new WeakMap<Article, Rendering>();

const renderingOf = (article: Article): Rendering => {
  const known = renderingCache.get(article);
  if (known !== undefined) return known;
  const starts = new Map<number, number>();
  let text = "";
  let at = 0;
  for (const { start, end } of article.blocks) {
    text += foldForBrowser(stripMarkdown(article.text.slice(at, start)));
    starts.set(start, text.length);
    text += foldForBrowser(toPageText(showBlock(article.text.slice(start, end), undefined, hasMarks(article))));
    at = end;
  }
  const besides = foldForBrowser((article.leftOut ?? []).join("\n"));
  const rendering = { text: text + foldForBrowser(stripMarkdown(article.text.slice(at))), starts, besides };
  renderingCache.set(article, rendering);
  return rendering;
};

/** A first letter that floats, and the rest of its word: a browser finds the words behind it only. */
const DROP_CAP = new RegExp(`^["“„«‘']?\\p{L}${SEAM_SIGN}\\S*\\s+`, "u");

const toShownBlock = (article: Article, block: Block, span: Span): ShownBlock => {
  const whole = article.text.slice(block.start, block.end);
  const seams = (block.seams ?? []).map((seam) => seam - block.start);
  const [from, to] = [span.start - block.start, span.end - block.start];
  const show = (start: number, end: number): string => {
    const within = [start, ...seams.filter((seam) => start < seam && seam < end), end];
    const parts = within
      .slice(1)
      .map((stop, at) => showBlock(whole, { start: within[at] ?? 0, end: stop }, hasMarks(article)));
    return parts.join(SEAM_SIGN);
  };
  const excerpt = show(from, to).trim();
  const cap = DROP_CAP.exec(excerpt)?.[0] ?? "";
  const isParted = cap !== "" || seams.includes(from);
  return {
    before: show(0, from) + cap + (isParted ? SEAM_SIGN : ""),
    excerpt: excerpt.slice(cap.length),
    after: (seams.includes(to) ? SEAM_SIGN : "") + show(to, whole.length),
  };
};

/** Stops and closing marks behind the mark of a note, which no fragment reaches over. In UTF-16 units. */
const MAX_CLOSING_CHARS = 4;

/** Whether a fragment ends where an excerpt does, or leaves out a few marks there, but no word. */
const endsNear = ({ text }: Rendering, at: number, end: number): boolean =>
  at <= end && end - at <= MAX_CLOSING_CHARS && !WORD_CHAR.test(text.slice(at, end));

/** Whether a fragment leads to other words of the page, outside of the article. */
const leadsAstray = ({ besides }: Rendering, { prefix, start }: TextFragment): boolean =>
  besides !== "" && matchFragment(besides, { start, ...(prefix !== undefined && { prefix }) }) !== undefined;

/**
 * The article's address with a text fragment that jumps to, and marks, the words of a span: the first place that a browser
 * finds for it in the article, and the only one; words beside the article come first only where no fragment avoids that. At most
 * `MAX_LINK_CHARS` characters. `undefined` when the article has no web address or no fragment of that length is unique.
 */
export const linkTo = (article: Article, span: Span): string | undefined => {
  const address = article.url === undefined ? undefined : prepareAddress(article.url);
  if (address === undefined || article.text.length > MAX_ARTICLE_CHARS) return undefined;
  const { text } = article;
  const block = blockAt(article, span.start);
  if (block === undefined || span.end > block.end) return undefined;
  if (LONE_SURROGATE.test(text.slice(block.start, block.end))) return undefined;
  const rendering = renderingOf(article);
  const shown = toShownBlock(article, block, span);
  const from = (rendering.starts.get(block.start) ?? 0) + foldForBrowser(toPageText(shown.before)).length;
  const length = foldForBrowser(toPageText(shown.excerpt)).length;
  let second: string | undefined;
  for (const fragment of listAllFragments(shown)) {
    const link = address + toDirective(fragment);
    if (link.length > MAX_LINK_CHARS) continue;
    const match = matchFragment(rendering.text, fragment);
    if (match === undefined || match.start !== from || !endsNear(rendering, match.end, from + length)) continue;
    if (matchFragment(rendering.text, fragment, match.start + 1) !== undefined) continue;
    if (!leadsAstray(rendering, fragment)) return link;
    second ??= link;
  }
  return second;
};
