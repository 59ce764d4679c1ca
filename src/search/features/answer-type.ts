import { KINDS } from "../asking.ts";
import { CLASS } from "../lexicon.ts";
import { SEEN } from "../surface.ts";
import type { Asked } from "./asked.ts";
import type { Group } from "./group.ts";
import type { Sighting } from "./sighting.ts";

/** How far apart, in words, two things are that are not both in the sentence. */
const FAR = 30;

/** The nearest word of the question before or after a place that is a content word. */
function nearest({ terms }: Asked, sighting: Sighting, place: number): number {
  let least = FAR;
  for (let i = 0; i < sighting.hits; i++) {
    if (terms[sighting.terms[i]!]!.bit === 0) continue;
    least = Math.min(least, Math.abs(sighting.places[i]! - place));
  }
  return least;
}

/** Class of words, by its bit → how many of the sentence in hand. */
const count = new Int32Array(24);

/**
 * What the sentence has to offer that the question does not already say: numbers, years, names, reasons. Which of it
 * is wanted depends on the kind of the question; the trees learn that.
 */
export const answerTypeGroup: Group = {
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
  fill: (asked, sighting, row, at) => {
    const { index, asking, terms, words } = asked;
    const { from, to, asked: isAsked } = sighting;
    count.fill(0);
    let numbers = 0;
    let years = 0;
    let names = 0;
    let money = 0;
    let percent = 0;
    let bracketed = 0;
    let fresh = 0;
    let numberDistance = FAR;
    let nameDistance = FAR;
    let causeDistance = FAR;
    let placeName = 0;
    let byName = 0;
    let copula = 0;
    let pausesAfter = 0;
    let pausesBefore = 0;
    let lastName = false;
    for (let w = from; w < to; w++) {
      const place = w - from;
      const form = index.words[w]!;
      const seen = index.seen[w]!;
      const classes = index.classes[form]!;
      if (isAsked[place] !== 0) {
        lastName = false;
        // "X is …", "X, which was …": a copula directly behind a content word that was asked for.
        if (place + 1 < to - from && terms[isAsked[place]! - 1]!.bit !== 0) {
          const next = index.classes[index.words[w + 1]!]!;
          if ((next & (CLASS.copula | CLASS.naming)) !== 0) copula++;
          // "X, the former president, …" and "the former president, X": an apposition.
          if (isAsked[place + 1] === 0 && (index.seen[w + 1]! & SEEN.afterPause) !== 0) pausesAfter++;
          if (place > 0 && isAsked[place - 1] === 0 && (seen & SEEN.afterPause) !== 0) pausesBefore++;
        }
        continue;
      }
      if (index.stops[form] === 0) fresh++;
      for (let bits = classes; bits !== 0; bits &= bits - 1) count[31 - Math.clz32(bits & -bits)]!++;
      const isNumber = (seen & SEEN.number) !== 0 || (classes & CLASS.numeral) !== 0;
      if (isNumber) {
        numbers++;
        if ((seen & SEEN.year) !== 0) years++;
        if ((seen & SEEN.money) !== 0) money++;
        if ((seen & SEEN.percent) !== 0) percent++;
        numberDistance = Math.min(numberDistance, nearest(asked, sighting, place));
      }
      if ((classes & CLASS.cause) !== 0) causeDistance = Math.min(causeDistance, nearest(asked, sighting, place));
      if ((seen & SEEN.bracketed) !== 0) bracketed++;
      const isName =
        (seen & SEEN.capital) !== 0 &&
        (classes & (CLASS.month | CLASS.weekday)) === 0 &&
        (place > 0 || index.stops[form] === 0);
      if (isName) {
        if (!lastName) names++;
        nameDistance = Math.min(nameDistance, nearest(asked, sighting, place));
        const previous = place > 0 ? index.classes[index.words[w - 1]!]! : 0;
        if ((previous & CLASS.placePreposition) !== 0) placeName++;
        if ((previous & CLASS.by) !== 0) byName++;
      }
      lastName = isName;
    }
    const of = (bit: number): number => count[31 - Math.clz32(bit)]!;
    row[at] = KINDS.indexOf(asking.kind);
    row[at + 1] = numbers;
    row[at + 2] = years;
    row[at + 3] = names;
    row[at + 4] = of(CLASS.month);
    row[at + 5] = of(CLASS.timeUnit);
    row[at + 6] = of(CLASS.measure);
    row[at + 7] = money + of(CLASS.money);
    row[at + 8] = percent;
    row[at + 9] = of(CLASS.personTitle);
    row[at + 10] = of(CLASS.cause);
    row[at + 11] = of(CLASS.speech);
    row[at + 12] = of(CLASS.placeNoun);
    row[at + 13] = of(CLASS.naming);
    row[at + 14] = of(CLASS.temporal);
    row[at + 15] = of(CLASS.means);
    row[at + 16] = of(CLASS.group);
    row[at + 17] = of(CLASS.enumeration);
    row[at + 18] = of(CLASS.superlative);
    row[at + 19] = bracketed;
    row[at + 20] = fresh;
    row[at + 21] = numberDistance;
    row[at + 22] = nameDistance;
    row[at + 23] = causeDistance;
    row[at + 24] = placeName;
    row[at + 25] = byName;

    // The head: what "which ▢" or "how many ▢" asks for.
    const head = words[asking.head];
    const headTerm = head === undefined ? -1 : terms.findIndex((term) => term.stem === head.stem);
    const headPlace = headTerm < 0 ? -1 : sighting.first[headTerm]!;
    let numberAtHead = 0;
    let nameAtHead = 0;
    if (headPlace >= 0) {
      for (let place = Math.max(0, headPlace - 4); place < Math.min(to - from, headPlace + 4); place++) {
        if (isAsked[place] !== 0) continue;
        const seen = index.seen[from + place]!;
        const classes = index.classes[index.words[from + place]!]!;
        if (place < headPlace && ((seen & SEEN.number) !== 0 || (classes & CLASS.numeral) !== 0)) numberAtHead = 1;
        if (place > 0 && (seen & SEEN.capital) !== 0) nameAtHead++;
      }
    }
    row[at + 26] = headTerm < 0 ? -1 : headPlace >= 0 ? 1 : 0;
    row[at + 27] = numberAtHead;
    row[at + 28] = nameAtHead;
    row[at + 29] = copula;
    row[at + 30] = fits(asking.kind, numbers, years, names, row, at);
    row[at + 31] = pausesAfter;
    row[at + 32] = pausesBefore;
  },
};

/** Whether the sentence has anything of the kind that is asked for: 1 yes, 0 no, -1 when any sentence would do. */
function fits(
  kind: (typeof KINDS)[number],
  numbers: number,
  years: number,
  names: number,
  row: Float32Array,
  at: number,
): number {
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
}
