import { paragraphMask } from "../term-masks.ts";
import type { FeatureGroup } from "./feature-group.ts";

/** Whether the sentence has what the question needs: the log-odds that it answers by the words that it has, and what it lacks. */
export const necessityGroup: FeatureGroup = {
  names: ["need odds", "need odds with paragraph", "need covered", "most needed missing", "most needed nowhere near"],
  fill: (context, { sentence }, row, at) => {
    const { index, bm25, necessities, titleMask } = context;
    const own = bm25.masks[sentence]!;
    const around = paragraphMask(context, index.paragraphs[sentence]!) | titleMask;
    let odds = 0;
    let oddsAround = 0;
    let covered = 0;
    let all = 0;
    let missing = 0;
    let nowhere = 0;
    for (const need of necessities.present) {
      all += need.weight;
      if ((own & need.bit) !== 0) {
        odds += need.has;
        oddsAround += need.has;
        covered += need.weight;
        continue;
      }
      odds += need.lacks;
      missing = Math.max(missing, need.own);
      if ((around & need.bit) !== 0) oddsAround += need.near;
      else {
        oddsAround += need.nowhere;
        nowhere = Math.max(nowhere, need.any);
      }
    }
    row[at] = odds;
    row[at + 1] = oddsAround;
    row[at + 2] = all === 0 ? 0 : covered / all;
    row[at + 3] = missing;
    row[at + 4] = nowhere;
  },
};
