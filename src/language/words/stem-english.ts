/**
 * The English (Porter2) stemmer of the Snowball project, after its published description
 * (https://snowballstem.org/algorithms/english/stemmer.html). The packaged English stemmer is the older Porter algorithm
 * with a fault in "-ion", which keeps "election" from meeting "elected".
 */

const EXCEPTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    skis: "ski",
    skies: "sky",
    idly: "idl",
    gently: "gentl",
    ugly: "ugli",
    early: "earli",
    only: "onli",
    singly: "singl",
    sky: "sky",
    news: "news",
    howe: "howe",
    atlas: "atlas",
    cosmos: "cosmos",
    bias: "bias",
    andes: "andes",
    dying: "die",
    lying: "lie",
    tying: "tie",
  }),
);
/** Left alone once a plural "s" is off. */
const UNCHANGED_WORDS: ReadonlySet<string> = new Set(
  "inning outing canning herring earring proceed exceed succeed".split(" "),
);

const VOWELS = "aeiouy";
const isVowel = (char: string | undefined): boolean => char !== undefined && VOWELS.includes(char);
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const HAS_VOWEL = /[aeiouy]/;
const REGION_START = /[aeiouy][^aeiouy]/g;
const LONG_PREFIX = /^(?:gener|commun|arsen|past|univers|later|emerg|organ)/;

/** Where the region begins behind the first consonant after a vowel, searching from `from`. */
const findRegion = (word: string, from: number): number => {
  REGION_START.lastIndex = from;
  return REGION_START.exec(word) === null ? word.length : REGION_START.lastIndex;
};

/** Ends in a short syllable: vowel + consonant other than w, x, Y behind a consonant, or a word of vowel + consonant. */
const endsInShortSyllable = (word: string): boolean => {
  const length = word.length;
  const last = word[length - 1];
  if (length === 2) return isVowel(word[0]) && !isVowel(last);
  return (
    length > 2 &&
    !isVowel(last) &&
    last !== "w" &&
    last !== "x" &&
    last !== "Y" &&
    isVowel(word[length - 2]) &&
    !isVowel(word[length - 3])
  );
};

/** Step 1a: plurals. */
const removePlural = (word: string): string => {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (word.endsWith("ied") || word.endsWith("ies")) return word.slice(0, word.length > 4 ? -2 : -1);
  if (word.endsWith("us") || word.endsWith("ss") || !word.endsWith("s")) return word;
  return HAS_VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
};

/** Step 1b: past tense and "-ing". */
const removeTense = (word: string, r1: number): string => {
  const eed = /eed(?:ly)?$/.exec(word);
  if (eed !== null) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
  const suffix = /(?:ed|ing)(?:ly)?$/.exec(word);
  if (suffix === null) return word;
  const rest = word.slice(0, suffix.index);
  if (!HAS_VOWEL.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (DOUBLE.test(rest)) return /^[aeo](?:dd|ff|gg)$/.test(rest) ? rest : rest.slice(0, -1);
  return r1 >= rest.length && endsInShortSyllable(rest) ? `${rest}e` : rest;
};

const STEP_2: readonly (readonly [string, string])[] = [
  ["ization", "ize"],
  ["ational", "ate"],
  ["ousness", "ous"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["tional", "tion"],
  ["lessli", "less"],
  ["biliti", "ble"],
  ["entli", "ent"],
  ["ation", "ate"],
  ["alism", "al"],
  ["aliti", "al"],
  ["fulli", "ful"],
  ["ousli", "ous"],
  ["iviti", "ive"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["abli", "able"],
  ["izer", "ize"],
  ["ator", "ate"],
  ["alli", "al"],
  ["bli", "ble"],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["alize", "al"],
  ["icate", "ic"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ness", ""],
  ["ful", ""],
];
const STEP_4 = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic|(?<=[st])ion)$/;

const replaceLongest = (
  word: string,
  r1: number,
  table: readonly (readonly [string, string])[],
): string | undefined => {
  for (const [suffix, by] of table) {
    if (!word.endsWith(suffix)) continue;
    const at = word.length - suffix.length;
    return at >= r1 ? word.slice(0, at) + by : word;
  }
  return undefined;
};

const step2 = (word: string, r1: number): string => {
  const replaced = replaceLongest(word, r1, STEP_2);
  if (replaced !== undefined) return replaced;
  if (word.endsWith("ogi")) return word.endsWith("logi") && word.length - 3 >= r1 ? word.slice(0, -1) : word;
  return /[cdeghkmnrt]li$/.test(word) && word.length - 2 >= r1 ? word.slice(0, -2) : word;
};

const step3 = (word: string, r1: number, r2: number): string => {
  const replaced = replaceLongest(word, r1, STEP_3);
  if (replaced !== undefined) return replaced;
  return word.endsWith("ative") && word.length - 5 >= r2 ? word.slice(0, -5) : word;
};

const step4 = (word: string, r2: number): string => {
  const suffix = STEP_4.exec(word);
  return suffix !== null && suffix.index >= r2 ? word.slice(0, suffix.index) : word;
};

const step5 = (word: string, r1: number, r2: number): string => {
  const rest = word.slice(0, -1);
  if (word.endsWith("e") && (rest.length >= r2 || (rest.length >= r1 && !endsInShortSyllable(rest)))) return rest;
  return word.endsWith("ll") && rest.length >= r2 ? rest : word;
};

/** The stem of a lower-case English word without apostrophes. */
export const stemEnglish = (word: string): string => {
  if (word.length <= 2) return word;
  const exception = EXCEPTIONS.get(word);
  if (exception !== undefined) return exception;
  // A "y" that begins the word or follows a vowel is a consonant, written "Y" while the rules look at it.
  let stem = word.includes("y") ? word.replace(/^y|(?<=[aeiouy])y/g, "Y") : word;
  const prefix = LONG_PREFIX.exec(stem);
  const r1 = prefix === null ? findRegion(stem, 0) : prefix[0].length;
  const r2 = findRegion(stem, r1);
  stem = removePlural(stem);
  if (UNCHANGED_WORDS.has(stem)) return stem;
  stem = removeTense(stem, r1);
  if (stem.length > 2 && /[^aeiouy][yY]$/.test(stem)) stem = `${stem.slice(0, -1)}i`;
  stem = step5(step4(step3(step2(stem, r1), r1, r2), r2), r1, r2);
  return stem.includes("Y") ? stem.replaceAll("Y", "y") : stem;
};
