/** Whether the sentence has what the question needs: the log-odds that it answers by the words that it has, and what it lacks. */
import { createFeatureGroup, type Feature } from "./feature-group.ts";

type Facts = Readonly<{
  odds: number;
  /** With what the paragraph and the title say of the words that the sentence lacks. */
  oddsAround: number;
  /** Needed weight, of all and of the words that the sentence has. */
  weight: number;
  weightCovered: number;
  /** How much the most needed of the words is needed that the sentence lacks; of those that it and all around it lack. */
  mostMissing: number;
  mostNowhere: number;
}>;

const FEATURES: readonly Feature<Facts>[] = [
  { name: "necessity odds", comparedWithBest: true, value: ({ odds }) => odds },
  { name: "necessity odds with paragraph", comparedWithBest: true, value: ({ oddsAround }) => oddsAround },
  {
    name: "necessity covered",
    comparedWithBest: true,
    value: ({ weight, weightCovered }) => (weight === 0 ? 0 : weightCovered / weight),
  },
  { name: "most needed missing", comparedWithBest: true, value: ({ mostMissing }) => mostMissing },
  { name: "most needed nowhere near", comparedWithBest: true, value: ({ mostNowhere }) => mostNowhere },
];

export const necessityGroup = createFeatureGroup("term necessity", FEATURES, (context) => ({ sentence }): Facts => {
  const { index, bm25, necessities, titleMask, paragraphMasks } = context;
  const own = bm25.masks[sentence]!;
  const around = paragraphMasks[index.paragraphs[sentence]!]! | titleMask;
  let odds = 0;
  let oddsAround = 0;
  let weight = 0;
  let weightCovered = 0;
  let mostMissing = 0;
  let mostNowhere = 0;
  for (const need of necessities.present) {
    weight += need.weight;
    if ((own & need.bit) !== 0) {
      odds += need.has;
      oddsAround += need.has;
      weightCovered += need.weight;
      continue;
    }
    odds += need.lacks;
    mostMissing = Math.max(mostMissing, need.own);
    if ((around & need.bit) !== 0) oddsAround += need.near;
    else {
      oddsAround += need.nowhere;
      mostNowhere = Math.max(mostNowhere, need.any);
    }
  }
  return { odds, oddsAround, weight, weightCovered, mostMissing, mostNowhere };
});
