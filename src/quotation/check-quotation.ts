/** The verdict on a text: whether its words are in the articles as they are, altered, put together, elsewhere or nowhere. */

import type { Article } from "../article/index.ts";
import { sentenceSpans } from "../language/index.ts";
import type { Attributed, CheckedSentence, Difference, Reply, Verdict } from "../reply/index.ts";
import type { Span } from "../span.ts";
import { createYielder } from "../yielding.ts";
import { type ArticleCollection, type QuotationSource, toArticleCollection } from "./article-collection.ts";
import { attributeQuotation } from "./attribution/attribute-quotation.ts";
import { restatesArticle } from "./attribution/restates-article.ts";
import { splitClaim } from "./attribution/split-claim.ts";
import type { CandidateArticles } from "./candidates/candidate-articles.ts";
import { candidatesOf } from "./candidates/candidates-of.ts";
import { scanArticles } from "./candidates/scan-articles.ts";
import { checkAdjacency, type FoundSentence } from "./check-adjacency.ts";
import { distinctExcerpts } from "./distinct-excerpts.ts";
import { uncutPartsOf } from "./find-verbatim.ts";
import { judgeSentence, type SentenceVerdict } from "./judge-sentence.ts";
import { parseQuote, stripQuotationMarks } from "./parse-quote.ts";

/** UTF-16 units that are judged sentence by sentence; the rest is only looked up as a whole. */
const MAX_JUDGED_CHARS = 32_768;
/** Tokens of sentences not found verbatim that are compared word by word; further ones are reported as not found. */
const MAX_COMPARED_TOKENS = 4_096;

/** Best first: of several verdicts the last in this order is the verdict on the whole. */
const VERDICT_ORDER: readonly Verdict[] = ["verbatim", "elsewhere", "marked", "altered", "stitched", "absent"];

const worstVerdict = (verdicts: readonly Verdict[]): Verdict =>
  VERDICT_ORDER[Math.max(0, ...verdicts.map((verdict) => VERDICT_ORDER.indexOf(verdict)))] ?? "absent";

/** The sentences of a text; what is too long to be judged sentence by sentence is one more. */
const splitIntoSentences = (text: string, language: string): Span[] => {
  const spans = sentenceSpans(text, { start: 0, end: Math.min(text.length, MAX_JUDGED_CHARS) }, language);
  if (text.length <= MAX_JUDGED_CHARS) return spans;
  const rest = spans.length > 1 ? spans.pop() : undefined;
  return [...spans, { start: rest?.start ?? MAX_JUDGED_CHARS, end: text.length }];
};

/** UTF-16 units at an end that may be an omission. */
const MAX_OMISSION_CHARS = 8;
const HAS_WORD = /[\p{L}\p{N}]/u;
const ENDS_IN_OMISSION = /(?:…|\.\s?\.\s?\.)\s?[\])]?$/u;

/** What is left out at the dots is within one sentence of the quotation; other marks and emoji between two are none. */
const partsOf = (text: string, spans: readonly Span[]): Span[] => {
  const endsInOmission = ({ start, end }: Span): boolean =>
    ENDS_IN_OMISSION.test(text.slice(Math.max(start, end - MAX_OMISSION_CHARS), end));
  const hasWord = ({ start, end }: Span): boolean => HAS_WORD.test(text.slice(start, end));
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && endsInOmission(last)) joined[joined.length - 1] = { start: last.start, end: span.end };
    else if (hasWord(span) || endsInOmission(span)) joined.push(span);
  }
  return joined.filter(hasWord);
};

type VerdictReply = Extract<Reply, { kind: "verdict" }>;

const withoutPlaces = ({ places: _, ...checked }: SentenceVerdict): CheckedSentence => checked;

/**
 * Checks whether the words of a text are in the articles, by the words alone: never a verdict of true or false. A text of
 * several sentences is judged sentence by sentence; verbatim sentences that are not next to each other in an article are
 * "stitched", and "altered" when a mark between them is missing.
 *
 * @param scope the article that is meant; words found verbatim only in another one are then "elsewhere", and of words like which
 * only another one has some, the verdict is about that one (`elsewhere`). Without it every article is meant.
 *
 * @example
 * ```js
 * import { checkQuotation, openLibrary } from "pullquote";
 *
 * const library = await openLibrary({ paths: ["articles"] });
 * await library.ready;
 * const { verdict, differences } = await checkQuotation(
 *   library,
 *   "He ran away from the people and has stayed to deal with Cambodian politics.",
 * );
 * console.log(verdict); // → altered
 * const [{ said, article }] = differences.filter(({ kind }) => kind === "words");
 * console.log(said, "/", article); // → ran / did not run
 * ```
 */
export const checkQuotation = async (source: QuotationSource, text: string, scope?: string): Promise<VerdictReply> => {
  const collection = toArticleCollection(source);
  const meant = (scope === undefined ? undefined : collection.get(scope)) ?? collection.articles()[0];
  const claim = splitClaim(text, meant?.language ?? "und");
  const places = placesOf(collection, scope);
  const whole = await checkWords(places, text);
  if (claim === undefined) return whole;
  const quoted = await checkWords(places, claim.quote);
  const articleOf = (id: string): Article | undefined => collection.get(id);
  const attributed = attributeClaim(quoted, claim, articleOf);
  // Who said it may be said in any words.
  const isGiven = claim.saidBy !== undefined && (claim.isPlain || attributed?.attribution === "other");
  // A text that stands there as it is needs no reading of who says it; neither does one that only departs from it.
  const isWhole =
    whole.verdict === "verbatim" ||
    whole.verdict === "elsewhere" ||
    // Too few words beside a mark say where they stand only with those outside.
    (quoted.verdict === "absent" && (whole.verdict === "marked" || !claim.isPlain)) ||
    (!isGiven && restatesArticle(claim.before, claim.behind, quoted.excerpts[0]));
  if (isWhole) return { ...whole, ...(whole.verdict !== "absent" && attributed) };
  return { ...toQuotedReply(quoted, claim.saidBy !== undefined), text, ...attributed };
};

/** Who is said to have said a quotation, as far as a text around it shows that. */
type ClaimedSpeaker = Readonly<{ saidBy?: string; isUnread?: true }>;

const attributeClaim = (
  quoted: VerdictReply,
  { saidBy, isUnread }: ClaimedSpeaker,
  articleOf: (id: string) => Article | undefined,
): Attributed | Readonly<{ attribution: "unclear" }> | undefined => {
  if (saidBy !== undefined) return attributeQuotation(quoted, saidBy, articleOf);
  return isUnread && quoted.verdict !== "absent" ? { attribution: "unclear" } : undefined;
};

/** Only the words within the marks were judged, and only to them do the differences belong. */
const toQuotedReply = (quoted: VerdictReply, isNamed: boolean): VerdictReply => {
  const { sentences = [quoted], outside, ...words } = quoted;
  // Whoever says who spoke leaves no attribution out.
  const isSaid = isNamed && outside?.kind === "attribution";
  return { ...words, ...(outside && !isSaid && { outside }), sentences: sentences.map(toCheckedSentence) };
};

/** Checks a quotation by itself, whatever stands around it, with whom a text gives it to. */
export const checkClaim = async (
  source: QuotationSource,
  quote: string,
  claimed: ClaimedSpeaker,
  scope?: string,
): Promise<VerdictReply> => {
  const collection = toArticleCollection(source);
  const quoted = await checkWords(placesOf(collection, scope), quote);
  const attributed = attributeClaim(quoted, claimed, (id) => collection.get(id));
  const { outside, ...reply } = quoted;
  const isSaid = claimed.saidBy !== undefined && outside?.kind === "attribution";
  return { ...reply, ...(outside && !isSaid && { outside }), ...attributed };
};

const toCheckedSentence = ({
  text,
  verdict,
  excerpts,
  differences,
  outside,
  ending,
  elsewhere,
}: CheckedSentence): CheckedSentence => ({
  text,
  verdict,
  excerpts,
  differences,
  ...(outside && { outside }),
  ...(ending && { ending }),
  ...(elsewhere && { elsewhere }),
});

/** Where words are looked for: in the articles that are meant, and in the others. `language`: what they are read as. */
type MeantPlaces = Readonly<{ own: CandidateArticles; others: CandidateArticles; language: string }>;

const placesOf = (collection: ArticleCollection, scope: string | undefined): MeantPlaces => {
  const meant = scope === undefined ? undefined : collection.get(scope);
  const language = (meant ?? collection.articles()[0])?.language ?? "und";
  if (scope === undefined) return { own: candidatesOf(collection), others: scanArticles([]), language };
  return { own: scanArticles(meant ? [meant] : []), others: candidatesOf(collection, scope), language };
};

/** Finds articles once of the same ones. */
const rememberArticles = (
  find: (articles: CandidateArticles) => Promise<readonly Article[]>,
): ((articles: CandidateArticles) => Promise<ReadonlySet<Article>>) => {
  const known = new Map<CandidateArticles, Promise<ReadonlySet<Article>>>();
  return (articles) => {
    const found = known.get(articles) ?? find(articles).then((all) => new Set(all));
    known.set(articles, found);
    return found;
  };
};

/** The verdict on words alone, whoever is said to have said them. */
const checkWords = async ({ own, others, language }: MeantPlaces, text: string): Promise<VerdictReply> => {
  const yieldNow = createYielder();
  const bare = stripQuotationMarks(text);
  const spans = partsOf(bare, splitIntoSentences(bare, language));
  const sentenceOf = ({ start, end }: Span): string => stripQuotationMarks(bare.slice(start, end));
  // Marks and emoji beside one sentence are no words that differ.
  const said = spans.length === 1 && spans[0] ? sentenceOf(spans[0]) : bare;
  const whole = await judgeSentence(await parseQuote(said, language), own, others, yieldNow);
  const { verdict } = whole;
  const isMarked = whole.differences.some(({ kind }) => kind === "marked");
  if (spans.length < 2 || isMarked) return { kind: "verdict", ...withoutPlaces(whole), text };

  const known = new Map<string, SentenceVerdict>();
  const judged: (SentenceVerdict & FoundSentence)[] = [];
  let compared = 0;
  const among = rememberArticles(async (articles) => {
    const parts: string[] = [];
    for (const span of spans) {
      const own = uncutPartsOf(await parseQuote(sentenceOf(span), language));
      // What no article has in one piece may stand there around who said it: which article has it does not follow from its words.
      if ((await articles.having(own, yieldNow)).length > 0) parts.push(...own);
    }
    return articles.having(parts, yieldNow);
  });
  for (const span of spans) {
    const raw = bare.slice(span.start, span.end);
    const sentence = sentenceOf(span);
    let one = known.get(sentence);
    if (one === undefined) {
      const quote = await parseQuote(sentence, language);
      const isCompared = compared + quote.tokens.length <= MAX_COMPARED_TOKENS;
      one = await judgeSentence(quote, own, others, yieldNow, { compared: isCompared, among });
      if (one.verdict !== "verbatim" && one.verdict !== "elsewhere") compared += quote.tokens.length;
      known.set(sentence, one);
    }
    const start = span.start + raw.indexOf(sentence);
    judged.push({ ...one, span: { start, end: start + sentence.length } });
    await yieldNow();
  }
  const sentences = judged.map(withoutPlaces);
  if (verdict === "verbatim" || verdict === "elsewhere") {
    return { kind: "verdict", ...withoutPlaces(whole), text, sentences };
  }
  const each = worstVerdict(judged.map((one) => one.verdict));
  const isVerbatim = each === "verbatim" || each === "elsewhere";
  // "He left. The town." makes two sentences of one: only the last stop is that of the text that quotes.
  const cut = judged.slice(0, -1).filter(({ ending }) => ending === "goes-on");
  const stops = cut.map(
    ({ text: said }): Difference => ({
      said: /\S+$/u.exec(said)?.[0] ?? "",
      article: /\S+$/u.exec(said)?.[0].replace(/[^\p{L}\p{N}\p{M}]+$/u, "") ?? "",
      kind: "words",
    }),
  );
  const adjacent = isVerbatim ? await checkAdjacency(bare, judged, yieldNow) : [];
  const marks = adjacent && [...adjacent, ...(isVerbatim ? stops : [])];
  return {
    kind: "verdict",
    text,
    verdict: marks === undefined ? "stitched" : marks.some(({ kind }) => kind === "words") ? "altered" : each,
    excerpts: distinctExcerpts(judged.flatMap((one) => one.excerpts)),
    differences: [...judged.flatMap((one) => one.differences), ...(marks ?? [])],
    sentences,
  };
};
