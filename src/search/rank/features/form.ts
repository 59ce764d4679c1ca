/** The sentence by itself: how long, where it stands, how it begins. */
import type { ArticleIndex } from "../../index/index.ts";
import { WORD_CLASS } from "../../index/index.ts";
import { createFeatureGroup, type Feature } from "./feature-group.ts";

type Facts = Readonly<{
  index: ArticleIndex;
  sentence: number;
  length: number;
  /** The first sentence of its paragraph, and of the one behind. */
  paragraphStart: number;
  paragraphEnd: number;
  /** Classes of the first word, and whether the question has it. */
  opening: number;
  opensWithAsked: boolean;
}>;

const FEATURES: readonly Feature<Facts>[] = [
  { name: "length", comparedWithBest: true, value: ({ length }) => length },
  { name: "place in paragraph", value: ({ sentence, paragraphStart }) => sentence - paragraphStart },
  { name: "sentences in paragraph", value: ({ paragraphStart, paragraphEnd }) => paragraphEnd - paragraphStart },
  { name: "place in article", value: ({ sentence, index }) => sentence / index.paragraphs.length },
  { name: "opens with pronoun", value: ({ opening }) => ((opening & WORD_CLASS.pronoun) === 0 ? 0 : 1) },
  { name: "opens with a word asked", value: ({ opensWithAsked }) => (opensWithAsked ? 1 : 0) },
];

export const formGroup = createFeatureGroup(
  "form",
  FEATURES,
  ({ index, termOfStem }) =>
    ({ sentence, from, to }): Facts => {
      const paragraph = index.paragraphs[sentence]!;
      return {
        index,
        sentence,
        length: to - from,
        paragraphStart: index.paragraphStarts[paragraph]!,
        paragraphEnd: index.paragraphStarts[paragraph + 1]!,
        opening: from < to ? index.classes[index.words[from]!]! : 0,
        opensWithAsked: from < to && termOfStem[index.stemOf[index.words[from]!]!] !== 0,
      };
    },
);
