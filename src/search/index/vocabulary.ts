/** Which words of a vocabulary a misspelt word was perhaps meant to be. */
import Fuse from "fuse.js";
import { lazily } from "../../lazily.ts";
import { editDistance } from "./edit-distance.js";
import { letterSignature, mayBeNear, readTyped, withoutMarks } from "./near-words.js";

/** A list of distinct folded words that misspelt words are looked up in. */
export type Vocabulary = Readonly<{
  words: readonly string[];
  /** What a misspelt word is compared with: the words without the marks of Latin letters, and their letters, one bit for each. */
  letters: () => Readonly<{ bare: readonly string[]; signatures: Int32Array }>;
}>;

/** A word of the vocabulary that a misspelt word was perhaps meant to be. */
export type Respelling = Readonly<{ word: number /** Edits, cheapest slips below 1. */; cost: number }>;

/** Misspelt words of a question that are looked up in a whole library's vocabulary: at 10,000 articles each costs a millisecond. */
export const MAX_REPAIRED_STEMS = 6;
/** Respellings that cost this much more than the best are other words. */
const MAX_LIKELY_EXTRA_COST = 0.1;
/** Fuse scores edits by length: an exchange of neighbours in a word of four letters is two edits of four for it. */
const FUSE_OPTIONS = {
  threshold: 0.5,
  includeScore: false,
  isCaseSensitive: true,
  ignoreLocation: true,
  ignoreFieldNorm: true,
};

/** A word that differs in its marks only is hardly misspelt; no length is too short for that. */
const MARKS_ONLY_COST = 0.1;

/** Neighbours on the keyboards in use for Latin script; a slip between them is likelier than another edit. */
const KEYBOARD_ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const NEIGHBOURING_KEYS: ReadonlySet<string> = new Set(
  KEYBOARD_ROWS.flatMap((row, above) =>
    [...row].flatMap((key, at) =>
      [row[at + 1], KEYBOARD_ROWS[above + 1]?.[at], KEYBOARD_ROWS[above + 1]?.[at - 1]].flatMap((other) =>
        other === undefined ? [] : [key + other, other + key],
      ),
    ),
  ),
);

export const createVocabulary = (words: readonly string[]): Vocabulary => ({
  words,
  letters: lazily(() => {
    const bare = words.map(withoutMarks);
    return { bare, signatures: Int32Array.from(bare, letterSignature) };
  }),
});

/** How unlikely the slip is, at equal numbers of edits. People rarely get the first letter wrong. */
const slipCost = (word: string, other: string): number => {
  if (word.charCodeAt(0) !== other.charCodeAt(0)) return 0.6;
  if (word.length !== other.length) return 0;
  let at = 0;
  while (at < word.length && word[at] === other[at]) at++;
  if (word[at + 1] === other[at] && word[at] === other[at + 1]) return 0;
  return NEIGHBOURING_KEYS.has(`${word[at]}${other[at]}`) ? 0.05 : 0.3;
};

/** The words of the vocabulary that a word outside it was perhaps meant to be, likeliest first. */
export const findRespellings = (vocabulary: Vocabulary, typed: string): Respelling[] => {
  const wanted = readTyped(typed);
  if (wanted === undefined) return [];
  const { bare: word, limit } = wanted;
  const { bare, signatures } = vocabulary.letters();
  const unmarked: Respelling[] = [];
  for (let at = 0; at < bare.length; at++) if (bare[at] === word) unmarked.push({ word: at, cost: MARKS_ONLY_COST });
  if (unmarked.length > 0 || limit === 0) return unmarked;
  // This is what makes Fuse affordable: over a whole vocabulary it costs some 10 ms a question.
  const near: number[] = [];
  for (let at = 0; at < bare.length; at++) if (mayBeNear(wanted, bare[at]!, signatures[at]!)) near.push(at);
  if (near.length === 0) return [];
  const fuse = new Fuse(
    near.map((at) => bare[at]!),
    FUSE_OPTIONS,
  );
  const found: Respelling[] = [];
  for (const { refIndex, item } of fuse.search(word)) {
    const edits = editDistance(word, item, limit);
    if (edits <= limit) found.push({ word: near[refIndex]!, cost: edits + slipCost(word, item) });
  }
  return found.sort((a, b) => a.cost - b.cost || a.word - b.word);
};

/** Those of them that are about as likely as the likeliest. */
export const findLikelyRespellings = (vocabulary: Vocabulary, typed: string): readonly Respelling[] => {
  const found = findRespellings(vocabulary, typed);
  return found.filter(({ cost }) => cost <= found[0]!.cost + MAX_LIKELY_EXTRA_COST);
};
