import type { Article, Span } from "../../article/article.ts";
import type { Checked, Excerpt } from "../../chat/reply.ts";
import type { Breath } from "../../search/breath.ts";
import { sentencesIn } from "../at.ts";
import { MAX_SENTENCES } from "../context.ts";
import { excerptOf } from "../excerpt.ts";
import { compare, isAltered, MAX_TOKENS, nearestOf } from "./altered.ts";
import { foldedArticle, placesOf } from "./folded.ts";
import { sourcesNear, windowsNear } from "./nearby.ts";
import type { Said } from "./said.ts";
import { stitchedFrom } from "./stitched.ts";

/** Places of the same words that are shown. */
const PLACES = 3;
/** Places of the same words, in one article and in all, among which those are looked for that read on. */
const LISTED = 200;
const LISTED_IN_ALL = 2_000;
/** A passage is called the nearest from this share on of what was said. */
const RELATED = 0.3;

/** The verdict on one sentence, with the places in the articles that it rests on. */
export type Judged = Checked & Readonly<{ places: readonly Place[] }>;
export type Place = Readonly<{ article: Article; span: Span }>;

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

const verbatimIn = async (said: Said, articles: readonly Article[], breath: Breath): Promise<Place[]> => {
  const found: Place[] = [];
  for (const article of articles) {
    const folded = await foldedArticle(article, breath);
    const limit = Math.min(LISTED, LISTED_IN_ALL - found.length);
    const spans = await placesOf(article, folded, said.folded, limit, breath);
    found.push(...spans.map((span) => ({ article, span })));
    if (found.length >= LISTED_IN_ALL) break;
    await breath();
  }
  return found;
};

/** Same words, so whatever differs is form; told against the first place. */
const formDifferences = (said: Said, place: Place): Checked["differences"] =>
  compare(said, place.article, place.span)?.differences.map((difference) => ({ ...difference, kind: "form" })) ?? [];

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
  const { text } = said;
  const as = (
    verdict: Checked["verdict"],
    places: readonly Place[],
    score: number,
    differences: Checked["differences"],
  ) => ({
    text,
    verdict,
    excerpts: places.slice(0, PLACES).map((place) => excerptAround(place, score)),
    differences,
    places,
  });
  if (said.tokens.length === 0) return as("absent", [], 0, []);
  const verbatim = await verbatimIn(said, own, breath);
  if (verbatim[0] !== undefined) return as("verbatim", verbatim, 1, formDifferences(said, verbatim[0]));
  const elsewhere = await verbatimIn(said, others, breath);
  if (elsewhere[0] !== undefined) return as("elsewhere", elsewhere, 1, formDifferences(said, elsewhere[0]));

  // More words than a sentence has are not compared with anything: only whether they stand there is known.
  if (!compared || said.tokens.length > MAX_TOKENS) return as("absent", [], 0, []);
  const windows = await windowsNear(said, own, breath);
  const nearest = await nearestOf(said, windows, breath);
  const stitched = await stitchedFrom(said, await sourcesNear(said, own, breath), breath);
  if (stitched?.separate === true) return as("stitched", stitched.pieces, 1, []);
  if (nearest !== undefined && isAltered(nearest)) {
    return as("altered", [nearest], nearest.said, nearest.differences);
  }
  // Far apart in one sentence, with most of it left out between them.
  if (stitched !== undefined) return as("stitched", stitched.pieces, 1, []);
  const first = windows[0];
  if (nearest !== undefined && nearest.said >= RELATED) return as("absent", [nearest], nearest.said * nearest.kept, []);
  if (first !== undefined && first.share >= RELATED)
    return as("absent", [{ article: first.article, span: first }], first.share / 2, []);
  return as("absent", [], 0, []);
};
