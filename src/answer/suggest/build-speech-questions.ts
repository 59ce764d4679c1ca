/** Questions about what a named speaker said, of a quotation or a report. */

import type { Article } from "../../article/index.ts";
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

/** "What did … say about …?", of what a named speaker said, in quotation marks or reported with "said that". */
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
    return build(text.slice(speaker.start, speaker.end), topics);
  }
  if (voice !== "attributed" || attribution === undefined) return [];
  const name = SAID_PATTERN.exec(text.slice(attribution.start, attribution.end))?.[1];
  const reported = text.slice(attribution.end, span.end);
  if (!reported.startsWith(" that ")) return [];
  const topic = Array.from(reported.slice(0, MAX_LEAD_CHARS + " that ".length).matchAll(TOPIC_PATTERN))[0];
  // The topic must begin the report: anything before it would be another clause.
  return topic?.index === " that ".length ? build(name, [topic[0].trim()]) : [];
};
