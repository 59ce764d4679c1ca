import { hash2, hashText, mixHash } from "../../language/hash.ts";
import type { Language } from "../../language/language.ts";
import { SHAPE } from "../index/token-shape.ts";
import { WORD_CLASS, wordClassifierOf } from "../index/word-classes.ts";
import type { ParsedQuestion } from "../question/parsed-question.ts";
import { QUESTION_TYPES } from "../question/question-type.ts";
import type { CandidateMatch } from "./features/candidate-match.ts";
import { ROLE_CLASSES, WORD_KIND, type WordKinds, wordKindsOf } from "./word-kinds.ts";

/**
 * Which word of a sentence would be (part of) the answer, before any sentence is chosen: a year beside the verb that was
 * asked, a name behind "by". Each word has a score, the sum of the weights of its features; features are pairs and
 * triples of what is asked and what stands there, hashed (Weinberger and others 2009). Learned so that the words of
 * right answers are likely among all words of all candidates.
 */
export type AnswerWordModel = Readonly<{
  /** In this language words count by themselves; in others only by what can be seen of them, which is learned apart. */
  language: string;
  /** Hashed feature → weight. */
  weights: Float32Array;
}>;

/** Features are hashed into so many bits. Measured: as good as 18. */
const HASH_BITS = 16;
const HASH_MASK = (1 << HASH_BITS) - 1;
/** Those of words that are not known stand behind them, and are fewer: there are only kinds of words. */
const UNKNOWN_WORD_BITS = 14;
const UNKNOWN_WORD_OFFSET = 1 << HASH_BITS;
const UNKNOWN_WORD_MASK = (1 << UNKNOWN_WORD_BITS) - 1;
/** Weights in the table. */
export const ANSWER_WEIGHT_COUNT = UNKNOWN_WORD_OFFSET + (1 << UNKNOWN_WORD_BITS);

/** Features of a word. */
export const WORD_FEATURE_COUNT = 21;

/** A feature of one or two numbers, behind what the question says. */
const hashFeature = (asked: number, a: number): number => mixHash(asked, a) & HASH_MASK;
const hashFeaturePair = (asked: number, a: number, b: number): number => mixHash(mixHash(asked, a), b) & HASH_MASK;

/** A question as far as it says what would answer it. */
export type WantedAnswer = Readonly<{
  /** Whether the words of its language are known. */
  isKnown: boolean;
  /** The noun that says what is asked for ("city"), as a term; -1 when there is none. */
  headTerm: number;
  /** Term of the first content word behind that noun, often the verb; -1 when there is none. */
  verbTerm: number;
  /** Term → hash of its stem. */
  stems: Int32Array;
  /** Number of a feature → the hash with which it begins: that number, and what it has of the question. */
  begin: Int32Array;
}>;

/** Which features have the head, and which the opening ("when did"), instead of the kind of question. */
const HEAD_FEATURES: ReadonlySet<number> = new Set([7, 8, 10, 11]);
const OPENING_FEATURES: ReadonlySet<number> = new Set([15, 19]);

/** The noun is looked for in so many words behind the question phrase: "what is the name of the city". */
const MAX_NOUN_DISTANCE = 5;

/** In a language that is not known, a noun says what is asked for by its class alone: "año", "ciudad". */
const NOUN_CLASSES =
  WORD_CLASS.month |
  WORD_CLASS.weekday |
  WORD_CLASS.timeUnit |
  WORD_CLASS.money |
  WORD_CLASS.measure |
  WORD_CLASS.personTitle |
  WORD_CLASS.placeNoun |
  WORD_CLASS.group |
  WORD_CLASS.naming |
  WORD_CLASS.cause;

export const readWantedAnswer = (
  { asking, words, terms }: Pick<ParsedQuestion, "asking" | "words" | "terms">,
  language: Language,
  isKnown: boolean,
): WantedAnswer => {
  const behindPhrase = asking.to < 0 ? undefined : words[asking.to];
  const next = behindPhrase?.share === 1 ? behindPhrase : undefined;
  // "What is" asks for something else than "what city".
  const kind = 2 * QUESTION_TYPES.indexOf(asking.kind) + (next?.stop === true ? 1 : 0);
  const noun = asking.to < 0 ? -1 : words.findIndex((word, at) => at >= asking.to && !word.stop);
  const behind = noun < 0 || noun >= asking.to + MAX_NOUN_DISTANCE ? undefined : words[noun];
  const head = isKnown ? behind : words[asking.head];
  const verb = behind === undefined ? undefined : words.find((word, at) => at > noun && !word.stop && word.share === 1);
  const termOf = (stem: string | undefined): number =>
    stem === undefined ? -1 : terms.findIndex((term) => term.stem === stem);
  const classOf = wordClassifierOf(language);
  const opening = mixHash(
    kind,
    next === undefined ? 0 : isKnown ? hashText(next.form) : classOf(next) & (ROLE_CLASSES | NOUN_CLASSES),
  );
  const headHash = head === undefined ? 0 : isKnown ? hashText(head.stem) : mixHash(kind, classOf(head) & NOUN_CLASSES);
  const begin = new Int32Array(WORD_FEATURE_COUNT + 1);
  for (let feature = 0; feature <= WORD_FEATURE_COUNT; feature++) {
    begin[feature] = hash2(
      feature,
      HEAD_FEATURES.has(feature) ? headHash : OPENING_FEATURES.has(feature) ? opening : kind,
    );
  }
  return {
    isKnown,
    headTerm: termOf(head?.stem),
    verbTerm: termOf(verb?.stem),
    stems: isKnown ? Int32Array.from(terms, (term) => hashText(term.matchedStem)) : new Int32Array(terms.length),
    begin,
  };
};

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
  { terms, wanted }: ParsedQuestion,
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
      contexts[place] = term === wanted.headTerm ? HEAD_HASH : QUESTION_WORD_HASH;
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
  asked: ParsedQuestion,
  sighting: CandidateMatch,
  into: Int32Array,
  visit: (place: number) => void,
): void => {
  const { index, wanted } = asked;
  const { from, to, first } = sighting;
  const known = wordKindsOf(index, wanted.isKnown);
  const { kinds, stems } = known;
  const { shapes: seen } = index;
  const { begin, headTerm, verbTerm } = wanted;
  const count = to - from;
  layOutSentence(asked, sighting, known);
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
