/**
 * What the sentence has to offer that the question does not already say: numbers, years, names, reasons. Which of it is
 * wanted depends on the type of the question; the trees learn that.
 */
import type { ArticleIndex } from "../../index/index.ts";
import { SHAPE, WORD_CLASS } from "../../index/index.ts";
import type { Term } from "../../question/index.ts";
import { QUESTION_TYPES, type QuestionType } from "../../question/index.ts";
import type { CandidateMatch } from "./candidate-match.ts";
import { createFeatureGroup, type Feature } from "./feature-group.ts";

/** Of the words that were not asked. */
type NewWords = Readonly<{
  words: number;
  numbers: number;
  years: number;
  /** Words with a capital in a row are one name. */
  names: number;
  timeUnits: number;
  namingWords: number;
  superlatives: number;
  /** All classes that any of them has, as bits. */
  classes: number;
  hasPlaceName: boolean;
  /** From the nearest of them to the nearest content word of the question. */
  numberDistance: number;
  nameDistance: number;
}>;

/** What follows the content words that were asked. */
type AskedWords = Readonly<{
  /** "X is …", "X, which was …" */
  copulas: number;
  /** "X, the former president, …": an apposition. */
  pauses: number;
}>;

type Facts = Readonly<{
  type: QuestionType;
  fresh: NewWords;
  asked: AskedWords;
  /** Whether the sentence has the noun that says what is asked for; `undefined` when there is none. */
  hasHead: boolean | undefined;
}>;

/** The value of a feature that asks for what the question does not have. */
const NOT_ASKED = -1;
const toNumber = (holds: boolean | undefined): number => (holds === undefined ? NOT_ASKED : holds ? 1 : 0);

const FEATURES: readonly Feature<Facts>[] = [
  { name: "question type", value: ({ type }) => QUESTION_TYPES.indexOf(type) },
  { name: "new numbers", comparedWithBest: true, value: ({ fresh }) => fresh.numbers },
  { name: "new years", value: ({ fresh }) => fresh.years },
  { name: "new names", value: ({ fresh }) => fresh.names },
  { name: "time units", value: ({ fresh }) => fresh.timeUnits },
  { name: "naming", value: ({ fresh }) => fresh.namingWords },
  { name: "superlatives", value: ({ fresh }) => fresh.superlatives },
  { name: "new words", value: ({ fresh }) => fresh.words },
  { name: "number distance", value: ({ fresh }) => fresh.numberDistance },
  { name: "name distance", value: ({ fresh }) => fresh.nameDistance },
  { name: "head covered", value: ({ hasHead }) => toNumber(hasHead) },
  { name: "copula at word asked", value: ({ asked }) => asked.copulas },
  { name: "fits", value: ({ type, fresh }) => toNumber(fitsQuestionType(type, fresh)) },
  { name: "pause after word asked", value: ({ asked }) => asked.pauses },
];

/** Whether the sentence has anything of the kind that is asked for; `undefined` when any sentence would do. */
const fitsQuestionType = (type: QuestionType, fresh: NewWords): boolean | undefined => {
  const has = (wordClass: number): boolean => (fresh.classes & wordClass) !== 0;
  switch (type) {
    case "who":
      return fresh.names > 0 || has(WORD_CLASS.group);
    case "where":
      return fresh.hasPlaceName || has(WORD_CLASS.placeNoun);
    case "when":
      return fresh.numbers > 0 || has(WORD_CLASS.month);
    case "how many":
    case "how much":
    case "how long":
      return fresh.numbers > 0;
    case "why":
      return has(WORD_CLASS.cause);
    case "unknown":
    case "whether":
    case "what":
    case "which":
    case "how":
      return undefined;
  }
};

/** How far apart, in words, two things are that are not both in the sentence. */
const MAX_DISTANCE = 30;

/** From a place to the nearest content word of the question, on either side. */
const nearestTermDistance = (terms: readonly Term[], candidate: CandidateMatch, place: number): number => {
  let least = MAX_DISTANCE;
  for (let i = 0; i < candidate.hits; i++) {
    if (terms[candidate.terms[i]!]!.bit === 0) continue;
    least = Math.min(least, Math.abs(candidate.places[i]! - place));
  }
  return least;
};

const countNewWords = (index: ArticleIndex, terms: readonly Term[], candidate: CandidateMatch): NewWords => {
  const { from, to, termOfWord } = candidate;
  let words = 0;
  let numbers = 0;
  let years = 0;
  let names = 0;
  let timeUnits = 0;
  let namingWords = 0;
  let superlatives = 0;
  let all = 0;
  let hasPlaceName = false;
  let numberDistance = MAX_DISTANCE;
  let nameDistance = MAX_DISTANCE;
  let lastIsName = false;
  for (let w = from; w < to; w++) {
    const place = w - from;
    if (termOfWord[place] !== 0) {
      lastIsName = false;
      continue;
    }
    const form = index.words[w]!;
    const shape = index.shapes[w]!;
    const classes = index.classes[form]!;
    const stop = index.stops[form] === 1;
    all |= classes;
    if (!stop) words++;
    if ((classes & WORD_CLASS.timeUnit) !== 0) timeUnits++;
    if ((classes & WORD_CLASS.naming) !== 0) namingWords++;
    if ((classes & WORD_CLASS.superlative) !== 0) superlatives++;
    if ((shape & SHAPE.number) !== 0 || (classes & WORD_CLASS.numeral) !== 0) {
      numbers++;
      if ((shape & SHAPE.year) !== 0) years++;
      numberDistance = Math.min(numberDistance, nearestTermDistance(terms, candidate, place));
    }
    // A function word that opens the sentence has its capital from there.
    const isName =
      (shape & SHAPE.capital) !== 0 &&
      (classes & (WORD_CLASS.month | WORD_CLASS.weekday)) === 0 &&
      (place > 0 || !stop);
    if (isName) {
      if (!lastIsName) names++;
      nameDistance = Math.min(nameDistance, nearestTermDistance(terms, candidate, place));
      hasPlaceName ||= place > 0 && (index.classes[index.words[w - 1]!]! & WORD_CLASS.placePreposition) !== 0;
    }
    lastIsName = isName;
  }
  return {
    words,
    numbers,
    years,
    names,
    timeUnits,
    namingWords,
    superlatives,
    classes: all,
    hasPlaceName,
    numberDistance,
    nameDistance,
  };
};

const readAskedWords = (index: ArticleIndex, terms: readonly Term[], candidate: CandidateMatch): AskedWords => {
  const { from, to, hits, places, terms: hitTerms, termOfWord } = candidate;
  let copulas = 0;
  let pauses = 0;
  for (let i = 0; i < hits; i++) {
    const next = places[i]! + 1;
    if (next >= to - from || terms[hitTerms[i]!]!.bit === 0) continue;
    const classes = index.classes[index.words[from + next]!]!;
    if ((classes & (WORD_CLASS.copula | WORD_CLASS.naming)) !== 0) copulas++;
    if (termOfWord[next] === 0 && (index.shapes[from + next]! & SHAPE.afterPause) !== 0) pauses++;
  }
  return { copulas, pauses };
};

export const answerTypeGroup = createFeatureGroup("answer type", FEATURES, ({ question, index, tokens, terms }) => {
  const { type, head } = question.focus;
  const stem = tokens[head]?.stem;
  const headTerm = stem === undefined ? -1 : terms.findIndex((term) => term.stem === stem);
  return (candidate): Facts => ({
    type,
    fresh: countNewWords(index, terms, candidate),
    asked: readAskedWords(index, terms, candidate),
    hasHead: headTerm < 0 ? undefined : candidate.first[headTerm]! >= 0,
  });
});
