/** The verdict on one sentence of a checked text, with the excerpts and differences that show it. */

import { correctionOf, excerptOf, MAX_EXCERPT_SENTENCES } from "../answer/index.ts";
import { sentencesIn } from "../article/index.ts";
import { foldForm } from "../fold/index.ts";
import type { CheckedSentence, Excerpt, FlippingContext } from "../reply/index.ts";
import { overlaps } from "../span.ts";
import type { Yielder } from "../yielding.ts";
import {
  type Alteration,
  compareQuote,
  findNearestAlteration,
  isAlteration,
  MAX_ALIGNED_TOKENS,
} from "./alteration.ts";
import type { ArticleSpan } from "./article-span.ts";
import { findLeftOutAttributions } from "./attribution/left-out-attribution.ts";
import type { CandidateArticles } from "./candidates/candidate-articles.ts";
import { findSourceArticles, findWindows } from "./candidates/find-windows.ts";
import { distinctExcerpts } from "./distinct-excerpts.ts";
import { findNearMiss, isShortQuote } from "./find-near-miss.ts";
import { findOutside } from "./find-outside.ts";
import { findStitching } from "./find-stitching.ts";
import { endingAt, type FoundQuote, findVerbatim, MAX_PLACES_PER_ARTICLE, type PlaceWishes } from "./find-verbatim.ts";
import { findTurningWords } from "./flipping/turning-words.ts";
import { describeChanges, isTurnedByChange } from "./marked/describe-changes.ts";
import { findMarked } from "./marked/find-marked.ts";
import type { Quote } from "./parse-quote.ts";
import { compareEnding } from "./quote-edges.ts";

/** Places that are shown: of the same words, or of the pieces of a stitched quote. */
const MAX_SHOWN_PLACES = 3;
/** A passage is shown as the nearest when it has at least this share of the quote. */
const MIN_NEAREST_SHARE = 0.3;

/** UTF-16 units between pieces of one sentence that a quotation leaves out as one word: "សាឡាង[មិនមែន]ជាជម្រើស". */
const MAX_LOST_CHARS = 12;

/** A sentence without its denial, where nothing else is left out of it. */
const findLostDenial = (quote: Quote, pieces: readonly ArticleSpan[]): Alteration | undefined => {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { text, language } = first.article;
  const gaps = pieces.slice(1).map(({ span }, at) => text.slice(pieces[at]?.span.end, span.start));
  const isDenial = (gap: string): boolean =>
    gap.length <= MAX_LOST_CHARS && findTurningWords(gap, language).some(({ kind }) => kind === "negation");
  return gaps.every(isDenial)
    ? compareQuote(quote, first.article, { start: first.span.start, end: last.span.end })
    : undefined;
};

/** The verdict on one sentence, with the places in the articles that it rests on. */
export type SentenceVerdict = CheckedSentence & Readonly<{ places: readonly ArticleSpan[] }>;

/** A place block by block: words across the end of a paragraph are shown as two excerpts. */
const splitByBlock = ({ article, span }: ArticleSpan): readonly ArticleSpan[] => {
  const blocks = article.blocks.filter((block) => block.kind !== "dateline" && overlaps(block, span));
  if (blocks.length < 2) return [{ article, span }];
  return blocks.map(({ start, end }) => ({
    article,
    span: { start: Math.max(start, span.start), end: Math.min(end, span.end) },
  }));
};

/** The whole sentences around a span, so that a denial or a condition beside it is seen; `focus` is the span. */
const excerptAround = ({ article, span }: ArticleSpan, score: number): Excerpt => {
  const sentences = sentencesIn(article, span);
  const whole = { start: sentences[0]?.start ?? span.start, end: sentences.at(-1)?.end ?? span.end };
  const blocks = new Set(sentences.map(({ block }) => block));
  const fits = sentences.length > 0 && sentences.length <= MAX_EXCERPT_SENTENCES && blocks.size === 1;
  if (!fits) return excerptOf(article, span, { score });
  const focus = { start: Math.max(whole.start, span.start), end: Math.min(whole.end, span.end) };
  return excerptOf(article, whole, { score, focus });
};

const excerptsAround = (places: readonly ArticleSpan[], score: number): readonly Excerpt[] =>
  distinctExcerpts(places.map((place) => excerptAround(place, score)));

/** A place with the final mark that the article has there. */
const withFinalMark = (quote: Quote, { article, span }: ArticleSpan): ArticleSpan => ({
  article,
  span: { start: span.start, end: compareEnding(quote.mark, article.text, span.end).end },
});

/** The words are the same, so whatever differs is form. */
const formDifferences = (quote: Quote, { article, span }: ArticleSpan): CheckedSentence["differences"] =>
  compareQuote(quote, article, span)?.differences.map((difference) => ({ ...difference, kind: "form" })) ?? [];

/** Who says it, where the article only reports it without quotation marks, and the quotation leaves that out. */
const attributionBeside = (
  { article, span }: ArticleSpan,
  excerpts: readonly Excerpt[],
): FlippingContext | undefined => {
  const shown = excerpts.find(
    (one) => one.article === article.id && one.focus.start <= span.start && span.end <= one.focus.end,
  );
  const [words] = shown?.voiceWords ?? [];
  if (shown?.voice !== "attributed" || words === undefined || overlaps(words, span)) return undefined;
  return { kind: "attribution", text: article.text.slice(words.start, words.end), start: words.start, end: words.end };
};

/**
 * The verdict on words that were found. A place where nothing beside them turns their meaning comes first; without one, the
 * verdict says what turns it.
 */
const judgeFound = (verdict: "verbatim" | "elsewhere", quote: Quote, { places }: FoundQuote): SentenceVerdict => {
  const plain = places
    .slice(0, MAX_PLACES_PER_ARTICLE)
    .find(({ article, span }) => findOutside(article, span) === undefined);
  const ordered = plain === undefined ? places : [plain, ...places.filter((place) => place !== plain)];
  const first = ordered[0]!;
  const parts = splitByBlock(first);
  // Found with its marks, the quote ends as the article does.
  const isWhole = foldForm(first.article.text.slice(first.span.start, first.span.end)) === quote.folded;
  const ending = isWhole ? "same" : endingAt(quote, first);
  const turned = plain === undefined ? findOutside(first.article, first.span) : undefined;
  const correction = turned?.kind === "correction" ? correctionOf(first.article, first.span) : undefined;
  const excerpts = distinctExcerpts([
    ...excerptsAround(parts.length > 1 ? parts : ordered.slice(0, MAX_SHOWN_PLACES), 1),
    ...(correction === undefined ? [] : [excerptOf(first.article, correction.note)]),
  ]);
  const outside = turned ?? attributionBeside(first, excerpts);
  return {
    text: quote.text,
    verdict,
    excerpts,
    differences: formDifferences(quote, ending === "same" ? first : withFinalMark(quote, first)),
    places,
    ...(ending === "other" || ending === "goes-on" ? { ending } : {}),
    ...(outside === undefined ? {} : { outside }),
  };
};

/** What the article has right beside words that leave out who says them; `undefined` where they end as the article does not. */
const judgeBeside = (quote: Quote, place: ArticleSpan): Pick<CheckedSentence, "ending" | "outside"> | undefined => {
  const ending = endingAt(quote, place);
  if (ending === "changed") return undefined;
  const outside = findOutside(place.article, place.span);
  return { ...(ending === "same" ? {} : { ending }), ...(outside === undefined ? {} : { outside }) };
};

type JudgingOptions = Readonly<{ compared?: boolean }> & Pick<PlaceWishes, "among">;

/** The verdict on words that do not stand in some articles as they are. `changed`: where they do, but as a question or as none. */
const judgeDeparture = async (
  quote: Quote,
  articles: CandidateArticles,
  changed: ArticleSpan | undefined,
  yieldNow: Yielder,
  { compared = true }: JudgingOptions,
): Promise<SentenceVerdict> => {
  const verdictOf = (
    verdict: CheckedSentence["verdict"],
    places: readonly ArticleSpan[],
    score: number,
    differences: CheckedSentence["differences"] = [],
  ): SentenceVerdict => ({
    text: quote.text,
    verdict,
    excerpts: excerptsAround(places, score).slice(0, MAX_SHOWN_PLACES),
    differences,
    places,
  });
  if (changed !== undefined)
    return verdictOf("altered", [changed], 1, compareQuote(quote, changed.article, changed.span)?.differences);
  const marked = await findMarked(quote, articles, yieldNow);
  if (marked !== undefined) {
    const differences = describeChanges(marked);
    return verdictOf(isTurnedByChange(differences) ? "altered" : "marked", [marked], 1, differences);
  }

  // Longer than a sentence: only looked up.
  if (!compared || quote.tokens.length > MAX_ALIGNED_TOKENS) return verdictOf("absent", [], 0);
  const windows = await findWindows(quote, articles, yieldNow);
  const whole = await findLeftOutAttributions(quote, windows, yieldNow);
  const beside = whole && judgeBeside(quote, whole.place);
  if (whole !== undefined && beside !== undefined)
    return { ...verdictOf("verbatim", [whole.place], 1, whole.attributions), ...beside };
  const isShort = isShortQuote(quote);
  const nearMiss = isShort ? await findNearMiss(quote, articles, yieldNow) : undefined;
  if (nearMiss !== undefined) return verdictOf("altered", [nearMiss], nearMiss.quoteShare, nearMiss.differences);
  const nearest = await findNearestAlteration(quote, windows, yieldNow);
  const stitched = await findStitching(quote, await findSourceArticles(quote, articles, yieldNow), yieldNow);
  if (stitched?.separate === true) return verdictOf("stitched", stitched.pieces, 1);
  if (!isShort && nearest !== undefined && isAlteration(nearest)) {
    return verdictOf("altered", [nearest], nearest.quoteShare, nearest.differences);
  }
  const undenied = stitched && findLostDenial(quote, stitched.pieces);
  if (undenied !== undefined) return verdictOf("altered", [undenied], undenied.quoteShare, undenied.differences);
  // The pieces are far apart in one sentence, so that too much is left out for an alteration.
  if (stitched !== undefined) return verdictOf("stitched", stitched.pieces, 1);
  const first = windows[0];
  if (nearest !== undefined && nearest.quoteShare >= MIN_NEAREST_SHARE)
    return verdictOf("absent", [nearest], nearest.quoteShare * nearest.articleShare);
  if (first !== undefined && first.share >= MIN_NEAREST_SHARE)
    return verdictOf("absent", [{ article: first.article, span: first }], first.share / 2);
  return verdictOf("absent", [], 0);
};

/**
 * Judges one sentence.
 *
 * @param own the articles that are meant.
 * @param others the rest of the library: where its words stand when none that is meant has them.
 * @param options `compared`: false when the sentence is only looked up verbatim, which takes less time. `among`: where places count
 * that are not shown.
 */
export const judgeSentence = async (
  quote: Quote,
  own: CandidateArticles,
  others: CandidateArticles,
  yieldNow: Yielder,
  options: JudgingOptions = {},
): Promise<SentenceVerdict> => {
  const absent: SentenceVerdict = { text: quote.text, verdict: "absent", excerpts: [], differences: [], places: [] };
  if (quote.tokens.length === 0) return absent;
  const wishes = options.among === undefined ? {} : { among: options.among };
  const verbatim = await findVerbatim(quote, own, yieldNow, wishes);
  if (verbatim !== undefined && !verbatim.changed) return judgeFound("verbatim", quote, verbatim);
  const elsewhere = await findVerbatim(quote, others, yieldNow, wishes);
  if (elsewhere !== undefined && !elsewhere.changed) return judgeFound("elsewhere", quote, elsewhere);
  const placeIn = (found: FoundQuote | undefined) => found?.places[0] && withFinalMark(quote, found.places[0]);
  const judged = await judgeDeparture(quote, own, placeIn(verbatim), yieldNow, options);
  if (judged.verdict !== "absent" || others.all.length === 0) return judged;
  const beyond = await judgeDeparture(quote, others, placeIn(elsewhere), yieldNow, options);
  if (beyond.verdict === "absent") return judged;
  return beyond.verdict === "verbatim" ? { ...beyond, verdict: "elsewhere" } : { ...beyond, elsewhere: true };
};
