/** Questions about what a named speaker said, of a quotation or a report. */

import type { Article } from "../../article/index.ts";
import { CAPITAL_START } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import { voiceOf } from "../voice.ts";
import { toSubject } from "./main-clause.ts";
import type { SuggestedQuestion } from "./suggested-question.ts";

/** A noun phrase that a preposition, a conjunction or a mark ends: "the shops", "his decision". */
const TOPIC_PATTERN =
  /(?<![\p{L}’'])(the|his|her|their) (\p{Ll}{4,}|(?:\p{Lu}[\p{L}’'-]+ ?){1,4})(?: of \p{Ll}{4,})?(?=\s(?:and|or|on|in|to|for|with|without|from|had|has|have|is|are|was|were|will|would|may|might|can|could|should|at|by)\b|[,.;!?”"])/gu;
/** UTF-16 units: a noun further on is not what the reported clause is about. */
const MAX_LEAD_CHARS = 40;
const SAID_PATTERN = /^((?:[\p{L}’'.-]+ ){0,5}?[\p{L}’'.-]+?)(?:, [^,“”]+,)? (?:also )?said$/u;

/** How often an article has a topic: what a quotation is about is mentioned elsewhere too. */
const countTopic = (article: Article, topic: string): number =>
  article.text.toLowerCase().split((topic.split(" ")[1] ?? topic).toLowerCase()).length;

const speakerOf = (article: Article, words: string): string | undefined => {
  const plain = words.replace(/^(?:But|And|However,) /, "");
  return /^(?:The|A|An) /.test(plain) ? plain[0]?.toLowerCase() + plain.slice(1) : toSubject(article, plain);
};

/** A full name at the end of what tells who speaks: "the company's managing director, Ingrid Vasey". */
const FULL_NAME_PATTERN =
  /(?<![^\s,])(?:\p{Lu}[\p{L}’'-]+ (?:(?:al|bin|da|de|del|der|di|la|van|von) )*){1,3}\p{Lu}[\p{L}’'-]*\p{Ll}$/u;

const NAME_GOES_ON = /(?:\b(?:of|for|and|in|on|at|from|to|the|an?)|\p{Lu}[^\s,]*) $/u;

/** "What did … say?", of somebody who is named in full; what has a capital only as the first word of a sentence is no name. */
const askWhatSaid = (article: Article, words: string): SuggestedQuestion[] => {
  const match = FULL_NAME_PATTERN.exec(words);
  // "The governor of Washington Chris Gregoire": where the name begins, capitals do not tell.
  if (match === null || NAME_GOES_ON.test(words.slice(0, match.index))) return [];
  const parts = match[0].split(" ");
  for (const at of match.index === 0 && parts.length > 2 ? [0, 1] : [0]) {
    const name = toSubject(article, parts.slice(at).join(" "));
    if (name !== undefined && CAPITAL_START.test(name)) return [{ kind: "said", question: `What did ${name} say?` }];
  }
  return [];
};

/** "What did … say about …?" and "What did … say?", of what a named speaker said, in quotation marks or reported with "said that". */
export const buildSpeechQuestions = (article: Article, span: Span): SuggestedQuestion[] => {
  const { text } = article;
  const { voice, speaker, voiceWords = [] } = voiceOf(article, span, span);
  const attribution = voiceWords[0];
  const sentence = text.slice(span.start, span.end);
  const build = (name: string | undefined, topics: readonly string[]): SuggestedQuestion[] => {
    const subject = name === undefined ? undefined : speakerOf(article, name);
    if (subject === undefined) return [];
    const sorted = topics.toSorted((one, other) => countTopic(article, other) - countTopic(article, one));
    return sorted.map((topic) => ({ kind: "said", question: `What did ${subject} say about ${topic}?` }));
  };
  if (voice === "quoted" && speaker !== undefined) {
    // Within quotation marks "his" is someone else's.
    const quoted = Array.from(sentence.matchAll(/[“"«][^”"»]+/gu), ([words]) => words).join(" ");
    const topics = Array.from(quoted.matchAll(TOPIC_PATTERN), ([topic]) => topic.trim()).filter((topic) =>
      topic.startsWith("the "),
    );
    const name = text.slice(speaker.start, speaker.end);
    return [...build(name, topics), ...askWhatSaid(article, name)];
  }
  if (voice !== "attributed" || attribution === undefined) return [];
  const name = SAID_PATTERN.exec(text.slice(attribution.start, attribution.end))?.[1];
  const reported = text.slice(attribution.end, span.end);
  const plain = name === undefined ? [] : askWhatSaid(article, name);
  if (!reported.startsWith(" that ")) return plain;
  const topic = Array.from(reported.slice(0, MAX_LEAD_CHARS + " that ".length).matchAll(TOPIC_PATTERN))[0];
  // The topic must begin the report: anything before it would be another clause.
  return [...(topic?.index === " that ".length ? build(name, [topic[0].trim()]) : []), ...plain];
};
