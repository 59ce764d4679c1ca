/** What the words around a verb of saying mean for the speaker: a setting, another speaker, words handed on. */

import { CONTRACTED_NEGATION, WORD_START } from "../../language/index.ts";
import type { DiscourseCues } from "../discourse-cues.ts";
import { endsPhrase, findNameEnd, isSayingVerb, isThat, type SpeechToken } from "./speech-tokens.ts";

export const isNegated = (tokens: readonly SpeechToken[], verb: number, cues: DiscourseCues): boolean =>
  tokens
    .slice(Math.max(0, verb - 3), verb)
    .some(({ lower }) => cues.negations.includes(lower) || CONTRACTED_NEGATION.test(lower));

/** Whether these words are only time, place and occasion; a name or a noun may be another speaker. */
export const isSetting = (gap: readonly SpeechToken[], cues: DiscourseCues): boolean => {
  const plain = [cues.that, cues.adverbs, cues.prepositions, cues.settings];
  for (let at = 0; at < gap.length; at += 1) {
    const token = gap[at];
    if (token === undefined) return false;
    const { text, lower } = token;
    const next = gap[at + 1];
    if (plain.some((words) => words.includes(lower)) || /^(?:[,:—–]|\p{N}+)$/u.test(text)) continue;
    if (cues.determiners.includes(lower)) {
      if (next === undefined || !WORD_START.test(next.text) || cues.settings.includes(next.lower)) continue;
      return false;
    }
    if (!cues.places.includes(gap[at - 1]?.lower ?? "")) return false;
    const end = findNameEnd(gap, at, cues);
    const name = gap.slice(at, end);
    const isOver = endsPhrase(gap[end], cues) || cues.settings.includes(gap[end]?.lower ?? "");
    if (name.length === 0 || !isOver || name.some((word) => /[’']s?$/.test(word.text))) return false;
    at = end - 1;
  }
  return true;
};

/** Whether the clause continues with another speaker: "asked Smith to say", "said Smith shouted". */
export const hasOtherSpeaker = (rest: readonly SpeechToken[], cues: DiscourseCues): boolean => {
  const clauseEnd = rest.findIndex(({ text }) => !WORD_START.test(text));
  const clause = clauseEnd < 0 ? rest : rest.slice(0, clauseEnd);
  const name = findNameEnd(clause, 0, cues);
  const next = clause[name];
  const known = [cues.nobody, cues.adverbs].some((words) => words.includes(next?.lower ?? ""));
  if (name > 0 && !endsPhrase(next, cues) && !known) return true;
  // Behind a preposition is more about the same speaker ("said after being asked").
  const aside = clause.findIndex(({ lower }) => cues.prepositions.includes(lower) && !cues.infinitives.includes(lower));
  return clause.some((token, at) => {
    const verb = clause[at + 1];
    if (isSayingVerb(token, cues) && (aside < 0 || at < aside)) return true;
    const isInfinitive = cues.infinitives.includes(token.lower) && !cues.that.includes(token.lower);
    if (!isInfinitive || verb === undefined || verb.capital) return false;
    return ![cues.determiners, cues.settings].some((words) => words.includes(verb.lower));
  });
};

/**
 * Whether the words behind "Smith said" are about the saying ("on Monday", "to reporters", "as she left") and not what was
 * said ("the sign read", "that it read").
 */
export const isAboutSaying = (verb: SpeechToken, rest: readonly SpeechToken[], cues: DiscourseCues): boolean => {
  const [first, second] = rest;
  if (first === undefined || !WORD_START.test(first.text)) return true;
  if (cues.telling.includes(verb.lower))
    return !cues.that.includes(first.lower) && !cues.subjects.includes(first.lower);
  const known = [
    cues.prepositions,
    cues.settings,
    cues.adverbs,
    cues.connectives,
    cues.subordinators,
    cues.particles,
    cues.nobody,
  ];
  const isSettingNext = second !== undefined && cues.settings.includes(second.lower);
  if (cues.that.includes(first.lower) || cues.determiners.includes(first.lower)) return isSettingNext;
  if (cues.subjects.includes(first.lower)) return false;
  return known.some((words) => words.includes(first.lower)) || /ly$/u.test(first.lower);
};

/** Whether the speaker hands on another's words: "quoting Smith". */
export const relaysOthersWords = (tokens: readonly SpeechToken[], cues: DiscourseCues): boolean =>
  tokens.some(({ lower }) => cues.relaying.includes(lower));

/** Words of a clause between a verb of saying and a quotation within it ("said the dam had been “fair”"). */
const MAX_CLAUSE_WORDS = 14;

/**
 * Whether these words begin a clause that the speaker goes on with in the quotation: "she was", "that the loss would". Nobody
 * else says, writes or shouts anything in it.
 */
export const isReportedClause = (gap: readonly SpeechToken[], cues: DiscourseCues): boolean => {
  if (gap.length === 0 || gap.length > MAX_CLAUSE_WORDS) return false;
  const barred = [cues.relaying, cues.uttering, cues.relatives, cues.carriers];
  const isBarred = (token: SpeechToken): boolean =>
    isSayingVerb(token, cues) || (!isThat(token, cues) && barred.some((words) => words.includes(token.lower)));
  if (gap.some(isBarred)) return false;
  // "said in a statement that it", "said it was late, and that it"
  const that = gap.findLastIndex((token) => isThat(token, cues));
  const isSecond = cues.connectives.includes(gap[that - 1]?.lower ?? "");
  if (that > 0 && !isSecond && !isSetting(gap.slice(0, that), cues)) return false;
  const clause = gap.slice(that + 1);
  if (clause.some(({ text, capital }) => capital || !WORD_START.test(text) || /[’']s$/u.test(text))) return false;
  const carries = [cues.passives, cues.auxiliaries, cues.modals];
  const hasVerb = clause.some(({ lower }, at) => at > 0 && carries.some((words) => words.includes(lower)));
  return clause.length < gap.length || hasVerb;
};

/** Whether these words are what a speaker calls something: "the offer", "that as", "both sides to". */
export const isCalledThing = (gap: readonly SpeechToken[], cues: DiscourseCues): boolean => {
  const barred = [cues.relaying, cues.uttering, cues.relatives, cues.subjectRelatives, cues.carriers];
  if (gap.length > MAX_CLAUSE_WORDS || gap.some(({ text }) => !WORD_START.test(text))) return false;
  const isBarred = ({ lower }: SpeechToken): boolean => barred.some((words) => words.includes(lower));
  if (gap.some((token) => isSayingVerb(token, cues) || (isBarred(token) && !cues.determiners.includes(token.lower))))
    return false;
  // "a plant called “the mill”": its name.
  return gap.some(({ lower }) => !cues.prepositions.includes(lower) && lower !== "as" && lower !== "als");
};
