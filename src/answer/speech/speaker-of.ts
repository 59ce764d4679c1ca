/** To whom an article gives some of its words: a speaker that it names or describes, somebody, or nobody. */

import type { Article } from "../../article/index.ts";
import { blockAt, sentencesIn } from "../../article/index.ts";
import { writtenWordsOf } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import { contains } from "../../span.ts";
import { type DiscourseCues, discourseCuesOf } from "../discourse-cues.ts";
import { findQuotedSpans } from "../find-quoted-spans.ts";
import { voiceOf } from "../voice.ts";
import { findAttributionBeside, findReportAttribution, findSourceAttribution } from "./attribution.ts";
import { findPersons } from "./persons.ts";
import { resolveSpeaker } from "./resolve-speaker.ts";

/** `somebody`: the words are said, but by whom is not clear. */
export type WordsSpeaker =
  | Readonly<{ kind: "speaker"; speaker: Span }>
  | Readonly<{ kind: "somebody" }>
  | Readonly<{ kind: "nobody" }>;

/** Sentences before a quotation that stands alone, in which whoever goes on in it is named. */
const MAX_SENTENCES_BACK = 3;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Hale said that pay was to blame. “…”: a quotation that is all of its sentences goes on from who spoke in the one before. */
const findContinued = (article: Article, block: Span, words: Span, cues: DiscourseCues): Span | undefined => {
  const { text } = article;
  const quotation = findQuotedSpans(text, block).find((one) => contains(one, words));
  const own = quotation && sentencesIn(article, quotation);
  const [first, last] = [own?.[0], own?.at(-1)];
  if (quotation === undefined || first === undefined || last === undefined) return undefined;
  const beside =
    text.slice(first.start, quotation.start) + text.slice(quotation.end, Math.max(quotation.end, last.end));
  if (HAS_WORD.test(beside)) return undefined;
  const at = article.sentences.indexOf(first);
  for (const sentence of article.sentences.slice(Math.max(0, at - MAX_SENTENCES_BACK), at).toReversed()) {
    if (sentence.block !== first.block) return undefined;
    const before = findQuotedSpans(text, sentence).at(-1);
    const found =
      (before && findAttributionBeside(text, before, sentence, cues)) ??
      findSourceAttribution(text, sentence, cues) ??
      findReportAttribution(text, sentence, cues);
    if (found !== undefined) return found.speaker ?? (found.pronoun && resolveSpeaker(article, found.pronoun, cues));
    // Whoever is named in between may speak as well.
    if (findPersons(article, sentence, cues).length > 0) return undefined;
  }
  return undefined;
};

/** `undefined` in languages of whose speech nothing is known, and in headlines. */
export const speakerOf = (article: Article, words: Span): WordsSpeaker | undefined => {
  const cues = discourseCuesOf(article.language);
  const block = blockAt(article, words.start);
  if (block === undefined) return undefined;
  const { voice, speaker, namedBefore } = voiceOf(article, block, words);
  const told = speaker ?? namedBefore;
  if (voice === undefined) return undefined;
  if (told !== undefined) return { kind: "speaker", speaker: told };
  // Patterns that find nobody leave it open.
  if (cues === undefined) return { kind: "somebody" };
  const sentences = sentencesIn(article, words);
  const around = { start: sentences[0]?.start ?? words.start, end: sentences.at(-1)?.end ?? words.end };
  if (voice === "attributed" && sentences.length === 1) {
    const { text } = article;
    const reported = findSourceAttribution(text, around, cues) ?? findReportAttribution(text, around, cues);
    if (reported?.speaker !== undefined) return { kind: "speaker", speaker: reported.speaker };
  }
  const said = writtenWordsOf(article.text.slice(around.start, around.end)).some((word) =>
    cues.saying.includes(word.toLowerCase()),
  );
  const isQuoted = findQuotedSpans(article.text, block).some((quotation) => contains(quotation, words));
  const continued = isQuoted ? findContinued(article, block, words, cues) : undefined;
  if (continued !== undefined) return { kind: "speaker", speaker: continued };
  return { kind: voice === "reporter" && !said && !isQuoted ? "nobody" : "somebody" };
};
