/** How well the words of the sentence that were not asked go with the question. */
import {
  type Associations,
  associationTokensOf,
  createTokenCollector,
  MAX_ASSOCIATION_TOKENS,
} from "../associations.ts";
import type { RankingContext } from "../ranking-context.ts";
import { createFeatureGroup, type Feature } from "./feature-group.ts";

type Facts = Readonly<{ words: number; type: number; best: number }>;

const FEATURES: readonly Feature<Facts>[] = [
  { name: "association of words", comparedWithBest: true, value: ({ words }) => words },
  { name: "association of question type", comparedWithBest: true, value: ({ type }) => type },
  { name: "best association", value: ({ best }) => best },
];

/** A long sentence has more words to go with the question by chance. */
export const lengthNormOf = (tokens: number): number => Math.sqrt(tokens + 4);

/** The cues of a question: its type, its type with what it asks for ("how many people"), and its content words. */
export const associationCuesOf = ({
  question: { focus },
  tokens,
  terms,
}: RankingContext): Readonly<{ type: string[]; words: string[] }> => {
  const type = [`?${focus.type}`];
  const head = tokens[focus.head];
  if (head !== undefined) type.push(`?${focus.type} ${head.stem}`);
  return { type, words: terms.filter((term) => term.bit !== 0 && term.share === 1).map((term) => term.matchedStem) };
};

/** Token → weight, summed over the cues of the question. Filled anew for each ranking: new ones would be the largest things that it makes. */
const wordWeights = new Float32Array(MAX_ASSOCIATION_TOKENS);
const typeWeights = new Float32Array(MAX_ASSOCIATION_TOKENS);

/** Token → the sum of its weights over the rows of some cues. */
const sumWeights = (
  { tokens, cues, starts, columns, weights }: Associations,
  names: readonly string[],
  sums: Float32Array,
): void => {
  sums.fill(0, 0, tokens.size);
  for (const name of names) {
    const row = cues.get(name);
    if (row === undefined) continue;
    const end = starts[row + 1]!;
    for (let i = starts[row]!; i < end; i++) sums[columns[i]!]! += weights[i]!;
  }
};

/** In a language whose words were not learned. */
const NOTHING_LEARNED: Facts = { words: 0, type: 0, best: 0 };

export const associationGroup = createFeatureGroup("associations", FEATURES, (context) => {
  const { index, knowledge } = context;
  const associations = knowledge?.associations;
  if (associations === undefined || associations.language !== index.language.code) return () => NOTHING_LEARNED;
  const cues = associationCuesOf(context);
  sumWeights(associations, cues.words, wordWeights);
  sumWeights(associations, cues.type, typeWeights);
  const isAsked = (stem: number): boolean => context.termOfStem[stem] !== 0;
  const collectTokens = createTokenCollector(index, associationTokensOf(index, associations), isAsked);
  return ({ sentence }): Facts => {
    let words = 0;
    let type = 0;
    let best = 0;
    // Not cut at the words of a candidate match: what was learned has seen whole sentences.
    const tokens = collectTokens(index.sentences[sentence]!, index.sentences[sentence + 1]!);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      words += wordWeights[token]!;
      type += typeWeights[token]!;
      best = Math.max(best, wordWeights[token]!);
    }
    const norm = lengthNormOf(tokens.length);
    return { words: words / norm, type: type / norm, best };
  };
});
