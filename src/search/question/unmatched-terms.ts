/** Which words of a question the whole article lacks, so that a refusal may name them. */
import { functionWordsOf } from "../../language/index.ts";
import type { ArticleIndex } from "../index/index.ts";
import { irregularStemsOf } from "./irregular-forms.ts";
import { isHastyFunctionWord, isMentionedOtherwise } from "./mentioned-otherwise.ts";
import { ordinalOf, scaledForms, spellNumber } from "./number-words.ts";
import type { ParsedQuestion } from "./parsed-question.ts";
import type { Term } from "./term.ts";
import { hasSignOf, variantsOf } from "./word-variants.ts";

/** Verbs and nouns that carry a question without being what it asks about: "what happened", "what kind of". English. */
export const CARRIER_WORDS: ReadonlySet<string> = new Set(
  "happen happened happens happening do does did done doing go goes went make makes made get gets got take takes took give gives gave say says said tell tells told show shows know known name names kind type sort thing things way ways many much long often old number amount article text since about anyone anybody anything someone somebody something everyone everybody everything nobody nothing".split(
    " ",
  ),
);

/** Words that a question would ask the same without: what a text lacks in them says nothing of it. English. */
const SLIGHT_WORDS: ReadonlySet<string> = new Set(
  "now become becomes became becoming hold holds held holding keep keeps kept keeping like likes liked use uses used using put puts come comes came coming want wants wanted need needs needed try tries tried think thinks thought look looks looked seem seems seemed find finds found call calls called let lets leave left turn turned set sets stay stayed mean means meant feel feels felt please exactly actually really currently recently lately ever yet still already again today soon later usual usually basically simply just even only quite very good bad big little great new old real true lot lots bit big biggest main exact different various certain possible able supposed going gonna happen due regarding concerning related compared kind reason explain describe mention mentioned mentions info information detail details person someone guy folks stuff day days time times year years".split(
    " ",
  ),
);

/** From this length on a word that begins or ends another one is part of it: "ship" in "shipbuilding". */
const MIN_COMPOUND_CHARS = 4;
/** The shortest first part of a compound: "up" in "uphill", but not "b" in "bring". */
const MIN_PREFIX_CHARS = 2;
/** Numbers up to here are often written as words; in languages whose number words we do not know they are not judged. */
const MAX_SPELLED_NUMBER = 100;

const NUMBER_PATTERN = /^\d+(?:\.\d+)?/;
const PART_PATTERN = /\d+(?:\.\d+)?|\p{L}+/gu;

/** What a text has of words: forms and stems, those of numbers written out, and digits apart from their units. */
type Mentions = ReadonlySet<string>;

const mentionsByIndex = new WeakMap<ArticleIndex, Mentions>();

const mentionsOf = (index: ArticleIndex): Mentions => {
  const known = mentionsByIndex.get(index);
  if (known !== undefined) return known;
  const mentions = new Set([...index.forms.words, ...index.stems, ...index.unquoted]);
  /** Few, however many numbers there are. */
  const written = new Set<string>();
  for (const form of [...mentions]) {
    const number = NUMBER_PATTERN.exec(form)?.[0];
    if (number === undefined) continue;
    for (const part of form.match(PART_PATTERN) ?? []) mentions.add(part);
    const value = Number(number);
    for (const word of spellNumber(value)) written.add(word);
    // Years are read in pairs ("nineteen ninety").
    if (value < 10_000) for (const word of spellNumber(value % 100)) written.add(word);
    for (const [mantissa, scale] of scaledForms(value)) {
      mentions.add(mantissa);
      written.add(scale);
    }
  }
  for (const cardinal of written) {
    for (const word of [cardinal, ordinalOf(cardinal)]) {
      mentions.add(word);
      for (const { stem } of index.language.words(word)) mentions.add(stem);
    }
  }
  mentionsByIndex.set(index, mentions);
  return mentions;
};

/** Whether the text has a number in other signs: "22" as "twenty-two", "1,500,000" as "1.5 million". */
const isNumberMentioned = (index: ArticleIndex, mentions: Mentions, form: string): boolean => {
  const number = NUMBER_PATTERN.exec(form)?.[0];
  if (number === undefined) return false;
  const value = Number(number);
  if (number !== form && (form.match(PART_PATTERN) ?? []).every((part) => mentions.has(part))) return true;
  if (index.language.code !== "en" && value <= MAX_SPELLED_NUMBER) return true;
  if (scaledForms(value).some(([mantissa, scale]) => mentions.has(mantissa) && mentions.has(scale))) return true;
  const words = spellNumber(value);
  return (
    words.length > 0 &&
    words.every((word) =>
      [word, ordinalOf(word)].some((one) => index.language.words(one).some(({ stem }) => mentions.has(stem))),
    )
  );
};

/** Whether a word begins or ends another one of the text. "Asking" does not end with "king": that end is no part of its stem. */
const isPartOfCompound = (index: ArticleIndex, wordAndStem: readonly string[]): boolean => {
  const parts = wordAndStem.filter((part) => part.length >= MIN_COMPOUND_CHARS && !NUMBER_PATTERN.test(part));
  const isIn = (word: string, stem: string): boolean => {
    // "Taking" has the stem "take", of which three letters are its own.
    const own = word.startsWith(stem) ? stem.length : stem.length - 1;
    return parts.some((part) => {
      if (word.startsWith(part)) return true;
      const before = word.length - part.length;
      return before >= MIN_PREFIX_CHARS && word.endsWith(part) && own > before + 1;
    });
  };
  if (parts.length === 0) return false;
  for (const stem of index.unquoted) if (isIn(stem, stem)) return true;
  return index.forms.words.some(
    (word, form) => index.stops[form] !== 1 && isIn(word, index.stems[index.stemOf[form]!]!),
  );
};

const isMentioned = (index: ArticleIndex, { form, stem }: Term): boolean => {
  const mentions = mentionsOf(index);
  const { language, article } = index;
  if (mentions.has(stem) || mentions.has(form) || hasSignOf(article.text, form)) return true;
  if ([...irregularStemsOf(language, stem), ...variantsOf(language, stem)].some((other) => mentions.has(other)))
    return true;
  if (isNumberMentioned(index, mentions, form)) return true;
  return isPartOfCompound(index, [form, stem]);
};

/**
 * The question's own content words that the whole text has in no form, boilerplate included, as they were typed. A word is left
 * out where there is any doubt: a refusal may name too few, but a wrong one would be untrue of the article.
 */
export const findUnmatchedTerms = (
  index: ArticleIndex,
  { text, focus, spoken }: ParsedQuestion,
  terms: readonly Term[],
): string[] => {
  const functionWords = functionWordsOf(index.language.code);
  // The article's language does not know what carries a question in another one.
  const isSpokenFunctionWord = (form: string): boolean => spoken !== undefined && functionWordsOf(spoken).has(form);
  return terms
    .filter(
      (term) =>
        !term.stop &&
        term.share === 1 &&
        term.matches.length === 0 &&
        term.synonyms.length === 0 &&
        !CARRIER_WORDS.has(term.form) &&
        !SLIGHT_WORDS.has(term.form) &&
        !isSpokenFunctionWord(term.form) &&
        !isHastyFunctionWord(text.slice(term.start, term.end), term.form, functionWords) &&
        !(term.position >= focus.from && term.position < focus.to) &&
        !isMentioned(index, term) &&
        !isMentionedOtherwise(index, text, term.form),
    )
    .map(({ start, end }) => text.slice(start, end));
};
