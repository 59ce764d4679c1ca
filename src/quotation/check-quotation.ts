/** The verdict on a text: whether its words are in the articles as they are, altered, put together, elsewhere or nowhere. */

import { sentenceSpans } from "../language/index.ts";
import type { CheckedSentence, Reply, Verdict } from "../reply/index.ts";
import type { Span } from "../span.ts";
import { createYielder } from "../yielding.ts";
import { type QuotationSource, toArticleCollection } from "./article-collection.ts";
import { checkAdjacency, type FoundSentence } from "./check-adjacency.ts";
import { distinctExcerpts } from "./distinct-excerpts.ts";
import { judgeSentence, type SentenceVerdict } from "./judge-sentence.ts";
import { parseQuote, stripQuotationMarks } from "./parse-quote.ts";

/** UTF-16 units that are judged sentence by sentence; the rest is only looked up as a whole. */
const MAX_JUDGED_CHARS = 32_768;
/** Tokens of sentences not found verbatim that are compared word by word; further ones are reported as not found. */
const MAX_COMPARED_TOKENS = 4_096;

/** Best first: of several verdicts the last in this order is the verdict on the whole. */
const VERDICT_ORDER: readonly Verdict[] = ["verbatim", "elsewhere", "altered", "stitched", "absent"];

const worstVerdict = (verdicts: readonly Verdict[]): Verdict =>
  VERDICT_ORDER[Math.max(0, ...verdicts.map((verdict) => VERDICT_ORDER.indexOf(verdict)))] ?? "absent";

/** The sentences of a text; what is too long to be judged sentence by sentence is one more. */
const splitIntoSentences = (text: string, language: string): Span[] => {
  const spans = sentenceSpans(text, { start: 0, end: Math.min(text.length, MAX_JUDGED_CHARS) }, language);
  if (text.length <= MAX_JUDGED_CHARS) return spans;
  const rest = spans.length > 1 ? spans.pop() : undefined;
  return [...spans, { start: rest?.start ?? MAX_JUDGED_CHARS, end: text.length }];
};

const withoutPlaces = ({ places: _, ...checked }: SentenceVerdict): CheckedSentence => checked;

/**
 * Checks whether the words of a text are in the articles, by the words alone: never a verdict of true or false. A text of
 * several sentences is judged sentence by sentence; verbatim sentences that are not next to each other in an article are
 * "stitched", and "altered" when a mark between them is missing.
 *
 * @param scope the article that is meant; words found verbatim only in another one are then "elsewhere". Without it every
 * article is meant.
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
export const checkQuotation = async (
  source: QuotationSource,
  text: string,
  scope?: string,
): Promise<Extract<Reply, { kind: "verdict" }>> => {
  const collection = toArticleCollection(source);
  const all = collection.articles();
  const meant = scope === undefined ? undefined : collection.get(scope);
  const own = scope === undefined ? all : meant === undefined ? [] : [meant];
  const others = scope === undefined ? [] : all.filter(({ id }) => id !== scope);
  const language = (meant ?? all[0])?.language ?? "und";
  const yieldNow = createYielder();
  const bare = stripQuotationMarks(text);
  const whole = await judgeSentence(await parseQuote(bare, language), own, others, yieldNow);
  const spans = splitIntoSentences(bare, language);
  const { verdict } = whole;
  if (spans.length < 2) return { kind: "verdict", ...withoutPlaces(whole), text };

  const known = new Map<string, SentenceVerdict>();
  const judged: (SentenceVerdict & FoundSentence)[] = [];
  let compared = 0;
  for (const span of spans) {
    const raw = bare.slice(span.start, span.end);
    const sentence = stripQuotationMarks(raw);
    let one = known.get(sentence);
    if (one === undefined) {
      const quote = await parseQuote(sentence, language);
      one = await judgeSentence(quote, own, others, yieldNow, compared + quote.tokens.length <= MAX_COMPARED_TOKENS);
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
  const marks = isVerbatim ? await checkAdjacency(bare, judged, yieldNow) : [];
  return {
    kind: "verdict",
    text,
    verdict: marks === undefined ? "stitched" : marks.length > 0 ? "altered" : each,
    excerpts: distinctExcerpts(judged.flatMap((one) => one.excerpts)),
    differences: [...judged.flatMap((one) => one.differences), ...(marks ?? [])],
    sentences,
  };
};
