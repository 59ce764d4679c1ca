import type { Report } from "./evaluate.ts";

const percent = (share: number | undefined): string =>
  share === undefined || Number.isNaN(share) ? "–" : (100 * share).toFixed(1);
const time = (ms: number | undefined): string =>
  ms === undefined || Number.isNaN(ms) ? "–" : ms.toFixed(ms < 10 ? 2 : 0);

type Column = readonly [heading: string, cell: (report: Report) => string];

const COLUMNS: readonly Column[] = [
  ["system", ({ system }) => system],
  ["P@1", ({ clean }) => percent(clean.p1)],
  ["R@3", ({ clean }) => percent(clean.r3)],
  ["MRR@10", ({ clean }) => percent(clean.mrr)],
  ["length", ({ clean }) => clean.length.toFixed(0)],
  ["ms p50", ({ clean }) => time(clean.p50)],
  ["p95", ({ clean }) => time(clean.p95)],
  ["index ms", ({ clean }) => time(clean.index)],
  ["P@1 typo", ({ typo }) => percent(typo?.p1)],
  ["typo p50", ({ typo }) => time(typo?.p50)],
  ["typo p95", ({ typo }) => time(typo?.p95)],
  ["off-topic AUROC", ({ offTopic }) => percent(offTopic?.auroc)],
  ["off-topic refused", ({ offTopic }) => percent(offTopic?.refused)],
  ["answered", ({ offTopic, removed }) => percent(offTopic?.answered ?? removed?.answered)],
  ["removed AUROC", ({ removed }) => percent(removed?.auroc)],
  ["removed refused", ({ removed }) => percent(removed?.refused)],
];

/** The reports side by side, as a Markdown table; a column that nobody has a figure for is left out. */
export const table = (reports: readonly Report[]): string => {
  const columns = COLUMNS.filter(([, cell]) => reports.some((report) => cell(report) !== "–"));
  const rows = [
    columns.map(([heading]) => heading),
    ...reports.map((report) => columns.map(([, cell]) => cell(report))),
  ];
  const widths = columns.map((_, c) => Math.max(...rows.map((row) => row[c]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, c) => cell.padEnd(widths[c] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...body.map(line)].join("\n");
};
