import type { ArticleIndex } from "../../../src/search/index/article-index.ts";
import {
  type Associations,
  associationTokensOf,
  createTokenCollector,
  MAX_ASSOCIATION_TOKENS,
  TOKEN_SIGNS,
} from "../../../src/search/rank/associations.ts";
import { associationCuesOf, lengthNormOf } from "../../../src/search/rank/features/association.ts";
import type { RankingContext } from "../../../src/search/rank/ranking-context.ts";
import type { Random } from "../bench/data/random.ts";
import { runRounds } from "./run-rounds.ts";

/** One question with its candidates, as far as associations learn from it. */
export type Lesson = Readonly<{ context: RankingContext; candidates: readonly number[]; right: ReadonlySet<number> }>;

/** How sharply the first ranking is believed: logits per unit of its score. */
const PRIOR_SCALE = 12;
/** Pairs that stood in fewer believed candidates (their chances summed) are not learned. */
const MIN_SEEN_COUNT = 4;
/** Weights nearer to zero are left out of the table. */
const MIN_WEIGHT = 0.25;
const MAX_COLUMNS = MAX_ASSOCIATION_TOKENS;

/** A lesson as numbers. Pair `p` of candidate `c` is one of `pairs[starts[c] .. starts[c + 1]]`. */
export type Drill = Readonly<{
  /** Log-odds of each candidate by the first ranking. */
  prior: Float32Array;
  right: Uint8Array;
  /** What the sum of a candidate's weights is multiplied by: a long sentence has more words that go with the question by chance. */
  scale: Float32Array;
  starts: Uint32Array;
  pairs: Int32Array;
}>;

/** The drills of lessons, in their order, and the pairs of a cue and a token in them: `row * MOST_TOKENS + token`. */
export type Drills = Readonly<{ drills: readonly Drill[]; keys: readonly number[]; cues: ReadonlyMap<string, number> }>;

export const toDrills = (lessons: Iterable<Lesson>, vocabulary: Associations): Drills => {
  const cues = new Map<string, number>();
  // One map for each cue: one map of all pairs would hold more than a map can.
  const numbers: Map<number, number>[] = [];
  const seen: number[] = [];
  const keys: number[] = [];
  const drills: {
    prior: Float32Array;
    right: Uint8Array;
    scale: Float32Array;
    starts: Uint32Array;
    pairs: Int32Array;
  }[] = [];
  for (const { context, candidates, right } of lessons) {
    const { index, bm25 } = context;
    const { type, words } = associationCuesOf(context);
    const rows = [...type, ...words].map((name) => {
      if (!cues.has(name)) cues.set(name, cues.size);
      return cues.get(name)!;
    });
    const isAsked = (stem: number): boolean => context.termOfStem[stem] !== 0;
    const collectTokens = createTokenCollector(index, associationTokensOf(index, vocabulary), isAsked);
    const prior = Float32Array.from(candidates, (sentence) => PRIOR_SCALE * bm25.total[sentence]!);
    const chances = softmax(prior);
    const pairs: number[] = [];
    const starts = [0];
    const scale: number[] = [];
    for (const [c, sentence] of candidates.entries()) {
      const tokens = collectTokens(index.sentences[sentence]!, index.sentences[sentence + 1]!);
      for (const token of tokens) {
        for (const row of rows) {
          numbers[row] ??= new Map();
          let number = numbers[row].get(token);
          if (number === undefined) {
            number = keys.length;
            numbers[row].set(token, number);
            keys.push(row * MAX_COLUMNS + token);
            seen.push(0);
          }
          seen[number]! += chances[c]!;
          pairs.push(number);
        }
      }
      starts.push(pairs.length);
      scale.push(1 / lengthNormOf(tokens.length));
    }
    drills.push({
      prior,
      right: Uint8Array.from(candidates, (sentence) => (right.has(sentence) ? 1 : 0)),
      scale: Float32Array.from(scale),
      starts: Uint32Array.from(starts),
      pairs: Int32Array.from(pairs),
    });
  }
  return { drills: drills.map((drill) => dropRarePairs(drill, seen)), keys, cues };
};

const dropRarePairs = (drill: Drill, seen: readonly number[]): Drill => {
  const pairs: number[] = [];
  const starts = [0];
  for (let c = 0; c < drill.prior.length; c++) {
    for (let i = drill.starts[c]!; i < drill.starts[c + 1]!; i++) {
      if (seen[drill.pairs[i]!]! >= MIN_SEEN_COUNT) pairs.push(drill.pairs[i]!);
    }
    starts.push(pairs.length);
  }
  return { ...drill, starts: Uint32Array.from(starts), pairs: Int32Array.from(pairs) };
};

const softmax = (logits: Float32Array): Float32Array => {
  let top = Number.NEGATIVE_INFINITY;
  for (const logit of logits) top = Math.max(top, logit);
  const chances = logits.map((logit) => Math.exp(logit - top));
  let all = 0;
  for (const chance of chances) all += chance;
  return chances.map((chance) => chance / all);
};

const EPOCHS = 8;
const LEARNING_RATE = 0.05;
/** Steps shrink with what a weight has moved already beyond this, so that pairs seen rarely stay near zero for long. */
const ADAGRAD_FLOOR = 0.01;

/**
 * A weight for each pair, so that the right candidates become likely: a softmax over each question's candidates on top of
 * what the first ranking believes (what BM25 knows is not learned again), by AdaGrad (Duchi, Hazan and Singer 2011).
 * Few rounds and a high floor instead of a penalty: measured on other articles 77.5 % right after eight rounds, against
 * 76.6 for log-odds of counts and 76.2 without.
 */
export const fitPairs = (drills: readonly Drill[], pairs: number, random: Random): Float32Array => {
  const weights = new Float32Array(pairs);
  const squares = new Float32Array(pairs).fill(ADAGRAD_FLOOR);
  runRounds(drills.length, EPOCHS, random, (at) => updateWeights(drills[at]!, weights, squares));
  return weights;
};

const updateWeights = (
  { prior, right, scale, starts, pairs }: Drill,
  weights: Float32Array,
  squares: Float32Array,
): void => {
  const logits = prior.map((logit, c) => {
    let sum = 0;
    for (let i = starts[c]!; i < starts[c + 1]!; i++) sum += weights[pairs[i]!]!;
    return logit + scale[c]! * sum;
  });
  const chances = softmax(logits);
  let good = 0;
  for (let c = 0; c < chances.length; c++) if (right[c] === 1) good += chances[c]!;
  if (good === 0) return;
  for (let c = 0; c < chances.length; c++) {
    const gradient = scale[c]! * ((right[c] === 1 ? chances[c]! / good : 0) - chances[c]!);
    if (Math.abs(gradient) < 1e-4) continue;
    for (let i = starts[c]!; i < starts[c + 1]!; i++) {
      const pair = pairs[i]!;
      squares[pair]! += gradient * gradient;
      weights[pair]! += (LEARNING_RATE * gradient) / Math.sqrt(squares[pair]!);
    }
  }
};

/** The table of the weights that matter. */
export const toAssociations = (
  { keys, cues }: Drills,
  learned: Float32Array,
  vocabulary: Associations,
): Associations => {
  const byRow = new Map<number, [column: number, weight: number][]>();
  for (const [pair, key] of keys.entries()) {
    const weight = learned[pair]!;
    if (Math.abs(weight) < MIN_WEIGHT) continue;
    const row = Math.floor(key / MAX_COLUMNS);
    const list = byRow.get(row) ?? [];
    list.push([key % MAX_COLUMNS, weight]);
    byRow.set(row, list);
  }
  const kept = [...cues].filter(([, row]) => byRow.has(row)).sort(([a], [b]) => (a < b ? -1 : 1));
  const starts = [0];
  const columns: number[] = [];
  const weights: number[] = [];
  for (const [, row] of kept) {
    for (const [column, weight] of byRow.get(row)!.sort((a, b) => a[0] - b[0])) {
      columns.push(column);
      weights.push(weight);
    }
    starts.push(columns.length);
  }
  return {
    ...vocabulary,
    cues: new Map(kept.map(([name], row) => [name, row])),
    starts: Uint32Array.from(starts),
    columns: Uint16Array.from(columns),
    weights: Float32Array.from(weights),
  };
};
/** The core names no platform, not even as the words that they are. */
const PLATFORM_NAMES: ReadonlySet<string> = new Set(["discord", "telegram"]);

/** Stems that stand in at least `least` of the articles, with the share of articles that have them, and no pairs yet. */
export const learnVocabulary = (articles: readonly ArticleIndex[], language: string, least: number): Associations => {
  const counts = new Map<string, number>();
  for (const { stems } of articles) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const common = [...counts]
    .filter(([stem, count]) => count >= least && !/^\d/.test(stem) && !PLATFORM_NAMES.has(stem))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MAX_COLUMNS - TOKEN_SIGNS.length);
  const names = [...TOKEN_SIGNS.map((sign) => `#${sign}`), ...common.map(([stem]) => stem)];
  return {
    language,
    tokens: new Map(names.map((name, token) => [name, token])),
    // In steps of 1/255, as the weights file keeps it.
    spread: Float32Array.from([
      ...TOKEN_SIGNS.map(() => 1),
      ...common.map(([, count]) => Math.max(1, Math.round((255 * count) / articles.length)) / 255),
    ]),
    cues: new Map(),
    starts: new Uint32Array(1),
    columns: new Uint16Array(0),
    weights: new Float32Array(0),
  };
};
