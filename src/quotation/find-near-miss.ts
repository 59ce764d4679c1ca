/** Finds the place that a short quote departs from by one word: another number or name, or a denial. */

import { foldForm } from "../fold/index.ts";
import { CONTRACTED_NEGATION, DIGIT, flippingWordsOf, hasUnspacedScript } from "../language/index.ts";
import { editDistance } from "../search/index/index.ts";
import { spellNumber } from "../search/question/index.ts";
import { overlaps } from "../span.ts";
import type { Yielder } from "../yielding.ts";
import { type Alteration, compareQuote } from "./alteration.ts";
import type { ArticleSpan } from "./article-span.ts";
import type { CandidateArticles } from "./candidates/candidate-articles.ts";
import type { Quote } from "./parse-quote.ts";
import { type QuoteToken, tokenizeQuote } from "./tokenize-quote.ts";

/** Words of a quotation that is too short to be judged by how much of it is in an article. */
const MAX_SHORT_QUOTE_WORDS = 4;
/** A character of a script without spaces is about half a word. */
const WORDS_PER_UNSPACED_CHAR = 0.5;
/** Words of the article that may have been left out, or replaced by one. */
const MAX_OMITTED_WORDS = 2;
/** Articles that have all words of the quotation but one; with more, its words are too common to decide. */
const MAX_CANDIDATE_ARTICLES = 20;
/** Letters by which two spellings of one name may differ, and the letters that such a name has at least. */
const MAX_TYPO_EDITS = 2;
const MIN_TYPO_CHARS = 5;

const NUMBER_WORDS = new Set(
  [...Array.from({ length: 20 }, (_, value) => value), 20, 30, 40, 50, 60, 70, 80, 90].flatMap(spellNumber),
);
const isNumber = ({ form }: QuoteToken): boolean => DIGIT.test(form) || NUMBER_WORDS.has(form);

const UNSPACED_DENIAL = /^[不没沒未无無非]$/u;

const countWords = (tokens: readonly QuoteToken[]): number =>
  tokens.reduce(
    (sum, { form, isWord: word }) => sum + (word ? (hasUnspacedScript(form) ? WORDS_PER_UNSPACED_CHAR : 1) : 0),
    0,
  );

/** Whether a quotation has so few words that changing one makes it another quotation. */
export const isShortQuote = (quote: Quote): boolean => countWords(quote.tokens) <= MAX_SHORT_QUOTE_WORDS;

/** A place that a quotation may be meant for. `denial`: the change puts in or leaves out a negation. */
type NearMissPlace = ArticleSpan & Readonly<{ sharedWords: number; denial: boolean }>;

/** Tokens that differ: those of the quote, and those of the article. */
type TokenChange = Readonly<{ quote: readonly QuoteToken[]; article: readonly QuoteToken[] }>;

const unchangedTokensOf = (quote: Quote, change: TokenChange): QuoteToken[] =>
  quote.tokens.filter((token) => !change.quote.includes(token));

/** "Nous avons vu" for "nous n’avons pas vu": the denial takes two words, one of which stays without its first letter. */
const isElidedDenial = (one: QuoteToken | undefined, other: QuoteToken | undefined): boolean =>
  one !== undefined && other?.form === `n'${one.form}`;

/** The ways in which the quote's tokens differ from the article's from `at` on in exactly one place. */
function* findChangesAt(
  quote: readonly QuoteToken[],
  article: readonly QuoteToken[],
  at: number,
): Generator<TokenChange & Readonly<{ end: number }>> {
  for (let from = 0; from < quote.length; from += 1) {
    for (const dropped of [0, 1]) {
      for (let omitted = 0; omitted <= MAX_OMITTED_WORDS; omitted += 1) {
        const rest = quote.length - from - dropped;
        // One word may replace another anywhere; words are put in or left out only between others.
        if (
          dropped + omitted === 0 ||
          (dropped !== omitted && (from === 0 || rest === 0)) ||
          (dropped === 1 && omitted > 1 && !isElidedDenial(quote[from], article[at + from]))
        )
          continue;
        const end = at + from + omitted + rest;
        const same = quote
          .slice(from + dropped)
          .every(({ form }, index) => article[at + from + omitted + index]?.form === form);
        if (same && end <= article.length) {
          yield {
            quote: quote.slice(from, from + dropped),
            article: article.slice(at + from, at + from + omitted),
            end,
          };
        }
      }
    }
    if (quote[from]?.form !== article[at + from]?.form) return;
  }
}

const isDenial = (change: TokenChange, language: string): boolean => {
  const negations = flippingWordsOf(language)?.negations;
  return [...change.quote, ...change.article].some(
    ({ form }) => negations?.has(form) === true || CONTRACTED_NEGATION.test(form) || UNSPACED_DENIAL.test(form),
  );
};

/** Whether a quotation with one change is clearly meant for the article's words. */
const isClear = (quote: Quote, change: TokenChange, language: string): boolean => {
  const [one, other] = [change.quote[0], change.article[0]];
  if ([...change.quote, ...change.article].some(({ isWord: word }) => !word)) return false;
  const kept = countWords(unchangedTokensOf(quote, change).filter((token) => !quote.isCommon(token)));
  const isReplaced = one !== undefined && other !== undefined;
  // A name and a frame with another word in it is another sentence: "Mayor Ibarra denied it".
  if (kept >= (isReplaced && !quote.isCommon(one) ? 3 : 2)) return true;
  if (kept < 1) return false;
  if (one === undefined || other === undefined) return isDenial(change, language);
  if (isNumber(one) && isNumber(other)) return true;
  const isLong = Math.min(one.form.length, other.form.length) >= MIN_TYPO_CHARS;
  return isLong && editDistance(one.form, other.form, MAX_TYPO_EDITS) <= MAX_TYPO_EDITS;
};

/**
 * The one place in the articles that a short quotation departs from by a word: another number or name, a negation put in or
 * left out. `undefined` when there is none, when several read differently, or when the quotation may mean something else.
 */
export const findNearMiss = async (
  quote: Quote,
  articles: CandidateArticles,
  yieldNow: Yielder,
): Promise<Alteration | undefined> => {
  const words = quote.tokens.filter(({ isWord: word }) => word).map(({ form }) => form);
  const near = await articles.lackingOne(words, MAX_CANDIDATE_ARTICLES, yieldNow);
  if (near === undefined) return undefined;
  const found: NearMissPlace[] = [];
  for (const article of near) {
    for (const block of article.blocks) {
      if (block.kind === "boilerplate" || block.kind === "dateline") continue;
      const tokens = tokenizeQuote(article.text, block);
      for (const [at, first] of tokens.entries()) {
        for (const change of findChangesAt(quote.tokens, tokens, at)) {
          if (!isClear(quote, change, article.language)) continue;
          const span = { start: first.start, end: tokens[change.end - 1]?.end ?? first.end };
          const sharedWords = countWords(unchangedTokensOf(quote, change));
          found.push({ article, span, sharedWords, denial: isDenial(change, article.language) });
        }
      }
      await yieldNow();
    }
  }
  const best = found.reduce<NearMissPlace | undefined>(
    (one, other) => (one && one.sharedWords >= other.sharedWords ? one : other),
    undefined,
  );
  if (best === undefined) return undefined;
  const wordsAt = ({ article, span }: NearMissPlace): string => foldForm(article.text.slice(span.start, span.end));
  const others = found.filter((one) => one.article !== best.article || !overlaps(one.span, best.span));
  const clear =
    others.every((one) => wordsAt(one) === wordsAt(best)) || [best, ...others].every(({ denial }) => denial);
  return clear ? compareQuote(quote, best.article, best.span) : undefined;
};
