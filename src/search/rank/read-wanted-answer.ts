/** What a question says of the word that would answer it, as hashes with which the features of such words begin. */
import { hash2, hashText, mixHash } from "../../hash.ts";
import { WORD_CLASS, wordClassifierOf } from "../index/index.ts";
import { QUESTION_TYPES } from "../question/index.ts";
import { hashNumberOf, type WantedAnswer, WORD_FEATURE, WORD_FEATURE_COUNT } from "./model/answer-word-model.ts";
import type { RankingContext } from "./ranking-context.ts";
import { ROLE_CLASSES } from "./word-kinds.ts";

/** Which features have the head, and which the opening ("when did"), instead of the type of question. */
const HEAD_FEATURES: ReadonlySet<number> = new Set([
  WORD_FEATURE.kindForHead,
  WORD_FEATURE.stemForHead,
  WORD_FEATURE.beforeForHead,
  WORD_FEATURE.behindForHead,
]);
const OPENING_FEATURES: ReadonlySet<number> = new Set([WORD_FEATURE.verbSideForOpening, WORD_FEATURE.beforeForOpening]);

/** How many words behind the question phrase the noun is looked for in: "what is the name of the city". */
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
  { question, tokens, terms }: Pick<RankingContext, "question" | "tokens" | "terms">,
  isKnown: boolean,
): WantedAnswer => {
  const { focus, language } = question;
  const behindPhrase = focus.to < 0 ? undefined : tokens[focus.to];
  const next = behindPhrase?.share === 1 ? behindPhrase : undefined;
  // "What is" asks for something else than "what city".
  const kind = 2 * QUESTION_TYPES.indexOf(focus.type) + (next?.stop === true ? 1 : 0);
  const noun = focus.to < 0 ? -1 : tokens.findIndex((word, at) => at >= focus.to && !word.stop);
  const behind = noun < 0 || noun >= focus.to + MAX_NOUN_DISTANCE ? undefined : tokens[noun];
  const head = isKnown ? behind : tokens[focus.head];
  const verb =
    behind === undefined ? undefined : tokens.find((word, at) => at > noun && !word.stop && word.share === 1);
  const termOf = (stem: string | undefined): number =>
    stem === undefined ? -1 : terms.findIndex((term) => term.stem === stem);
  const classOf = wordClassifierOf(language);
  const opening = mixHash(
    kind,
    next === undefined ? 0 : isKnown ? hashText(next.form) : classOf(next) & (ROLE_CLASSES | NOUN_CLASSES),
  );
  const headHash = head === undefined ? 0 : isKnown ? hashText(head.stem) : mixHash(kind, classOf(head) & NOUN_CLASSES);
  const begin = new Int32Array(WORD_FEATURE_COUNT);
  for (let feature = 0; feature < WORD_FEATURE_COUNT; feature++) {
    begin[feature] = hash2(
      hashNumberOf(feature),
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
