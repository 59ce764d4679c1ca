/** What the answer span reads of a parsed question: finer types, the noun that is asked for, the verb. English. */
import { hash3 } from "../../hash.ts";
import { languageData } from "../../language/index.ts";
import type { ParsedQuestion } from "../../search/question/index.ts";
import { type SpanToken, tokenizeSpan } from "./tokenize-span.ts";

/** What a question asks for. */
export const SPAN_QUESTION_TYPES = [
  "who",
  "whose",
  "when",
  "where",
  "how many",
  "how much",
  "how long",
  "how measure",
  "which",
  "what noun",
  "what",
  "why",
  "how",
  "none",
] as const;
export type SpanQuestionType = (typeof SPAN_QUESTION_TYPES)[number];

/** A question, read for what would answer it. */
export type SpanQuestion = Readonly<{
  questionType: SpanQuestionType;
  /** The stem of the noun that says what is asked for ("city" in "in which city"); empty when there is none. */
  head: string;
  /** The stems of all words that were read of its noun phrase, which a verb may have ended up in ("film went"). */
  nouns: readonly string[];
  /** The word behind the question word, or behind its noun: "did", "was", or the verb when the subject is asked for. */
  next: SpanToken | undefined;
  /** A hash of the question word and of the two tokens behind it. */
  opening: number;
  /** Hashes of the word before the question word ("in what year") and of the last one ("known for"). */
  lead: number;
  tail: number;
  /** Stems of the content words, without the noun that is asked for. */
  stems: ReadonlySet<string>;
  /** The first content word behind the question word and its noun. */
  verb: string;
}>;

/** Words that a verb follows: those with which a yes-or-no question begins, and these. */
const AUXILIARIES: ReadonlySet<string> = new Set([
  ...(languageData("en")?.yesNoOpeners?.split(" ") ?? []),
  "been",
  "'s",
]);
const BE_FORMS = new Set(["is", "was", "are", "were"]);
const CLEFT_SUBJECTS = new Set(["it", "that", "this"]);
const MEASURE_ADJECTIVES = new Set(
  "tall high wide deep far fast old big large heavy often hot cold early late close thick".split(" "),
);
const HEAD_SKIP_WORDS = new Set(["of", "the", "a", "an", "type", "kind", "name", "sort", "number", "term"]);

const WORD_TYPES: ReadonlyMap<string, SpanQuestionType> = new Map([
  ["who", "who"],
  ["whom", "who"],
  ["whose", "whose"],
  ["when", "when"],
  ["where", "where"],
  ["why", "why"],
  ["which", "which"],
  ["what", "what"],
  ["how", "how"],
]);

const questionTypeAt = (tokens: readonly SpanToken[], at: number): SpanQuestionType => {
  const type = WORD_TYPES.get(tokens[at]?.lower ?? "") ?? "none";
  const next = tokens[at + 1];
  const behind = next?.lower ?? "";
  if (type === "what") {
    return next === undefined || AUXILIARIES.has(behind) || next.class === "mark" ? "what" : "what noun";
  }
  if (type !== "how") return type;
  if (behind === "many" || behind === "much" || behind === "long") return `how ${behind}`;
  return MEASURE_ADJECTIVES.has(behind) ? "how measure" : "how";
};

const isContent = (token: SpanToken): boolean => token.class !== "mark" && !token.stop;

/** Where a noun phrase ends: at a verb, a mark or a function word. */
const endsNounPhrase = (token: SpanToken | undefined): boolean =>
  token === undefined ||
  AUXILIARIES.has(token.lower) ||
  token.class === "ed" ||
  token.class === "mark" ||
  (token.stop && !HEAD_SKIP_WORDS.has(token.lower));

/** Longer noun phrases are read so far: "what former president", "how many army divisions". */
const MAX_NOUN_PHRASE_TOKENS = 4;
/** "What is the name of the city …", "What was the population …". */
const MAX_NOUN_DISTANCE = 5;

/** What is asked for by a noun phrase behind the question word. */
const NOUN_TYPES: ReadonlySet<SpanQuestionType> = new Set([
  "which",
  "what noun",
  "whose",
  "how many",
  "how much",
  "how measure",
]);

/** The noun that is asked for, and the token behind what was read of the question. */
const readHead = (
  tokens: readonly SpanToken[],
  at: number,
  type: SpanQuestionType,
): Readonly<{ nouns: readonly SpanToken[]; from: number }> => {
  if (NOUN_TYPES.has(type)) {
    const start = type.startsWith("how ") ? at + 2 : at + 1;
    let end = start;
    while (end < start + MAX_NOUN_PHRASE_TOKENS && !endsNounPhrase(tokens[end])) end += 1;
    const nouns = tokens
      .slice(start, end)
      .filter(({ lower, class: kind }) => !HEAD_SKIP_WORDS.has(lower) && kind !== "mark");
    return { nouns, from: end };
  }
  const from = at + 1;
  if (type !== "what") return { nouns: [], from };
  const noun = tokens
    .slice(from + 1, from + 1 + MAX_NOUN_DISTANCE)
    .find((token) => isContent(token) && !HEAD_SKIP_WORDS.has(token.lower));
  return { nouns: noun === undefined ? [] : [noun], from };
};

/** The question word within the phrase that the question was found to ask by ("In which city …?"); -1 when there is none. */
const findQuestionWord = (tokens: readonly SpanToken[], { tokens: words, focus }: ParsedQuestion): number => {
  const phrase = words[focus.from];
  if (phrase === undefined) return -1;
  return tokens.findIndex(({ start, lower }) => start >= phrase.start && WORD_TYPES.has(lower));
};

/** "Was it the mayor who wrote it?" asks for yes or no. */
const isCleft = ([first, second]: readonly SpanToken[]): boolean =>
  BE_FORMS.has(first?.lower ?? "") && CLEFT_SUBJECTS.has(second?.lower ?? "");

export const parseSpanQuestion = (question: ParsedQuestion): SpanQuestion => {
  const { text } = question;
  const tokens = tokenizeSpan(text, question.tokens, { start: 0, end: text.length });
  const at = isCleft(tokens) ? -1 : findQuestionWord(tokens, question);
  const questionType = questionTypeAt(tokens, at);
  const { nouns, from } = readHead(tokens, at, questionType);
  const stems = new Set(tokens.filter((token, place) => isContent(token) && place !== at).map(({ stem }) => stem));
  const verb = tokens.slice(from).find(isContent)?.stem ?? "";
  const openingPart = (offset: number): number => (at < 0 ? undefined : tokens[at + offset])?.contextHash ?? 0;
  return {
    questionType,
    head: nouns.at(-1)?.stem ?? "",
    nouns: nouns.map(({ stem }) => stem),
    next: tokens[from],
    opening: hash3(openingPart(0), openingPart(1), openingPart(2)),
    lead: at < 0 ? 0 : (tokens[at - 1]?.contextHash ?? 0),
    tail: tokens.findLast(({ class: kind }) => kind !== "mark")?.contextHash ?? 0,
    stems,
    verb,
  };
};
