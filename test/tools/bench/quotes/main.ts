/**
 * `npm run bench:quotes`: what the quotation check says of thousands of quotations whose right verdict is known, as a table of
 * kinds and verdicts, and who speaks in sentences whose speaker is known. Ends with 1 when a changed quotation is called verbatim,
 * a wrong speaker named, or a receipt of changed words said to stand. `--wrong` lists what was judged wrong, `--receipts` adds
 * receipts of articles that were edited, `--outside` adds clauses that words beside them deny, doubt or condition, `--card` writes the section of the error card anew.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { formatShare } from "../markdown.ts";
import { measureOutside } from "./measure-outside.ts";
import { measureQuotes } from "./measure-quotes.ts";
import { measureReceipts } from "./measure-receipts.ts";
import { countSpeakers, renderQuotesSection, renderQuotesTable, withQuotesSection } from "./quotes-section.ts";
import { readLabelledQuotes } from "./speakers.ts";

const CARD_FILE = "test/tools/bench/CARD.md";

const { values } = parseArgs({
  options: {
    wrong: { type: "boolean", default: false },
    receipts: { type: "boolean", default: false },
    outside: { type: "boolean", default: false },
    card: { type: "boolean", default: false },
  },
});

const measured = await measureQuotes((article, { kind, text }, verdict) => {
  if (values.wrong) console.log([article.id, kind, verdict, text].join("\t"));
});
const speakers = countSpeakers(readLabelledQuotes());
console.log(renderQuotesTable(measured.rows));
console.log(
  `\n${measured.total} quotations of ${measured.articles} articles; false verbatim: ${measured.falseVerbatim}\n` +
    `${speakers.total} quoted sentences with known speakers: ${formatShare(speakers.named / speakers.total)} % named, ` +
    `${speakers.wrong.length} of them wrong`,
);
if (values.wrong)
  for (const { quote, name } of speakers.wrong) console.log(["speaker", name, quote.speakers].join("\t"));

let falseStands = 0;
if (values.receipts)
  for (const [kind, receipts] of Object.entries(await measureReceipts())) {
    falseStands += receipts.falseStands;
    console.log(
      `receipts, ${kind}: ${receipts.changed} with other words, ${receipts.falseStands} said to stand; ` +
        `${receipts.reformed} with other spaces or marks, ${receipts.lost} said to have changed`,
    );
  }
if (values.outside) {
  const rows = await measureOutside((language, kind, text, told) => {
    if (values.wrong) console.log([language, kind, `${told} is told`, text].join("\t"));
  });
  for (const { language, kind, total, right } of rows)
    console.log(`outside, ${language}, ${kind}: ${right} of ${total} told rightly`);
}
if (values.card)
  writeFileSync(CARD_FILE, withQuotesSection(readFileSync(CARD_FILE, "utf8"), renderQuotesSection(measured, speakers)));
process.exitCode = measured.falseVerbatim + speakers.wrong.length + falseStands > 0 ? 1 : 0;
