import { type Associations, MOST_TOKENS, tokensIn, tokensOf } from "../associations.ts";
import type { Asked } from "./asked.ts";

/** A long sentence has more words to go with the question by chance. */
export const lengthOf = (tokens: number): number => Math.sqrt(tokens + 4);

/** The cues of a question: its kind, its kind with what it asks for ("how many people"), and its content words. */
export function cuesOf({ asking, words, terms }: Asked): Readonly<{ kind: string[]; words: string[] }> {
  const kind = [`?${asking.kind}`];
  const head = words[asking.head];
  if (head !== undefined) kind.push(`?${asking.kind} ${head.stem}`);
  return { kind, words: terms.filter((term) => term.bit !== 0 && term.share === 1).map((term) => term.readAs) };
}

// Token → weight, summed over the rows of the cues in hand; zeros between two questions. A table for each question would
// be the largest thing that it allocates.
const ofWords = new Float32Array(MOST_TOKENS);
const ofKind = new Float32Array(MOST_TOKENS);

// The tokens of the sentence in hand.
const tokensHere = new Uint16Array(MOST_TOKENS);

/** Adds the weights of some cues' pairs. No callback for each pair: its weight would be garbage. */
function addPairs(
  { cues, starts, columns, weights }: Associations,
  names: readonly string[],
  into: Float32Array,
): void {
  for (const name of names) {
    const row = cues.get(name);
    if (row === undefined) continue;
    for (let i = starts[row]!; i < starts[row + 1]!; i++) into[columns[i]!]! += weights[i]!;
  }
}

function clearPairs({ cues, starts, columns }: Associations, names: readonly string[], from: Float32Array): void {
  for (const name of names) {
    const row = cues.get(name);
    if (row === undefined) continue;
    for (let i = starts[row]!; i < starts[row + 1]!; i++) from[columns[i]!] = 0;
  }
}

export const ASSOCIATION = ["association of words", "association of kind", "best association"] as const;

/** For each candidate, how well its other words go with the question: three numbers each, in the order of `ASSOCIATION`. */
export function associate(asked: Asked, candidates: readonly number[]): Float32Array {
  const found = new Float32Array(candidates.length * ASSOCIATION.length);
  const { index, known } = asked;
  const associations = known?.associations;
  if (associations === undefined || associations.language !== index.language.code) return found;
  const cues = cuesOf(asked);
  addPairs(associations, cues.words, ofWords);
  addPairs(associations, cues.kind, ofKind);
  const tokens = tokensOf(index, associations);
  const isAsked = (stem: number): boolean => asked.termOf[stem] !== 0;
  for (const [c, sentence] of candidates.entries()) {
    const span = { from: index.sentences[sentence]!, to: index.sentences[sentence + 1]! };
    let words = 0;
    let kind = 0;
    let best = 0;
    const count = tokensIn(index, tokens, span, isAsked, tokensHere);
    for (let i = 0; i < count; i++) {
      const token = tokensHere[i]!;
      words += ofWords[token]!;
      kind += ofKind[token]!;
      best = Math.max(best, ofWords[token]!);
    }
    found[c * 3] = words / lengthOf(count);
    found[c * 3 + 1] = kind / lengthOf(count);
    found[c * 3 + 2] = best;
  }
  clearPairs(associations, cues.words, ofWords);
  clearPairs(associations, cues.kind, ofKind);
  return found;
}
