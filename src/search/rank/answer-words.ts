/** The hashed features of the words of a sentence that could answer a question. */
import { hash2, mixHash } from "../../hash.ts";
import { SHAPE } from "../index/index.ts";
import { type CandidateMatch, MAX_SENTENCE_WORDS } from "./features/candidate-match.ts";
import {
  HASH_MASK,
  hashNumberOf,
  UNKNOWN_WORD_MASK,
  UNKNOWN_WORD_OFFSET,
  WORD_FEATURE,
  WORD_FEATURE_COUNT,
} from "./model/answer-word-model.ts";
import type { RankingContext } from "./ranking-context.ts";
import { readKinds, WORD_KIND, type WordKinds, wordKindsOf } from "./word-kinds.ts";

// By a name of this module, V8 takes the numbers of the features for constants, which it does not with what is imported.
const F = WORD_FEATURE;

/** A feature of one or two numbers, behind what the question says. */
const hashFeature = (begin: number, a: number): number => mixHash(begin, a) & HASH_MASK;
const hashFeaturePair = (begin: number, a: number, b: number): number => mixHash(mixHash(begin, a), b) & HASH_MASK;

/** In place of a word's hash: beyond the ends of a sentence, for what was asked for, for any other word that was asked. */
const EDGE_HASH = 0x1234;
const HEAD_HASH = 0x77;
const QUESTION_WORD_HASH = 0x78;
/** Distances in words, in steps that grow. */
const distanceStep = (distance: number): number =>
  distance <= 5 ? distance : distance <= 8 ? 6 : distance <= 14 ? 7 : 8;
const FAR_DISTANCE = 99;
/** From the noun that was asked for, either side; beyond it does not matter how far. */
const MAX_SIDE_DISTANCE = 6;

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** Places before the first word of a sentence and behind its last. */
const PADDING_WORDS = 2;
const MAX_PADDED_WORDS = MAX_SENTENCE_WORDS + 2 * PADDING_WORDS;

/**
 * A sentence word by word, seen from the question, with its padding. Filled anew for each sentence; there is one for all
 * rankings, as none begins before another one has ended.
 */
const layout = {
  /** The term that was asked, of a content word; -1 of all others. */
  contentTerms: new Int16Array(MAX_PADDED_WORDS),
  contexts: new Int32Array(MAX_PADDED_WORDS),
  /** The nearest content word that was asked, on either side: how far it is, and which term. */
  left: new Int16Array(MAX_PADDED_WORDS),
  leftTerm: new Int16Array(MAX_PADDED_WORDS),
  right: new Int16Array(MAX_PADDED_WORDS),
  rightTerm: new Int16Array(MAX_PADDED_WORDS),
};

/** The features of the word that is visited. */
const features = new Int32Array(WORD_FEATURE_COUNT);

const layOutSentence = (
  { terms, wantedAnswer }: RankingContext,
  { from, to, termOfWord }: CandidateMatch,
  wordKinds: WordKinds,
): void => {
  const { contentTerms, contexts, left, leftTerm, right, rightTerm } = layout;
  const count = to - from;
  contexts.fill(EDGE_HASH, 0, PADDING_WORDS);
  contexts.fill(EDGE_HASH, PADDING_WORDS + count, PADDING_WORDS + count + PADDING_WORDS);
  let distance = FAR_DISTANCE;
  let nearest = -1;
  for (let at = 0; at < count; at++) {
    const place = PADDING_WORDS + at;
    left[place] = distance;
    leftTerm[place] = nearest;
    const term = termOfWord[at]! - 1;
    if (term >= 0 && terms[term]!.bit !== 0) {
      contentTerms[place] = term;
      contexts[place] = term === wantedAnswer.headTerm ? HEAD_HASH : QUESTION_WORD_HASH;
      distance = 1;
      nearest = term;
    } else {
      contentTerms[place] = -1;
      contexts[place] = wordKinds.contexts[from + at]!;
      distance++;
    }
  }
  distance = FAR_DISTANCE;
  nearest = -1;
  for (let place = PADDING_WORDS + count - 1; place >= PADDING_WORDS; place--) {
    right[place] = distance;
    rightTerm[place] = nearest;
    if (contentTerms[place]! >= 0) {
      distance = 1;
      nearest = contentTerms[place]!;
    } else distance++;
  }
};

/** Of a pause before a word: none, a comma or the like, the end of the sentence. */
const PAUSE = { none: 0, mark: 1, end: 2 } as const;
/** The question's verb: not in the sentence, before the word, behind it. */
const VERB_SIDE = { missing: 0, before: 1, behind: 2 } as const;

/** Called with the place of a word in its sentence and with its features, which are good until the next word. */
export type AnswerWordVisitor = (place: number, features: Int32Array) => void;

/** Where a word is, as its features need it; places count from the first word of the sentence. */
type Places = Readonly<{ at: number; headPlace: number; verbPlace: number; pause: number; nextPause: number }>;

const pauseBefore = (shapes: Uint8Array, word: number, to: number): number =>
  word >= to ? PAUSE.end : (shapes[word]! & SHAPE.afterPause) === 0 ? PAUSE.none : PAUSE.mark;

const writeFeatures = (
  { index, wantedAnswer }: RankingContext,
  wordKinds: WordKinds,
  word: number,
  { at, headPlace, verbPlace, pause, nextPause }: Places,
): void => {
  const into = features;
  const { begin, stems: termStems } = wantedAnswer;
  const { contexts } = layout;
  const kind = wordKinds.kinds[word]!;
  const stem = wordKinds.stems[word]!;
  const place = PADDING_WORDS + at;
  const before = mixHash(contexts[place - 1]!, pause);
  const behind = mixHash(contexts[place + 1]!, nextPause);
  const marks = index.shapes[word]! & (SHAPE.quoted | SHAPE.bracketed);
  const verbSide = verbPlace < 0 ? VERB_SIDE.missing : verbPlace < at ? VERB_SIDE.before : VERB_SIDE.behind;
  const verbDistance = distanceStep(verbPlace < 0 ? FAR_DISTANCE : Math.abs(verbPlace - at));
  const headDistance = headPlace < 0 ? FAR_DISTANCE : clamp(headPlace - at, MAX_SIDE_DISTANCE);
  const toLeft = distanceStep(layout.left[place]!);
  const toRight = distanceStep(layout.right[place]!);
  const nextLeft = layout.leftTerm[place]!;
  const nextRight = layout.rightTerm[place]!;
  into[F.kind] = hashFeature(begin[F.kind]!, kind);
  into[F.kindAndBefore] = hashFeaturePair(begin[F.kindAndBefore]!, kind, before);
  into[F.kindAndBehind] = hashFeaturePair(begin[F.kindAndBehind]!, kind, behind);
  into[F.kindAndLeftDistance] = hashFeaturePair(begin[F.kindAndLeftDistance]!, kind, toLeft);
  into[F.kindAndRightDistance] = hashFeaturePair(begin[F.kindAndRightDistance]!, kind, toRight);
  into[F.bothDistances] = hashFeaturePair(begin[F.bothDistances]!, toLeft, toRight);
  into[F.kindForHead] = hashFeature(begin[F.kindForHead]!, kind);
  into[F.stemForHead] = hashFeature(begin[F.stemForHead]!, stem);
  into[F.stem] = hashFeature(begin[F.stem]!, stem);
  into[F.beforeForHead] = hashFeature(begin[F.beforeForHead]!, before);
  into[F.behindForHead] = hashFeature(begin[F.behindForHead]!, behind);
  into[F.twoBefore] = hashFeaturePair(begin[F.twoBefore]!, before, contexts[place - 2]!);
  into[F.twoBehind] = hashFeaturePair(begin[F.twoBehind]!, behind, contexts[place + 2]!);
  into[F.verbDistance] = hashFeaturePair(begin[F.verbDistance]!, verbSide, verbDistance);
  into[F.verbSideForOpening] = hashFeaturePair(begin[F.verbSideForOpening]!, verbSide, kind);
  into[F.headDistance] = hashFeaturePair(begin[F.headDistance]!, headDistance, kind);
  into[F.stemForAnything] = hash2(hashNumberOf(F.stemForAnything), stem) & HASH_MASK;
  into[F.marks] = hashFeaturePair(begin[F.marks]!, marks | pause | (nextPause << 1), kind);
  into[F.beforeForOpening] = hashFeature(begin[F.beforeForOpening]!, before);
  into[F.leftTerm] = hashFeaturePair(begin[F.leftTerm]!, nextLeft < 0 ? 0 : termStems[nextLeft]!, kind);
  into[F.rightTerm] = hashFeaturePair(begin[F.rightTerm]!, nextRight < 0 ? 0 : termStems[nextRight]!, kind);
  if (wantedAnswer.isKnown) return;
  for (let i = 0; i < WORD_FEATURE_COUNT; i++) into[i] = UNKNOWN_WORD_OFFSET + (into[i]! & UNKNOWN_WORD_MASK);
};

const visitWords = (
  context: RankingContext,
  wordKinds: WordKinds,
  candidate: CandidateMatch,
  visit: AnswerWordVisitor,
): void => {
  const { shapes } = context.index;
  const { headTerm, verbTerm } = context.wantedAnswer;
  const { sentence, from, to, first } = candidate;
  readKinds(context.index, wordKinds, sentence);
  layOutSentence(context, candidate, wordKinds);
  const headPlace = headTerm < 0 ? -1 : first[headTerm]!;
  const verbPlace = verbTerm < 0 ? -1 : first[verbTerm]!;
  for (let at = 0; at < to - from; at++) {
    if (wordKinds.kinds[from + at]! === WORD_KIND.stop || layout.contentTerms[PADDING_WORDS + at]! >= 0) continue;
    const pause = pauseBefore(shapes, from + at, to);
    const nextPause = pauseBefore(shapes, from + at + 1, to);
    writeFeatures(context, wordKinds, from + at, { at, headPlace, verbPlace, pause, nextPause });
    visit(at, features);
  }
};

/**
 * Makes what visits each word of a sentence that could be an answer: all that were not asked and are no function words.
 */
export const createAnswerWordReader = (
  context: RankingContext,
): ((candidate: CandidateMatch, visit: AnswerWordVisitor) => void) => {
  const wordKinds = wordKindsOf(context.index, context.wantedAnswer.isKnown);
  return (candidate, visit) => visitWords(context, wordKinds, candidate, visit);
};
