/** The report for a terminal: tables, bars, and what is cut to the width. */
import {
  type ArticleReport,
  describeMiss,
  formatParagraphPlace,
  noticesIn,
  type Report,
  toPercent,
} from "../../src/server.ts";
import { type Layout, stylesOf, textWidth, toVisibleLine } from "../terminal/index.ts";
import { clipText, drawBar, drawGauge, padEnd, padStart } from "./bars.ts";

/** Lists of an article that is asked much end somewhere; `--json` has all. */
const MAX_MISSES = 25;
/** Columns of a full bar, and where there is little room. */
const BAR_COLUMNS = 24;
const SHORT_BAR_COLUMNS = 12;
const MIN_WIDE_COLUMNS = 90;
/** A terminal that is wider leaves the rest empty; what goes to a file is as wide. */
const MAX_REPORT_COLUMNS = 100;
const MIN_REPORT_COLUMNS = 60;

const notices = noticesIn("en");
const formatNumber = (count: number): string => count.toLocaleString("en");
const pluralize = (count: number, one: string): string => `${formatNumber(count)} ${one}${count === 1 ? "" : "s"}`;

/** "3 Nov" of an ISO date; with its year where that is needed. */
const dateOf = (day: string, year = false): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    ...(year && { year: "numeric" }),
    timeZone: "UTC",
  });

type Styles = ReturnType<typeof stylesOf>;
/** Cells of a table; a number is at the right of its column. */
type Row = readonly string[];

/** Rows below a head of the same columns. The last column gets what is left of the width. */
const tableLines = (
  head: Row,
  rows: readonly Row[],
  right: readonly number[],
  width: number,
  styles: Styles,
): string[] => {
  const widths = head.map((name, column) => Math.max(textWidth(name), ...rows.map((row) => textWidth(row[column]!))));
  const before = widths.slice(0, -1).reduce((sum, columns) => sum + columns + 2, 2);
  const line = (row: Row): string =>
    `  ${row
      .map((cell, column) => {
        if (column === row.length - 1) return clipText(cell, Math.max(8, width - before));
        return right.includes(column) ? padStart(cell, widths[column]!) : padEnd(cell, widths[column]!);
      })
      .join("  ")}`.trimEnd();
  return [styles.aside(line(head)), ...rows.map(line)];
};

const barColumns = (width: number): number => (width < MIN_WIDE_COLUMNS ? SHORT_BAR_COLUMNS : BAR_COLUMNS);

const shareLine = (label: string, part: number, all: number, columns: number, says: string): string =>
  `  ${label}  ${drawGauge(all === 0 ? 0 : part / all, columns)}  ${toPercent(part, all)} % ${says}`;

type Totals = Pick<Report, "answered" | "refused" | "good" | "bad">;

const totalLines = ({ answered, refused, good, bad }: Totals, width: number): string[] => {
  const [asked, voted] = [pluralize(answered + refused, "question"), pluralize(good + bad, "vote")];
  const columns = Math.max(textWidth(asked), textWidth(voted));
  return [
    shareLine(
      padEnd(asked, columns),
      answered,
      answered + refused,
      barColumns(width),
      `answered, ${formatNumber(refused)} refused`,
    ),
    ...(good + bad === 0
      ? []
      : [shareLine(padEnd(voted, columns), good, good + bad, barColumns(width), "found it helpful")]),
  ];
};

const missLines = ({ misses }: ArticleReport, width: number, styles: Styles): string[] => {
  if (misses.length === 0) return [];
  const rows = misses.slice(0, MAX_MISSES).map((miss) => {
    const { count, unhelpful, last, nearest, also, questions } = miss;
    const refused = count - unhelpful;
    const about = [
      toVisibleLine(describeMiss(miss, notices)),
      ...(also.length > 0 ? [`(also: ${also.map(toVisibleLine).join("; ")})`] : []),
      ...questions.slice(0, 1).map((question) => `“${toVisibleLine(question)}”`),
    ];
    return [
      refused === 0 ? "" : formatNumber(refused),
      unhelpful === 0 ? "" : formatNumber(unhelpful),
      dateOf(last),
      nearest === undefined ? "–" : formatParagraphPlace(nearest, notices),
      about.join("  "),
    ];
  });
  return [
    "",
    `  ${styles.title("What readers asked and did not find")}`,
    ...tableLines(["refused", "no help", "last", "nearest passage", "about"], rows, [0, 1], width, styles),
    ...(misses.length > MAX_MISSES
      ? [styles.aside(`  and ${formatNumber(misses.length - MAX_MISSES)} more; --json has all`)]
      : []),
  ];
};

/** As many whole words as fit. */
const beginningOf = (text: string, columns: number): string => {
  const words = text.split(" ");
  while (words.length > 1 && textWidth(words.join(" ")) > columns - 2) words.pop();
  return `${clipText(words.join(" "), columns - 2)} …`;
};

const passageLines = ({ paragraphs, earlier }: ArticleReport, width: number, styles: Styles): string[] => {
  const shown = paragraphs.filter(({ paragraph, answers }) => paragraph > 0 || answers > 0);
  const most = Math.max(1, ...shown.map(({ answers }) => answers));
  const counts = shown.map(({ answers }) => (answers === 0 ? "never" : formatNumber(answers)));
  const columns = Math.max(...counts.map(textWidth), 5);
  const lines = shown.map(({ paragraph, answers, good, bad, opening }, at) => {
    const name = padStart(paragraph === 0 ? "top" : `¶ ${paragraph}`, 5);
    const helpful = padEnd(good + bad === 0 ? "" : `${good} of ${good + bad} helpful`, 16);
    const before = `  ${name}  ${padEnd(drawBar(answers / most, barColumns(width)), barColumns(width))} ${padStart(counts[at]!, columns)}  ${helpful}`;
    const words = beginningOf(toVisibleLine(opening), Math.max(10, width - textWidth(before) - 2));
    return answers === 0 ? styles.careful(`${before}  ${words}`) : `${before}  ${styles.aside(words)}`;
  });
  return [
    ...(lines.length === 0 ? [] : ["", `  ${styles.title("Which paragraphs answered, and how often")}`]),
    ...lines,
    ...(earlier === 0
      ? []
      : [styles.aside(`  and ${pluralize(earlier, "answer")} from earlier versions of the article`)]),
  ];
};

/** The report for a terminal. */
export const formatTerminalReport = (report: Report, layout: Layout): readonly string[] => {
  const styles = stylesOf(layout);
  const width = Math.max(MIN_REPORT_COLUMNS, Math.min(layout.width, MAX_REPORT_COLUMNS));
  const { since, until, articles } = report;
  const asked = articles.filter(({ answered, refused, good, bad }) => answered + refused + good + bad > 0);
  const silent = articles.length - asked.length;
  const head = `What readers asked, ${dateOf(since, true)} to ${dateOf(until, true)}`;
  if (asked.length === 0) return [styles.title(head), "", `  ${notices.report.none}`];
  return [
    styles.title(head),
    "",
    ...totalLines(report, width),
    "",
    styles.aside("  refused: no passage answers it"),
    styles.aside("  no help: votes of people whom the answer did not help"),
    ...asked.flatMap((article) => [
      "",
      "─".repeat(width),
      styles.title(clipText(toVisibleLine(article.article === "" ? "No article in particular" : article.title), width)),
      ...(asked.length > 1 ? totalLines(article, width) : []),
      ...missLines(article, width, styles),
      ...passageLines(article, width, styles),
    ]),
    ...(silent > 0 ? ["", styles.aside(`${pluralize(silent, "more article")} nobody asked about.`)] : []),
  ];
};
