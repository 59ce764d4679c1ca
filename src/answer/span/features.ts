/**
 * What the scorer of answer spans sees of a candidate: features, each hashed into the index of its weight. To add one,
 * give it a name and a number in `SPAN_FEATURE`, write it by that name in one of the three functions below (of the
 * candidate's start, of its end, or of the whole of it), and learn the weights anew (`test/tools/train/answer-span.ts`).
 */
import { hash2, hash3, hash4, hash5, hashText, mixHash } from "../../hash.ts";
import type { DescribedCandidate } from "./candidates.ts";
import { MAX_SHARED_DISTANCE, type SpanContext } from "./span-context.ts";
import type { SpanToken } from "./tokenize-span.ts";

/** Bits of a hashed feature: the scorer has 2 to this power weights. */
export const FEATURE_HASH_BITS = 17;
const FEATURE_HASH_MASK = (1 << FEATURE_HASH_BITS) - 1;

/** Each number goes into its feature's hash, so that two features share weights by chance only: what was learned depends on it. */
const SPAN_FEATURE = {
  size: 1,
  answerKind: 2,
  answerKindAndSize: 3,
  firstClass: 4,
  lastClass: 5,
  before: 6,
  behind: 7,
  endClasses: 8,
  beforeAndFirstClass: 9,
  lastClassAndBehind: 10,
  around: 11,
  sharedWordsAndSize: 12,
  sharedWords: 13,
  sharedEnds: 14,
  sharedOnLeft: 15,
  sharedOnRight: 16,
  sharedNearest: 17,
  listAndSize: 18,
  list: 19,
  classesAcrossStart: 20,
  classesAcrossEnd: 21,
  beforeAndAnswerKind: 22,
  behindAndAnswerKind: 23,
  headAndAnswerKind: 24,
  headAndLastClass: 25,
  headAtEnd: 26,
  headBefore: 27,
  verbSide: 28,
  verbSideAndBefore: 29,
  verbDistance: 30,
  placeInSentence: 31,
  yearsAndNumbers: 32,
  twoBefore: 33,
  twoBehind: 34,
  headAndBefore: 35,
  lastWord: 36,
  firstWord: 37,
  headAndLastWord: 38,
  beforeWord: 39,
  behindWord: 40,
  headAndFirstClass: 41,
  headAndFirstWord: 42,
  headAndBehind: 43,
  verbAndBefore: 44,
  verbAndBehind: 45,
  shape: 46,
  shapeAndHead: 47,
  shapeAndSides: 48,
  shapeAndOpening: 49,
  leftPath: 50,
  rightPath: 51,
  leftWord: 52,
  rightWord: 53,
  openingAndAnswerKind: 54,
  openingAndBefore: 55,
  openingAndBehind: 56,
  verbAndAnswerKind: 57,
  verbAndLastWord: 58,
  twoFirstWords: 59,
  twoLastWords: 60,
  leftPathAndKind: 61,
  rightPathAndKind: 62,
  leadAndBefore: 63,
  tailAndBefore: 64,
  tailIsBefore: 65,
  clauseShare: 66,
  clauseShareAndKind: 67,
} as const;

/** How many features a candidate has. */
export const MAX_SPAN_FEATURES = Object.keys(SPAN_FEATURE).length;

const featureHash2 = (feature: number, a: number): number => hash2(feature, a) & FEATURE_HASH_MASK;
const featureHash3 = (feature: number, a: number, b: number): number => hash3(feature, a, b) & FEATURE_HASH_MASK;
const featureHash4 = (feature: number, a: number, b: number, c: number): number =>
  hash4(feature, a, b, c) & FEATURE_HASH_MASK;
const featureHash5 = (feature: number, a: number, b: number, c: number, d: number): number =>
  hash5(feature, a, b, c, d) & FEATURE_HASH_MASK;

const SENTENCE_EDGE_HASH = hashText("edge of the sentence");
const NO_CLASS_INDEX = -1;

const contextHashOf = (token: SpanToken | undefined): number => token?.contextHash ?? SENTENCE_EDGE_HASH;
const classIndexOf = (token: SpanToken | undefined): number => token?.classIndex ?? NO_CLASS_INDEX;
const lengthBucketOf = (length: number): number => (length <= 4 ? length : length <= 6 ? 5 : length <= 9 ? 6 : 7);

// Each function writes indexes into `into`, from `count` on, and returns how many there are then. Features of a start or an
// end are the same for all candidates that begin, or end, there.

/** Of every candidate that begins with the token at `from`. */
export const writeStartFeatures = (context: SpanContext, from: number, into: Int32Array, count = 0): number => {
  const { tokens, question, questionType: type, head } = context;
  const first = tokens[from];
  if (first === undefined) return count;
  let next = count;
  const previous = tokens[from - 1];
  const before = contextHashOf(previous);
  const headBefore = previous?.stem === question.head ? 1 : 0;
  into[next++] = featureHash3(SPAN_FEATURE.firstClass, type, first.classIndex);
  into[next++] = featureHash3(SPAN_FEATURE.before, type, before);
  into[next++] = featureHash3(SPAN_FEATURE.beforeAndFirstClass, before, first.classIndex);
  // Names and numbers are marked whole.
  into[next++] = featureHash3(SPAN_FEATURE.classesAcrossStart, first.classIndex, classIndexOf(previous));
  into[next++] = featureHash3(SPAN_FEATURE.headBefore, type, headBefore);
  into[next++] = featureHash4(SPAN_FEATURE.twoBefore, contextHashOf(tokens[from - 2]), before, type);
  into[next++] = featureHash3(SPAN_FEATURE.headAndBefore, head, before);
  into[next++] = featureHash3(SPAN_FEATURE.firstWord, first.wordHash, type);
  into[next++] = featureHash3(SPAN_FEATURE.beforeWord, previous?.wordHash ?? SENTENCE_EDGE_HASH, type);
  into[next++] = featureHash3(SPAN_FEATURE.headAndFirstClass, head, first.classIndex);
  into[next++] = featureHash3(SPAN_FEATURE.headAndFirstWord, head, first.stemHash);
  into[next++] = featureHash3(SPAN_FEATURE.verbAndBefore, context.verbStem, before);
  into[next++] = featureHash3(SPAN_FEATURE.openingAndBefore, context.opening, before);
  into[next++] = featureHash3(SPAN_FEATURE.leadAndBefore, question.lead, before);
  into[next++] = featureHash3(SPAN_FEATURE.tailAndBefore, question.tail, before);
  into[next++] = featureHash3(
    SPAN_FEATURE.tailIsBefore,
    type,
    before === question.tail ? 1 : before === question.lead ? 2 : 0,
  );
  into[next++] = featureHash3(SPAN_FEATURE.twoFirstWords, previous?.wordHash ?? SENTENCE_EDGE_HASH, first.classIndex);
  return next;
};

/** Of every candidate that ends before the token at `to`. */
export const writeEndFeatures = (context: SpanContext, to: number, into: Int32Array, count = 0): number => {
  const { tokens, question, questionType: type, head } = context;
  const last = tokens[to - 1];
  if (last === undefined) return count;
  let next = count;
  const following = tokens[to];
  const behind = contextHashOf(following);
  const headBehind = following?.stem === question.head ? 1 : 0;
  const headLast = last.stem === question.head ? 1 : 0;
  into[next++] = featureHash3(SPAN_FEATURE.lastClass, type, last.classIndex);
  into[next++] = featureHash3(SPAN_FEATURE.behind, type, behind);
  into[next++] = featureHash3(SPAN_FEATURE.lastClassAndBehind, last.classIndex, behind);
  into[next++] = featureHash3(SPAN_FEATURE.classesAcrossEnd, last.classIndex, classIndexOf(following));
  // The noun that is asked for says what answers; a sentence that has it has it beside the answer.
  into[next++] = featureHash4(SPAN_FEATURE.headAtEnd, type, headBehind, headLast);
  into[next++] = featureHash4(SPAN_FEATURE.twoBehind, behind, contextHashOf(tokens[to + 1]), type);
  into[next++] = featureHash3(SPAN_FEATURE.lastWord, last.wordHash, type);
  into[next++] = featureHash3(SPAN_FEATURE.headAndLastWord, head, last.stemHash);
  into[next++] = featureHash3(SPAN_FEATURE.behindWord, following?.wordHash ?? SENTENCE_EDGE_HASH, type);
  into[next++] = featureHash3(SPAN_FEATURE.headAndBehind, head, behind);
  into[next++] = featureHash3(SPAN_FEATURE.verbAndBehind, context.verbStem, behind);
  into[next++] = featureHash3(SPAN_FEATURE.openingAndBehind, context.opening, behind);
  into[next++] = featureHash3(SPAN_FEATURE.verbAndLastWord, context.verbStem, last.stemHash);
  into[next++] = featureHash3(SPAN_FEATURE.twoLastWords, last.classIndex, following?.wordHash ?? SENTENCE_EDGE_HASH);
  return next;
};

/** More shared words, years or numbers than this say no more. */
const MAX_COUNT = 3;
/** Commas and “and”s beyond this are one list as well. */
const MAX_LIST_COUNT = 2;
const MAX_VERB_DISTANCE = 6;

/** On which side of the candidate the question's verb is: subject or object. */
const VERB_SIDE = { missing: 0, before: 1, behind: 2, within: 3 } as const;
const verbSideOf = (verb: number, from: number, to: number): number =>
  verb < 0 ? VERB_SIDE.missing : verb < from ? VERB_SIDE.before : verb >= to ? VERB_SIDE.behind : VERB_SIDE.within;
const verbDistanceOf = (verb: number, from: number, to: number): number =>
  verb < 0 ? 0 : Math.min(MAX_VERB_DISTANCE, verb < from ? from - verb : verb >= to ? verb - to : 0);

/** Words farther apart than this have no path. */
const MAX_PATH_TOKENS = 4;

/** What stands between a candidate and the nearest word of the question, as a hash. */
const pathOf = (tokens: readonly SpanToken[], from: number, to: number): number => {
  if (from < 0) return 1;
  if (to - from > MAX_PATH_TOKENS) return 2;
  let path = 3;
  for (let at = from; at < to; at += 1) path = mixHash(path, contextHashOf(tokens[at]));
  return path;
};

/** Of one candidate alone. */
export const writeOwnFeatures = (
  context: SpanContext,
  candidate: DescribedCandidate,
  into: Int32Array,
  count = 0,
): number => {
  const { tokens, questionType: type, head, shared, sharedBefore, verb } = context;
  const { from, to, signature, commas, ands, shape } = candidate;
  const leftPlace = context.leftShared[from] ?? -1;
  const rightPlace = context.rightShared[to - 1] ?? -1;
  const leftPath = pathOf(tokens, leftPlace < 0 ? -1 : leftPlace + 1, from);
  const rightPath = pathOf(tokens, rightPlace < 0 ? -1 : to, rightPlace);
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return count;
  let next = count;
  const size = lengthBucketOf(to - from);
  const before = contextHashOf(tokens[from - 1]);
  const behind = contextHashOf(tokens[to]);
  const left = context.left[from] ?? MAX_SHARED_DISTANCE;
  const right = context.right[to - 1] ?? MAX_SHARED_DISTANCE;
  const says = signature === 0 ? 0 : 1;
  const sharedWords = Math.min(MAX_COUNT, (sharedBefore[to] ?? 0) - (sharedBefore[from] ?? 0));
  const firstShared = shared[from] === true ? 1 : 0;
  const lastShared = shared[to - 1] === true ? 1 : 0;
  const side = verbSideOf(verb, from, to);
  const auxiliary = contextHashOf(context.question.next);
  const fromStart = from === 0 ? 0 : from < 5 ? 1 : 2;
  const fromEnd = to === tokens.length ? 0 : tokens.length - to < 3 ? 1 : 2;
  const years = Math.min(MAX_COUNT, context.years);
  const numbers = Math.min(MAX_COUNT, context.numbers);
  const clauseShare = Math.min(MAX_COUNT, context.clauses.clauseShares[from] ?? 0);
  const bestShare = Math.min(MAX_COUNT, context.bestClauseShare);

  into[next++] = featureHash3(SPAN_FEATURE.size, type, size);
  into[next++] = featureHash3(SPAN_FEATURE.answerKind, type, signature);
  into[next++] = featureHash4(SPAN_FEATURE.answerKindAndSize, type, signature, size);
  into[next++] = featureHash4(SPAN_FEATURE.endClasses, first.classIndex, last.classIndex, size);
  into[next++] = featureHash3(SPAN_FEATURE.around, before, behind);
  into[next++] = featureHash4(SPAN_FEATURE.sharedWordsAndSize, type, sharedWords, size);
  into[next++] = featureHash2(SPAN_FEATURE.sharedWords, sharedWords);
  into[next++] = featureHash4(SPAN_FEATURE.sharedEnds, type, firstShared, lastShared);
  into[next++] = featureHash4(SPAN_FEATURE.sharedOnLeft, type, left, says);
  into[next++] = featureHash4(SPAN_FEATURE.sharedOnRight, type, right, says);
  into[next++] = featureHash3(SPAN_FEATURE.sharedNearest, Math.min(left, right), type);
  into[next++] = featureHash4(SPAN_FEATURE.listAndSize, commas, ands, size);
  into[next++] = featureHash4(
    SPAN_FEATURE.list,
    type,
    Math.min(MAX_LIST_COUNT, commas),
    Math.min(MAX_LIST_COUNT, ands),
  );
  into[next++] = featureHash4(SPAN_FEATURE.beforeAndAnswerKind, type, before, signature);
  into[next++] = featureHash4(SPAN_FEATURE.behindAndAnswerKind, type, behind, signature);
  into[next++] = featureHash3(SPAN_FEATURE.headAndAnswerKind, head, signature);
  into[next++] = featureHash4(SPAN_FEATURE.headAndLastClass, head, last.classIndex, size);
  into[next++] = featureHash4(SPAN_FEATURE.verbSide, type, side, auxiliary);
  into[next++] = featureHash4(SPAN_FEATURE.verbSideAndBefore, side, auxiliary, before);
  into[next++] = featureHash4(SPAN_FEATURE.verbDistance, type, side, verbDistanceOf(verb, from, to));
  into[next++] = featureHash5(SPAN_FEATURE.placeInSentence, type, fromStart, fromEnd, says);
  into[next++] = featureHash5(SPAN_FEATURE.yearsAndNumbers, type, signature, years, numbers);
  into[next++] = featureHash4(SPAN_FEATURE.clauseShare, type, clauseShare, bestShare);
  into[next++] = featureHash4(SPAN_FEATURE.clauseShareAndKind, bestShare - clauseShare, type, signature);
  into[next++] = featureHash3(SPAN_FEATURE.shape, type, shape);
  into[next++] = featureHash3(SPAN_FEATURE.shapeAndHead, head, shape);
  into[next++] = featureHash4(SPAN_FEATURE.shapeAndSides, shape, before, behind);
  into[next++] = featureHash3(SPAN_FEATURE.shapeAndOpening, shape, context.opening);
  into[next++] = featureHash3(SPAN_FEATURE.leftPath, type, leftPath);
  into[next++] = featureHash3(SPAN_FEATURE.rightPath, type, rightPath);
  into[next++] = featureHash4(SPAN_FEATURE.leftPathAndKind, type, leftPath, signature);
  into[next++] = featureHash4(SPAN_FEATURE.rightPathAndKind, type, rightPath, signature);
  into[next++] = featureHash4(SPAN_FEATURE.leftWord, type, tokens[leftPlace]?.stemHash ?? 0, signature);
  into[next++] = featureHash4(SPAN_FEATURE.rightWord, type, tokens[rightPlace]?.stemHash ?? 0, signature);
  into[next++] = featureHash3(SPAN_FEATURE.openingAndAnswerKind, context.opening, signature);
  into[next++] = featureHash3(SPAN_FEATURE.verbAndAnswerKind, context.verbStem, signature);
  return next;
};

/** Writes the indexes of all features of a candidate into `into`; returns how many. */
export const writeSpanFeatures = (context: SpanContext, candidate: DescribedCandidate, into: Int32Array): number =>
  writeOwnFeatures(
    context,
    candidate,
    into,
    writeEndFeatures(context, candidate.to, into, writeStartFeatures(context, candidate.from, into)),
  );
