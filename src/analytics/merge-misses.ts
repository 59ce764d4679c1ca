/** Which unanswered questions are alike, and under which words they are shown. */

import type { Language } from "../language/index.ts";
import { editDistance } from "../search/index/index.ts";
import type { QuestionType } from "../search/question/index.ts";
import { CARRIER_WORDS } from "../search/question/index.ts";
import { isSpecificQuestionType } from "./extract-topic.ts";
import type { MissCause } from "./question-outcome.ts";

/** Questions of one day that are about the same words of one article. */
export type MissCount = Readonly<{
  day: string;
  article: string;
  version: string;
  cause: MissCause;
  asks: QuestionType;
  /** With spaces between. */
  words: string;
  paragraph: number | undefined;
  count: number;
  /** One of the questions, where they are kept. */
  question: string | undefined;
}>;

/** Questions that are alike. */
export type Miss = Readonly<{
  /** The wording that was asked most. */
  asks: QuestionType;
  words: string;
  count: number;
  /** Of these, shown an answer that was no help; the others were refused. */
  unhelpful: number;
  /** The last day of one of them. */
  last: string;
  /** Paragraph of the nearest passage in most of them; 0 outside the body. Absent when no passage came near. */
  nearest?: number;
  /** Other wordings, the most frequent first. */
  also: readonly string[];
  /** Questions as they were asked, where they are kept. */
  questions: readonly string[];
  /** Those of which readers wanted the newsroom to know. */
  told: readonly string[];
}>;

/** How much of the weight of all words of two questions both have. A rare word of two is more than this, a common one is less. */
const MIN_LIKENESS = 0.42;
/** Among few questions every word is rare: they are weighed as if there were some more, which have other words. */
const PRIOR_QUESTIONS = 10;
const PRIOR_OCCURRENCES = 2;
/** Shorter words that differ by a letter are different words more often than misspelt ones. */
const MIN_CORRECTABLE_CHARS = 5;
const MAX_OTHER_WORDINGS = 3;
const MAX_QUESTIONS = 3;
const MAX_TOLD_QUESTIONS = 10;

const normalizeAmountType = (asks: QuestionType): QuestionType => (asks === "how much" ? "how many" : asks);
const areCompatible = (one: QuestionType, other: QuestionType): boolean =>
  !isSpecificQuestionType(one) ||
  !isSpecificQuestionType(other) ||
  normalizeAmountType(one) === normalizeAmountType(other);

type Wording = {
  asks: QuestionType;
  words: string;
  stems: ReadonlySet<string>;
  rows: MissCount[];
  count: number;
};
type MissGroup = { leader: Wording; wordings: Wording[] };

const sumOf = (counts: Iterable<number>): number => {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
};

/** The key with the greatest sum; of equals the one that came first. */
const findHeaviestKey = <K>(pairs: Iterable<readonly [K, number]>): K | undefined => {
  const sums = new Map<K, number>();
  for (const [key, count] of pairs) sums.set(key, (sums.get(key) ?? 0) + count);
  return [...sums].sort(([, one], [, other]) => other - one)[0]?.[0];
};

/** Rare misspellings as the frequent word that they are a letter away from. */
const createSpellingMerger = (frequency: ReadonlyMap<string, number>): ((stem: string) => string) => {
  const near = new Map<string, string[]>();
  const kept = new Map<string, string>();
  for (const [stem] of [...frequency].sort(([, one], [, other]) => other - one)) {
    const like =
      stem.length < MIN_CORRECTABLE_CHARS || /\d/.test(stem)
        ? undefined
        : (near.get(stem[0]!) ?? []).find((other) => editDistance(stem, other, 1) <= 1);
    kept.set(stem, like ?? stem);
    if (like === undefined) near.set(stem[0] ?? "", [...(near.get(stem[0] ?? "") ?? []), stem]);
  }
  return (stem) => kept.get(stem) ?? stem;
};

const groupWordings = (rows: readonly MissCount[], language: Language): Wording[] => {
  const byWords = new Map<string, Wording>();
  for (const row of rows) {
    const key = `${row.asks}\n${row.words}`;
    const known = byWords.get(key);
    if (known) {
      known.rows.push(row);
      known.count += row.count;
      continue;
    }
    const all = language.words(row.words);
    const telling = all.filter(({ form }) => !CARRIER_WORDS.has(form));
    const stems = new Set((telling.length > 0 ? telling : all).map(({ stem }) => stem));
    byWords.set(key, { asks: row.asks, words: row.words, stems, rows: [row], count: row.count });
  }
  const wordings = [...byWords.values()];
  const frequency = new Map<string, number>();
  for (const { stems, count } of wordings) {
    for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + count);
  }
  const spelt = createSpellingMerger(frequency);
  return wordings.map((wording) => ({ ...wording, stems: new Set([...wording.stems].map(spelt)) }));
};

/** What is told was refused before, and is counted as that. */
const askedTimes = (rows: readonly MissCount[]): number => {
  const timesOf = (isMeant: (row: MissCount) => boolean): number =>
    sumOf(rows.filter(isMeant).map(({ count }) => count));
  return Math.max(
    timesOf(({ cause }) => cause !== "told"),
    timesOf(({ cause }) => cause === "told"),
  );
};

const toMiss = ({ leader, wordings }: MissGroup): Miss => {
  const rows = wordings.flatMap((one) => one.rows);
  const nearest = findHeaviestKey(
    rows.flatMap(({ paragraph, count }) => (paragraph === undefined ? [] : [[paragraph, count]])),
  );
  const asks = findHeaviestKey(wordings.map((one) => [one.asks, one.count]));
  return {
    asks: asks ?? leader.asks,
    words: leader.words,
    count: askedTimes(rows),
    unhelpful: sumOf(rows.map(({ cause, count }) => (cause === "unhelpful" ? count : 0))),
    last: rows.reduce((last, { day }) => (day > last ? day : last), ""),
    ...(nearest !== undefined && { nearest }),
    also: [...new Set(wordings.map(({ words }) => words))]
      .filter((words) => words !== leader.words)
      .slice(0, MAX_OTHER_WORDINGS),
    questions: [...new Set(rows.flatMap(({ question }) => question ?? []))].slice(0, MAX_QUESTIONS),
    told: [...new Set(rows.flatMap(({ cause, question }) => (cause === "told" ? (question ?? []) : [])))].slice(
      0,
      MAX_TOLD_QUESTIONS,
    ),
  };
};

/**
 * Puts questions together that ask for the same in other words ("how many hectares", "number of hectares", "hectars"), the most frequent
 * first. Each wording joins the most frequent one that it is like, and no other follows it there, so that no chain of likenesses
 * brings strangers together. Words weigh the more the fewer questions have them.
 *
 * @param rows of one article.
 */
export const mergeMisses = (rows: readonly MissCount[], language: Language): readonly Miss[] => {
  const wordings = groupWordings(rows, language).sort(
    (one, other) => other.count - one.count || (one.words < other.words ? -1 : 1),
  );
  const having = new Map<string, number>();
  for (const { stems } of wordings) for (const stem of stems) having.set(stem, (having.get(stem) ?? 0) + 1);
  const weigh = (stems: Iterable<string>): number =>
    sumOf(
      Array.from(stems, (stem) =>
        Math.log(1 + (wordings.length + PRIOR_QUESTIONS) / ((having.get(stem) ?? 1) + PRIOR_OCCURRENCES)),
      ),
    );

  const groups: MissGroup[] = [];
  const led = new Map<string, MissGroup[]>();
  for (const wording of wordings) {
    const reached = new Set([...wording.stems].flatMap((stem) => led.get(stem) ?? []));
    let best: MissGroup | undefined;
    let likest = MIN_LIKENESS;
    for (const group of reached) {
      const { leader } = group;
      if (!areCompatible(leader.asks, wording.asks)) continue;
      const shared = weigh([...wording.stems].filter((stem) => leader.stems.has(stem)));
      const likeness = shared / weigh(new Set([...wording.stems, ...leader.stems]));
      if (likeness > likest || (likeness === likest && best === undefined)) [best, likest] = [group, likeness];
    }
    const wordless = wording.stems.size === 0 ? groups.find(({ leader }) => leader.stems.size === 0) : undefined;
    const joined = best ?? wordless;
    if (joined) {
      joined.wordings.push(wording);
      continue;
    }
    const group: MissGroup = { leader: wording, wordings: [wording] };
    groups.push(group);
    for (const stem of wording.stems) led.set(stem, [...(led.get(stem) ?? []), group]);
  }
  return groups
    .map(toMiss)
    .sort((one, other) => other.count - one.count || (one.last > other.last ? -1 : one.last < other.last ? 1 : 0));
};
