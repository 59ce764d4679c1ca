import { hash2, hash3, hash4, hash5, hashOf } from "../../language/hash.ts";
import type { Stretch } from "./candidates.ts";
import { type Asked, WANTED } from "./question.ts";
import type { SpanToken } from "./tokens.ts";

/** Weights of the scorer; features are hashed into so many. */
export const BITS = 15;
const MASK = (1 << BITS) - 1;

const of2 = (a: number, b: number): number => hash2(a, b) & MASK;
const of3 = (a: number, b: number, c: number): number => hash3(a, b, c) & MASK;
const of4 = (a: number, b: number, c: number, d: number): number => hash4(a, b, c, d) & MASK;
const of5 = (a: number, b: number, c: number, d: number, e: number): number => hash5(a, b, c, d, e) & MASK;

const EDGE = hashOf("edge of the sentence");
const NO_CLASS = -1;

/** What a sentence's tokens have to do with the question; the same for all candidates. */
export type Scene = Readonly<{
  tokens: readonly SpanToken[];
  asked: Asked;
  wanted: number;
  head: number;
  /** Whether each token stands in the question; and how many up to it do. */
  shared: readonly boolean[];
  sharedBefore: readonly number[];
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
  const sharedBefore = [0];
  for (const [at, is] of shared.entries()) sharedBefore.push((sharedBefore[at] ?? 0) + (is ? 1 : 0));
  return {
    tokens,
    asked,
    wanted: WANTED.indexOf(asked.wanted),
    head: hashOf(asked.head),
    shared,
    sharedBefore,
    left: distances(1),
    right: distances(-1),
    verb: asked.verb === "" ? -1 : tokens.findIndex(({ stem }) => stem === asked.verb),
    years: tokens.filter((token) => token.class === "year").length,
    numbers: tokens.filter((token) => token.class === "number" || token.class === "numeral").length,
  };
};

const bucket = (length: number): number => (length <= 4 ? length : length <= 6 ? 5 : length <= 9 ? 6 : 7);

// What a candidate's features are of is its first token and what stands before it, its last token and what follows, or both: the first
// two kinds are the same for all candidates that begin, or end, there. Each function writes indexes into `into`, from `count` on, and
// returns how many there are then.

/** Of every candidate that begins with the token at `from`. */
export const startFeatures = (scene: Scene, from: number, into: Int32Array, count = 0): number => {
  const { tokens, wanted, head } = scene;
  const first = tokens[from];
  if (first === undefined) return count;
  let next = count;
  const previous = tokens[from - 1];
  const before = previous?.context ?? EDGE;
  into[next++] = of3(4, wanted, first.kind);
  into[next++] = of3(6, wanted, before);
  into[next++] = of3(9, before, first.kind);
  // Names and numbers are marked whole.
  into[next++] = of3(20, first.kind, previous?.kind ?? NO_CLASS);
  into[next++] = of3(27, wanted, previous !== undefined && previous.stem === scene.asked.head ? 1 : 0);
  into[next++] = of4(33, tokens[from - 2]?.context ?? EDGE, before, wanted);
  into[next++] = of3(35, head, before);
  into[next++] = of3(37, first.form, wanted);
  return next;
};

/** Of every candidate that ends before the token at `to`. */
export const endFeatures = (scene: Scene, to: number, into: Int32Array, count = 0): number => {
  const { tokens, wanted, head } = scene;
  const last = tokens[to - 1];
  if (last === undefined) return count;
  let next = count;
  const following = tokens[to];
  const behind = following?.context ?? EDGE;
  into[next++] = of3(5, wanted, last.kind);
  into[next++] = of3(7, wanted, behind);
  into[next++] = of3(10, last.kind, behind);
  into[next++] = of3(21, last.kind, following?.kind ?? NO_CLASS);
  // The noun that is asked for says what answers; where it stands too, it stands beside the answer.
  into[next++] = of4(
    26,
    wanted,
    following !== undefined && following.stem === scene.asked.head ? 1 : 0,
    last.stem === scene.asked.head ? 1 : 0,
  );
  into[next++] = of4(34, behind, tokens[to + 1]?.context ?? EDGE, wanted);
  into[next++] = of3(36, last.form, wanted);
  into[next++] = of3(38, head, last.root);
  return next;
};

/** Of one candidate alone. */
export const ownFeatures = (scene: Scene, candidate: Stretch, into: Int32Array, count = 0): number => {
  const { tokens, wanted, head, shared, sharedBefore } = scene;
  const { from, to, signature, commas, ands } = candidate;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return count;
  let next = count;
  const size = bucket(to - from);
  const before = tokens[from - 1]?.context ?? EDGE;
  const behind = tokens[to]?.context ?? EDGE;
  const left = scene.left[from] ?? 9;
  const right = scene.right[to - 1] ?? 9;
  const says = signature === 0 ? 0 : 1;
  const content = Math.min(3, (sharedBefore[to] ?? 0) - (sharedBefore[from] ?? 0));

  into[next++] = of3(1, wanted, size);
  into[next++] = of3(2, wanted, signature);
  into[next++] = of4(3, wanted, signature, size);
  into[next++] = of4(8, first.kind, last.kind, size);
  into[next++] = of3(11, before, behind);
  into[next++] = of4(12, wanted, content, size);
  into[next++] = of2(13, content);
  into[next++] = of4(14, wanted, shared[from] === true ? 1 : 0, shared[to - 1] === true ? 1 : 0);
  into[next++] = of4(15, wanted, left, says);
  into[next++] = of4(16, wanted, right, says);
  into[next++] = of3(17, Math.min(left, right), wanted);
  into[next++] = of4(18, commas, ands, size);
  into[next++] = of4(19, wanted, Math.min(2, commas), Math.min(2, ands));
  into[next++] = of4(22, wanted, before, signature);
  into[next++] = of4(23, wanted, behind, signature);
  into[next++] = of3(24, head, signature);
  into[next++] = of4(25, head, last.kind, size);
  // Subject or object: on which side of the question's verb, and what helps that verb.
  const side = scene.verb < 0 ? 0 : scene.verb < from ? 1 : scene.verb >= to ? 2 : 3;
  const help = scene.asked.next?.context ?? EDGE;
  into[next++] = of4(28, wanted, side, help);
  into[next++] = of4(29, side, help, before);
  into[next++] = of4(30, wanted, side, Math.min(6, side === 1 ? from - scene.verb : side === 2 ? scene.verb - to : 0));
  into[next++] = of5(
    31,
    wanted,
    from === 0 ? 0 : from < 5 ? 1 : 2,
    to === tokens.length ? 0 : tokens.length - to < 3 ? 1 : 2,
    says,
  );
  into[next++] = of5(32, wanted, signature, Math.min(3, scene.years), Math.min(3, scene.numbers));
  return next;
};

/** Writes the indexes of all features of a candidate into `into`; returns how many. */
export const featuresOf = (scene: Scene, candidate: Stretch, into: Int32Array): number =>
  ownFeatures(
    scene,
    candidate,
    into,
    endFeatures(scene, candidate.to, into, startFeatures(scene, candidate.from, into)),
  );

/** How many features a candidate has at most. */
export const MAX_FEATURES = 38;
