/** What is known of an article itself: shown in its own words where it has them, else what came with it. */

import type { Article } from "../../article/index.ts";
import { sentencesIn } from "../../article/index.ts";
import type { ArticleTopic, Language } from "../../language/index.ts";
import type { ArticleLabel, Excerpt } from "../../reply/index.ts";
import { overlaps, type Span } from "../../span.ts";
import { findChangeNotes } from "../corrections/find-change-notes.ts";
import { excerptOf } from "../excerpt.ts";
import { MAX_EXCERPT_SENTENCES } from "../expand-to-context.ts";
import { pickKeySentences } from "./pick-key-sentences.ts";

/** What is known of an article: words of its own, or else facts that only its metadata have. */
export type ArticleAnswer =
  | Readonly<{ kind: "excerpts"; label: ArticleLabel; excerpts: readonly [Excerpt, ...Excerpt[]] }>
  | Readonly<{ kind: "facts"; topic: ArticleTopic; facts: ArticleFacts }>;

/** What stands in no sentence of an article and is known all the same. */
export type ArticleFacts = Readonly<{
  author?: string;
  date?: string;
  updated?: string;
  source?: string;
  url?: string;
  paragraphs: number;
  words: number;
}>;

const MAX_KEY_SENTENCES = 3;
const MAX_CHANGE_NOTES = 3;

const showLines = (article: Article, label: ArticleLabel, ...spans: readonly (Span | undefined)[]) => {
  const [first, ...rest] = spans.flatMap((span) => (span ? [excerptOf(article, span)] : []));
  return first === undefined ? undefined : { kind: "excerpts" as const, label, excerpts: [first, ...rest] as const };
};

/** The whole of a block, or of a long one its first sentences. */
const beginningOf = (article: Article, block: Span): Span => {
  const sentences = sentencesIn(article, block).slice(0, MAX_EXCERPT_SENTENCES);
  return { start: sentences[0]?.start ?? block.start, end: sentences.at(-1)?.end ?? block.end };
};

/** Headline and standfirst; without a standfirst the headline and how the text begins. */
const showSubject = (article: Article) => {
  // One without sentences is of byline and date alone.
  const first = (kind: string) =>
    article.blocks.find((block) => block.kind === kind && sentencesIn(article, block).length > 0);
  const second = first("standfirst") ?? first("body");
  return showLines(article, "about", first("headline"), second && beginningOf(article, second));
};

const showKeySentences = (article: Article, language: Language) => {
  const picked = pickKeySentences(article, language, MAX_KEY_SENTENCES).map((index) => article.sentences[index]!);
  return showLines(article, "points", ...picked) ?? showSubject(article);
};

/** A dateline is quoted with the sentence that it begins. */
const showDateline = (article: Article) => {
  const dateline = article.blocks.find(({ kind }) => kind === "dateline");
  const sentence = dateline && article.sentences.find(({ start }) => start >= dateline.end);
  if (dateline === undefined || sentence === undefined) return undefined;
  const mark = { start: dateline.start, end: dateline.end };
  const excerpt = excerptOf(
    article,
    { start: dateline.start, end: sentence.end },
    { score: 1, focus: sentence, matches: () => [mark] },
  );
  return { kind: "excerpts" as const, label: "dateline" as const, excerpts: [excerpt] as const };
};

/** "LARN, March 2 (Continental Press) - ": a news agency signs behind the place. */
const AGENCY_SIGN = /[(（/【［][^)）/】］\p{L}]*\p{L}[^)）/】］]*[)）/】］]/u;

/** Where an article comes from, by the agency in its dateline; what an editor says of it counts more. */
const showAgency = (article: Article) => {
  const dateline = article.blocks.find(({ kind }) => kind === "dateline");
  const isSigned = dateline !== undefined && AGENCY_SIGN.test(article.text.slice(dateline.start, dateline.end));
  return isSigned && article.source === undefined ? showDateline(article) : undefined;
};

const factsOf = (article: Article, language: Language): ArticleFacts => {
  const { author, date, updated, source, url, blocks } = article;
  return {
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
    ...(updated !== undefined && { updated }),
    ...(source !== undefined && { source }),
    ...(url !== undefined && { url }),
    paragraphs: blocks.reduce((most, { paragraph }) => Math.max(most, paragraph), 0),
    words: language.words(article.text).length,
  };
};

/** Who wrote an article and when, where its text says both: in two lines, or in one. */
const showCredits = (article: Article) => {
  const { byline, published } = article.credits;
  if (byline === undefined || published === undefined) return undefined;
  return showLines(article, "byline", ...(overlaps(byline, published) ? [byline] : [byline, published]));
};

const showInText = (article: Article, topic: ArticleTopic, language: Language) => {
  switch (topic) {
    case "articles":
    case "about":
      return showSubject(article);
    case "points":
      return showKeySentences(article, language);
    case "credits":
      return showCredits(article);
    case "author":
      return showLines(article, "byline", article.credits.byline);
    case "published":
      return showLines(article, "date", article.credits.published);
    case "updated":
      return showLines(article, "updated", article.credits.updated, ...findChangeNotes(article, MAX_CHANGE_NOTES));
    case "place":
      return showDateline(article);
    case "outlet":
      return showAgency(article);
    case "address":
    case "length":
      return undefined;
  }
};

/** Answers a question about the article itself: never with a sentence about somebody or something else. */
export const answerAboutArticle = (article: Article, topic: ArticleTopic, language: Language): ArticleAnswer =>
  showInText(article, topic, language) ?? { kind: "facts", topic, facts: factsOf(article, language) };
