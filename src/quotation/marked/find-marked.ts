/** Finds the place of a quote that says where it was changed: its words between the marks, in order and near each other. */

import type { Article } from "../../article/index.ts";
import { blockAt, sentencesIn } from "../../article/index.ts";
import { findPlaces, foldArticle, foldForm } from "../../fold/index.ts";
import { DIGIT, WORD_CHAR } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import type { Yielder } from "../../yielding.ts";
import type { ArticleSpan } from "../article-span.ts";
import type { CandidateArticles } from "../candidates/candidate-articles.ts";
import type { Quote } from "../parse-quote.ts";
import { edgesOf } from "../quote-edges.ts";
import { type QuoteToken, tokenizeQuote } from "../tokenize-quote.ts";
import { type ChangeMark, type MarkedQuote, splitAtMarks } from "./split-at-marks.ts";

/** UTF-16 units that a quote may leave out at one mark. */
const MAX_OMITTED_CHARS = 2_000;
/** What a bracket stands for, in UTF-16 units and in words. */
const MAX_REPLACED_CHARS = 120;
const MAX_REPLACED_WORDS = 10;
/** Words that must stand in the article as they are quoted; fewer are there by chance. */
const MIN_QUOTED_WORDS = 3;
const MAX_PLACES = 400;
/** Marks of one sentence. Single words between more of them are found in any article, and each is looked for. */
const MAX_MARKS = 32;
/** Words that more articles have are everywhere: what is quoted of them stands in some of the first. */
const MAX_ARTICLES = 500;

/** Words of a quote and the marks between them and the ones before. */
type Piece = Readonly<{ span: Span; before: readonly ChangeMark[] }>;

/** One marked change: the marks, what they stand for in the article, and where that is. */
export type MarkedGap = Readonly<{ marks: readonly ChangeMark[]; article: Span }>;

/** A quote with marked changes, found. */
export type MarkedPlace = ArticleSpan &
  Readonly<{
    quote: MarkedQuote;
    gaps: readonly MarkedGap[];
    /** Each piece of the quote with its place in the article. */
    pieces: readonly Readonly<{ quote: Span; article: Span }>[];
    /** The mark that the quote ends with. */
    mark: string;
  }>;

/** The pieces that have words, with the marks before each, and those behind the last. */
const piecesOf = ({ text, marks, segments }: MarkedQuote) => {
  const pieces: Piece[] = [];
  let before: ChangeMark[] = [];
  let mark = "";
  for (const [index, segment] of segments.entries()) {
    const edges = edgesOf(text.slice(segment.start, segment.end));
    if (edges.words.end > edges.words.start) {
      const isEnd = (at: number): boolean => at === 0 || at === segments.length - 1;
      const span = isEnd(index)
        ? { start: segment.start + edges.words.start, end: segment.start + edges.words.end }
        : segment;
      pieces.push({ span, before });
      before = [];
    }
    if (index === segments.length - 1) mark = edges.mark;
    const next = marks[index];
    if (next !== undefined) before.push(next);
  }
  return { pieces, behind: before, mark };
};

const isAllowedGap = (article: Article, gap: Span, marks: readonly ChangeMark[]): boolean => {
  const words = article.text.slice(gap.start, gap.end);
  if (blockAt(article, gap.start) !== blockAt(article, Math.max(gap.start, gap.end - 1))) return false;
  if (marks.some(({ kind }) => kind === "omission")) return words.length <= MAX_OMITTED_CHARS;
  if (marks.every(({ kind }) => kind === "sic")) return !WORD_CHAR.test(words);
  const tokens = tokenizeQuote(words).filter(({ isWord }) => isWord);
  return words.length <= MAX_REPLACED_CHARS && tokens.length <= MAX_REPLACED_WORDS && !/[.!?…]\s/u.test(words);
};

type Chain = Readonly<{ places: readonly Span[]; left: number }>;

/** Infinite where there is no chain. */
const startOf = (chain: Chain | undefined): number => chain?.places[0]?.start ?? Number.POSITIVE_INFINITY;

/** The places of all pieces in their order, with the least left out between them. `places`: of each piece, in order. */
const chainPlaces = (
  article: Article,
  pieces: readonly Piece[],
  places: readonly (readonly Span[])[],
): Chain | undefined => {
  let chains: readonly Chain[] = (places.at(-1) ?? []).map((span) => ({ places: [span], left: 0 }));
  for (let index = pieces.length - 2; index >= 0; index -= 1) {
    const marks = pieces[index + 1]?.before ?? [];
    const next: Chain[] = [];
    let from = 0;
    for (const span of places[index] ?? []) {
      while (from < chains.length && startOf(chains[from]) < span.end) from += 1;
      let best: Chain | undefined;
      for (let at = from; startOf(chains[at]) <= span.end + MAX_OMITTED_CHARS; at += 1) {
        const chain = chains[at]!;
        const isNearer = best === undefined || weigh(chain, span) < weigh(best, span);
        if (isNearer && isAllowedGap(article, { start: span.end, end: startOf(chain) }, marks)) best = chain;
      }
      if (best !== undefined) next.push({ places: [span, ...best.places], left: weigh(best, span) });
    }
    chains = next;
  }
  return chains.reduce<Chain | undefined>((best, one) => (best && best.left <= one.left ? best : one), undefined);
};

const weigh = ({ places: [first], left }: Chain, span: Span): number => left + (first?.start ?? 0) - span.end;

/** What a bracket before the first or behind the last word of a quote stands for: the rest of the clause there. */
const clauseBeside = (article: Article, place: Span, isBefore: boolean): Span => {
  const sentences = sentencesIn(article, place);
  const { text } = article;
  if (isBefore) {
    const start = Math.max(sentences[0]?.start ?? place.start, place.start - MAX_REPLACED_CHARS);
    const words = /[^,;:“”"«»—–\n]*$/u.exec(text.slice(start, Math.max(start, place.start)))?.[0] ?? "";
    return { start: place.start - words.length, end: place.start };
  }
  const end = Math.min(sentences.at(-1)?.end ?? place.end, place.end + MAX_REPLACED_CHARS);
  const words = /^[^,;:.!?“”"«»—–\n]*/u.exec(text.slice(place.end, Math.max(place.end, end)))?.[0] ?? "";
  return { start: place.end, end: place.end + words.length };
};

const placeIn = async (article: Article, quote: MarkedQuote, yieldNow: Yielder): Promise<MarkedPlace | undefined> => {
  const { pieces, behind, mark } = piecesOf(quote);
  const folded = await foldArticle(article, yieldNow);
  const known = new Map<string, readonly Span[]>();
  const places: (readonly Span[])[] = [];
  for (const { span } of pieces) {
    const words = foldForm(quote.text.slice(span.start, span.end));
    const found = known.get(words) ?? (await findPlaces(article, folded, words, MAX_PLACES, yieldNow));
    if (found.length === 0) return undefined;
    known.set(words, found);
    places.push(found);
  }
  const chain = chainPlaces(article, pieces, places);
  const [first, last] = [chain?.places[0], chain?.places.at(-1)];
  if (chain === undefined || first === undefined || last === undefined) return undefined;
  const gaps = pieces.flatMap(({ before }, index): MarkedGap[] => {
    const [one, other] = [chain.places[index - 1], chain.places[index]];
    if (before.length === 0 || other === undefined) return [];
    if (one !== undefined) return [{ marks: before, article: { start: one.end, end: other.start } }];
    // What is before the quote was not left out of it.
    return before.some(({ kind }) => kind === "bracket")
      ? [{ marks: before, article: clauseBeside(article, other, true) }]
      : [];
  });
  if (behind.some(({ kind }) => kind === "bracket"))
    gaps.push({ marks: behind, article: clauseBeside(article, last, false) });
  if (behind.length > 0 && behind.every(({ kind }) => kind === "sic"))
    gaps.push({ marks: behind, article: { start: last.end, end: last.end } });
  return {
    article,
    span: {
      start: Math.min(first.start, gaps[0]?.article.start ?? first.start),
      end: Math.max(last.end, gaps.at(-1)?.article.end ?? last.end),
    },
    quote,
    gaps,
    pieces: pieces.map(({ span }, index) => ({ quote: span, article: chain.places[index] ?? span })),
    mark,
  };
};

/** Whether the words between two marks tell where they stand: a function word or a letter by itself does not. */
const isTelling = (words: readonly QuoteToken[], isCommon: Quote["isCommon"]): boolean =>
  words.length > 1 || words.some((word) => !isCommon(word) && (word.form.length > 1 || DIGIT.test(word.form)));

/** The place of a quote with marked changes; `undefined` when its other words are not in an article like that. */
export const findMarked = async (
  { text, isCommon }: Pick<Quote, "text" | "isCommon">,
  articles: CandidateArticles,
  yieldNow: Yielder,
): Promise<MarkedPlace | undefined> => {
  const quote = splitAtMarks(text);
  const marks = quote.marks.length + quote.cased.length;
  if (marks === 0 || marks > MAX_MARKS) return undefined;
  const { pieces } = piecesOf(quote);
  const written = pieces.map(({ span }) => quote.text.slice(span.start, span.end));
  const words = written.map((part) => tokenizeQuote(part).filter(({ isWord }) => isWord));
  if (words.flat().length < MIN_QUOTED_WORDS || !words.some((part) => isTelling(part, isCommon))) return undefined;
  for (const article of (await articles.having(written.map(foldForm), yieldNow)).slice(0, MAX_ARTICLES)) {
    const found = await placeIn(article, quote, yieldNow);
    if (found !== undefined) return found;
    await yieldNow();
  }
  return undefined;
};
