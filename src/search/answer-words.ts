import { hash2, hashOf, mix } from "../language/hash.ts";
import type { ArticleIndex } from "./article-index.ts";
import { KINDS } from "./asking.ts";
import type { Asked } from "./features/asked.ts";
import type { Sighting } from "./features/sighting.ts";
import { CLASS } from "./lexicon.ts";
import { SEEN } from "./surface.ts";

/**
 * Which word of a sentence would be (part of) the answer, before any sentence is chosen: a year beside the verb that was
 * asked, a name behind "by". Each word has a score, the sum of the weights of its features; features are pairs and
 * triples of what is asked and what stands there, hashed (Weinberger and others 2009). Learned so that the words of
 * right answers are likely among all words of all candidates.
 */
export type AnswerWords = Readonly<{
  /** Language of the questions; the table is silent in others. */
  language: string;
  /** Hashed feature → weight. */
  weights: Float32Array;
}>;

/** Features are hashed into so many bits. Measured: as good as 18. */
export const HASH_BITS = 16;
const MASK = (1 << HASH_BITS) - 1;

/** Features of a word. */
export const WORD_FEATURES = 21;

/** A feature of one or two numbers, behind what the question says. */
const of1 = (asked: number, a: number): number => mix(asked, a) & MASK;
const of2 = (asked: number, a: number, b: number): number => mix(mix(asked, a), b) & MASK;

/**
 * Kinds of words, told by what is seen of them and by general lists; from `ENDING` on by their last letters. A title, a
 * place or a group written as a name ("President", "Lake") has the next number.
 */
const KIND = {
  year: 1,
  money: 2,
  percent: 3,
  number: 4,
  stop: 5,
  month: 6,
  weekday: 7,
  numeral: 8,
  timeUnit: 9,
  currency: 10,
  measure: 11,
  personTitle: 12,
  placeNoun: 14,
  group: 16,
  name: 18,
  opening: 19,
} as const;
const ENDING = 20;
const ENDINGS =
  /(?:(ing)|(ed)|(ly)|([^s]s)|(tion|ment|ness|ity|ism)|(al|ous|ic|ive|ful|able|ible|ent|ant)|(er|or|ist))$/;

function endingOf(form: string): number {
  const found = ENDINGS.exec(form);
  return found === null ? 0 : found.findIndex((group, i) => i > 0 && group !== undefined);
}

/** What is known of an article's words, whatever is asked. */
type Words = Readonly<{
  /** Word → its kind. */
  kinds: Uint8Array;
  /** Word → what it is to its neighbours: itself when it is a function word or joins subject and answer, else its kind. */
  contexts: Int32Array;
  /** Word → hash of its stem. */
  stems: Int32Array;
}>;
const byIndex = new WeakMap<ArticleIndex, Words>();

const JOINS = CLASS.copula | CLASS.naming | CLASS.cause;

function wordsOf(index: ArticleIndex): Words {
  const known = byIndex.get(index);
  if (known !== undefined) return known;
  const endings = Uint8Array.from(index.forms.words, endingOf);
  const formHashes = Int32Array.from(index.forms.words, hashOf);
  const stemHashes = Int32Array.from(index.stems, hashOf);
  const count = index.words.length;
  const words = { kinds: new Uint8Array(count), contexts: new Int32Array(count), stems: new Int32Array(count) };
  for (let s = 0; s < index.paragraphs.length; s++) {
    const from = index.sentences[s]!;
    for (let w = from; w < index.sentences[s + 1]!; w++) {
      const form = index.words[w]!;
      const kind = kindOf(index, w, w === from, endings);
      words.kinds[w] = kind;
      words.contexts[w] = index.stops[form] === 1 || (index.classes[form]! & JOINS) !== 0 ? formHashes[form]! : kind;
      words.stems[w] = stemHashes[index.stemOf[form]!]!;
    }
  }
  byIndex.set(index, words);
  return words;
}

function kindOf(index: ArticleIndex, word: number, opens: boolean, endings: Uint8Array): number {
  const form = index.words[word]!;
  const seen = index.seen[word]!;
  const classes = index.classes[form]!;
  if ((seen & SEEN.year) !== 0) return KIND.year;
  if ((seen & SEEN.money) !== 0) return KIND.money;
  if ((seen & SEEN.percent) !== 0) return KIND.percent;
  if ((seen & SEEN.number) !== 0) return KIND.number;
  if (index.stops[form] === 1) return KIND.stop;
  if ((classes & CLASS.month) !== 0) return KIND.month;
  if ((classes & CLASS.weekday) !== 0) return KIND.weekday;
  if ((classes & CLASS.numeral) !== 0) return KIND.numeral;
  if ((classes & CLASS.timeUnit) !== 0) return KIND.timeUnit;
  if ((classes & CLASS.money) !== 0) return KIND.currency;
  if ((classes & CLASS.measure) !== 0) return KIND.measure;
  const capital = (seen & SEEN.capital) !== 0;
  const named = capital && !opens ? 1 : 0;
  if ((classes & CLASS.personTitle) !== 0) return KIND.personTitle + named;
  if ((classes & CLASS.placeNoun) !== 0) return KIND.placeNoun + named;
  if ((classes & CLASS.group) !== 0) return KIND.group + named;
  if (capital) return opens ? KIND.opening : KIND.name;
  return ENDING + endings[form]!;
}

/** A question as far as it says what would answer it. */
export type Wanted = Readonly<{
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

export function wantedOf({ asking, words, terms }: Pick<Asked, "asking" | "words" | "terms">): Wanted {
  const next = asking.to < 0 ? undefined : words[asking.to];
  // "What is" asks for something else than "what city".
  const kind = 2 * KINDS.indexOf(asking.kind) + (next?.stop === true ? 1 : 0);
  const noun = asking.to < 0 ? -1 : words.findIndex((word, at) => at >= asking.to && !word.stop);
  const head = noun < 0 || noun >= asking.to + REACH ? undefined : words[noun];
  const verb = head === undefined ? undefined : words.find((word, at) => at > noun && !word.stop && word.share === 1);
  const termOf = (stem: string | undefined): number =>
    stem === undefined ? -1 : terms.findIndex((term) => term.stem === stem);
  const opening = mix(kind, next === undefined ? 0 : hashOf(next.form));
  const headHash = head === undefined ? 0 : hashOf(head.stem);
  const begin = new Int32Array(WORD_FEATURES + 1);
  for (let feature = 0; feature <= WORD_FEATURES; feature++) {
    begin[feature] = hash2(feature, OF_HEAD.has(feature) ? headHash : OF_OPENING.has(feature) ? opening : kind);
  }
  return {
    headTerm: termOf(head?.stem),
    verbTerm: termOf(verb?.stem),
    stems: Int32Array.from(terms, (term) => hashOf(term.readAs)),
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
  const known = wordsOf(index);
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
    visit(at);
  }
}
