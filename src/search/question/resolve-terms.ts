import { type ArticleIndex, surfaceFormOf } from "../index/article-index.ts";
import { idf } from "../index/bm25.ts";
import { documentFrequency } from "../index/postings.ts";
import { findRespellings } from "../index/vocabulary.ts";
import { irregularStemsOf } from "./irregular-forms.ts";
import { synonymsOf } from "./synonyms.ts";
import type { QueryToken, SpellingCorrection, Term, TermMatch } from "./term.ts";

export type ResolvedTerms = Readonly<{ terms: readonly Term[]; corrections: readonly SpellingCorrection[] }>;

/** A question has at most 1,000 characters, but they can be 500 words; nobody asks with more than this many. */
const MAX_TERMS = 48;
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

/** A word of the language is no misspelling; its derivations begin with as many of the same letters ("violence", "violent"). */
const DERIVED_PREFIX_CHARS = 5;

/**
 * Reads the words of a question as words of an article: stems, and spellings repaired where the article lacks a word.
 *
 * @param isWord Whether a stem is a word of the language, whatever the article has: "wife" is not read as "rife".
 */
export const resolveTerms = (
  index: ArticleIndex,
  words: readonly QueryToken[],
  isWord: (stem: string) => boolean = () => false,
): ResolvedTerms => {
  const terms: Term[] = [];
  const corrections: SpellingCorrection[] = [];
  const seen = new Set<string>();
  const total = index.article.sentences.length;
  let repairs = 0;
  let bits = 0;
  for (const [position, word] of words.entries()) {
    if (seen.has(word.stem) || terms.length >= MAX_TERMS) continue;
    seen.add(word.stem);
    const formNumber = index.formNumbers.get(word.form) ?? -1;
    const stem = index.stemNumbers.get(word.stem) ?? (formNumber < 0 ? undefined : index.stemOf[formNumber]);
    let senses: TermMatch[] = stem === undefined ? [] : [{ stem, weight: 1 }];
    let repaired = false;
    for (const other of word.stop ? [] : irregularStemsOf(index.language, word.stem)) {
      const number = index.stemNumbers.get(other);
      if (number !== undefined && !senses.some((sense) => sense.stem === number))
        senses.push({ stem: number, weight: IRREGULAR_FORM_WEIGHT });
    }
    if (senses.length === 0 && !word.stop && repairs < MAX_REPAIRED_TERMS) {
      repairs++;
      const near = findRespellings(index.forms, word.form);
      const found = isWord(word.stem)
        ? near.filter((one) => index.forms.words[one.word]!.startsWith(word.form.slice(0, DERIVED_PREFIX_CHARS)))
        : near;
      senses = respelledMatches(index, found);
      if (senses.length > 0) {
        repaired = true;
        const to = found.find((one) => index.stemOf[one.word] === senses[0]!.stem)!;
        if (word.share === 1) corrections.push({ from: word.form, to: surfaceFormOf(index, to.word) });
      }
    }
    const rarest = senses.reduce(
      (least, sense) => Math.min(least, documentFrequency(index.stemPostings, sense.stem)),
      total,
    );
    const share = tokenShareOf(word);
    const bit = word.stop || bits >= MAX_CONTENT_TERMS ? 0 : 1 << bits++;
    terms.push({
      form: word.form,
      stem: word.stem,
      matchedStem: senses[0] === undefined ? word.stem : index.stems[senses[0].stem]!,
      stop: word.stop,
      position,
      start: word.start,
      end: word.end,
      formNumber,
      matches: senses,
      synonyms: word.stop
        ? []
        : synonymsIn(index, senses[0] === undefined ? word.stem : index.stems[senses[0].stem]!, senses),
      repaired,
      share,
      bit,
      weight: share * idf(senses.length === 0 ? 0 : rarest, total),
    });
  }
  return { terms, corrections };
};

const synonymsIn = (index: ArticleIndex, stem: string, senses: readonly TermMatch[]): number[] => {
  const found: number[] = [];
  for (const other of synonymsOf(index.language, stem)) {
    const number = index.stemNumbers.get(other);
    if (number !== undefined && !senses.some((sense) => sense.stem === number)) found.push(number);
  }
  return found;
};

/** The best respellings as stems: only those nearly as good as the best. */
const respelledMatches = (index: ArticleIndex, found: ReturnType<typeof findRespellings>): TermMatch[] => {
  const senses: TermMatch[] = [];
  for (const { word, cost } of found) {
    if (senses.length >= MAX_RESPELLINGS || cost > found[0]!.cost + 0.25) break;
    const stem = index.stemOf[word]!;
    if (index.stops[word] === 1 || senses.some((sense) => sense.stem === stem)) continue;
    senses.push({ stem, weight: 0.9 - 0.1 * (cost - found[0]!.cost) });
  }
  return senses;
};
