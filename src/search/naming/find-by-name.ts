/** The articles that a person may mean by what is typed so far: by words of title, author, source and id, whole, begun or misspelt, and by days. */

import type { DayRange } from "../../calendar-day.ts";
import { countScripts, hasLettersOf, hasUnspacedScript, LANGUAGES, languageData } from "../../language/index.ts";
import { createVocabulary, findLikelyRespellings, isNear, readTyped } from "../index/index.ts";
import { findDays, type NamedDays } from "./find-days.ts";
import { dayNumberOf, EMPTY_SLOT_DAY, foldName, type NameIndex, type NameWord } from "./name-index.ts";

export type NameSearch = Readonly<{
  typed: string;
  /** An ISO date, by which "yesterday" is told. */
  today: string;
  limit: number;
  /** How many of the best are passed over. */
  offset?: number;
  /** The only ids that count; all when absent. */
  among?: ReadonlySet<string>;
}>;

/** The ids of the best of them, and how many there are. `isWhole`: they have all that is typed, and nothing of it is misspelt. */
export type FoundNames = Readonly<{ ids: readonly string[]; total: number; isWhole: boolean }>;

const MAX_TYPED_CHARS = 200;
/** Unknown words of which parts of other words, and respellings, are looked for. */
const MAX_LOOSE_WORDS = 2;
/** Each is a bit. */
const MAX_TYPED_WORDS = 16;
/** What a word of a name counts, by how it is typed. */
const SCORE = { whole: 8, begun: 6, within: 4, misspelt: 2 };
/** A title that begins as it is typed, or is that. */
const BEGINS_SCORE = 1;
const SAME_SCORE = 16;
/** Shorter parts of words are in too many. */
const MIN_WITHIN_CHARS = 3;
/** Of more than so many, how their titles begin is not looked at: too little is typed. */
const MAX_CLOSELY_RANKED = 5_000;
/** Above any day, so that a day only decides among equals. */
const DAYS_PER_SCORE = 100_000_000;

/** What each slot has of what is typed: which words, how many, and what these count. */
type Marks = Readonly<{
  /** Whether a slot has an article, and one that counts. */
  isMeant: (slot: number) => boolean;
  bits: Uint16Array;
  counts: Uint8Array;
  scores: Uint8Array;
  touched: number[];
}>;

const createMarks = (size: number, isMeant: Marks["isMeant"]): Marks => ({
  isMeant,
  bits: new Uint16Array(size),
  counts: new Uint8Array(size),
  scores: new Uint8Array(size),
  touched: [],
});

/** Says whether any of the slots counts. */
const mark = (
  { isMeant, bits, counts, scores, touched }: Marks,
  list: readonly number[],
  bit: number,
  score: number,
): boolean => {
  let isAny = false;
  for (const slot of list) {
    if (!isMeant(slot)) continue;
    isAny = true;
    const known = bits[slot]!;
    if ((known & bit) !== 0) continue;
    if (known === 0) touched.push(slot);
    bits[slot] = known | bit;
    counts[slot]! += 1;
    scores[slot]! += score;
  }
  return isAny;
};

/** Words that a typed one was perhaps meant to be, as for a question. */
const respell = (index: NameIndex, { isMeant }: Marks, typed: string): readonly NameWord[] => {
  const wanted = readTyped(typed);
  if (wanted === undefined) return [];
  const near: NameWord[] = [];
  // People rarely get the first letter wrong, and all other words are too many while somebody types.
  index.eachWordWith(typed.charAt(0), (one) => {
    if (isNear(wanted, one.bare, one.signature) && one.slots.some(isMeant)) near.push(one);
  });
  return findLikelyRespellings(createVocabulary(near.map(({ word }) => word)), typed).map(({ word }) => near[word]!);
};

/** Marks what has a word; says whether anything has it as it is typed. */
const markWord = (index: NameIndex, marks: Marks, word: string, bit: number, mayBeLoose: boolean): boolean => {
  let isKnown = false;
  const take = ({ slots }: NameWord, score: number): void => {
    if (mark(marks, slots, bit, score)) isKnown = true;
  };
  const whole = index.wordOf(word);
  if (whole !== undefined) take(whole, SCORE.whole);
  index.eachWordWith(word, (one) => take(one, SCORE.begun));
  if (isKnown) return true;
  if (!mayBeLoose) return false;
  if (word.length >= MIN_WITHIN_CHARS || hasUnspacedScript(word))
    index.eachWord((one) => {
      if (one.word.includes(word)) take(one, SCORE.within);
    });
  if (isKnown) return true;
  for (const { slots } of respell(index, marks, word)) mark(marks, slots, bit, SCORE.misspelt);
  return false;
};

/** Days that are typed, in whichever language. */
const daysIn = (typed: string, today: string): NamedDays | undefined => {
  const scripts = countScripts(typed);
  for (const { code } of LANGUAGES) {
    if (languageData(code)?.dayWords === undefined) continue;
    if (scripts.size > 0 && !hasLettersOf(code, scripts)) continue;
    const [found] = findDays(typed, code, today);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The best of some slots, without putting all of them in order. */
const bestOf = (slots: Iterable<number>, keyOf: (slot: number) => number, most: number): readonly number[] => {
  const kept: { slot: number; key: number }[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (const slot of slots) {
    const key = keyOf(slot);
    if (key <= least) continue;
    let at = kept.length;
    while (at > 0 && kept[at - 1]!.key < key) at -= 1;
    kept.splice(at, 0, { slot, key });
    if (kept.length > most) kept.pop();
    if (kept.length === most) least = kept.at(-1)!.key;
  }
  return kept.map(({ slot }) => slot);
};

const markDays = (index: NameIndex, marks: Marks, { from, to }: DayRange, bit: number): void => {
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  const days = index.dayNumbers();
  const list: number[] = [];
  for (let slot = 0; slot < days.length; slot += 1) if (days[slot]! >= first && days[slot]! <= last) list.push(slot);
  mark(marks, list, bit, SCORE.whole);
};

/** What is typed, as words and a day. */
const readNameSearch = (
  index: NameIndex,
  { typed, today }: NameSearch,
): Readonly<{ words: readonly string[]; days?: DayRange; isDay: boolean }> => {
  const text = typed.slice(0, MAX_TYPED_CHARS);
  const found = daysIn(text, today);
  const wordsIn = (said: string): readonly string[] =>
    foldName(said)
      .split(" ")
      .filter((word) => word !== "");
  if (found === undefined) return { words: wordsIn(text).slice(0, MAX_TYPED_WORDS), isDay: false };
  const { start, end, days, isLoose } = found;
  // "March" may be a month and a word of a title.
  const isDay = !isLoose || wordsIn(text.slice(start, end)).every((word) => index.wordOf(word) === undefined);
  const rest = isDay ? `${text.slice(0, start)} ${text.slice(end)}` : text;
  return { words: wordsIn(rest).slice(0, MAX_TYPED_WORDS - 1), days, isDay };
};

/**
 * The articles that have all that is typed, or else the most of it: the best first, the newest among equals, and all of them for
 * nothing.
 */
export const findByName = (index: NameIndex, search: NameSearch): FoundNames => {
  const { words, days, isDay } = readNameSearch(index, search);
  const dayNumbers = index.dayNumbers();
  const slots = index.slots();
  const { among } = search;
  const isMeant = (slot: number): boolean =>
    dayNumbers[slot]! > EMPTY_SLOT_DAY && (among === undefined || among.has(slots[slot]!.id));
  const marks = createMarks(dayNumbers.length, isMeant);
  let unknown = 0;
  for (const [place, word] of words.entries())
    if (!markWord(index, marks, word, 1 << place, unknown < MAX_LOOSE_WORDS)) unknown += 1;
  if (days !== undefined) markDays(index, marks, days, 1 << words.length);
  const { counts, scores } = marks;
  const looked = words.length === 0 && days === undefined ? dayNumbers.keys() : marks.touched;
  let most = 0;
  const found: number[] = [];
  for (const slot of looked) {
    if (!isMeant(slot) || counts[slot]! < most) continue;
    if (counts[slot]! > most) found.length = 0;
    most = counts[slot]!;
    found.push(slot);
  }
  const typed = words.join(" ");
  const isCloselyRanked = typed !== "" && found.length <= MAX_CLOSELY_RANKED;
  const bonusOf = (title: string): number =>
    title.startsWith(typed) ? (title === typed ? SAME_SCORE : BEGINS_SCORE) : 0;
  const keyOf = (slot: number): number =>
    (scores[slot]! + (isCloselyRanked ? bonusOf(slots[slot]!.title) : 0)) * DAYS_PER_SCORE + dayNumbers[slot]!;
  const { limit, offset = 0 } = search;
  const best = bestOf(found, keyOf, offset + limit).slice(offset);
  const isWhole = unknown === 0 && most === words.length + (isDay ? 1 : 0);
  return { ids: best.map((slot) => slots[slot]!.id), total: found.length, isWhole };
};
