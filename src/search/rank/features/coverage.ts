/** Which words of the question the sentence has, and where the article has those that it lacks. */
import { bitCount } from "../../index/index.ts";
import type { RankingContext } from "../ranking-context.ts";
import { weightCovered } from "../term-masks.ts";
import type { CandidateMatch } from "./candidate-match.ts";
import { createFeatureGroup, type Feature } from "./feature-group.ts";

/** The words of the question, counted by whether the sentence has them. */
type TermCounts = Readonly<{
  content: number;
  contentCovered: number;
  functionWords: number;
  functionWordsCovered: number;
  weightAsWritten: number;
  weightRepaired: number;
  rarestCovered: number;
  rarestMissing: number;
  rarity: number;
  rarityCovered: number;
  /** Of words that neither the sentence nor its paragraph nor the title has. */
  rarityLost: number;
  rarestLost: number;
  /** 1 when the first content word is covered, 0 when it is not, -1 when there is none. */
  first: number;
}>;

type Facts = Readonly<{
  context: RankingContext;
  counts: TermCounts;
  /** Bits of the terms that the sentence has, and of those that it lacks. */
  own: number;
  missing: number;
  /** Bits of the terms of its neighbours in the paragraph, of the paragraph, of the sentences before it there. */
  before: number;
  after: number;
  paragraph: number;
  earlier: number;
  /** Bits of the terms that often mean the same as a word that the sentence has. */
  synonyms: number;
  /** Bits of the terms that the article has, but neither here nor around; and the weight of the rarest. */
  elsewhere: number;
  rarestElsewhere: number;
  /** The weight of the rarest word of the question; above 0. */
  rarest: number;
}>;

/** The value of a feature that asks for what the question does not have. */
const NOT_ASKED = -1;
const shareOf = (mask: number, of: number): number => (of === 0 ? NOT_ASKED : bitCount(mask & of) / bitCount(of));

const FEATURES: readonly Feature<Facts>[] = [
  { name: "weight covered", comparedWithBest: true, value: ({ context, own }) => weightCovered(context, own) },
  {
    name: "words covered",
    comparedWithBest: true,
    value: ({ counts }) => counts.contentCovered / Math.max(1, counts.content),
  },
  {
    name: "weight covered as written",
    comparedWithBest: true,
    value: ({ context, counts }) => counts.weightAsWritten / context.mass,
  },
  { name: "missing before", value: ({ context, missing, before }) => weightCovered(context, missing & before) },
  { name: "missing after", value: ({ context, missing, after }) => weightCovered(context, missing & after) },
  {
    name: "missing in paragraph",
    value: ({ context, missing, paragraph }) => weightCovered(context, missing & paragraph),
  },
  { name: "missing in title", value: ({ context, missing }) => weightCovered(context, missing & context.titleMask) },
  {
    name: "missing all around",
    value: ({ context, missing, paragraph }) => weightCovered(context, missing & ~paragraph & ~context.titleMask),
  },
  { name: "rarest covered", comparedWithBest: true, value: ({ counts, rarest }) => counts.rarestCovered / rarest },
  { name: "names covered", comparedWithBest: true, value: ({ context, own }) => shareOf(own, context.nameMask) },
  { name: "numbers covered", value: ({ context, own }) => shareOf(own, context.numberMask) },
  {
    name: "function words covered",
    comparedWithBest: true,
    value: ({ counts }) =>
      counts.functionWords === 0 ? NOT_ASKED : counts.functionWordsCovered / counts.functionWords,
  },
  { name: "first word covered", value: ({ counts }) => counts.first },
  { name: "words asked", value: ({ counts }) => Math.max(1, counts.content) },
  { name: "weight repaired", value: ({ context, counts }) => counts.weightRepaired / context.mass },
  {
    name: "rarity covered",
    comparedWithBest: true,
    value: ({ counts }) => (counts.rarity === 0 ? 0 : counts.rarityCovered / counts.rarity),
  },
  {
    name: "rarity missing all around",
    value: ({ counts }) => (counts.rarity === 0 ? 0 : counts.rarityLost / counts.rarity),
  },
  { name: "rarest of all missing", value: ({ counts }) => counts.rarestLost },
  {
    name: "missing earlier in paragraph",
    value: ({ context, missing, earlier }) => weightCovered(context, missing & earlier),
  },
  {
    name: "names missing earlier in paragraph",
    value: ({ context, missing, earlier }) => shareOf(earlier, context.nameMask & missing),
  },
  {
    name: "synonyms of missing",
    comparedWithBest: true,
    value: ({ context, missing, synonyms }) => weightCovered(context, missing & synonyms),
  },
  { name: "rarest that stands elsewhere", value: ({ rarestElsewhere, rarest }) => rarestElsewhere / rarest },
  { name: "names that stand elsewhere", value: ({ context, elsewhere }) => shareOf(elsewhere, context.nameMask) },
];

/** @param near Bits of the terms that the paragraph or the title has. */
const countTerms = (
  { index, terms, rarity: rarities }: RankingContext,
  { first: places, from }: CandidateMatch,
  near: number,
): TermCounts => {
  let functionWords = 0;
  let functionWordsCovered = 0;
  let contentCovered = 0;
  let weightAsWritten = 0;
  let weightRepaired = 0;
  let rarestCovered = 0;
  let rarestMissing = 0;
  let rarity = 0;
  let rarityCovered = 0;
  let rarityLost = 0;
  let rarestLost = 0;
  let first = NOT_ASKED;
  for (let t = 0; t < terms.length; t++) {
    const term = terms[t]!;
    const has = places[t]! >= 0;
    if (term.bit === 0) {
      functionWords++;
      if (has) functionWordsCovered++;
      continue;
    }
    const rare = rarities[t]! * term.share;
    rarity += rare;
    if (first < 0) first = has ? 1 : 0;
    if (has) {
      contentCovered++;
      rarityCovered += rare;
      rarestCovered = Math.max(rarestCovered, term.weight);
      if (index.words[from + places[t]!] === term.formNumber) weightAsWritten += term.weight;
      if (term.repaired) weightRepaired += term.weight;
      continue;
    }
    rarestMissing = Math.max(rarestMissing, term.weight);
    if ((term.bit & near) !== 0) continue;
    rarityLost += rare;
    rarestLost = Math.max(rarestLost, rare);
  }
  return {
    content: terms.length - functionWords,
    contentCovered,
    functionWords,
    functionWordsCovered,
    weightAsWritten,
    weightRepaired,
    rarestCovered,
    rarestMissing,
    rarity,
    rarityCovered,
    rarityLost,
    rarestLost,
    first,
  };
};

/** What the article has but neither the sentence nor what is around it: another sentence is more to the point. */
const findElsewhere = ({ terms, rarity }: RankingContext, here: number) => {
  let elsewhere = 0;
  let rarestElsewhere = 0;
  for (let t = 0; t < terms.length; t++) {
    const term = terms[t]!;
    if (term.bit === 0 || term.matches.length === 0 || (term.bit & here) !== 0) continue;
    elsewhere |= term.bit;
    rarestElsewhere = Math.max(rarestElsewhere, term.weight * rarity[t]!);
  }
  return { elsewhere, rarestElsewhere };
};

const MIN_RAREST = 1e-6;

export const coverageGroup = createFeatureGroup("coverage", FEATURES, (context) => {
  const { index, bm25, titleMask, paragraphMasks } = context;
  const { masks, synonymMasks } = bm25;
  const all = context.terms.reduce((bits, term) => bits | term.bit, 0);
  return (candidate): Facts => {
    const { sentence } = candidate;
    const place = index.paragraphs[sentence]!;
    const own = masks[sentence]!;
    const paragraph = paragraphMasks[place]!;
    let earlier = 0;
    for (let s = index.paragraphStarts[place]!; s < sentence; s++) earlier |= masks[s]!;
    const counts = countTerms(context, candidate, paragraph | titleMask);
    const { elsewhere, rarestElsewhere } = findElsewhere(context, own | paragraph | titleMask);
    return {
      context,
      counts,
      own,
      missing: all & ~own,
      before: sentence > 0 && index.paragraphs[sentence - 1] === place ? masks[sentence - 1]! : 0,
      after: index.paragraphs[sentence + 1] === place ? masks[sentence + 1]! : 0,
      paragraph,
      earlier,
      synonyms: synonymMasks[sentence]!,
      elsewhere,
      rarestElsewhere,
      rarest: Math.max(counts.rarestCovered, counts.rarestMissing, MIN_RAREST),
    };
  };
});
