import type { Article, Span } from "../article/article.ts";
import { markSpans, sliceWithout, withoutMarks } from "../language/marks.ts";
import { blockAt } from "./at.ts";
import { type Fragment, firstMatch, foldForBrowser } from "./fragment-match.ts";

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

/** Half of a character cannot be percent-encoded, nor found by a browser. */
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
/** What the segmenter finds in plain English text, in a tenth of its time. */
const PLAIN_WORD = /[A-Za-z0-9_]+(?:(?:(?<=[A-Za-z_])[.'‘’](?=[A-Za-z_])|(?<=[0-9])[.,;'‘’](?=[0-9]))[A-Za-z0-9_]+)*/g;
const NOT_PLAIN = /[^\n\r -~‐-‧]/;

const wordsOf = (text: string): readonly Span[] => {
  const found = NOT_PLAIN.test(text)
    ? Array.from(segmenter.segment(text)).flatMap(({ index, segment, isWordLike }) =>
        isWordLike === true ? [{ index, segment }] : [],
      )
    : Array.from(text.matchAll(PLAIN_WORD), ({ index, 0: segment }) => ({ index, segment }));
  return found.map(({ index, segment }) => ({ start: index, end: index + segment.length }));
};

/** UTF-16 units; words of a fragment are looked for within so many of it for each word that is wanted. */
const WORD_ROOM = 40;

/** Up to `count` words at the start, or the end, of a text and the punctuation around them, as one slice of it. */
const edge = (text: string, count: number, side: "first" | "last"): string | undefined => {
  const room = WORD_ROOM * count;
  const near = side === "first" ? text.slice(0, room) : text.slice(-room);
  const all = wordsOf(near);
  // The outermost word may have been cut in two where the text goes on.
  const found = near.length === text.length ? all : side === "first" ? all.slice(0, -1) : all.slice(1);
  const chosen = side === "first" ? found.slice(0, count) : found.slice(-count);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return (side === "first" ? near.slice(0, last.end) : near.slice(first.start)).trim();
};

/** A block as a browser shows it: what stands before an excerpt, the excerpt, and what stands behind it. */
type Shown = Readonly<{ before: string; excerpt: string; after: string }>;

/** Fragments for an excerpt's words, the plainest first. */
function* fragments({ before, excerpt, after }: Shown): Generator<Fragment> {
  const oneLine = !/[\n\r\u2028\u2029]/.test(excerpt);
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
type Rendering = Readonly<{ text: string; starts: ReadonlyMap<number, number> }>;

const renderings = new WeakMap<Article, Rendering>();

const foldShown = (text: string): string => foldForBrowser(withoutMarks(text));

const renderingOf = (article: Article): Rendering => {
  const known = renderings.get(article);
  if (known !== undefined) return known;
  const starts = new Map<number, number>();
  let text = "";
  let at = 0;
  for (const { start, end } of article.blocks) {
    text += foldShown(article.text.slice(at, start));
    starts.set(start, text.length);
    text += foldShown(article.text.slice(start, end));
    at = end;
  }
  const rendering = { text: text + foldShown(article.text.slice(at)), starts };
  renderings.set(article, rendering);
  return rendering;
};

/** Marks are found in the whole block: half of a link is none. */
const shownOf = (text: string, block: Span, span: Span): Shown => {
  const whole = text.slice(block.start, block.end);
  const marks = markSpans(whole);
  const [start, end] = [span.start - block.start, span.end - block.start];
  return {
    before: sliceWithout(whole, marks, { start: 0, end: start }),
    excerpt: sliceWithout(whole, marks, { start, end }).trim(),
    after: sliceWithout(whole, marks, { start: end, end: whole.length }),
  };
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
  if (BROKEN.test(text.slice(block.start, block.end))) return undefined;
  const rendering = renderingOf(article);
  const shown = shownOf(text, block, span);
  const from = (rendering.starts.get(block.start) ?? 0) + foldForBrowser(shown.before).length;
  const length = foldForBrowser(shown.excerpt).length;
  for (const fragment of fragments(shown)) {
    const link = address + directive(fragment);
    if (link.length > MAX_LINK) continue;
    const match = firstMatch(rendering.text, fragment);
    if (match === undefined || match.start !== from || match.end !== from + length) continue;
    if (firstMatch(rendering.text, fragment, match.start + 1) === undefined) return link;
  }
  return undefined;
};
