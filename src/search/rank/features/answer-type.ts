import { SHAPE } from "../../index/token-shape.ts";
import { WORD_CLASS } from "../../index/word-classes.ts";
import { QUESTION_TYPES } from "../../question/question-type.ts";
import type { RankingContext } from "../ranking-context.ts";
import type { CandidateMatch } from "./candidate-match.ts";
import type { FeatureGroup } from "./feature-group.ts";

/** How far apart, in words, two things are that are not both in the sentence. */
const MAX_DISTANCE = 30;

/** The nearest word of the question before or after a place that is a content word. */
const nearestTermDistance = ({ terms }: RankingContext, sighting: CandidateMatch, place: number): number => {
  let least = MAX_DISTANCE;
  for (let i = 0; i < sighting.hits; i++) {
    if (terms[sighting.terms[i]!]!.bit === 0) continue;
    least = Math.min(least, Math.abs(sighting.places[i]! - place));
  }
  return least;
};

/** Class of words, by its bit → how many of the sentence in hand. */
const classCounts = new Int32Array(24);

/**
 * What the sentence has to offer that the question does not already say: numbers, years, names, reasons. Which of it
 * is wanted depends on the kind of the question; the trees learn that.
 */
export const answerTypeGroup: FeatureGroup = {
  names: [
    "kind",
    "new numbers",
    "new years",
    "new names",
    "months",
    "time units",
    "measures",
    "money",
    "percent",
    "titles of persons",
    "causes",
    "speech",
    "places",
    "naming",
    "temporal",
    "means",
    "groups",
    "enumeration",
    "superlatives",
    "bracketed",
    "new words",
    "number distance",
    "name distance",
    "cause distance",
    "place name",
    "by name",
    "head covered",
    "number at head",
    "name at head",
    "copula at word asked",
    "fits",
    "pause after word asked",
    "pause before word asked",
  ],
  fill: (context, sighting, row, at) => {
    const { index, question, terms, tokens } = context;
    const { focus } = question;
    const { from, to, termOfWord: isAsked } = sighting;
    classCounts.fill(0);
    let numbers = 0;
    let years = 0;
    let names = 0;
    let money = 0;
    let percent = 0;
    let bracketed = 0;
    let fresh = 0;
    let numberDistance = MAX_DISTANCE;
    let nameDistance = MAX_DISTANCE;
    let causeDistance = MAX_DISTANCE;
    let placeName = 0;
    let byName = 0;
    let copula = 0;
    let pausesAfter = 0;
    let pausesBefore = 0;
    let lastName = false;
    for (let w = from; w < to; w++) {
      const place = w - from;
      const form = index.words[w]!;
      const seen = index.shapes[w]!;
      const classes = index.classes[form]!;
      if (isAsked[place] !== 0) {
        lastName = false;
        // "X is …", "X, which was …": a copula directly behind a content word that was asked for.
        if (place + 1 < to - from && terms[isAsked[place]! - 1]!.bit !== 0) {
          const next = index.classes[index.words[w + 1]!]!;
          if ((next & (WORD_CLASS.copula | WORD_CLASS.naming)) !== 0) copula++;
          // "X, the former president, …" and "the former president, X": an apposition.
          if (isAsked[place + 1] === 0 && (index.shapes[w + 1]! & SHAPE.afterPause) !== 0) pausesAfter++;
          if (place > 0 && isAsked[place - 1] === 0 && (seen & SHAPE.afterPause) !== 0) pausesBefore++;
        }
        continue;
      }
      if (index.stops[form] === 0) fresh++;
      for (let bits = classes; bits !== 0; bits &= bits - 1) classCounts[31 - Math.clz32(bits & -bits)]!++;
      const isNumber = (seen & SHAPE.number) !== 0 || (classes & WORD_CLASS.numeral) !== 0;
      if (isNumber) {
        numbers++;
        if ((seen & SHAPE.year) !== 0) years++;
        if ((seen & SHAPE.money) !== 0) money++;
        if ((seen & SHAPE.percent) !== 0) percent++;
        numberDistance = Math.min(numberDistance, nearestTermDistance(context, sighting, place));
      }
      if ((classes & WORD_CLASS.cause) !== 0)
        causeDistance = Math.min(causeDistance, nearestTermDistance(context, sighting, place));
      if ((seen & SHAPE.bracketed) !== 0) bracketed++;
      const isName =
        (seen & SHAPE.capital) !== 0 &&
        (classes & (WORD_CLASS.month | WORD_CLASS.weekday)) === 0 &&
        (place > 0 || index.stops[form] === 0);
      if (isName) {
        if (!lastName) names++;
        nameDistance = Math.min(nameDistance, nearestTermDistance(context, sighting, place));
        const previous = place > 0 ? index.classes[index.words[w - 1]!]! : 0;
        if ((previous & WORD_CLASS.placePreposition) !== 0) placeName++;
        if ((previous & WORD_CLASS.by) !== 0) byName++;
      }
      lastName = isName;
    }
    const of = (bit: number): number => classCounts[31 - Math.clz32(bit)]!;
    row[at] = QUESTION_TYPES.indexOf(focus.type);
    row[at + 1] = numbers;
    row[at + 2] = years;
    row[at + 3] = names;
    row[at + 4] = of(WORD_CLASS.month);
    row[at + 5] = of(WORD_CLASS.timeUnit);
    row[at + 6] = of(WORD_CLASS.measure);
    row[at + 7] = money + of(WORD_CLASS.money);
    row[at + 8] = percent;
    row[at + 9] = of(WORD_CLASS.personTitle);
    row[at + 10] = of(WORD_CLASS.cause);
    row[at + 11] = of(WORD_CLASS.speech);
    row[at + 12] = of(WORD_CLASS.placeNoun);
    row[at + 13] = of(WORD_CLASS.naming);
    row[at + 14] = of(WORD_CLASS.temporal);
    row[at + 15] = of(WORD_CLASS.means);
    row[at + 16] = of(WORD_CLASS.group);
    row[at + 17] = of(WORD_CLASS.enumeration);
    row[at + 18] = of(WORD_CLASS.superlative);
    row[at + 19] = bracketed;
    row[at + 20] = fresh;
    row[at + 21] = numberDistance;
    row[at + 22] = nameDistance;
    row[at + 23] = causeDistance;
    row[at + 24] = placeName;
    row[at + 25] = byName;

    // The head: what "which ▢" or "how many ▢" asks for.
    const head = tokens[focus.head];
    const headTerm = head === undefined ? -1 : terms.findIndex((term) => term.stem === head.stem);
    const headPlace = headTerm < 0 ? -1 : sighting.first[headTerm]!;
    let numberAtHead = 0;
    let nameAtHead = 0;
    if (headPlace >= 0) {
      for (let place = Math.max(0, headPlace - 4); place < Math.min(to - from, headPlace + 4); place++) {
        if (isAsked[place] !== 0) continue;
        const seen = index.shapes[from + place]!;
        const classes = index.classes[index.words[from + place]!]!;
        if (place < headPlace && ((seen & SHAPE.number) !== 0 || (classes & WORD_CLASS.numeral) !== 0))
          numberAtHead = 1;
        if (place > 0 && (seen & SHAPE.capital) !== 0) nameAtHead++;
      }
    }
    row[at + 26] = headTerm < 0 ? -1 : headPlace >= 0 ? 1 : 0;
    row[at + 27] = numberAtHead;
    row[at + 28] = nameAtHead;
    row[at + 29] = copula;
    row[at + 30] = fitsQuestionType(focus.type, numbers, years, names, row, at);
    row[at + 31] = pausesAfter;
    row[at + 32] = pausesBefore;
  },
};

/** Whether the sentence has anything of the kind that is asked for: 1 yes, 0 no, -1 when any sentence would do. */
const fitsQuestionType = (
  kind: (typeof QUESTION_TYPES)[number],
  numbers: number,
  years: number,
  names: number,
  row: Float32Array,
  at: number,
): number => {
  const yes = (holds: boolean): number => (holds ? 1 : 0);
  switch (kind) {
    case "who":
      return yes(names > 0 || row[at + 16]! > 0);
    case "where":
      return yes(row[at + 24]! > 0 || row[at + 12]! > 0);
    case "when":
      return yes(years > 0 || row[at + 4]! > 0 || numbers > 0);
    case "how many":
    case "how much":
    case "how long":
      return yes(numbers > 0);
    case "why":
      return yes(row[at + 10]! > 0);
    case "unknown":
    case "whether":
    case "what":
    case "which":
    case "how":
      return -1;
  }
};
