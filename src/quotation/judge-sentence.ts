import { excerptOf } from "../answer/excerpt.ts";
import { MAX_EXCERPT_SENTENCES } from "../answer/expand-to-context.ts";
import type { Article } from "../article/article.ts";
import { sentencesIn } from "../article/locate.ts";
import type { CheckedSentence, Excerpt } from "../reply/reply.ts";
import type { Span } from "../span.ts";
import { overlaps } from "../span.ts";
import type { Yielder } from "../yielding.ts";
import { compareQuote, findNearestAlteration, isAlteration, MAX_ALIGNED_TOKENS } from "./alteration.ts";
import { findFlippingContext } from "./find-flipping-context.ts";
import { findNearMiss, isShortQuote } from "./find-near-miss.ts";
import { findStitching } from "./find-stitching.ts";
import { findSourceArticles, findWindows } from "./find-windows.ts";
import { findPlaces, foldArticle } from "./fold-article.ts";
import type { Quote } from "./parse-quote.ts";
import { findArticlesWithKeys } from "./word-keys.ts";

/** Places that are shown: of the same words, or of what was put together. */
const MAX_SHOWN_PLACES = 3;
/** Places of the same words, in one article and in all, among which those are looked for that read on. */
const MAX_PLACES_PER_ARTICLE = 200;
const MAX_PLACES = 2_000;
/** A passage is called the nearest from this share on of what was said. */
const MIN_NEAREST_SHARE = 0.3;

/** The verdict on one sentence, with the places in the articles that it rests on. */
export type SentenceVerdict = CheckedSentence & Readonly<{ places: readonly ArticleSpan[] }>;
export type ArticleSpan = Readonly<{ article: Article; span: Span }>;

/** A place block by block: words that reach over the end of a paragraph are shown as two excerpts. */
const splitByBlock = ({ article, span }: ArticleSpan): readonly ArticleSpan[] => {
  const blocks = article.blocks.filter((block) => block.kind !== "dateline" && overlaps(block, span));
  if (blocks.length < 2) return [{ article, span }];
  return blocks.map(({ start, end }) => ({
    article,
    span: { start: Math.max(start, span.start), end: Math.min(end, span.end) },
  }));
};

/** The whole sentences that hold a span, so that a denial or a condition around quoted words is seen; `focus` is the span. */
const excerptAround = ({ article, span }: ArticleSpan, score: number): Excerpt => {
  const holding = sentencesIn(article, span);
  const whole = { start: holding[0]?.start ?? span.start, end: holding.at(-1)?.end ?? span.end };
  const block = new Set(holding.map((sentence) => sentence.block));
  const fits = holding.length > 0 && holding.length <= MAX_EXCERPT_SENTENCES && block.size === 1;
  if (!fits) return excerptOf(article, span, { score });
  const focus = { start: Math.max(whole.start, span.start), end: Math.min(whole.end, span.end) };
  return excerptOf(article, whole, { score, focus });
};

/** Each place once. */
const excerptsAround = (places: readonly ArticleSpan[], score: number): readonly Excerpt[] => {
  const shown = places.map((place) => excerptAround(place, score));
  return shown.filter(({ receipt }, index) => shown.findIndex((other) => other.receipt === receipt) === index);
};

/** Places in one block; where there are none, those that reach over the end of one. */
const findVerbatim = async (said: Quote, articles: readonly Article[], breath: Yielder): Promise<ArticleSpan[]> => {
  const candidates = await findArticlesWithKeys(said.folded, articles, breath);
  for (const across of [false, true]) {
    const found: ArticleSpan[] = [];
    for (const article of candidates) {
      const folded = await foldArticle(article, breath);
      const limit = Math.min(MAX_PLACES_PER_ARTICLE, MAX_PLACES - found.length);
      const spans = await findPlaces(article, folded, said.folded, limit, breath, across);
      found.push(...spans.map((span) => ({ article, span })));
      if (found.length >= MAX_PLACES) break;
      await breath();
    }
    if (found.length > 0) return found;
  }
  return [];
};

/** Same words, so whatever differs is form; told against the first place. */
const formDifferences = (said: Quote, place: ArticleSpan): CheckedSentence["differences"] =>
  compareQuote(said, place.article, place.span)?.differences.map((difference) => ({ ...difference, kind: "form" })) ??
  [];

/**
 * The verdict on words that stand there. A place where nothing beside them turns them comes first; where there is none,
 * it is told what does.
 */
const judgeFound = (
  verdict: "verbatim" | "elsewhere",
  said: Quote,
  places: readonly ArticleSpan[],
): SentenceVerdict => {
  const plain = places
    .slice(0, MAX_PLACES_PER_ARTICLE)
    .find(({ article, span }) => findFlippingContext(article, span) === undefined);
  const ordered = plain === undefined ? places : [plain, ...places.filter((place) => place !== plain)];
  const first = ordered[0]!;
  const parts = splitByBlock(first);
  const outside = plain === undefined ? findFlippingContext(first.article, first.span) : undefined;
  return {
    text: said.text,
    verdict,
    excerpts: excerptsAround(parts.length > 1 ? parts : ordered.slice(0, MAX_SHOWN_PLACES), 1),
    differences: formDifferences(said, first),
    places,
    ...(outside === undefined ? {} : { outside }),
  };
};

/**
 * Judges one sentence.
 *
 * @param own the articles that are meant. @param others the rest of the library.
 * @param compared false: it is only said whether it stands there, or stands elsewhere, or not at all, which takes less time.
 */
export const judgeSentence = async (
  said: Quote,
  own: readonly Article[],
  others: readonly Article[],
  breath: Yielder,
  compared = true,
): Promise<SentenceVerdict> => {
  const as = (
    verdict: CheckedSentence["verdict"],
    places: readonly ArticleSpan[],
    score: number,
    differences: CheckedSentence["differences"] = [],
  ): SentenceVerdict => ({
    text: said.text,
    verdict,
    excerpts: excerptsAround(places, score).slice(0, MAX_SHOWN_PLACES),
    differences,
    places,
  });
  if (said.tokens.length === 0) return as("absent", [], 0);
  const verbatim = await findVerbatim(said, own, breath);
  if (verbatim.length > 0) return judgeFound("verbatim", said, verbatim);
  const elsewhere = await findVerbatim(said, others, breath);
  if (elsewhere.length > 0) return judgeFound("elsewhere", said, elsewhere);

  // More words than a sentence has are not compared with anything: only whether they stand there is known.
  if (!compared || said.tokens.length > MAX_ALIGNED_TOKENS) return as("absent", [], 0);
  const short = isShortQuote(said);
  const slip = short ? await findNearMiss(said, own, breath) : undefined;
  if (slip !== undefined) return as("altered", [slip], slip.quoteShare, slip.differences);
  const windows = await findWindows(said, own, breath);
  const nearest = await findNearestAlteration(said, windows, breath);
  const stitched = await findStitching(said, await findSourceArticles(said, own, breath), breath);
  if (stitched?.separate === true) return as("stitched", stitched.pieces, 1);
  if (!short && nearest !== undefined && isAlteration(nearest)) {
    return as("altered", [nearest], nearest.quoteShare, nearest.differences);
  }
  // Far apart in one sentence, with most of it left out between them.
  if (stitched !== undefined) return as("stitched", stitched.pieces, 1);
  const first = windows[0];
  if (nearest !== undefined && nearest.quoteShare >= MIN_NEAREST_SHARE)
    return as("absent", [nearest], nearest.quoteShare * nearest.articleShare);
  if (first !== undefined && first.share >= MIN_NEAREST_SHARE)
    return as("absent", [{ article: first.article, span: first }], first.share / 2);
  return as("absent", [], 0);
};
