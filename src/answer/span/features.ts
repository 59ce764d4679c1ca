import { hash2, hash3, hash4, hash5, hashText } from "../../hash.ts";
import type { DescribedCandidate } from "./candidates.ts";
import { SPAN_QUESTION_TYPES, type SpanQuestion } from "./parse-span-question.ts";
import type { SpanToken } from "./tokenize-span.ts";

/** Weights of the scorer; features are hashed into so many. */
export const FEATURE_HASH_BITS = 15;
const FEATURE_HASH_MASK = (1 << FEATURE_HASH_BITS) - 1;

const featureHash2 = (a: number, b: number): number => hash2(a, b) & FEATURE_HASH_MASK;
const featureHash3 = (a: number, b: number, c: number): number => hash3(a, b, c) & FEATURE_HASH_MASK;
const featureHash4 = (a: number, b: number, c: number, d: number): number => hash4(a, b, c, d) & FEATURE_HASH_MASK;
const featureHash5 = (a: number, b: number, c: number, d: number, e: number): number =>
  hash5(a, b, c, d, e) & FEATURE_HASH_MASK;

const SENTENCE_EDGE_HASH = hashText("edge of the sentence");
const NO_CLASS_INDEX = -1;

/** What a sentence's tokens have to do with the question; the same for all candidates. */
export type SpanContext = Readonly<{
  tokens: readonly SpanToken[];
  question: SpanQuestion;
  questionType: number;
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

export const createSpanContext = (tokens: readonly SpanToken[], asked: SpanQuestion): SpanContext => {
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
    question: asked,
    questionType: SPAN_QUESTION_TYPES.indexOf(asked.questionType),
    head: hashText(asked.head),
    shared,
    sharedBefore,
    left: distances(1),
    right: distances(-1),
    verb: asked.verb === "" ? -1 : tokens.findIndex(({ stem }) => stem === asked.verb),
    years: tokens.filter((token) => token.class === "year").length,
    numbers: tokens.filter((token) => token.class === "number" || token.class === "numeral").length,
  };
};

const lengthBucketOf = (length: number): number => (length <= 4 ? length : length <= 6 ? 5 : length <= 9 ? 6 : 7);

// What a candidate's features are of is its first token and what stands before it, its last token and what follows, or both: the first
// two kinds are the same for all candidates that begin, or end, there. Each function writes indexes into `into`, from `count` on, and
// returns how many there are then.

/** Of every candidate that begins with the token at `from`. */
export const writeStartFeatures = (scene: SpanContext, from: number, into: Int32Array, count = 0): number => {
  const { tokens, questionType: wanted, head } = scene;
  const first = tokens[from];
  if (first === undefined) return count;
  let next = count;
  const previous = tokens[from - 1];
  const before = previous?.contextHash ?? SENTENCE_EDGE_HASH;
  into[next++] = featureHash3(4, wanted, first.classIndex);
  into[next++] = featureHash3(6, wanted, before);
  into[next++] = featureHash3(9, before, first.classIndex);
  // Names and numbers are marked whole.
  into[next++] = featureHash3(20, first.classIndex, previous?.classIndex ?? NO_CLASS_INDEX);
  into[next++] = featureHash3(27, wanted, previous !== undefined && previous.stem === scene.question.head ? 1 : 0);
  into[next++] = featureHash4(33, tokens[from - 2]?.contextHash ?? SENTENCE_EDGE_HASH, before, wanted);
  into[next++] = featureHash3(35, head, before);
  into[next++] = featureHash3(37, first.wordHash, wanted);
  return next;
};

/** Of every candidate that ends before the token at `to`. */
export const writeEndFeatures = (scene: SpanContext, to: number, into: Int32Array, count = 0): number => {
  const { tokens, questionType: wanted, head } = scene;
  const last = tokens[to - 1];
  if (last === undefined) return count;
  let next = count;
  const following = tokens[to];
  const behind = following?.contextHash ?? SENTENCE_EDGE_HASH;
  into[next++] = featureHash3(5, wanted, last.classIndex);
  into[next++] = featureHash3(7, wanted, behind);
  into[next++] = featureHash3(10, last.classIndex, behind);
  into[next++] = featureHash3(21, last.classIndex, following?.classIndex ?? NO_CLASS_INDEX);
  // The noun that is asked for says what answers; where it stands too, it stands beside the answer.
  into[next++] = featureHash4(
    26,
    wanted,
    following !== undefined && following.stem === scene.question.head ? 1 : 0,
    last.stem === scene.question.head ? 1 : 0,
  );
  into[next++] = featureHash4(34, behind, tokens[to + 1]?.contextHash ?? SENTENCE_EDGE_HASH, wanted);
  into[next++] = featureHash3(36, last.wordHash, wanted);
  into[next++] = featureHash3(38, head, last.stemHash);
  return next;
};

/** Of one candidate alone. */
export const writeOwnFeatures = (
  scene: SpanContext,
  candidate: DescribedCandidate,
  into: Int32Array,
  count = 0,
): number => {
  const { tokens, questionType: wanted, head, shared, sharedBefore } = scene;
  const { from, to, signature, commas, ands } = candidate;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return count;
  let next = count;
  const size = lengthBucketOf(to - from);
  const before = tokens[from - 1]?.contextHash ?? SENTENCE_EDGE_HASH;
  const behind = tokens[to]?.contextHash ?? SENTENCE_EDGE_HASH;
  const left = scene.left[from] ?? 9;
  const right = scene.right[to - 1] ?? 9;
  const says = signature === 0 ? 0 : 1;
  const content = Math.min(3, (sharedBefore[to] ?? 0) - (sharedBefore[from] ?? 0));

  into[next++] = featureHash3(1, wanted, size);
  into[next++] = featureHash3(2, wanted, signature);
  into[next++] = featureHash4(3, wanted, signature, size);
  into[next++] = featureHash4(8, first.classIndex, last.classIndex, size);
  into[next++] = featureHash3(11, before, behind);
  into[next++] = featureHash4(12, wanted, content, size);
  into[next++] = featureHash2(13, content);
  into[next++] = featureHash4(14, wanted, shared[from] === true ? 1 : 0, shared[to - 1] === true ? 1 : 0);
  into[next++] = featureHash4(15, wanted, left, says);
  into[next++] = featureHash4(16, wanted, right, says);
  into[next++] = featureHash3(17, Math.min(left, right), wanted);
  into[next++] = featureHash4(18, commas, ands, size);
  into[next++] = featureHash4(19, wanted, Math.min(2, commas), Math.min(2, ands));
  into[next++] = featureHash4(22, wanted, before, signature);
  into[next++] = featureHash4(23, wanted, behind, signature);
  into[next++] = featureHash3(24, head, signature);
  into[next++] = featureHash4(25, head, last.classIndex, size);
  // Subject or object: on which side of the question's verb, and what helps that verb.
  const side = scene.verb < 0 ? 0 : scene.verb < from ? 1 : scene.verb >= to ? 2 : 3;
  const help = scene.question.next?.contextHash ?? SENTENCE_EDGE_HASH;
  into[next++] = featureHash4(28, wanted, side, help);
  into[next++] = featureHash4(29, side, help, before);
  into[next++] = featureHash4(
    30,
    wanted,
    side,
    Math.min(6, side === 1 ? from - scene.verb : side === 2 ? scene.verb - to : 0),
  );
  into[next++] = featureHash5(
    31,
    wanted,
    from === 0 ? 0 : from < 5 ? 1 : 2,
    to === tokens.length ? 0 : tokens.length - to < 3 ? 1 : 2,
    says,
  );
  into[next++] = featureHash5(32, wanted, signature, Math.min(3, scene.years), Math.min(3, scene.numbers));
  return next;
};

/** Writes the indexes of all features of a candidate into `into`; returns how many. */
export const writeSpanFeatures = (scene: SpanContext, candidate: DescribedCandidate, into: Int32Array): number =>
  writeOwnFeatures(
    scene,
    candidate,
    into,
    writeEndFeatures(scene, candidate.to, into, writeStartFeatures(scene, candidate.from, into)),
  );

/** How many features a candidate has at most. */
export const MAX_SPAN_FEATURES = 38;
