import type { Article, Span } from "../../article/article.ts";
import { overlaps } from "../../article/spans.ts";
import type { Checked, Excerpt } from "../../chat/reply.ts";
import type { Breath } from "../../search/breath.ts";
import { sentencesIn } from "../at.ts";
import { MAX_SENTENCES } from "../context.ts";
import { excerptOf } from "../excerpt.ts";
import { compare, isAltered, MAX_TOKENS, nearestOf } from "./altered.ts";
import { foldedArticle, placesOf } from "./folded.ts";
import { sourcesNear, windowsNear } from "./nearby.ts";
import { outsideOf } from "./outside.ts";
import type { Said } from "./said.ts";
import { isShort, slipOf } from "./slip.ts";
import { stitchedFrom } from "./stitched.ts";
import { articlesWith } from "./vocabulary.ts";

/** Places that are shown: of the same words, or of what was put together. */
const PLACES = 3;
/** Places of the same words, in one article and in all, among which those are looked for that read on. */
const LISTED = 200;
const LISTED_IN_ALL = 2_000;
/** A passage is called the nearest from this share on of what was said. */
const RELATED = 0.3;

/** The verdict on one sentence, with the places in the articles that it rests on. */
export type Judged = Checked & Readonly<{ places: readonly Place[] }>;
export type Place = Readonly<{ article: Article; span: Span }>;

/** A place block by block: words that reach over the end of a paragraph are shown as two excerpts. */
const partsOf = ({ article, span }: Place): readonly Place[] => {
  const blocks = article.blocks.filter((block) => block.kind !== "dateline" && overlaps(block, span));
  if (blocks.length < 2) return [{ article, span }];
  return blocks.map(({ start, end }) => ({
    article,
    span: { start: Math.max(start, span.start), end: Math.min(end, span.end) },
  }));
};

/** The whole sentences that hold a span, so that a denial or a condition around quoted words is seen; `focus` is the span. */
const excerptAround = ({ article, span }: Place, score: number): Excerpt => {
  const holding = sentencesIn(article, span);
  const whole = { start: holding[0]?.start ?? span.start, end: holding.at(-1)?.end ?? span.end };
  const block = new Set(holding.map((sentence) => sentence.block));
  const fits = holding.length > 0 && holding.length <= MAX_SENTENCES && block.size === 1;
  if (!fits) return excerptOf(article, span, { score });
  const focus = { start: Math.max(whole.start, span.start), end: Math.min(whole.end, span.end) };
  return excerptOf(article, whole, { score, focus });
};

/** Each place once. */
const excerptsOf = (places: readonly Place[], score: number): readonly Excerpt[] => {
  const shown = places.map((place) => excerptAround(place, score));
  return shown.filter(({ receipt }, index) => shown.findIndex((other) => other.receipt === receipt) === index);
};

/** Places in one block; where there are none, those that reach over the end of one. */
const verbatimIn = async (said: Said, articles: readonly Article[], breath: Breath): Promise<Place[]> => {
  const candidates = await articlesWith(said.folded, articles, breath);
  for (const across of [false, true]) {
    const found: Place[] = [];
    for (const article of candidates) {
      const folded = await foldedArticle(article, breath);
      const limit = Math.min(LISTED, LISTED_IN_ALL - found.length);
      const spans = await placesOf(article, folded, said.folded, limit, breath, across);
      found.push(...spans.map((span) => ({ article, span })));
      if (found.length >= LISTED_IN_ALL) break;
      await breath();
    }
    if (found.length > 0) return found;
  }
  return [];
};

/** Same words, so whatever differs is form; told against the first place. */
const formDifferences = (said: Said, place: Place): Checked["differences"] =>
  compare(said, place.article, place.span)?.differences.map((difference) => ({ ...difference, kind: "form" })) ?? [];

/**
 * The verdict on words that stand there. A place where nothing beside them turns them comes first; where there is none,
 * it is told what does.
 */
const standing = (verdict: "verbatim" | "elsewhere", said: Said, places: readonly Place[]): Judged => {
  const plain = places.slice(0, LISTED).find(({ article, span }) => outsideOf(article, span) === undefined);
  const ordered = plain === undefined ? places : [plain, ...places.filter((place) => place !== plain)];
  const first = ordered[0]!;
  const parts = partsOf(first);
  const outside = plain === undefined ? outsideOf(first.article, first.span) : undefined;
  return {
    text: said.text,
    verdict,
    excerpts: excerptsOf(parts.length > 1 ? parts : ordered.slice(0, PLACES), 1),
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
export const judge = async (
  said: Said,
  own: readonly Article[],
  others: readonly Article[],
  breath: Breath,
  compared = true,
): Promise<Judged> => {
  const as = (
    verdict: Checked["verdict"],
    places: readonly Place[],
    score: number,
    differences: Checked["differences"] = [],
  ): Judged => ({
    text: said.text,
    verdict,
    excerpts: excerptsOf(places, score).slice(0, PLACES),
    differences,
    places,
  });
  if (said.tokens.length === 0) return as("absent", [], 0);
  const verbatim = await verbatimIn(said, own, breath);
  if (verbatim.length > 0) return standing("verbatim", said, verbatim);
  const elsewhere = await verbatimIn(said, others, breath);
  if (elsewhere.length > 0) return standing("elsewhere", said, elsewhere);

  // More words than a sentence has are not compared with anything: only whether they stand there is known.
  if (!compared || said.tokens.length > MAX_TOKENS) return as("absent", [], 0);
  const short = isShort(said);
  const slip = short ? await slipOf(said, own, breath) : undefined;
  if (slip !== undefined) return as("altered", [slip], slip.said, slip.differences);
  const windows = await windowsNear(said, own, breath);
  const nearest = await nearestOf(said, windows, breath);
  const stitched = await stitchedFrom(said, await sourcesNear(said, own, breath), breath);
  if (stitched?.separate === true) return as("stitched", stitched.pieces, 1);
  if (!short && nearest !== undefined && isAltered(nearest)) {
    return as("altered", [nearest], nearest.said, nearest.differences);
  }
  // Far apart in one sentence, with most of it left out between them.
  if (stitched !== undefined) return as("stitched", stitched.pieces, 1);
  const first = windows[0];
  if (nearest !== undefined && nearest.said >= RELATED) return as("absent", [nearest], nearest.said * nearest.kept);
  if (first !== undefined && first.share >= RELATED)
    return as("absent", [{ article: first.article, span: first }], first.share / 2);
  return as("absent", [], 0);
};
