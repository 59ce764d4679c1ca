import { type Associations, MOST_TOKENS, SIGNS, tokensOf, visitTokens } from "../../src/search/associations.ts";
import type { Asked } from "../../src/search/features/asked.ts";
import { cuesOf } from "../../src/search/features/association.ts";

/** One question with its candidates, as far as associations learn from it. */
export type Lesson = Readonly<{ asked: Asked; candidates: readonly number[]; right: ReadonlySet<number> }>;

/** A candidate counts by its share of belief; below this it teaches nothing. */
const LEAST_BELIEF = 0.02;
/** How sharply the first ranking is believed: logits per unit of its score. */
const BELIEF = 12;
/** A pair is as good as unseen until it was seen so often; pulls rare pairs to zero. */
const SHRINK = 10;
/** Weights nearer to zero are left out of the table. */
const LEAST_WEIGHT = 0.15;
const COLUMNS = MOST_TOKENS;

/** How often pairs of a cue and a word were seen in answers, and how often that was to be expected. */
export type Pairs = ReturnType<typeof createPairs>;

/** An open-addressing table: maps of objects would not hold 20 million pairs. */
function createPairs(bits: number) {
  const mask = (1 << bits) - 1;
  const keys = new Int32Array(1 << bits).fill(-1);
  const expected = new Float32Array(1 << bits);
  const observed = new Float32Array(1 << bits);
  let used = 0;
  const find = (key: number): number => {
    let at = (Math.imul(key, 0x9e3779b1) >>> (32 - bits)) & mask;
    while (keys[at] !== -1 && keys[at] !== key) at = (at + 1) & mask;
    return keys[at] === key ? at : -1;
  };
  return {
    /** The slot of a key that was counted, or -1. */
    find,
    keys,
    expected,
    observed,
    /** The slot of a key; -1 when the table is full and the key is new. */
    slot: (key: number): number => {
      let at = (Math.imul(key, 0x9e3779b1) >>> (32 - bits)) & mask;
      while (keys[at] !== -1 && keys[at] !== key) at = (at + 1) & mask;
      if (keys[at] === -1) {
        if (used > mask * 0.8) return -1;
        keys[at] = key;
        used++;
      }
      return at;
    },
  };
}

/**
 * Counts for the log-odds of "this cue goes with this word": how often the word stands in sentences that answer, against how often
 * the first ranking would expect it in them. What BM25 knows already is therefore not learned again.
 */
export function countPairs(lessons: Iterable<Lesson>, vocabulary: Associations, cues: Map<string, number>): Pairs {
  const pairs = createPairs(25);
  for (const { asked, candidates, right } of lessons) {
    const { kind, words } = cuesOf(asked);
    const rows = [...kind, ...words].map((name) => {
      if (!cues.has(name)) cues.set(name, cues.size);
      return cues.get(name)!;
    });
    const { index, evidence } = asked;
    const belief = candidates.map((sentence) => Math.exp(BELIEF * evidence.total[sentence]!));
    const all = belief.reduce((sum, value) => sum + value, 0);
    const good = candidates.reduce((sum, sentence, c) => sum + (right.has(sentence) ? belief[c]! : 0), 0);
    if (good === 0) continue;
    const tokens = tokensOf(index, vocabulary);
    for (const [c, sentence] of candidates.entries()) {
      const expected = belief[c]! / all;
      const observed = right.has(sentence) ? belief[c]! / good : 0;
      if (expected < LEAST_BELIEF && observed === 0) continue;
      const span = { from: index.sentences[sentence]!, to: index.sentences[sentence + 1]! };
      visitTokens(
        index,
        tokens,
        span,
        (stem) => asked.termOf[stem] !== 0,
        (token) => {
          for (const row of rows) {
            const slot = pairs.slot(row * COLUMNS + token);
            if (slot < 0) continue;
            pairs.expected[slot]! += expected;
            pairs.observed[slot]! += observed;
          }
        },
      );
    }
  }
  return pairs;
}

/** The log-odds of everything that was counted, tables of the same cues taken together. */
export function associationsFrom(
  tables: readonly Pairs[],
  vocabulary: Associations,
  cues: ReadonlyMap<string, number>,
): Associations {
  const byRow = new Map<number, [column: number, weight: number][]>();
  for (const [t, table] of tables.entries()) {
    for (const key of table.keys) {
      if (key < 0 || tables.slice(0, t).some((earlier) => earlier.find(key) >= 0)) continue;
      let observed = SHRINK;
      let expected = SHRINK;
      for (const one of tables) {
        const slot = one.find(key);
        if (slot < 0) continue;
        observed += one.observed[slot]!;
        expected += one.expected[slot]!;
      }
      const weight = Math.log(observed / expected);
      if (Math.abs(weight) < LEAST_WEIGHT) continue;
      const row = Math.floor(key / COLUMNS);
      const list = byRow.get(row) ?? [];
      list.push([key % COLUMNS, weight]);
      byRow.set(row, list);
    }
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
}

/** Stems that stand in at least `least` of the articles, with the share of articles that have them, and no pairs yet. */
export function learnVocabulary(articles: readonly Asked["index"][], language: string, least: number): Associations {
  const counts = new Map<string, number>();
  for (const { stems } of articles) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const common = [...counts]
    .filter(([stem, count]) => count >= least && !/^\d/.test(stem))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, COLUMNS - SIGNS.length);
  const names = [...SIGNS.map((sign) => `#${sign}`), ...common.map(([stem]) => stem)];
  return {
    language,
    tokens: new Map(names.map((name, token) => [name, token])),
    // In steps of 1/255, as the weights file keeps it.
    spread: Float32Array.from([
      ...SIGNS.map(() => 1),
      ...common.map(([, count]) => Math.max(1, Math.round((255 * count) / articles.length)) / 255),
    ]),
    cues: new Map(),
    starts: new Uint32Array(1),
    columns: new Uint16Array(0),
    weights: new Float32Array(0),
  };
}
