/** The editors' report: what was counted, put in order by article. */

import { z } from "zod";
import type { Article } from "../article/index.ts";
import { getLoadedLanguage, loadLanguage } from "../language/index.ts";
import { QUESTION_TYPES } from "../search/question/index.ts";
import { createYielder } from "../yielding.ts";
import { type MissCount, mergeMisses } from "./merge-misses.ts";

/** How often passages of one paragraph answered, and what people thought of it. */
export type PassageCount = Readonly<{
  article: string;
  version: string;
  /** 0 outside the body. */
  paragraph: number;
  answers: number;
  good: number;
  bad: number;
}>;

/** What was counted since a day. */
export type AnalyticsCounts = Readonly<{
  passages: readonly PassageCount[];
  /** Refused questions of each article. */
  refusals: readonly Readonly<{ article: string; count: number }>[];
  /** The most frequent of the different ones. */
  misses: readonly MissCount[];
}>;

const daySchema = z.iso.date();
const countSchema = z.int().nonnegative();

const missSchema = z
  .object({
    asks: z.enum(QUESTION_TYPES),
    words: z.string(),
    count: countSchema,
    unhelpful: countSchema,
    last: daySchema,
    nearest: countSchema.optional(),
    also: z.array(z.string()).readonly(),
    questions: z.array(z.string()).readonly(),
    told: z.array(z.string()).readonly(),
  })
  .readonly();

const paragraphSchema = z
  .object({
    /** Counts from 1 over the body; 0: headline, caption and standfirst. */
    paragraph: countSchema,
    answers: countSchema,
    good: countSchema,
    bad: countSchema,
    /** The first words of the article as it is now, verbatim. */
    opening: z.string(),
  })
  .readonly();

/** What each count stands for: questions are those that were answered and those that were refused. */
const totalFields = { answered: countSchema, refused: countSchema, good: countSchema, bad: countSchema };

const articleReportSchema = z
  .object({
    /** Empty: several articles were asked and none came near. */
    article: z.string(),
    title: z.string(),
    ...totalFields,
    /** The most frequent first. */
    misses: z.array(missSchema).readonly(),
    /** All of the article as it is now; none when it is no longer there, or was never asked. */
    paragraphs: z.array(paragraphSchema).readonly(),
    /** Answers from an article's earlier versions, whose paragraphs may have been others. */
    earlier: countSchema,
  })
  .readonly();
export type ArticleReport = z.infer<typeof articleReportSchema>;

/** What readers asked, what they got, and what the articles did not say. `pullquote misses --json` is one of these. */
export const reportSchema = z
  .object({ since: daySchema, until: daySchema, ...totalFields, articles: z.array(articleReportSchema).readonly() })
  .readonly();
export type Report = z.infer<typeof reportSchema>;

/** Enough words to know a paragraph by. UTF-16 units. */
const MAX_OPENING_CHARS = 60;

/** Whole words from the start, verbatim. */
const clipOpening = (text: string): string => {
  const line = text.split("\n", 1)[0] ?? "";
  if (line.length <= MAX_OPENING_CHARS) return line;
  const end = line.lastIndexOf(" ", MAX_OPENING_CHARS);
  return Array.from(line.slice(0, end > 0 ? end : MAX_OPENING_CHARS))
    .join("")
    .replace(/\p{Surrogate}$/u, "");
};

const sumBy = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((all, row) => all + of(row), 0);

const reportParagraphs = (article: Article, counts: readonly PassageCount[]): ArticleReport["paragraphs"] => {
  const now = counts.filter(({ version }) => version === article.version);
  const starts = new Map<number, number>();
  for (const { kind, paragraph: number, start } of article.blocks) {
    if (kind !== "dateline" && kind !== "boilerplate" && !starts.has(number)) starts.set(number, start);
  }
  return [...starts]
    .sort(([one], [other]) => one - other)
    .map(([number, start]) => {
      const rows = now.filter((row) => row.paragraph === number);
      return {
        paragraph: number,
        answers: sumBy(rows, ({ answers }) => answers),
        good: sumBy(rows, ({ good }) => good),
        bad: sumBy(rows, ({ bad }) => bad),
        opening: clipOpening(article.text.slice(start)),
      };
    });
};

const groupByArticle = <T extends Readonly<{ article: string }>>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.article);
    if (group) group.push(row);
    else groups.set(row.article, [row]);
  }
  return groups;
};

/** What is known of an article that nobody asked. */
const reportUnasked = ({ id, title }: Article): ArticleReport => ({
  article: id,
  title,
  answered: 0,
  refused: 0,
  good: 0,
  bad: 0,
  misses: [],
  paragraphs: [],
  earlier: 0,
});

/**
 * Puts what was counted in order: the articles with the most questions first, and every article of `shelf` that was never asked last.
 * The event loop is never held for all of them.
 *
 * @param since and @param until days in UTC, both included.
 */
export const buildReport = async (
  { passages, refusals, misses }: AnalyticsCounts,
  shelf: readonly Article[],
  { since, until }: Readonly<{ since: string; until: string }>,
): Promise<Report> => {
  const answered = groupByArticle(passages);
  const missed = groupByArticle(misses);
  const refused = groupByArticle(refusals);
  const ids = new Set([...answered.keys(), ...refused.keys(), ...missed.keys()]);
  const known = new Map<string, Article>();
  const unasked: ArticleReport[] = [];
  const yieldNow = createYielder();
  for (const article of shelf) {
    if (ids.has(article.id)) known.set(article.id, article);
    else unasked.push(reportUnasked(article));
    const pause = yieldNow();
    if (pause !== undefined) await pause;
  }
  const asked: ArticleReport[] = [];
  for (const id of ids) {
    await yieldNow();
    const article = known.get(id);
    const counts = answered.get(id) ?? [];
    const lacking = missed.get(id) ?? [];
    const language = article?.language ?? shelf[0]?.language ?? "en";
    asked.push({
      article: id,
      title: article?.title ?? id,
      answered: sumBy(counts, ({ answers }) => answers),
      refused: sumBy(refused.get(id) ?? [], ({ count }) => count),
      good: sumBy(counts, ({ good }) => good),
      bad: sumBy(counts, ({ bad }) => bad),
      misses: mergeMisses(lacking, getLoadedLanguage(language) ?? (await loadLanguage(language))),
      paragraphs: article && counts.length + lacking.length > 0 ? reportParagraphs(article, counts) : [],
      earlier: article ? sumBy(counts, ({ version, answers }) => (version === article.version ? 0 : answers)) : 0,
    });
  }
  asked.sort((one, other) => other.answered + other.refused - (one.answered + one.refused));
  return {
    since,
    until,
    answered: sumBy(asked, (one) => one.answered),
    refused: sumBy(asked, (one) => one.refused),
    good: sumBy(asked, (one) => one.good),
    bad: sumBy(asked, (one) => one.bad),
    articles: [...asked, ...unasked],
  };
};
