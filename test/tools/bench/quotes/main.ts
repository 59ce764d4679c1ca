/**
 * `npm run bench:quotes`: what the quotation check says of thousands of quotations whose right verdict is known, as a table of
 * kinds and verdicts, and who speaks in sentences whose speaker is known. Ends with 1 when a changed quotation is called verbatim
 * or a wrong speaker named. `--wrong` lists what was judged wrong.
 */

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Article } from "../../../../src/article/article.ts";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { checkQuotation } from "../../../../src/quotation/index.ts";
import type { Verdict } from "../../../../src/reply/reply.ts";
import { createRandom } from "../data/random.ts";
import { formatShare, renderTable } from "../markdown.ts";
import { type MadeQuote, makeQuotes } from "./make-quotes.ts";
import { isSpeaker, readLabelledQuotes, toldSpeaker } from "./speakers.ts";

const SEED = 20;
const MIN_QUOTES = 3_000;
const VERDICTS: readonly Verdict[] = ["verbatim", "marked", "elsewhere", "altered", "stitched", "absent"];

/** Written for this: by the language that each is in. */
const OWN_FOLDER = "test/tools/bench/quotes/articles";
const ENGLISH_FOLDER = "test/questions";

const readArticles = (): readonly Article[] => {
  const files = [OWN_FOLDER, ENGLISH_FOLDER].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".txt"))
      .map((file) => join(folder, file)),
  );
  return [...files, "seeds/kem-sokha.txt"].map((file) => {
    const id = basename(file, ".txt");
    return parseArticle({ id, text: readFileSync(file, "utf8"), language: file.startsWith(OWN_FOLDER) ? id : "en" });
  });
};

type Row = { kind: string; total: number; right: number; verdicts: Record<string, number> };

const rowsByKind = new Map<string, Row>();
const count = ({ kind }: MadeQuote, verdict: Verdict, isRight: boolean): void => {
  const row = rowsByKind.get(kind) ?? { kind, total: 0, right: 0, verdicts: {} };
  row.total += 1;
  row.right += isRight ? 1 : 0;
  row.verdicts[verdict] = (row.verdicts[verdict] ?? 0) + 1;
  rowsByKind.set(kind, row);
};

const articles = readArticles();
const random = createRandom(SEED);
const showsWrong = process.argv.includes("--wrong");
const fold = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/gu, "");
/** Letters and digits alone. */
const bareOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}\p{M}]/gu, "");
/** An edited sentence may, by chance, stand in the article after all. */
const standsIn = (article: Article, text: string): boolean =>
  fold(article.text).includes(fold(text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}?]+$/gu, "")));

let total = 0;
let falseVerbatim = 0;
while (total < MIN_QUOTES)
  for (const article of articles)
    for (const quote of makeQuotes(article, random)) {
      if (!quote.right.includes("verbatim") && standsIn(article, quote.text)) continue;
      const { verdict, differences } = await checkQuotation(article, quote.text);
      const omitted = bareOf(quote.omitted ?? "");
      const isShown = verdict !== "marked" || differences.some(({ article: under }) => bareOf(under).includes(omitted));
      const isRight = quote.right.includes(verdict) && isShown;
      count(quote, verdict, isRight);
      total += 1;
      if (verdict === "verbatim" && !quote.right.includes("verbatim")) falseVerbatim += 1;
      if (showsWrong && !isRight) console.log([article.id, quote.kind, verdict, quote.text].join("\t"));
    }

const rows = [...rowsByKind.values()];
console.log(
  renderTable<Row>(
    [
      ["kind", ({ kind }) => kind],
      ["quotations", (row) => String(row.total)],
      ...VERDICTS.map((verdict): [string, (row: Row) => string] => [
        verdict,
        ({ verdicts }) => String(verdicts[verdict] ?? 0),
      ]),
      ["right, %", (row) => formatShare(row.right / row.total)],
    ],
    rows,
  ),
);
console.log(`\n${total} quotations of ${articles.length} articles; false verbatim: ${falseVerbatim}`);

const labelled = readLabelledQuotes().map((quote) => ({ quote, name: toldSpeaker(quote) }));
const named = labelled.filter(({ name }) => name !== undefined);
const misnamed = named.filter(({ quote, name = "" }) => !isSpeaker(name, quote));
console.log(
  `${labelled.length} quoted sentences with known speakers: ${formatShare(named.length / labelled.length)} named, ` +
    `${misnamed.length} of them wrong`,
);
if (showsWrong) for (const { quote, name } of misnamed) console.log(["speaker", name, quote.speakers].join("\t"));
process.exitCode = falseVerbatim + misnamed.length > 0 ? 1 : 0;
