/** A share of 0..1; a dash for one that nobody has. */
export const formatShare = (share: number | undefined): string =>
  share === undefined || Number.isNaN(share) ? "–" : (100 * share).toFixed(1);
/** Milliseconds. */
export const formatMs = (ms: number | undefined): string =>
  ms === undefined || Number.isNaN(ms) ? "–" : ms.toFixed(ms < 10 ? 2 : 0);

/** A column of a table: its heading, and what stands in it. */
export type TableColumn<Row> = readonly [heading: string, cell: (row: Row) => string];

/** A Markdown table; a column that no row has a figure for is left out. */
export const renderTable = <Row>(all: readonly TableColumn<Row>[], reports: readonly Row[]): string => {
  const columns = all.filter(([, cell]) => reports.some((report) => cell(report) !== "–"));
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
