/** Words that are no answer whatever their probability: a verb of saying, the wrong clause, the wrong person, one of two. */

import { languageData, toWordSet } from "../../language/index.ts";
import type { SpanQuestion, SpanQuestionType } from "./parse-span-question.ts";
import type { BestSpan } from "./pick-best-span.ts";
import type { SpanContext } from "./span-context.ts";
import type { SpanToken } from "./tokenize-span.ts";

const SAYING: ReadonlySet<string> = new Set(languageData("en")?.cues?.saying ?? []);
const PRONOUNS = new Set("he she it they we i you him her them us this that these those one".split(" "));
const FORMS_OF_BE = new Set("is was are were 's".split(" "));
const PAST_FORMS_OF_BE = new Set(["was", "were"]);
const SUBORDINATORS = new Set(
  "when while because after before although though since if as until unless whereas".split(" "),
);
/** Between a name and what it is: ", a", "is the", "(then". */
const APPOSITION = new Set([",", "a", "an", "the", "is", "was", "are", "were", "who", "(", "then", "now", "also"]);
/** Of another number, or another date, with so much of its probability nothing tells which of them is asked for. */
const MAX_SHARE_OF_OTHERS = 0.4;
/** Signature bits of times and of quantities. */
const COUNTED_KINDS = 1 | 2;
/** Tokens behind a number within which its noun stands ("70 of the children"). */
const MAX_NOUN_TOKENS = 3;
/** Tokens before the words among which the question's verb is right before them ("repaired in the May of 1911"). */
const MAX_TOKENS_TO_VERB = 4;
const IRREGULAR_PASTS = toWordSet(
  "born built began begun sold bought made held won lost written taken became fell met",
);
const IRREGULAR_PLURALS = toWordSet("people children men women");
/** Stems of what asks for the words behind an abbreviation. */
const MEANING_VERBS = ["stand", "mean"];
const PLACE_PREPOSITIONS = new Set(["in", "at", "near", "from"]);
const NAME_CLASSES = new Set(["name", "capitals", "first"]);

/** What is asked for by a noun: "which paper", "what town". */
const NOUN_TYPES: ReadonlySet<SpanQuestionType> = new Set(["which", "what noun"]);
/** Words of a clause about what is to come, or may. */
const FUTURE_WORDS = toWordSet(
  "will would shall 'll to due set planned plans expected scheduled until by should may might could must can is are opens closes starts begins ends",
);
/** Between one date and another of the same thing: ", and again in". */
const REPEATING_WORDS = toWordSet(", and or again then also later once more");
const MAX_REPEATED_TOKENS = 5;

const DETERMINERS = new Set(["the", "a", "an"]);
const DATE_CLASSES = new Set(["weekday", "month", "year"]);

const isSaid = ({ lower, class: kind }: SpanToken): boolean => SAYING.has(lower) && !NAME_CLASSES.has(kind);

/** "Who opened the mill?", but not "Who did he see?". */
const asksSubject = ({ next, verb }: SpanQuestion): boolean => next !== undefined && next.stem === verb;

/** "Guards came when thieves attacked": who attacked is not the subject of the other clause. */
const isInOtherClause = ({ tokens, question, verb }: SpanContext, to: number): boolean =>
  asksSubject(question) && verb >= to && tokens.slice(to, verb).some(({ lower }) => SUBORDINATORS.has(lower));

/** Whether the marked words say what a person is whom the question names right beside them: “Ada Oak, a farmer”. */
const isApposition = ({ tokens, shared, leftShared, rightShared }: SpanContext, from: number, to: number): boolean => {
  const before = leftShared[from] ?? -1;
  const behind = rightShared[to - 1] ?? -1;
  const isBefore = before >= 0 && (behind < 0 || from - before <= behind - to + 1);
  const name = isBefore ? before : behind;
  const between = isBefore ? tokens.slice(before + 1, from) : tokens.slice(to, behind);
  return (
    shared[name] === true &&
    NAME_CLASSES.has(tokens[name]?.class ?? "") &&
    between.every(({ lower }) => APPOSITION.has(lower))
  );
};

const isAboutPerson = (context: SpanContext, from: number, to: number): boolean => {
  const { question } = context;
  const asksWhoIs = question.questionType === "who" && FORMS_OF_BE.has(question.next?.lower ?? "");
  const names = context.tokens.filter(({ class: kind }, at) => context.shared[at] === true && NAME_CLASSES.has(kind));
  // "Who is Ada Oak?" is answered by what she is, "What did Ada Oak say?" is not.
  if (asksWhoIs) return names.length > 0 && names.length >= question.stems.size && !isApposition(context, from, to);
  if (question.questionType !== "what" || names.length === 0) return false;
  // "What does the BBC stand for?" is answered beside it.
  if (MEANING_VERBS.some((verb) => question.stems.has(verb))) return false;
  const isClause = !FORMS_OF_BE.has(question.next?.lower ?? "");
  return isClause && isApposition(context, from, to);
};

const isNumber = ({ class: kind }: SpanToken): boolean => kind === "number" || kind === "numeral";

/** Whether a number counts a noun. */
const counts = (tokens: readonly SpanToken[], noun: string, from: number, to: number): boolean =>
  tokens.slice(from, to + MAX_NOUN_TOKENS).some(({ stem }) => stem === noun);

const isPlural = ({ lower, class: kind }: SpanToken): boolean =>
  kind === "plural" || (kind === "unit" && lower.endsWith("s")) || IRREGULAR_PLURALS.has(lower);

/** The stems of what is asked for that may be counted: "how many people die per day" counts no day. */
const countedNouns = (tokens: readonly SpanToken[], { nouns }: SpanQuestion): readonly string[] =>
  nouns.filter((noun, at) => at === 0 || tokens.some((token) => token.stem === noun && isPlural(token)));

/** "In 1901 and again in 1911": one of several that the same words go before. */
const isListed = (tokens: readonly SpanToken[], to: number): boolean => {
  const next = tokens.slice(to).find(({ stop, lower }) => !stop && lower !== "again" && lower !== "then");
  return next !== undefined && (DATE_CLASSES.has(next.class) || isNumber(next));
};

/** How many were killed is not told by a sentence without "killed", nor how many there are by one of two numbers of which neither has the noun. */
const isOtherCount = ({ tokens, question, verb }: SpanContext, from: number, to: number): boolean => {
  if (question.questionType !== "how many") return false;
  if (PAST_FORMS_OF_BE.has(question.next?.lower ?? "") && question.verb !== "" && verb < 0) return true;
  const hasOther = tokens.some((token, at) => isNumber(token) && (at < from || at >= to));
  return hasOther && !countedNouns(tokens, question).some((noun) => counts(tokens, noun, from, to));
};

/** "When will it move?" is not answered by "founded in 1911": the clause of a date must speak of what is to come. */
const isPastOnly = ({ tokens, question, clauses }: SpanContext, from: number): boolean => {
  if (question.questionType !== "when" || question.next?.lower !== "will") return false;
  const clause = clauses.clauseOf[from];
  return !tokens.some(({ lower }, at) => clauses.clauseOf[at] === clause && FUTURE_WORDS.has(lower));
};

/** "Raised in 2012, and again in 2016": what was asked about was so more than once. */
const isRepeated = ({ tokens, question }: SpanContext, from: number, to: number): boolean => {
  if (question.questionType !== "when" || !DATE_CLASSES.has(tokens[to - 1]?.class ?? "")) return false;
  const behind = tokens.slice(to, to + MAX_REPEATED_TOKENS).map(({ lower }) => lower);
  const preposition = tokens[from - 1]?.lower ?? "";
  const next = behind.findIndex((lower) => !REPEATING_WORDS.has(lower));
  return next > 0 && behind[next] === preposition && behind.slice(0, next).some((lower) => lower !== ",");
};

/** Whether something tells the words from others of their kind: a noun that this number alone counts, or the verb right before. */
const isToldApart = ({ tokens, question, shared }: SpanContext, from: number, to: number): boolean => {
  if (question.questionType === "how many") {
    const isOther = (token: SpanToken, at: number): boolean => isNumber(token) && (at < from || at >= to);
    const others = tokens.flatMap((token, at) => (isOther(token, at) ? [at] : []));
    return countedNouns(tokens, question).some(
      (noun) => counts(tokens, noun, from, to) && !others.some((at) => counts(tokens, noun, at, at + 1)),
    );
  }
  const before = tokens.slice(Math.max(0, from - MAX_TOKENS_TO_VERB), from).findLast(({ stop }) => !stop);
  const isVerb = before !== undefined && (before.class === "ed" || IRREGULAR_PASTS.has(before.lower));
  return isVerb && shared[tokens.indexOf(before)] === true && !isListed(tokens, to);
};

/** "Sunday’s awards" is no film: a thing of its own kind, beside a name. */
const isOtherThing = ({ tokens, question }: SpanContext, from: number, to: number): boolean => {
  if (!NOUN_TYPES.has(question.questionType)) return false;
  const last = tokens[to - 1];
  const hasName = tokens.slice(from, to).some(({ class: kind }) => NAME_CLASSES.has(kind) || DATE_CLASSES.has(kind));
  const isCommon = last !== undefined && (last.class === "word" || last.class === "plural");
  const lacksNoun = question.nouns.some((noun) => !tokens.some(({ stem }) => stem === noun));
  return hasName && isCommon && lacksNoun && !question.nouns.includes(last.stem);
};

/** "…, according to the Council", "…,” said Ada Oak": whose words they are answers only who said them. */
const isSource = ({ tokens, question, shared }: SpanContext, from: number, to: number): boolean => {
  let before = from - 1;
  while (before >= 0 && DETERMINERS.has(tokens[before]?.lower ?? "")) before -= 1;
  const [previous, first] = [tokens[before], tokens[before - 1]];
  if (previous?.lower === "to" && first?.lower === "according") return shared[before - 1] !== true;
  if (question.questionType === "who" || question.questionType === "whose") return false;
  // "Which paper wrote that …?", "a professor at Marlow College asked".
  if (NOUN_TYPES.has(question.questionType) && asksSubject(question)) return false;
  if (question.questionType === "where" && PLACE_PREPOSITIONS.has(previous?.lower ?? "")) return false;
  const following = tokens[to];
  const isSpeaker = previous !== undefined && isSaid(previous) && first !== undefined && first.class === "mark";
  return NAME_CLASSES.has(tokens[to - 1]?.class ?? "") && (isSpeaker || (following !== undefined && isSaid(following)));
};

/** Whether the most probable words cannot be what is asked for, or not be told from others of their kind. */
export const missesAnswer = (
  context: SpanContext,
  best: Pick<BestSpan, "candidate" | "probability" | "sameKind">,
): boolean => {
  const { from, to, signature } = best.candidate;
  const marked = context.tokens.slice(from, to);
  const isPronoun = ({ lower }: SpanToken): boolean =>
    PRONOUNS.has(lower) && !(lower === "one" && context.question.questionType === "how many");
  if (marked.some(isSaid) || marked.every(isPronoun)) return true;
  if (isSource(context, from, to) || isInOtherClause(context, to) || isAboutPerson(context, from, to)) return true;
  if (isOtherCount(context, from, to) || isOtherThing(context, from, to)) return true;
  if (isPastOnly(context, from) || isRepeated(context, from, to)) return true;
  const isOneOfSome = (signature & COUNTED_KINDS) !== 0 && best.sameKind > MAX_SHARE_OF_OTHERS * best.probability;
  return isOneOfSome && !isToldApart(context, from, to);
};
