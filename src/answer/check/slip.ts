import type { Article, Span } from "../../article/article.ts";
import { overlaps } from "../../article/spans.ts";
import { turningOf } from "../../language/denial.ts";
import { hasUnspaced } from "../../language/unspaced.ts";
import type { Breath } from "../../search/breath.ts";
import { editDistance } from "../../search/edit-distance.ts";
import { spelled } from "../../search/number-words.ts";
import { type Altered, compare } from "./altered.ts";
import { foldForm } from "./form.ts";
import type { Said } from "./said.ts";
import { quoteTokens, type Token } from "./tokens.ts";
import { hasAll, keysOf, vocabularyOf } from "./vocabulary.ts";

/** Words of a quotation that is too short to be told by how much of it stands in an article. */
const SHORT = 4;
/** A character of a script without spaces is about half a word. */
const PART = 0.5;
/** Words of the article that may have been left out, or stand for one that was said. */
const MOST_LEFT_OUT = 2;
/** Articles that have all words of the quotation but one; where there are more, its words are too common to tell. */
const ARTICLES = 20;
/** Letters by which two spellings of one name differ, in words of at least so many. */
const TYPO = 2;
const TYPO_LEAST = 5;

const NUMBERS = new Set(
  [...Array.from({ length: 20 }, (_, value) => value), 20, 30, 40, 50, 60, 70, 80, 90].flatMap(spelled),
);
const isNumber = ({ form }: Token): boolean => /\p{Nd}/u.test(form) || NUMBERS.has(form);

const CONTRACTED = /n['’]t$/;
const UNSPACED_DENIAL = /^[不没沒未无無非]$/u;

const size = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { form, word }) => sum + (word ? (hasUnspaced(form) ? PART : 1) : 0), 0);

/** Whether a quotation has so few words that one of them decides whether it is another one. */
export const isShort = (said: Said): boolean => size(said.tokens) <= SHORT;

/** Words of an article that a quotation may be meant for. `kept`: the words that both have; `denial`: the change is one. */
type Place = Readonly<{ article: Article; span: Span; kept: number; denial: boolean }>;

/** Tokens that differ: those said, and those of the article. */
type Change = Readonly<{ said: readonly Token[]; article: readonly Token[] }>;

const keptBy = (said: Said, change: Change): Token[] => said.tokens.filter((token) => !change.said.includes(token));

/** How the said tokens differ from the article's from `at` on in one place; `undefined` when in none, or in more. */
function* changesAt(
  said: readonly Token[],
  article: readonly Token[],
  at: number,
): Generator<Change & Readonly<{ end: number }>> {
  for (let from = 0; from < said.length; from += 1) {
    for (const dropped of [0, 1]) {
      for (let left = 0; left <= MOST_LEFT_OUT; left += 1) {
        const rest = said.length - from - dropped;
        // One word for another at any place; words put in or left out only between others.
        if (dropped + left === 0 || (dropped !== left && (from === 0 || rest === 0)) || (dropped === 1 && left > 1))
          continue;
        const end = at + from + left + rest;
        const same = said
          .slice(from + dropped)
          .every(({ form }, index) => article[at + from + left + index]?.form === form);
        if (same && end <= article.length) {
          yield { said: said.slice(from, from + dropped), article: article.slice(at + from, at + from + left), end };
        }
      }
    }
    if (said[from]?.form !== article[at + from]?.form) return;
  }
}

const isDenial = (change: Change, language: string): boolean => {
  const negations = turningOf(language)?.negations;
  return [...change.said, ...change.article].some(
    ({ form }) => negations?.has(form) === true || CONTRACTED.test(form) || UNSPACED_DENIAL.test(form),
  );
};

/** Whether a quotation with one change is clearly meant for the article's words. */
const isClear = (said: Said, change: Change, language: string): boolean => {
  const [one, other] = [change.said[0], change.article[0]];
  if ([...change.said, ...change.article].some(({ word }) => !word)) return false;
  const kept = size(keptBy(said, change).filter((token) => !said.common(token)));
  if (kept >= 2) return true;
  if (kept < 1) return false;
  if (one === undefined || other === undefined) return isDenial(change, language);
  if (isNumber(one) && isNumber(other)) return true;
  const long = Math.min(one.form.length, other.form.length) >= TYPO_LEAST;
  return long && editDistance(one.form, other.form, TYPO) <= TYPO;
};

/** Articles that have all the words of what was said, or all but one. */
const candidates = async (said: Said, articles: readonly Article[], breath: Breath): Promise<readonly Article[]> => {
  const words = said.tokens.filter(({ word }) => word).map(({ form }) => keysOf(form));
  const found: Article[] = [];
  for (const article of articles) {
    const vocabulary = await vocabularyOf(article, breath);
    if (words.filter((keys) => !hasAll(vocabulary, keys)).length <= 1) found.push(article);
    await breath();
  }
  return found;
};

/**
 * The one place in the articles that a short quotation departs from by a word: another number or name, a negation put in or
 * left out. `undefined` when there is none, when there are several that read differently, or when it could as well be
 * another thing.
 */
export const slipOf = async (
  said: Said,
  articles: readonly Article[],
  breath: Breath,
): Promise<Altered | undefined> => {
  const near = await candidates(said, articles, breath);
  if (near.length > ARTICLES) return undefined;
  const found: Place[] = [];
  for (const article of near) {
    for (const block of article.blocks) {
      if (block.kind === "boilerplate" || block.kind === "dateline") continue;
      const tokens = quoteTokens(article.text, block);
      for (const [at, first] of tokens.entries()) {
        for (const change of changesAt(said.tokens, tokens, at)) {
          if (!isClear(said, change, article.language)) continue;
          const span = { start: first.start, end: tokens[change.end - 1]?.end ?? first.end };
          const kept = size(keptBy(said, change));
          found.push({ article, span, kept, denial: isDenial(change, article.language) });
        }
      }
      await breath();
    }
  }
  const best = found.reduce<Place | undefined>(
    (one, other) => (one && one.kept >= other.kept ? one : other),
    undefined,
  );
  if (best === undefined) return undefined;
  const words = ({ article, span }: Place): string => foldForm(article.text.slice(span.start, span.end));
  const others = found.filter((one) => one.article !== best.article || !overlaps(one.span, best.span));
  const clear = others.every((one) => words(one) === words(best)) || [best, ...others].every(({ denial }) => denial);
  return clear ? compare(said, best.article, best.span) : undefined;
};
