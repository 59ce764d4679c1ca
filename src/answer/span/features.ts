import type { Candidate } from "./candidates.ts";
import { type Asked, WANTED } from "./question.ts";
import { CLASSES, hashOf, type SpanToken } from "./tokens.ts";

/** Weights of the scorer; features are hashed into so many. */
export const BITS = 15;
const MASK = (1 << BITS) - 1;

const mix = (...parts: readonly number[]): number => {
  let hash = 0x9747b28c;
  for (const part of parts) {
    hash = Math.imul(hash ^ part, 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
};

const EDGE = hashOf("edge of the sentence");

/** What a sentence's tokens have to do with the question; the same for all candidates. */
export type Scene = Readonly<{
  tokens: readonly SpanToken[];
  asked: Asked;
  wanted: number;
  head: number;
  classes: readonly number[];
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
  const { tokens, wanted, head, classes, shared } = scene;
  const { from, to } = candidate;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return 0;
  let count = 0;
  const put = (...parts: readonly number[]): void => {
    into[count] = mix(...parts) & MASK;
    count += 1;
  };
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

  put(1, wanted, size);
  put(2, wanted, kind);
  put(3, wanted, kind, size);
  put(4, wanted, firstClass);
  put(5, wanted, lastClass);
  put(6, wanted, before);
  put(7, wanted, behind);
  put(8, firstClass, lastClass, size);
  put(9, before, firstClass);
  put(10, lastClass, behind);
  put(11, before, behind);
  put(12, wanted, content, size);
  put(13, content);
  put(14, wanted, shared[from] === true ? 1 : 0, shared[to - 1] === true ? 1 : 0);
  put(15, wanted, scene.left[from] ?? 9, kind === 0 ? 0 : 1);
  put(16, wanted, scene.right[to - 1] ?? 9, kind === 0 ? 0 : 1);
  put(17, Math.min(scene.left[from] ?? 9, scene.right[to - 1] ?? 9), wanted);
  put(18, commas, ands, size);
  put(19, wanted, Math.min(2, commas), Math.min(2, ands));
  // Names and numbers are marked whole.
  put(20, firstClass, classes[from - 1] ?? -1);
  put(21, lastClass, classes[to] ?? -1);
  put(22, wanted, previous?.context ?? EDGE, kind);
  put(23, wanted, behind, kind);
  // The noun that is asked for says what answers; where it stands too, it stands beside the answer.
  put(24, head, kind);
  put(25, head, lastClass, size);
  put(26, wanted, next !== undefined && next.stem === scene.asked.head ? 1 : 0, last.stem === scene.asked.head ? 1 : 0);
  put(27, wanted, previous !== undefined && previous.stem === scene.asked.head ? 1 : 0);
  // Subject or object: on which side of the question's verb, and what helps that verb.
  const side = scene.verb < 0 ? 0 : scene.verb < from ? 1 : scene.verb >= to ? 2 : 3;
  const help = scene.asked.next?.context ?? EDGE;
  put(28, wanted, side, help);
  put(29, side, help, before);
  put(30, wanted, side, Math.min(6, side === 1 ? from - scene.verb : side === 2 ? scene.verb - to : 0));
  put(
    31,
    wanted,
    from === 0 ? 0 : from < 5 ? 1 : 2,
    to === tokens.length ? 0 : tokens.length - to < 3 ? 1 : 2,
    kind === 0 ? 0 : 1,
  );
  put(32, wanted, kind, Math.min(3, scene.years), Math.min(3, scene.numbers));
  put(33, tokens[from - 2]?.context ?? EDGE, before, wanted);
  put(34, behind, tokens[to + 1]?.context ?? EDGE, wanted);
  put(35, head, before);
  put(36, hashOf(last.lower), wanted);
  put(37, hashOf(first.lower), wanted);
  put(38, head, hashOf(last.stem));
  return count;
};

/** How many features a candidate has at most. */
export const MAX_FEATURES = 38;
