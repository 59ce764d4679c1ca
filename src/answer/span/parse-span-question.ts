import type { SpanToken } from "./tokenize-span.ts";

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
  /** The word behind the question word, or behind its noun: "did", "was", or the verb when the subject is asked for. */
  next: SpanToken | undefined;
  /** Stems of the content words, without the noun that is asked for. */
  stems: ReadonlySet<string>;
  /** The first content word behind the question word and its noun. */
  verb: string;
}>;

const AUXILIARIES = new Set(
  "is are was were do does did has have had can could will would should may might must be been 's".split(" "),
);
const MEASURE_ADJECTIVES = new Set(
  "tall high wide deep far fast old big large heavy often hot cold early late close thick".split(" "),
);
const HEAD_SKIP_WORDS = new Set(["of", "the", "a", "an", "type", "kind", "name", "sort", "number", "term"]);

const questionTypeAt = (tokens: readonly SpanToken[], at: number): SpanQuestionType => {
  const word = tokens[at]?.lower;
  const next = tokens[at + 1]?.lower ?? "";
  switch (word) {
    case "who":
    case "whom":
      return "who";
    case "whose":
      return "whose";
    case "when":
      return "when";
    case "where":
      return "where";
    case "why":
      return "why";
    case "which":
      return "which";
    case "what":
      return tokens[at + 1] === undefined || AUXILIARIES.has(next) || tokens[at + 1]?.class === "mark"
        ? "what"
        : "what noun";
    case "how":
      if (next === "many" || next === "much" || next === "long") return `how ${next}`;
      return MEASURE_ADJECTIVES.has(next) ? "how measure" : "how";
    default:
      return "none";
  }
};

const QUESTION_WORDS = new Set("who whom whose when where why which what how".split(" "));

/** Reads a question. The first question word counts, wherever it stands ("In which city …?"). */
export const parseSpanQuestion = (tokens: readonly SpanToken[]): SpanQuestion => {
  const at = tokens.findIndex(({ lower }) => QUESTION_WORDS.has(lower));
  const wanted = at < 0 ? "none" : questionTypeAt(tokens, at);
  const content = (token: SpanToken): boolean => token.class !== "mark" && !token.stop;
  let head = "";
  let from = at + 1;
  const verbal = (token: SpanToken | undefined): boolean =>
    token === undefined || AUXILIARIES.has(token.lower) || token.class === "ed" || token.class === "mark";
  if (wanted === "which" || wanted === "what noun" || wanted.startsWith("how m") || wanted === "whose") {
    if (wanted.startsWith("how ")) from += 1;
    // The noun phrase runs to the verb; its last word is the head: "what former president", "how many army divisions".
    let last = from;
    while (
      last < tokens.length &&
      last < from + 4 &&
      !verbal(tokens[last]) &&
      !(tokens[last]?.stop === true && !HEAD_SKIP_WORDS.has(tokens[last]?.lower ?? ""))
    )
      last += 1;
    const noun = tokens
      .slice(from, last)
      .filter(({ lower, class: kind }) => !HEAD_SKIP_WORDS.has(lower) && kind !== "mark")
      .at(-1);
    head = noun?.stem ?? "";
    from = Math.max(from, last);
  }
  if (wanted === "what") {
    // "What is the name of the city …", "What was the population …"
    const noun = tokens.slice(from + 1, from + 6).find((token) => content(token) && !HEAD_SKIP_WORDS.has(token.lower));
    head = noun?.stem ?? "";
  }
  const stems = new Set(tokens.filter((token, index) => content(token) && index !== at).map(({ stem }) => stem));
  const verb = tokens.slice(from).find(content)?.stem ?? "";
  return { questionType: wanted, head, next: tokens[from], stems, verb };
};
