/** The hashed features of the words of a sentence that could answer a question. */
import { hash2, mixHash } from "../../hash.ts";
import { SHAPE } from "../index/token-shape.ts";
import { HASH_MASK, UNKNOWN_WORD_MASK, UNKNOWN_WORD_OFFSET, WORD_FEATURE_COUNT } from "./answer-word-model.ts";
import type { CandidateMatch } from "./features/candidate-match.ts";
import type { RankingContext } from "./ranking-context.ts";
import { WORD_KIND, type WordKinds, wordKindsOf } from "./word-kinds.ts";

/** A feature of one or two numbers, behind what the question says. */
const hashFeature = (asked: number, a: number): number => mixHash(asked, a) & HASH_MASK;
const hashFeaturePair = (asked: number, a: number, b: number): number => mixHash(mixHash(asked, a), b) & HASH_MASK;

/** What stands beyond the ends of a sentence, what was asked for, and any other word that was asked: in place of a hash. */
const EDGE_HASH = 0x1234;
const HEAD_HASH = 0x77;
const QUESTION_WORD_HASH = 0x78;
/** Distances in words, in steps that grow. */
const distanceStep = (distance: number): number =>
  distance <= 5 ? distance : distance <= 8 ? 6 : distance <= 14 ? 7 : 8;
const FAR_DISTANCE = 99;
/** From the noun that was asked for, either side, beyond which it does not matter how far. */
const MAX_SIDE_DISTANCE = 6;

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

// The sentence in hand, word by word, with `BEYOND` places before the first and behind the last.
const PADDING_WORDS = 2;
const MAX_PADDED_WORDS = 300 + 2 * PADDING_WORDS;
/** The term that was asked, where it is a content word; -1 elsewhere. */
const contentTerms = new Int16Array(MAX_PADDED_WORDS);
const contexts = new Int32Array(MAX_PADDED_WORDS);
/** The nearest content word that was asked, on either side: how far it is, and which term. */
const left = new Int16Array(MAX_PADDED_WORDS);
const leftTerm = new Int16Array(MAX_PADDED_WORDS);
const right = new Int16Array(MAX_PADDED_WORDS);
const rightTerm = new Int16Array(MAX_PADDED_WORDS);

const layOutSentence = (
  { terms, wantedAnswer }: RankingContext,
  { from, to, termOfWord: isAsked }: CandidateMatch,
  known: WordKinds,
): void => {
  const count = to - from;
  contexts.fill(EDGE_HASH, 0, PADDING_WORDS);
  contexts.fill(EDGE_HASH, PADDING_WORDS + count, PADDING_WORDS + count + PADDING_WORDS);
  let distance = FAR_DISTANCE;
  let nearest = -1;
  for (let at = 0; at < count; at++) {
    const place = PADDING_WORDS + at;
    left[place] = distance;
    leftTerm[place] = nearest;
    const term = isAsked[at]! - 1;
    if (term >= 0 && terms[term]!.bit !== 0) {
      contentTerms[place] = term;
      contexts[place] = term === wantedAnswer.headTerm ? HEAD_HASH : QUESTION_WORD_HASH;
      distance = 1;
      nearest = term;
    } else {
      contentTerms[place] = -1;
      contexts[place] = known.contexts[from + at]!;
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

/**
 * Writes the features of each word of a sentence that could be an answer into `into`, and calls `visit` with its place:
 * words that were not asked and that are no function words.
 */
export const visitAnswerWords = (
  context: RankingContext,
  sighting: CandidateMatch,
  into: Int32Array,
  visit: (place: number) => void,
): void => {
  const { index, wantedAnswer: wanted } = context;
  const { from, to, first } = sighting;
  const known = wordKindsOf(index, wanted.isKnown);
  const { kinds, stems } = known;
  const { shapes: seen } = index;
  const { begin, headTerm, verbTerm } = wanted;
  const count = to - from;
  layOutSentence(context, sighting, known);
  const headPlace = headTerm < 0 ? -1 : first[headTerm]!;
  const verbPlace = verbTerm < 0 ? -1 : first[verbTerm]!;
  for (let at = 0; at < count; at++) {
    const kind = kinds[from + at]!;
    const place = PADDING_WORDS + at;
    if (kind === WORD_KIND.stop || contentTerms[place]! >= 0) continue;
    const stem = stems[from + at]!;
    const pause = (seen[from + at]! & SHAPE.afterPause) === 0 ? 0 : 1;
    const nextPause = at + 1 >= count ? 2 : (seen[from + at + 1]! & SHAPE.afterPause) === 0 ? 0 : 1;
    const before = mixHash(contexts[place - 1]!, pause);
    const behind = mixHash(contexts[place + 1]!, nextPause);
    const marks = seen[from + at]! & (SHAPE.quoted | SHAPE.bracketed);
    const side = verbPlace < 0 ? 0 : verbPlace < at ? 1 : 2;
    const toLeft = distanceStep(left[place]!);
    const toRight = distanceStep(right[place]!);
    const nextLeft = leftTerm[place]!;
    const nextRight = rightTerm[place]!;
    into[0] = hashFeature(begin[1]!, kind);
    into[1] = hashFeaturePair(begin[2]!, kind, before);
    into[2] = hashFeaturePair(begin[3]!, kind, behind);
    into[3] = hashFeaturePair(begin[4]!, kind, toLeft);
    into[4] = hashFeaturePair(begin[5]!, kind, toRight);
    into[5] = hashFeaturePair(begin[6]!, toLeft, toRight);
    into[6] = hashFeature(begin[7]!, kind);
    into[7] = hashFeature(begin[8]!, stem);
    into[8] = hashFeature(begin[9]!, stem);
    into[9] = hashFeature(begin[10]!, before);
    into[10] = hashFeature(begin[11]!, behind);
    into[11] = hashFeaturePair(begin[12]!, before, contexts[place - 2]!);
    into[12] = hashFeaturePair(begin[13]!, behind, contexts[place + 2]!);
    into[13] = hashFeaturePair(begin[14]!, side, distanceStep(verbPlace < 0 ? FAR_DISTANCE : Math.abs(verbPlace - at)));
    into[14] = hashFeaturePair(begin[15]!, side, kind);
    into[15] = hashFeaturePair(
      begin[16]!,
      headPlace < 0 ? FAR_DISTANCE : clamp(headPlace - at, MAX_SIDE_DISTANCE),
      kind,
    );
    into[16] = hash2(17, stem) & HASH_MASK;
    into[17] = hashFeaturePair(begin[18]!, marks | pause | (nextPause << 1), kind);
    into[18] = hashFeature(begin[19]!, before);
    into[19] = hashFeaturePair(begin[20]!, nextLeft < 0 ? 0 : wanted.stems[nextLeft]!, kind);
    into[20] = hashFeaturePair(begin[21]!, nextRight < 0 ? 0 : wanted.stems[nextRight]!, kind);
    if (!wanted.isKnown) {
      for (let i = 0; i < WORD_FEATURE_COUNT; i++) into[i] = UNKNOWN_WORD_OFFSET + (into[i]! & UNKNOWN_WORD_MASK);
    }
    visit(at);
  }
};
