/** Reads the words of a question as words of one article: which stems, which respellings, which synonyms. */
import {
  type ArticleIndex,
  documentFrequency,
  findRespellings,
  idf,
  type Respelling,
  surfaceFormOf,
} from "../index/index.ts";
import { irregularStemsOf } from "./irregular-forms.ts";
import { synonymsOf } from "./synonyms.ts";
import type { QueryToken, SpellingCorrection, Term, TermMatch } from "./term.ts";

export type ResolvedTerms = Readonly<{ terms: readonly Term[]; corrections: readonly SpellingCorrection[] }>;

/** A question has at most 1,000 characters, but they can be 500 words; a real question has fewer words than this. */
export const MAX_TERMS = 48;
/** Sets of content words are 32-bit integers. */
const MAX_CONTENT_TERMS = 31;
/** Each lookup costs about a tenth of a millisecond; questions in which every long word is misspelt have some 6. */
const MAX_REPAIRED_TERMS = 12;
/** A function word finds next to nothing, but "who is he" has no other. */
const STOP_WORD_WEIGHT = 0.4;
/** An irregular form is the same word, but some are also another one ("left", "found"). */
const IRREGULAR_FORM_WEIGHT = 0.8;
/** Other words at the same distance are as likely; beyond three the word says nothing any more. */
const MAX_RESPELLINGS = 3;

export const tokenShareOf = (word: QueryToken): number => word.share * (word.stop ? STOP_WORD_WEIGHT : 1);

/** Respellings that cost this much more than the best are other words. */
const MAX_EXTRA_COST = 0.25;

/** A word of the language is no misspelling; its derivations begin with as many of the same letters ("violence", "violent"). */
const DERIVED_PREFIX_CHARS = 5;

const toStem = (index: ArticleIndex, { form, stem }: QueryToken): number | undefined => {
  const formNumber = index.formNumbers.get(form);
  return index.stemNumbers.get(stem) ?? (formNumber === undefined ? undefined : index.stemOf[formNumber]);
};

/** The word as it is in the article, and in the forms that no stemmer joins. */
const matchesAsWritten = (index: ArticleIndex, token: QueryToken): TermMatch[] => {
  const stem = toStem(index, token);
  const matches: TermMatch[] = stem === undefined ? [] : [{ stem, weight: 1 }];
  for (const other of token.stop ? [] : irregularStemsOf(index.language, token.stem)) {
    const number = index.stemNumbers.get(other);
    if (number !== undefined && !matches.some((match) => match.stem === number))
      matches.push({ stem: number, weight: IRREGULAR_FORM_WEIGHT });
  }
  return matches;
};

/** The best respellings as stems: only those nearly as good as the best. */
const respelledMatches = (index: ArticleIndex, found: readonly Respelling[]): TermMatch[] => {
  const matches: TermMatch[] = [];
  for (const { word, cost } of found) {
    if (matches.length >= MAX_RESPELLINGS || cost > found[0]!.cost + MAX_EXTRA_COST) break;
    const stem = index.stemOf[word]!;
    if (index.stops[word] === 1 || matches.some((match) => match.stem === stem)) continue;
    matches.push({ stem, weight: 0.9 - 0.1 * (cost - found[0]!.cost) });
  }
  return matches;
};

type RepairedTerm = Readonly<{ matches: readonly TermMatch[]; correction: SpellingCorrection | undefined }>;

/** The words of the article that a word was perhaps meant to be. */
const repair = (index: ArticleIndex, { form }: QueryToken, isWord: boolean): RepairedTerm => {
  const near = findRespellings(index.forms, form);
  const found = isWord
    ? near.filter(({ word }) => index.forms.words[word]!.startsWith(form.slice(0, DERIVED_PREFIX_CHARS)))
    : near;
  const matches = respelledMatches(index, found);
  const [best] = matches;
  const to = best && found.find(({ word }) => index.stemOf[word] === best.stem);
  return { matches, correction: to && { from: form, to: surfaceFormOf(index, to.word) } };
};

const synonymsIn = (index: ArticleIndex, stem: string, matches: readonly TermMatch[]): number[] => {
  const found: number[] = [];
  for (const other of synonymsOf(index.language, stem)) {
    const number = index.stemNumbers.get(other);
    if (number !== undefined && !matches.some((match) => match.stem === number)) found.push(number);
  }
  return found;
};

/** Of several readings the rarest counts. */
const rarityOf = ({ stemPostings, article }: ArticleIndex, matches: readonly TermMatch[]): number => {
  const total = article.sentences.length;
  const counts = matches.map(({ stem }) => documentFrequency(stemPostings, stem));
  return idf(counts.length === 0 ? 0 : Math.min(total, ...counts), total);
};

/**
 * Reads the words of a question as words of an article: stems, and spellings repaired where the article lacks a word.
 *
 * @param isWord Whether a stem is a word of the language, whatever the article has: "wife" is not read as "rife".
 */
export const resolveTerms = (
  index: ArticleIndex,
  tokens: readonly QueryToken[],
  isWord: (stem: string) => boolean = () => false,
): ResolvedTerms => {
  const terms: Term[] = [];
  const corrections: SpellingCorrection[] = [];
  const seen = new Set<string>();
  let repairs = 0;
  let bits = 0;
  for (const [position, token] of tokens.entries()) {
    const { form, stem, stop, start, end } = token;
    if (seen.has(stem) || terms.length >= MAX_TERMS) continue;
    seen.add(stem);
    const asWritten = matchesAsWritten(index, token);
    const mayRepair = asWritten.length === 0 && !stop && repairs++ < MAX_REPAIRED_TERMS;
    const repaired = mayRepair ? repair(index, token, isWord(stem)) : undefined;
    const matches = repaired?.matches ?? asWritten;
    if (repaired?.correction && token.share === 1) corrections.push(repaired.correction);
    const matchedStem = matches[0] === undefined ? stem : index.stems[matches[0].stem]!;
    const share = tokenShareOf(token);
    terms.push({
      form,
      stem,
      matchedStem,
      stop,
      position,
      start,
      end,
      formNumber: index.formNumbers.get(form) ?? -1,
      matches,
      synonyms: stop ? [] : synonymsIn(index, matchedStem, matches),
      repaired: repaired !== undefined && matches.length > 0,
      share,
      bit: stop || bits >= MAX_CONTENT_TERMS ? 0 : 1 << bits++,
      weight: share * rarityOf(index, matches),
    });
  }
  return { terms, corrections };
};
