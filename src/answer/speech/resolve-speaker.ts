/** Whom "he said" means: the one person that the text right before names or describes, and nobody where there may be two. */

import type { Article } from "../../article/index.ts";
import { blockAt, sentenceAt, sentencesIn } from "../../article/index.ts";
import { WORD_START } from "../../language/index.ts";
import { contains, type Span } from "../../span.ts";
import type { DiscourseCues } from "../discourse-cues.ts";
import { findQuotedSpans } from "../find-quoted-spans.ts";
import { findAttributionBeside } from "./attribution.ts";
import { findPersons, isSamePerson, type Person, type PersonKind } from "./persons.ts";
import { isPersonPronoun, tokenizeSpeech } from "./speech-tokens.ts";

/** UTF-16 units before a pronoun that are searched; who was named farther away is not meant. */
const MAX_WINDOW_CHARS = 2_000;
/** Paragraphs in a row that say only "he said" and still mean the one named before them. */
const MAX_PARAGRAPHS_BACK = 3;

const kindOfPronoun = (article: Article, pronoun: Span, cues: DiscourseCues): PersonKind | undefined => {
  const word = article.text.slice(pronoun.start, pronoun.end).toLowerCase();
  return word === cues.he.pronoun ? "he" : word === cues.she.pronoun ? "she" : undefined;
};

/** The one person of these mentions; `several` where there may be more than one. */
const findOnly = (persons: readonly Person[], kind: PersonKind | undefined): Person | "several" | undefined => {
  const known = (one: Person): PersonKind | undefined =>
    one.kind ?? persons.find((other) => other.kind !== undefined && isSamePerson(one.words, other.words))?.kind;
  const fitting = persons.filter((one) => kind === undefined || (known(one) ?? kind) === kind);
  const [first] = fitting;
  if (first === undefined) return undefined;
  if (!fitting.every((one) => isSamePerson(one.words, first.words))) return "several";
  return fitting.find(({ isSure }) => isSure) ?? fitting.find(({ isSubject }) => isSubject) ?? "several";
};

/**
 * Whether every sentence that begins and ends between two places is a quotation alone, has the pronoun of a person or begins with
 * another one: "A neighbour stood up" brings somebody whom nothing shows to be a person.
 */
const bringsNobody = (article: Article, { start, end }: Span, cues: DiscourseCues): boolean => {
  const quotations = findQuotedSpans(article.text, { start, end });
  const between = article.sentences
    .slice(sentenceAt(article, start), sentenceAt(article, end) + 1)
    .filter((sentence) => contains({ start, end }, sentence));
  return between.every((sentence) => {
    const words = tokenizeSpeech(article.text, sentence).filter(
      (token) => WORD_START.test(token.text) && !quotations.some((quotation) => contains(quotation, token)),
    );
    const first = words[0];
    return (
      first === undefined || cues.subjects.includes(first.lower) || words.some((token) => isPersonPronoun(token, cues))
    );
  });
};

/** Who says the quotation of a sentence, when that sentence names the speaker. */
const findSpeakerIn = (article: Article, sentence: Span, cues: DiscourseCues): Span | undefined => {
  const quotation = findQuotedSpans(article.text, sentence).at(-1);
  return quotation && findAttributionBeside(article.text, quotation, sentence, cues)?.speaker;
};

/** The pronoun beside the last quotation of a stretch. */
const findLastPronoun = (article: Article, within: Span, cues: DiscourseCues): Span | undefined => {
  const quotation = findQuotedSpans(article.text, within).at(-1);
  const sentences = quotation && sentencesIn(article, quotation);
  const [first, last] = [sentences?.[0], sentences?.at(-1)];
  if (quotation === undefined || first === undefined || last === undefined) return undefined;
  return findAttributionBeside(article.text, quotation, { start: first.start, end: last.end }, cues)?.pronoun;
};

const resolveIn = (
  article: Article,
  kind: PersonKind | undefined,
  within: Span,
  cues: DiscourseCues,
  back: number,
): Span | undefined => {
  const persons = findPersons(article, within, cues);
  const only = findOnly(persons, kind);
  if (only === "several") return undefined;
  const last = only && persons.findLast(({ words }) => isSamePerson(words, only.words));
  if (!bringsNobody(article, { start: last?.span.end ?? within.start, end: within.end }, cues)) return undefined;
  const block = blockAt(article, within.start);
  const number = block === undefined ? -1 : article.blocks.indexOf(block);
  const previous = article.blocks[number - 1];
  const before = previous && { ...previous, start: Math.max(previous.start, previous.end - MAX_WINDOW_CHARS) };
  if (only !== undefined) {
    // What may be no person is the one only where the paragraph before has nobody else.
    const others = only.isSure || before === undefined ? undefined : findOnly(findPersons(article, before, cues), kind);
    return others === undefined || (others !== "several" && isSamePerson(others.words, only.words))
      ? only.span
      : undefined;
  }
  if (back === 0 || before === undefined || before.kind !== "body") return undefined;
  const isChain = back === MAX_PARAGRAPHS_BACK || findLastPronoun(article, within, cues) !== undefined;
  return isChain ? resolveIn(article, kind, before, cues, back - 1) : undefined;
};

/**
 * Whom a pronoun beside a quotation means: the one that speaks in the sentence before, or the only person that fits in the
 * paragraph up to it, or in the one before. `undefined` where there is none, or more than one, or where a sentence behind that
 * one speaks of something else.
 *
 * @param pronoun it, or the verb that leaves it out, which may be anybody.
 */
export const resolveSpeaker = (article: Article, pronoun: Span, cues: DiscourseCues): Span | undefined => {
  const block = blockAt(article, pronoun.start);
  if (block === undefined) return undefined;
  const kind = kindOfPronoun(article, pronoun, cues);
  const within = { start: Math.max(block.start, pronoun.start - MAX_WINDOW_CHARS), end: pronoun.start };
  const only = findOnly(findPersons(article, within, cues), kind);
  if (only !== "several") return resolveIn(article, kind, within, cues, MAX_PARAGRAPHS_BACK);
  const before = article.sentences[sentenceAt(article, pronoun.start) - 1];
  const speaker = before && before.start >= block.start ? findSpeakerIn(article, before, cues) : undefined;
  if (speaker === undefined) return undefined;
  const spoke = findOnly(findPersons(article, speaker, cues), kind);
  return spoke === undefined || spoke === "several" ? undefined : speaker;
};
