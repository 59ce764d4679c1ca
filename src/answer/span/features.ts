import type { Candidate } from "./candidates.ts";
import { type Asked, WANTED } from "./question.ts";
import { CLASSES, hashOf, type SpanToken } from "./tokens.ts";

/** Weights of the scorer; features are hashed into so many. */
export const BITS = 15;
const MASK = (1 << BITS) - 1;

const SEED = 0x9747b28c;

const step = (hash: number, part: number): number => {
  const mixed = Math.imul(hash ^ part, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
};

// The hash of two to five parts. A list of parts for each feature would cost more than all the rest.
const of2 = (a: number, b: number): number => step(step(SEED, a), b) & MASK;
const of3 = (a: number, b: number, c: number): number => step(step(step(SEED, a), b), c) & MASK;
const of4 = (a: number, b: number, c: number, d: number): number => step(step(step(step(SEED, a), b), c), d) & MASK;
const of5 = (a: number, b: number, c: number, d: number, e: number): number =>
  step(step(step(step(step(SEED, a), b), c), d), e) & MASK;

const EDGE = hashOf("edge of the sentence");

/** What a sentence's tokens have to do with the question; the same for all candidates. */
export type Scene = Readonly<{
  tokens: readonly SpanToken[];
  asked: Asked;
  wanted: number;
  head: number;
  classes: readonly number[];
  /** Hashes of each token as it is written, and of its stem. */
  forms: readonly number[];
  stems: readonly number[];
  /** Whether each token stands in the question. */
  shared: readonly boolean[];
  /** Distance in tokens to the nearest shared content word on the left and on the right; 9 when there is none. */
  left: readonly number[];
  right: readonly number[];
  /** Where the question's verb stands; -1 when nowhere. */
  verb: number;
  years: number;
  numbers: number;
}>;

export const sceneOf = (tokens: readonly SpanToken[], asked: Asked): Scene => {
  const shared = tokens.map(({ stem, stop, class: kind }) => kind !== "mark" && !stop && asked.stems.has(stem));
  const distances = (step: 1 | -1): number[] => {
    const found = new Array<number>(tokens.length).fill(9);
    let distance = 9;
    for (let at = step === 1 ? 0 : tokens.length - 1; at >= 0 && at < tokens.length; at += step) {
      found[at] = distance;
      distance = shared[at] === true ? 1 : Math.min(9, distance + 1);
    }
    return found;
  };
  return {
    tokens,
    asked,
    wanted: WANTED.indexOf(asked.wanted),
    head: hashOf(asked.head),
    classes: tokens.map((token) => CLASSES.indexOf(token.class)),
    forms: tokens.map((token) => hashOf(token.lower)),
    stems: tokens.map((token) => hashOf(token.stem)),
    shared,
    left: distances(1),
    right: distances(-1),
    verb: asked.verb === "" ? -1 : tokens.findIndex(({ stem }) => stem === asked.verb),
    years: tokens.filter((token) => token.class === "year").length,
    numbers: tokens.filter((token) => token.class === "number" || token.class === "numeral").length,
  };
};

const TIME = new Set(["year", "month", "weekday"]);
const QUANTITY = new Set(["number", "numeral", "percent", "money"]);
const NAMED = new Set(["name", "capitals", "first"]);

/** What most of a candidate is: the kind of answer that it would be. */
const signature = (scene: Scene, { from, to }: Candidate): number => {
  let [time, quantity, unit, named, other] = [0, 0, 0, 0, 0];
  for (let at = from; at < to; at += 1) {
    const kind = scene.tokens[at]?.class ?? "mark";
    if (TIME.has(kind)) time += 1;
    else if (QUANTITY.has(kind)) quantity += 1;
    else if (kind === "unit") unit += 1;
    else if (NAMED.has(kind)) named += 1;
    else if (kind !== "mark" && kind !== "stop") other += 1;
  }
  return (
    (time > 0 ? 1 : 0) |
    (quantity > 0 ? 2 : 0) |
    (unit > 0 ? 4 : 0) |
    (named > 0 ? 8 : 0) |
    (other > 0 ? 16 : 0) |
    (named > other ? 32 : 0)
  );
};

const bucket = (length: number): number => (length <= 4 ? length : length <= 6 ? 5 : length <= 9 ? 6 : 7);

/** Writes the indexes of a candidate's features into `into`; returns how many. */
export const featuresOf = (scene: Scene, candidate: Candidate, into: Int32Array): number => {
  const { tokens, wanted, head, classes, forms, stems, shared } = scene;
  const { from, to } = candidate;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return 0;
  let count = 0;
  const size = bucket(to - from);
  const previous = tokens[from - 1];
  const next = tokens[to];
  const before = previous?.context ?? EDGE;
  const behind = next?.context ?? EDGE;
  const [firstClass, lastClass] = [classes[from] ?? 0, classes[to - 1] ?? 0];
  const kind = signature(scene, candidate);
  let [overlap, commas, ands] = [0, 0, 0];
  for (let at = from; at < to; at += 1) {
    if (shared[at] === true) overlap += 1;
    const lower = tokens[at]?.lower;
    if (lower === ",") commas += 1;
    if (lower === "and") ands += 1;
  }
  const content = Math.min(3, overlap);

  into[count++] = of3(1, wanted, size);
  into[count++] = of3(2, wanted, kind);
  into[count++] = of4(3, wanted, kind, size);
  into[count++] = of3(4, wanted, firstClass);
  into[count++] = of3(5, wanted, lastClass);
  into[count++] = of3(6, wanted, before);
  into[count++] = of3(7, wanted, behind);
  into[count++] = of4(8, firstClass, lastClass, size);
  into[count++] = of3(9, before, firstClass);
  into[count++] = of3(10, lastClass, behind);
  into[count++] = of3(11, before, behind);
  into[count++] = of4(12, wanted, content, size);
  into[count++] = of2(13, content);
  into[count++] = of4(14, wanted, shared[from] === true ? 1 : 0, shared[to - 1] === true ? 1 : 0);
  into[count++] = of4(15, wanted, scene.left[from] ?? 9, kind === 0 ? 0 : 1);
  into[count++] = of4(16, wanted, scene.right[to - 1] ?? 9, kind === 0 ? 0 : 1);
  into[count++] = of3(17, Math.min(scene.left[from] ?? 9, scene.right[to - 1] ?? 9), wanted);
  into[count++] = of4(18, commas, ands, size);
  into[count++] = of4(19, wanted, Math.min(2, commas), Math.min(2, ands));
  // Names and numbers are marked whole.
  into[count++] = of3(20, firstClass, classes[from - 1] ?? -1);
  into[count++] = of3(21, lastClass, classes[to] ?? -1);
  into[count++] = of4(22, wanted, previous?.context ?? EDGE, kind);
  into[count++] = of4(23, wanted, behind, kind);
  // The noun that is asked for says what answers; where it stands too, it stands beside the answer.
  into[count++] = of3(24, head, kind);
  into[count++] = of4(25, head, lastClass, size);
  into[count++] = of4(
    26,
    wanted,
    next !== undefined && next.stem === scene.asked.head ? 1 : 0,
    last.stem === scene.asked.head ? 1 : 0,
  );
  into[count++] = of3(27, wanted, previous !== undefined && previous.stem === scene.asked.head ? 1 : 0);
  // Subject or object: on which side of the question's verb, and what helps that verb.
  const side = scene.verb < 0 ? 0 : scene.verb < from ? 1 : scene.verb >= to ? 2 : 3;
  const help = scene.asked.next?.context ?? EDGE;
  into[count++] = of4(28, wanted, side, help);
  into[count++] = of4(29, side, help, before);
  into[count++] = of4(30, wanted, side, Math.min(6, side === 1 ? from - scene.verb : side === 2 ? scene.verb - to : 0));
  into[count++] = of5(
    31,
    wanted,
    from === 0 ? 0 : from < 5 ? 1 : 2,
    to === tokens.length ? 0 : tokens.length - to < 3 ? 1 : 2,
    kind === 0 ? 0 : 1,
  );
  into[count++] = of5(32, wanted, kind, Math.min(3, scene.years), Math.min(3, scene.numbers));
  into[count++] = of4(33, tokens[from - 2]?.context ?? EDGE, before, wanted);
  into[count++] = of4(34, behind, tokens[to + 1]?.context ?? EDGE, wanted);
  into[count++] = of3(35, head, before);
  into[count++] = of3(36, forms[to - 1] ?? 0, wanted);
  into[count++] = of3(37, forms[from] ?? 0, wanted);
  into[count++] = of3(38, head, stems[to - 1] ?? 0);
  return count;
};

/** How many features a candidate has at most. */
export const MAX_FEATURES = 38;
