/** What was measured of the quotation check, as a section of the error card. */

import type { Verdict } from "../../../../src/reply/reply.ts";
import { formatShare, renderTable } from "../markdown.ts";
import type { MeasuredQuotes, QuotesRow } from "./measure-quotes.ts";
import { isSpeaker, type LabelledQuote, toldSpeaker } from "./speakers.ts";

const VERDICTS: readonly Verdict[] = ["verbatim", "marked", "elsewhere", "altered", "stitched", "absent"];

/** How many of the quoted sentences whose speaker is known have one told, and how many a wrong one. */
export const countSpeakers = (quotes: readonly LabelledQuote[]) => {
  const named = quotes.flatMap((quote) => {
    const name = toldSpeaker(quote);
    return name === undefined ? [] : [{ quote, name }];
  });
  return {
    total: quotes.length,
    named: named.length,
    wrong: named.filter(({ quote, name }) => !isSpeaker(name, quote)),
  };
};

export const renderQuotesTable = (rows: readonly QuotesRow[]): string =>
  renderTable<QuotesRow>(
    [
      ["kind", ({ kind }) => kind],
      ["quotations", (row) => String(row.total)],
      ...VERDICTS.map((verdict): [string, (row: QuotesRow) => string] => [
        verdict,
        ({ verdicts }) => String(verdicts[verdict] ?? 0),
      ]),
      ["right, %", (row) => formatShare(row.right / row.total)],
    ],
    rows,
  );

const HEADING = "## Quotations";
const LAST_HEADING = "## What made these figures";

/** The section of the card; `npm run bench:quotes -- --card` writes it anew. */
export const renderQuotesSection = (
  { articles, total, falseVerbatim, rows }: MeasuredQuotes,
  speakers: ReturnType<typeof countSpeakers>,
): string => `${HEADING}

\`npm run bench:quotes\` makes ${total} quotations of ${articles} articles in six languages, as people make them: as they are, in
other marks, with marked changes, falsified. Of those that were changed ${falseVerbatim} are called verbatim. Of ${speakers.total}
quoted sentences whose speaker is known ${formatShare(speakers.named / speakers.total)} % have one told, ${speakers.wrong.length} a wrong one.

${renderQuotesTable(rows)}
`;

/** The card with this section before its last one. */
export const withQuotesSection = (card: string, section: string): string => {
  const last = card.indexOf(`\n${LAST_HEADING}`);
  const own = card.indexOf(`\n${HEADING}`);
  const at = own >= 0 && own < last ? own : last;
  return last < 0
    ? `${card.trimEnd()}\n\n${section}`
    : `${card.slice(0, at).trimEnd()}\n\n${section}${card.slice(last)}`;
};
