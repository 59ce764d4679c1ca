import { hash2, hashOf, mix } from "../language/hash.ts";
import type { Language } from "../language/language.ts";
import { KINDS } from "./asking.ts";
import type { Asked } from "./features/asked.ts";
import type { Sighting } from "./features/sighting.ts";
import { CLASS, lexicon } from "./lexicon.ts";
import { SEEN } from "./surface.ts";
import { KIND, ROLES, type Words, wordsOf } from "./word-kinds.ts";

/**
 * Which word of a sentence would be (part of) the answer, before any sentence is chosen: a year beside the verb that was
 * asked, a name behind "by". Each word has a score, the sum of the weights of its features; features are pairs and
 * triples of what is asked and what stands there, hashed (Weinberger and others 2009). Learned so that the words of
 * right answers are likely among all words of all candidates.
 */
export type AnswerWords = Readonly<{
  /** In this language words count by themselves; in others only by what can be seen of them, which is learned apart. */
  language: string;
  /** Hashed feature → weight. */
  weights: Float32Array;
}>;

/** Features are hashed into so many bits. Measured: as good as 18. */
const HASH_BITS = 16;
const MASK = (1 << HASH_BITS) - 1;
/** Those of words that are not known stand behind them, and are fewer: there are only kinds of words. */
const STRANGE_BITS = 14;
const STRANGE_FROM = 1 << HASH_BITS;
const STRANGE_MASK = (1 << STRANGE_BITS) - 1;
/** Weights in the table. */
export const WEIGHT_COUNT = STRANGE_FROM + (1 << STRANGE_BITS);

/** Features of a word. */
export const WORD_FEATURES = 21;

/** A feature of one or two numbers, behind what the question says. */
const of1 = (asked: number, a: number): number => mix(asked, a) & MASK;
const of2 = (asked: number, a: number, b: number): number => mix(mix(asked, a), b) & MASK;

/** A question as far as it says what would answer it. */
export type Wanted = Readonly<{
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
const OF_HEAD: ReadonlySet<number> = new Set([7, 8, 10, 11]);
const OF_OPENING: ReadonlySet<number> = new Set([15, 19]);

/** The noun is looked for in so many words behind the question phrase: "what is the name of the city". */
const REACH = 5;

/** In a language that is not known, a noun says what is asked for by its class alone: "año", "ciudad". */
const NOUNS =
  CLASS.month |
  CLASS.weekday |
  CLASS.timeUnit |
  CLASS.money |
  CLASS.measure |
  CLASS.personTitle |
  CLASS.placeNoun |
  CLASS.group |
  CLASS.naming |
  CLASS.cause;

export function wantedOf(
  { asking, words, terms }: Pick<Asked, "asking" | "words" | "terms">,
  language: Language,
  isKnown: boolean,
): Wanted {
  const behindPhrase = asking.to < 0 ? undefined : words[asking.to];
  const next = behindPhrase?.share === 1 ? behindPhrase : undefined;
  // "What is" asks for something else than "what city".
  const kind = 2 * KINDS.indexOf(asking.kind) + (next?.stop === true ? 1 : 0);
  const noun = asking.to < 0 ? -1 : words.findIndex((word, at) => at >= asking.to && !word.stop);
  const behind = noun < 0 || noun >= asking.to + REACH ? undefined : words[noun];
  const head = isKnown ? behind : words[asking.head];
  const verb = behind === undefined ? undefined : words.find((word, at) => at > noun && !word.stop && word.share === 1);
  const termOf = (stem: string | undefined): number =>
    stem === undefined ? -1 : terms.findIndex((term) => term.stem === stem);
  const classOf = lexicon(language);
  const opening = mix(kind, next === undefined ? 0 : isKnown ? hashOf(next.form) : classOf(next) & (ROLES | NOUNS));
  const headHash = head === undefined ? 0 : isKnown ? hashOf(head.stem) : mix(kind, classOf(head) & NOUNS);
  const begin = new Int32Array(WORD_FEATURES + 1);
  for (let feature = 0; feature <= WORD_FEATURES; feature++) {
    begin[feature] = hash2(feature, OF_HEAD.has(feature) ? headHash : OF_OPENING.has(feature) ? opening : kind);
  }
  return {
    isKnown,
    headTerm: termOf(head?.stem),
    verbTerm: termOf(verb?.stem),
    stems: isKnown ? Int32Array.from(terms, (term) => hashOf(term.readAs)) : new Int32Array(terms.length),
    begin,
  };
}

/** What stands beyond the ends of a sentence, what was asked for, and any other word that was asked: in place of a hash. */
const EDGE = 0x1234;
const HEAD = 0x77;
const ASKED = 0x78;
/** Distances in words, in steps that grow. */
const near = (distance: number): number => (distance <= 5 ? distance : distance <= 8 ? 6 : distance <= 14 ? 7 : 8);
const FAR = 99;
/** From the noun that was asked for, either side, beyond which it does not matter how far. */
const BESIDE = 6;

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

// The sentence in hand, word by word, with `BEYOND` places before the first and behind the last.
const BEYOND = 2;
const LONGEST = 300 + 2 * BEYOND;
/** The term that was asked, where it is a content word; -1 elsewhere. */
const content = new Int16Array(LONGEST);
const contexts = new Int32Array(LONGEST);
/** The nearest content word that was asked, on either side: how far it is, and which term. */
const left = new Int16Array(LONGEST);
const leftTerm = new Int16Array(LONGEST);
const right = new Int16Array(LONGEST);
const rightTerm = new Int16Array(LONGEST);

function layOut({ terms, wanted }: Asked, { from, to, asked: isAsked }: Sighting, known: Words): void {
  const count = to - from;
  contexts.fill(EDGE, 0, BEYOND);
  contexts.fill(EDGE, BEYOND + count, BEYOND + count + BEYOND);
  let distance = FAR;
  let nearest = -1;
  for (let at = 0; at < count; at++) {
    const place = BEYOND + at;
    left[place] = distance;
    leftTerm[place] = nearest;
    const term = isAsked[at]! - 1;
    if (term >= 0 && terms[term]!.bit !== 0) {
      content[place] = term;
      contexts[place] = term === wanted.headTerm ? HEAD : ASKED;
      distance = 1;
      nearest = term;
    } else {
      content[place] = -1;
      contexts[place] = known.contexts[from + at]!;
      distance++;
    }
  }
  distance = FAR;
  nearest = -1;
  for (let place = BEYOND + count - 1; place >= BEYOND; place--) {
    right[place] = distance;
    rightTerm[place] = nearest;
    if (content[place]! >= 0) {
      distance = 1;
      nearest = content[place]!;
    } else distance++;
  }
}

/**
 * Writes the features of each word of a sentence that could be an answer into `into`, and calls `visit` with its place:
 * words that were not asked and that are no function words.
 */
export function visitAnswerWords(
  asked: Asked,
  sighting: Sighting,
  into: Int32Array,
  visit: (place: number) => void,
): void {
  const { index, wanted } = asked;
  const { from, to, first } = sighting;
  const known = wordsOf(index, wanted.isKnown);
  const { kinds, stems } = known;
  const { seen } = index;
  const { begin, headTerm, verbTerm } = wanted;
  const count = to - from;
  layOut(asked, sighting, known);
  const headPlace = headTerm < 0 ? -1 : first[headTerm]!;
  const verbPlace = verbTerm < 0 ? -1 : first[verbTerm]!;
  for (let at = 0; at < count; at++) {
    const kind = kinds[from + at]!;
    const place = BEYOND + at;
    if (kind === KIND.stop || content[place]! >= 0) continue;
    const stem = stems[from + at]!;
    const pause = (seen[from + at]! & SEEN.afterPause) === 0 ? 0 : 1;
    const nextPause = at + 1 >= count ? 2 : (seen[from + at + 1]! & SEEN.afterPause) === 0 ? 0 : 1;
    const before = mix(contexts[place - 1]!, pause);
    const behind = mix(contexts[place + 1]!, nextPause);
    const marks = seen[from + at]! & (SEEN.quoted | SEEN.bracketed);
    const side = verbPlace < 0 ? 0 : verbPlace < at ? 1 : 2;
    const toLeft = near(left[place]!);
    const toRight = near(right[place]!);
    const nextLeft = leftTerm[place]!;
    const nextRight = rightTerm[place]!;
    into[0] = of1(begin[1]!, kind);
    into[1] = of2(begin[2]!, kind, before);
    into[2] = of2(begin[3]!, kind, behind);
    into[3] = of2(begin[4]!, kind, toLeft);
    into[4] = of2(begin[5]!, kind, toRight);
    into[5] = of2(begin[6]!, toLeft, toRight);
    into[6] = of1(begin[7]!, kind);
    into[7] = of1(begin[8]!, stem);
    into[8] = of1(begin[9]!, stem);
    into[9] = of1(begin[10]!, before);
    into[10] = of1(begin[11]!, behind);
    into[11] = of2(begin[12]!, before, contexts[place - 2]!);
    into[12] = of2(begin[13]!, behind, contexts[place + 2]!);
    into[13] = of2(begin[14]!, side, near(verbPlace < 0 ? FAR : Math.abs(verbPlace - at)));
    into[14] = of2(begin[15]!, side, kind);
    into[15] = of2(begin[16]!, headPlace < 0 ? FAR : clamp(headPlace - at, BESIDE), kind);
    into[16] = hash2(17, stem) & MASK;
    into[17] = of2(begin[18]!, marks | pause | (nextPause << 1), kind);
    into[18] = of1(begin[19]!, before);
    into[19] = of2(begin[20]!, nextLeft < 0 ? 0 : wanted.stems[nextLeft]!, kind);
    into[20] = of2(begin[21]!, nextRight < 0 ? 0 : wanted.stems[nextRight]!, kind);
    if (!wanted.isKnown) {
      for (let i = 0; i < WORD_FEATURES; i++) into[i] = STRANGE_FROM + (into[i]! & STRANGE_MASK);
    }
    visit(at);
  }
}
