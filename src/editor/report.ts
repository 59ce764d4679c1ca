import { z } from "zod";
import type { Article } from "../article/article.ts";
import { loadedLanguage, loadLanguage } from "../language/load.ts";
import { KINDS } from "../search/asking.ts";
import { type MissCount, mergeMisses } from "./merge.ts";

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
export type Counted = Readonly<{
  passages: readonly PassageCount[];
  /** Refused questions of each article. */
  refusals: readonly Readonly<{ article: string; count: number }>[];
  /** The most frequent of the different ones. */
  misses: readonly MissCount[];
}>;

const day = z.iso.date();
const count = z.int().nonnegative();

const miss = z
  .object({
    asks: z.enum(KINDS),
    words: z.string(),
    count,
    unhelpful: count,
    last: day,
    nearest: count.optional(),
    also: z.array(z.string()).readonly(),
    questions: z.array(z.string()).readonly(),
  })
  .readonly();

const paragraph = z
  .object({
    /** Counts from 1 over the body; 0: headline, caption and standfirst. */
    paragraph: count,
    answers: count,
    good: count,
    bad: count,
    /** The first words of the article as it is now, verbatim. */
    opening: z.string(),
  })
  .readonly();

/** What each count stands for: questions are those that were answered and those that were refused. */
const totals = { answered: count, refused: count, good: count, bad: count };

const ofArticle = z
  .object({
    /** Empty: several articles were asked and none came near. */
    article: z.string(),
    title: z.string(),
    ...totals,
    /** The most frequent first. */
    misses: z.array(miss).readonly(),
    /** All of the article as it is now; none when it is no longer there, or was never asked. */
    paragraphs: z.array(paragraph).readonly(),
    /** Answers from an article's earlier versions, whose paragraphs may have been others. */
    earlier: count,
  })
  .readonly();
export type ArticleReport = z.infer<typeof ofArticle>;

/** What readers asked, what they got, and what the articles did not say. `pullquote misses --json` is one of these. */
export const report = z
  .object({ since: day, until: day, ...totals, articles: z.array(ofArticle).readonly() })
  .readonly();
export type Report = z.infer<typeof report>;

/** Enough words to know a paragraph by. UTF-16 units. */
const OPENING = 60;

/** Whole words from the start, verbatim. */
const openingOf = (text: string): string => {
  const line = text.split("\n", 1)[0] ?? "";
  if (line.length <= OPENING) return line;
  const end = line.lastIndexOf(" ", OPENING);
  return Array.from(line.slice(0, end > 0 ? end : OPENING))
    .join("")
    .replace(/\p{Surrogate}$/u, "");
};

const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((all, row) => all + of(row), 0);

const paragraphsOf = (article: Article, counts: readonly PassageCount[]): ArticleReport["paragraphs"] => {
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
        answers: sum(rows, ({ answers }) => answers),
        good: sum(rows, ({ good }) => good),
        bad: sum(rows, ({ bad }) => bad),
        opening: openingOf(article.text.slice(start)),
      };
    });
};

const groupBy = <T extends Readonly<{ article: string }>>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.article);
    if (group) group.push(row);
    else groups.set(row.article, [row]);
  }
  return groups;
};

/**
 * Puts what was counted in order: the articles with the most questions first, and every article of `shelf` that was never asked last.
 *
 * @param since and @param until days in UTC, both included.
 */
export const buildReport = async (
  { passages, refusals, misses }: Counted,
  shelf: readonly Article[],
  { since, until }: Readonly<{ since: string; until: string }>,
): Promise<Report> => {
  const answered = groupBy(passages);
  const missed = groupBy(misses);
  const refused = groupBy(refusals);
  const known = new Map(shelf.map((article) => [article.id, article]));
  const articles: ArticleReport[] = [];
  for (const id of new Set([...answered.keys(), ...refused.keys(), ...missed.keys(), ...known.keys()])) {
    const article = known.get(id);
    const counts = answered.get(id) ?? [];
    const lacking = missed.get(id) ?? [];
    const language = article?.language ?? shelf[0]?.language ?? "en";
    articles.push({
      article: id,
      title: article?.title ?? id,
      answered: sum(counts, ({ answers }) => answers),
      refused: sum(refused.get(id) ?? [], ({ count }) => count),
      good: sum(counts, ({ good }) => good),
      bad: sum(counts, ({ bad }) => bad),
      misses: mergeMisses(lacking, loadedLanguage(language) ?? (await loadLanguage(language))),
      paragraphs: article && counts.length + lacking.length > 0 ? paragraphsOf(article, counts) : [],
      earlier: article ? sum(counts, ({ version, answers }) => (version === article.version ? 0 : answers)) : 0,
    });
  }
  articles.sort((one, other) => other.answered + other.refused - (one.answered + one.refused));
  return {
    since,
    until,
    answered: sum(articles, (one) => one.answered),
    refused: sum(articles, (one) => one.refused),
    good: sum(articles, (one) => one.good),
    bad: sum(articles, (one) => one.bad),
    articles,
  };
};
