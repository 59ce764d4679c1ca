import { type ArticleReport, aboutOf, noticesIn, percent, placeName, type Report } from "../../src/index.ts";
import { type Layout, stylesOf } from "../repl/styled.ts";
import { visibleLine } from "../repl/visible.ts";
import { bar, clipped, columnsOf, gauge, padEnd, padStart } from "./bars.ts";

/** Lists of an article that is asked much end somewhere; `--json` has all. */
const MISSES = 25;
/** Columns of a full bar, and where there is little room. */
const BAR = 24;
const SHORT_BAR = 12;
const ROOMY = 90;
/** A terminal that is wider leaves the rest empty; what goes to a file is as wide. */
const WIDEST = 100;
const NARROWEST = 60;

const notices = noticesIn("en");
const number = (count: number): string => count.toLocaleString("en");
const plural = (count: number, one: string): string => `${number(count)} ${one}${count === 1 ? "" : "s"}`;

/** "3 Nov" of an ISO date; with its year where that is needed. */
const dateOf = (day: string, year = false): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    ...(year && { year: "numeric" }),
    timeZone: "UTC",
  });

type Styles = ReturnType<typeof stylesOf>;
/** Cells of a table; a number stands at the right of its column. */
type Row = readonly string[];

/** Rows below a head of the same columns. The last column gets what is left of the width. */
const table = (head: Row, rows: readonly Row[], right: readonly number[], width: number, styles: Styles): string[] => {
  const widths = head.map((name, column) => Math.max(columnsOf(name), ...rows.map((row) => columnsOf(row[column]!))));
  const before = widths.slice(0, -1).reduce((sum, columns) => sum + columns + 2, 2);
  const line = (row: Row): string =>
    `  ${row
      .map((cell, column) => {
        if (column === row.length - 1) return clipped(cell, Math.max(8, width - before));
        return right.includes(column) ? padStart(cell, widths[column]!) : padEnd(cell, widths[column]!);
      })
      .join("  ")}`.trimEnd();
  return [styles.aside(line(head)), ...rows.map(line)];
};

const barIn = (width: number): number => (width < ROOMY ? SHORT_BAR : BAR);

const shareLine = (label: string, part: number, all: number, columns: number, says: string): string =>
  `  ${label}  ${gauge(all === 0 ? 0 : part / all, columns)}  ${percent(part, all)} % ${says}`;

type Totals = Pick<Report, "answered" | "refused" | "good" | "bad">;

const totals = ({ answered, refused, good, bad }: Totals, width: number): string[] => {
  const [asked, voted] = [plural(answered + refused, "question"), plural(good + bad, "vote")];
  const columns = Math.max(columnsOf(asked), columnsOf(voted));
  return [
    shareLine(
      padEnd(asked, columns),
      answered,
      answered + refused,
      barIn(width),
      `answered, ${number(refused)} refused`,
    ),
    ...(good + bad === 0
      ? []
      : [shareLine(padEnd(voted, columns), good, good + bad, barIn(width), "found it helpful")]),
  ];
};

const missesOf = ({ misses }: ArticleReport, width: number, styles: Styles): string[] => {
  if (misses.length === 0) return [];
  const rows = misses.slice(0, MISSES).map((miss) => {
    const { count, unhelpful, last, nearest, also, questions } = miss;
    const refused = count - unhelpful;
    const about = [
      visibleLine(aboutOf(miss, notices)),
      ...(also.length > 0 ? [`(also: ${also.map(visibleLine).join("; ")})`] : []),
      ...questions.slice(0, 1).map((question) => `“${visibleLine(question)}”`),
    ];
    return [
      refused === 0 ? "" : number(refused),
      unhelpful === 0 ? "" : number(unhelpful),
      dateOf(last),
      nearest === undefined ? "–" : placeName(nearest, notices),
      about.join("  "),
    ];
  });
  return [
    "",
    `  ${styles.title("What readers asked and did not find")}`,
    ...table(["refused", "no help", "last", "nearest passage", "about"], rows, [0, 1], width, styles),
    ...(misses.length > MISSES ? [styles.aside(`  and ${number(misses.length - MISSES)} more; --json has all`)] : []),
  ];
};

/** As many whole words as fit. */
const beginning = (text: string, columns: number): string => {
  const words = text.split(" ");
  while (words.length > 1 && columnsOf(words.join(" ")) > columns - 2) words.pop();
  return `${clipped(words.join(" "), columns - 2)} …`;
};

const passagesOf = ({ paragraphs, earlier }: ArticleReport, width: number, styles: Styles): string[] => {
  const shown = paragraphs.filter(({ paragraph, answers }) => paragraph > 0 || answers > 0);
  const most = Math.max(1, ...shown.map(({ answers }) => answers));
  const counts = shown.map(({ answers }) => (answers === 0 ? "never" : number(answers)));
  const columns = Math.max(...counts.map(columnsOf), 5);
  const lines = shown.map(({ paragraph, answers, good, bad, opening }, at) => {
    const name = padStart(paragraph === 0 ? "top" : `¶ ${paragraph}`, 5);
    const helpful = padEnd(good + bad === 0 ? "" : `${good} of ${good + bad} helpful`, 16);
    const before = `  ${name}  ${padEnd(bar(answers / most, barIn(width)), barIn(width))} ${padStart(counts[at]!, columns)}  ${helpful}`;
    const words = beginning(visibleLine(opening), Math.max(10, width - columnsOf(before) - 2));
    return answers === 0 ? styles.careful(`${before}  ${words}`) : `${before}  ${styles.aside(words)}`;
  });
  return [
    ...(lines.length === 0 ? [] : ["", `  ${styles.title("Which paragraphs answered, and how often")}`]),
    ...lines,
    ...(earlier === 0 ? [] : [styles.aside(`  and ${plural(earlier, "answer")} from earlier versions of the article`)]),
  ];
};

/** The report for a terminal. */
export const terminalReport = (report: Report, layout: Layout): readonly string[] => {
  const styles = stylesOf(layout);
  const width = Math.max(NARROWEST, Math.min(layout.width, WIDEST));
  const { since, until, articles } = report;
  const asked = articles.filter(({ answered, refused, good, bad }) => answered + refused + good + bad > 0);
  const silent = articles.length - asked.length;
  const head = `What readers asked, ${dateOf(since, true)} to ${dateOf(until, true)}`;
  if (asked.length === 0) return [styles.title(head), "", `  ${notices.report.none}`];
  return [
    styles.title(head),
    "",
    ...totals(report, width),
    "",
    styles.aside("  refused: no passage answers it"),
    styles.aside("  no help: votes of people whom the answer did not help"),
    ...asked.flatMap((article) => [
      "",
      "─".repeat(width),
      styles.title(clipped(visibleLine(article.article === "" ? "No article in particular" : article.title), width)),
      ...(asked.length > 1 ? totals(article, width) : []),
      ...missesOf(article, width, styles),
      ...passagesOf(article, width, styles),
    ]),
    ...(silent > 0 ? ["", styles.aside(`${plural(silent, "more article")} nobody asked about.`)] : []),
  ];
};
