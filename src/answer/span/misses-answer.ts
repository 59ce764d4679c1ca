/** Words that are no answer whatever their probability: a verb of saying, the wrong clause, the wrong person, one of two. */

import { languageData } from "../../language/index.ts";
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
const NAME_CLASSES = new Set(["name", "capitals", "first"]);

const DETERMINERS = new Set(["the", "a", "an"]);
const DATE_CLASSES = new Set(["weekday", "month", "year"]);

const isSaid = ({ lower, class: kind }: SpanToken): boolean => SAYING.has(lower) && !NAME_CLASSES.has(kind);

/** "Guards came when thieves attacked": who attacked is not the subject of the other clause. */
const isInOtherClause = ({ tokens, question, verb }: SpanContext, to: number): boolean => {
  const asksSubject = question.next !== undefined && question.next.stem === question.verb;
  return asksSubject && verb >= to && tokens.slice(to, verb).some(({ lower }) => SUBORDINATORS.has(lower));
};

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
  const isClause = !FORMS_OF_BE.has(question.next?.lower ?? "");
  return isClause && isApposition(context, from, to);
};

/** How many were killed is not told by a sentence without "killed", nor how many there are by one of two numbers of which neither has the noun. */
const isOtherCount = ({ tokens, question, verb }: SpanContext, from: number, to: number): boolean => {
  if (question.questionType !== "how many") return false;
  if (PAST_FORMS_OF_BE.has(question.next?.lower ?? "") && question.verb !== "" && verb < 0) return true;
  const isNumber = ({ class: kind }: SpanToken): boolean => kind === "number" || kind === "numeral";
  const hasOther = tokens.some((token, at) => isNumber(token) && (at < from || at >= to));
  const beside = tokens.slice(from, to + MAX_NOUN_TOKENS);
  return hasOther && !beside.some(({ stem }) => stem === question.nouns[0]);
};

/** "Sunday’s awards" is no film: a thing of its own kind, beside a name. */
const isOtherThing = ({ tokens, question }: SpanContext, from: number, to: number): boolean => {
  if (question.questionType !== "which" && question.questionType !== "what noun") return false;
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
  return (signature & COUNTED_KINDS) !== 0 && best.sameKind > MAX_SHARE_OF_OTHERS * best.probability;
};
