/** Looks up the words that turn what is beside them: by these a quotation is checked for what it leaves out. */

import type { FlippingWordLists } from "../languages/flipping-word-lists.ts";
import type { LanguageData } from "../languages/language-data.ts";
import { languageData } from "../languages/languages.ts";
import { primarySubtag } from "../load-language.ts";
import { functionWordsOf } from "./function-words.ts";
import { toWordSet } from "./word-set.ts";

/** Words that turn what is beside them: deny it, doubt it, or say when it holds. Lower case. */
export type FlippingWords = Readonly<{
  negations: ReadonlySet<string>;
  hedges: ReadonlySet<string>;
  conditions: ReadonlySet<string>;
  /** Conditions only where they begin a clause or "that" follows. */
  clauseConditions: ReadonlySet<string>;
  phrases: Readonly<Record<"negation" | "hedge" | "condition", RegExp | undefined>>;
  /** At the start of what is behind a quotation. */
  conditionsBehind: RegExp | undefined;
  /** What denies and doubts nothing, by words that do alone. */
  affirming: RegExp | undefined;
  /** At the start of a clause that is a condition by its order of words. */
  frontedConditions: RegExp | undefined;
  /** Between the members of a list that one denial goes before. */
  listers: ReadonlySet<string>;
  functionWords: ReadonlySet<string>;
  /** A sentence that begins with one of these says up to its comma what does not turn the rest. */
  subordinators: ReadonlySet<string>;
  /** Beside a comma these go on with what a subordinator began. */
  continuers: ReadonlySet<string>;
  hasCommaBeforeContinuers: boolean;
  /** What begins with a condition that tells only a time there ("until 2027"). */
  time: RegExp | undefined;
  /** Behind a negation they make it none. */
  narrowers: ReadonlySet<string>;
  /** Behind a comma these begin a clause of its own. */
  clauseStarters: ReadonlySet<string>;
  /** Behind a comma these begin an aside, up to the next one. */
  asideStarters: ReadonlySet<string>;
}>;

const NEVER = "(?!)";
const alternatives = (list = NEVER): string => list.split(" ").join("|");

/** "Until 2027", "until 12 May", "until March": a count has its noun behind it ("until 2000 workers agree"). */
const toTime = ({ untilWords, clauseStarters }: FlippingWordLists, months: string | undefined): RegExp | undefined => {
  if (untilWords === undefined) return undefined;
  const [day, year] = ["[0-3]?\\d(?:st|nd|rd|th|º)?", "(?:1\\d|20)\\d\\d(?:[–-]\\d{2,4})?"];
  const month = `(?:${alternatives(months)})\\.?`;
  const inYear = `,? (?:de )?${year}`;
  const date = `${day} (?:of |de )?${month}(?:${inYear})?|${month} ${day}(?:${inYear})?|${month}${inYear}|${year}|${month}`;
  const end = `(?=\\s*(?:$|[^\\s\\p{L}\\p{N}%]|(?:${alternatives(clauseStarters)})(?![\\p{L}])))`;
  return new RegExp(`^(?:${alternatives(untilWords)})\\s+(?:${date})(?![\\p{L}\\p{N}])${end}`, "iu");
};

/** Whole words: behind an apostrophe that elides ("qu’") another word begins. */
const toPattern = (source: string | undefined, before = "(?<![\\p{L}\\p{M}])"): RegExp | undefined =>
  source === undefined ? undefined : new RegExp(`${before}(?:${source})(?:(?<=[’'])|(?![\\p{L}\\p{M}]))`, "iu");

const toWordSets = (lists: FlippingWordLists, code: string): FlippingWords => ({
  negations: toWordSet(lists.negations),
  hedges: toWordSet(lists.hedges),
  conditions: toWordSet(lists.conditions),
  clauseConditions: toWordSet(lists.clauseConditions),
  phrases: {
    negation: toPattern(lists.phrases?.negation),
    hedge: toPattern(lists.phrases?.hedge),
    condition: toPattern(lists.phrases?.condition),
  },
  conditionsBehind: toPattern(lists.conditionsBehind, "^[\\s,،–—-]*"),
  affirming: toPattern(lists.affirming),
  frontedConditions: toPattern(lists.frontedConditions, "^[^\\p{L}\\p{N}]*"),
  listers: toWordSet(lists.listers),
  functionWords: functionWordsOf(code),
  subordinators: toWordSet(lists.subordinators),
  continuers: toWordSet(lists.continuers),
  hasCommaBeforeContinuers: lists.hasCommaBeforeContinuers ?? false,
  time: toTime(lists, languageData(code)?.wordClasses?.month),
  narrowers: toWordSet(lists.narrowers),
  clauseStarters: toWordSet(lists.clauseStarters),
  asideStarters: toWordSet(lists.asideStarters),
});

const wordsByLanguage = new Map<string, FlippingWords>();

export type FlippingPatterns = NonNullable<LanguageData["flippingPatterns"]>;

/** The words that turn what is beside them in a language with spaces; `undefined` where none are known. */
export const flippingWordsOf = (language: string): FlippingWords | undefined => {
  const code = primarySubtag(language);
  const known = wordsByLanguage.get(code);
  const lists = languageData(code)?.flippingWords;
  if (known !== undefined || lists === undefined) return known;
  const made = toWordSets(lists, code);
  wordsByLanguage.set(code, made);
  return made;
};

/** The same for a language without spaces. */
export const flippingPatternsOf = (language: string): FlippingPatterns | undefined =>
  languageData(primarySubtag(language))?.flippingPatterns;

/** How a sentence begins that denies the one before it. */
export const denialsOf = (language: string): RegExp | undefined => {
  const data = languageData(primarySubtag(language));
  return data?.flippingWords?.denials ?? data?.flippingPatterns?.denials;
};
