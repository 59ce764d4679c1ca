/** The editors' report in some lines, for a chat. */

import type { ArticleReport, Miss, Report } from "../../analytics/index.ts";
import { isSpecificQuestionType } from "../../analytics/index.ts";
import type { Notices } from "../notices/notices.ts";

/** As much as one looks at in a chat; the command line shows all. */
const MAX_MISSES = 10;
const MAX_TOLD = 10;
const MAX_ARTICLES = 5;
/** Longer lists of paragraphs are no list to act on. */
const MAX_PARAGRAPHS = 12;

/** Whole percents; 0 of nothing. */
export const toPercent = (part: number, all: number): number => (all === 0 ? 0 : Math.round((100 * part) / all));

/** What a miss is about, in the reader's words. */
export const describeMiss = (
  { asks, words }: Pick<Miss, "asks" | "words">,
  { asks: kinds, report }: Notices,
): string => {
  const kind = isSpecificQuestionType(asks) ? kinds[asks] : undefined;
  if (words === "") return kind === undefined ? report.wordless : `${kind}: ${report.wordless}`;
  return kind === undefined ? words : `${kind}: ${words}`;
};

export const formatParagraphPlace = (paragraph: number, { places, report }: Notices): string =>
  paragraph === 0 ? report.top : places.paragraph(paragraph);

/** Paragraphs of the body that answered nothing. None while there were fewer answers than paragraphs: that would say nothing of them. */
const findUnquotedParagraphs = ({ paragraphs, answered }: ArticleReport): readonly number[] =>
  answered < paragraphs.length
    ? []
    : paragraphs.filter(({ paragraph, answers }) => paragraph > 0 && answers === 0).map(({ paragraph }) => paragraph);

/** The report in some lines, for a chat. */
export const formatDigest = (report: Report, notices: Notices): readonly string[] => {
  const { answered, refused, good, bad, since, articles } = report;
  const words = notices.report;
  const all = articles.flatMap((article) => article.misses);
  const told = all.flatMap((miss) => miss.told).slice(0, MAX_TOLD);
  if (answered + refused + good + bad + told.length === 0) return [words.none];
  const misses = [...all].sort((one, other) => other.count - one.count).slice(0, MAX_MISSES);
  const unused = articles
    .slice(0, MAX_ARTICLES)
    .map((article) => ({ title: article.title, never: findUnquotedParagraphs(article) }))
    .filter(({ never }) => never.length > 0 && never.length <= MAX_PARAGRAPHS);
  return [
    words.asked(answered + refused, toPercent(answered, answered + refused), since),
    ...(good + bad > 0 ? [words.votes(good + bad, toPercent(good, good + bad))] : []),
    ...(misses.length > 0 ? ["", words.missed] : []),
    ...misses.map((miss) =>
      words.miss(
        miss.count,
        describeMiss(miss, notices),
        miss.nearest === undefined ? undefined : formatParagraphPlace(miss.nearest, notices),
      ),
    ),
    ...(told.length > 0 ? ["", words.told] : []),
    ...told.map((question) => `• ${question}`),
    ...(unused.length > 0 ? [""] : []),
    ...unused.map(({ title, never }) => words.never(title, never.map(String))),
  ];
};
