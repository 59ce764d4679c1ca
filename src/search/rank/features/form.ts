import { SHAPE } from "../../index/token-shape.ts";
import { WORD_CLASS } from "../../index/word-classes.ts";
import type { FeatureGroup } from "./feature-group.ts";

/** The sentence by itself: how long, where it stands, how it begins. */
export const formGroup: FeatureGroup = {
  names: [
    "length",
    "place in paragraph",
    "sentences in paragraph",
    "place in article",
    "opens with pronoun",
    "opens with connective",
    "opens with a word asked",
    "quoted words",
    "heading",
  ],
  fill: ({ index, termOfStem }, { sentence, from, to }, row, at) => {
    const p = index.paragraphs[sentence]!;
    const start = index.paragraphStarts[p]!;
    const opening = from < to ? index.classes[index.words[from]!]! : 0;
    let quoted = 0;
    for (let w = from; w < to; w++) if ((index.shapes[w]! & SHAPE.quoted) !== 0) quoted++;
    row[at] = to - from;
    row[at + 1] = sentence - start;
    row[at + 2] = index.paragraphStarts[p + 1]! - start;
    row[at + 3] = sentence / index.paragraphs.length;
    row[at + 4] = (opening & WORD_CLASS.pronoun) !== 0 ? 1 : 0;
    row[at + 5] = (opening & WORD_CLASS.connective) !== 0 ? 1 : 0;
    row[at + 6] = from < to && termOfStem[index.stemOf[index.words[from]!]!] !== 0 ? 1 : 0;
    row[at + 7] = quoted / Math.max(1, to - from);
    row[at + 8] = index.isHeading[sentence]!;
  },
};
