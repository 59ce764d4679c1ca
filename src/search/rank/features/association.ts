import { type Associations, associationTokensOf, collectTokens, MAX_ASSOCIATION_TOKENS } from "../associations.ts";
import type { RankingContext } from "../ranking-context.ts";

/** A long sentence has more words to go with the question by chance. */
export const lengthNormOf = (tokens: number): number => Math.sqrt(tokens + 4);

/** The cues of a question: its kind, its kind with what it asks for ("how many people"), and its content words. */
export const associationCuesOf = ({
  question: { focus },
  tokens,
  terms,
}: RankingContext): Readonly<{ kind: string[]; words: string[] }> => {
  const kind = [`?${focus.type}`];
  const head = tokens[focus.head];
  if (head !== undefined) kind.push(`?${focus.type} ${head.stem}`);
  return { kind, words: terms.filter((term) => term.bit !== 0 && term.share === 1).map((term) => term.matchedStem) };
};

// Token → weight, summed over the rows of the cues in hand; zeros between two questions. A table for each question would
// be the largest thing that it allocates.
const wordWeights = new Float32Array(MAX_ASSOCIATION_TOKENS);
const typeWeights = new Float32Array(MAX_ASSOCIATION_TOKENS);

// The tokens of the sentence in hand.
const sentenceTokens = new Uint16Array(MAX_ASSOCIATION_TOKENS);

/** Adds the weights of some cues' pairs. No callback for each pair: its weight would be garbage. */
const addPairs = (
  { cues, starts, columns, weights }: Associations,
  names: readonly string[],
  into: Float32Array,
): void => {
  for (const name of names) {
    const row = cues.get(name);
    if (row === undefined) continue;
    for (let i = starts[row]!; i < starts[row + 1]!; i++) into[columns[i]!]! += weights[i]!;
  }
};

const clearPairs = ({ cues, starts, columns }: Associations, names: readonly string[], from: Float32Array): void => {
  for (const name of names) {
    const row = cues.get(name);
    if (row === undefined) continue;
    for (let i = starts[row]!; i < starts[row + 1]!; i++) from[columns[i]!] = 0;
  }
};

export const ASSOCIATION_FEATURES = ["association of words", "association of kind", "best association"] as const;

/** For each candidate, how well its other words go with the question: three numbers each, in the order of `ASSOCIATION`. */
export const scoreAssociations = (context: RankingContext, candidates: readonly number[]): Float32Array => {
  const found = new Float32Array(candidates.length * ASSOCIATION_FEATURES.length);
  const { index, knowledge } = context;
  const associations = knowledge?.associations;
  if (associations === undefined || associations.language !== index.language.code) return found;
  const cues = associationCuesOf(context);
  addPairs(associations, cues.words, wordWeights);
  addPairs(associations, cues.kind, typeWeights);
  const tokens = associationTokensOf(index, associations);
  const isAsked = (stem: number): boolean => context.termOfStem[stem] !== 0;
  for (const [c, sentence] of candidates.entries()) {
    const span = { from: index.sentences[sentence]!, to: index.sentences[sentence + 1]! };
    let words = 0;
    let kind = 0;
    let best = 0;
    const count = collectTokens(index, tokens, span, isAsked, sentenceTokens);
    for (let i = 0; i < count; i++) {
      const token = sentenceTokens[i]!;
      words += wordWeights[token]!;
      kind += typeWeights[token]!;
      best = Math.max(best, wordWeights[token]!);
    }
    found[c * 3] = words / lengthNormOf(count);
    found[c * 3 + 1] = kind / lengthNormOf(count);
    found[c * 3 + 2] = best;
  }
  clearPairs(associations, cues.words, wordWeights);
  clearPairs(associations, cues.kind, typeWeights);
  return found;
};
