import { bitCount } from "../../index/bit-count.ts";
import type { RankingContext } from "../ranking-context.ts";
import { paragraphMask, weightCovered } from "../term-masks.ts";
import type { FeatureGroup } from "./feature-group.ts";

const allBits = ({ terms }: RankingContext): number => terms.reduce((bits, term) => bits | term.bit, 0);

/** Which words of the question the sentence has, and where those stand that it does not have. */
export const coverageGroup: FeatureGroup = {
  names: [
    "mass",
    "count",
    "mass as written",
    "missing before",
    "missing after",
    "missing in paragraph",
    "missing in title",
    "missing all around",
    "rarest covered",
    "rarest missing",
    "names covered",
    "numbers covered",
    "function words covered",
    "first word covered",
    "last word covered",
    "words asked",
    "repaired mass",
    "rarity covered",
    "rarity missing all around",
    "rarest of all missing",
    "missing earlier in paragraph",
    "names missing earlier in paragraph",
    "kin of missing",
    "rarest that stands elsewhere",
    "names that stand elsewhere",
  ],
  fill: (context, sighting, row, at) => {
    const { index, terms, bm25 } = context;
    const { sentence, first, from } = sighting;
    const p = index.paragraphs[sentence]!;
    const own = bm25.masks[sentence]!;
    const missing = allBits(context) & ~own;
    const before = sentence > 0 && index.paragraphs[sentence - 1] === p ? bm25.masks[sentence - 1]! : 0;
    const after = index.paragraphs[sentence + 1] === p ? bm25.masks[sentence + 1]! : 0;
    const paragraph = paragraphMask(context, p);
    let asWritten = 0;
    let covered = 0;
    let rarestCovered = 0;
    let rarestMissing = 0;
    let stops = 0;
    let stopsCovered = 0;
    let repaired = 0;
    let rarity = 0;
    let rarityCovered = 0;
    let rarityLost = 0;
    let rarestLost = 0;
    let firstWord = -1;
    let lastWord = -1;
    for (let t = 0; t < terms.length; t++) {
      const term = terms[t]!;
      const has = first[t]! >= 0;
      if (term.bit === 0) {
        stops++;
        if (has) stopsCovered++;
        continue;
      }
      const rare = context.rarity[t]! * term.share;
      rarity += rare;
      if (has) rarityCovered += rare;
      else if ((term.bit & (paragraph | context.titleMask)) === 0) {
        rarityLost += rare;
        rarestLost = Math.max(rarestLost, rare);
      }
      if (firstWord < 0) firstWord = has ? 1 : 0;
      lastWord = has ? 1 : 0;
      if (has) {
        covered++;
        rarestCovered = Math.max(rarestCovered, term.weight);
        if (index.words[from + first[t]!] === term.formNumber) asWritten += term.weight;
        if (term.repaired) repaired += term.weight;
      } else rarestMissing = Math.max(rarestMissing, term.weight);
    }
    const content = Math.max(1, terms.length - stops);
    const rarest = Math.max(rarestCovered, rarestMissing, 1e-6);
    row[at] = weightCovered(context, own);
    row[at + 1] = covered / content;
    row[at + 2] = asWritten / context.mass;
    row[at + 3] = weightCovered(context, missing & before);
    row[at + 4] = weightCovered(context, missing & after);
    row[at + 5] = weightCovered(context, missing & paragraph);
    row[at + 6] = weightCovered(context, missing & context.titleMask);
    row[at + 7] = weightCovered(context, missing & ~paragraph & ~context.titleMask);
    row[at + 8] = rarestCovered / rarest;
    row[at + 9] = rarestMissing / rarest;
    row[at + 10] = context.nameMask === 0 ? -1 : bitCount(context.nameMask & own) / bitCount(context.nameMask);
    row[at + 11] = context.numberMask === 0 ? -1 : bitCount(context.numberMask & own) / bitCount(context.numberMask);
    row[at + 12] = stops === 0 ? -1 : stopsCovered / stops;
    row[at + 13] = firstWord;
    row[at + 14] = lastWord;
    row[at + 15] = content;
    row[at + 16] = repaired / context.mass;
    row[at + 17] = rarity === 0 ? 0 : rarityCovered / rarity;
    row[at + 18] = rarity === 0 ? 0 : rarityLost / rarity;
    row[at + 19] = rarestLost;
    let earlier = 0;
    for (let s = index.paragraphStarts[p]!; s < sentence; s++) earlier |= bm25.masks[s]!;
    const namesMissing = context.nameMask & missing;
    // A word that the article has, but neither here nor around: another sentence is more to the point.
    let rarestElsewhere = 0;
    let elsewhere = 0;
    for (let t = 0; t < terms.length; t++) {
      const term = terms[t]!;
      if (term.bit === 0 || term.matches.length === 0 || (term.bit & (own | paragraph | context.titleMask)) !== 0)
        continue;
      elsewhere |= term.bit;
      rarestElsewhere = Math.max(rarestElsewhere, term.weight * context.rarity[t]!);
    }
    row[at + 22] = weightCovered(context, missing & bm25.synonymMasks[sentence]!);
    row[at + 23] = rarestElsewhere / rarest;
    row[at + 24] = context.nameMask === 0 ? -1 : bitCount(context.nameMask & elsewhere) / bitCount(context.nameMask);
    row[at + 20] = weightCovered(context, missing & earlier);
    row[at + 21] = namesMissing === 0 ? -1 : bitCount(namesMissing & earlier) / bitCount(namesMissing);
  },
};
