/** To whom an article gives some of its words: a speaker that it names or describes, somebody, or nobody. */

import type { Article } from "../../article/index.ts";
import { blockAt, sentencesIn } from "../../article/index.ts";
import { writtenWordsOf } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import { contains } from "../../span.ts";
import { discourseCuesOf } from "../discourse-cues.ts";
import { findQuotedSpans } from "../find-quoted-spans.ts";
import { voiceOf } from "../voice.ts";
import { findReportAttribution, findSourceAttribution } from "./attribution.ts";

/** `somebody`: the words are said, but by whom is not clear. */
export type WordsSpeaker =
  | Readonly<{ kind: "speaker"; speaker: Span }>
  | Readonly<{ kind: "somebody" }>
  | Readonly<{ kind: "nobody" }>;

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
  return { kind: voice === "reporter" && !said && !isQuoted ? "nobody" : "somebody" };
};
