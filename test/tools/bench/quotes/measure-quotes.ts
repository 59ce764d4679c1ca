/** Thousands of quotations whose right verdict is known, and what the check says of them. */

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Article } from "../../../../src/article/article.ts";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { checkQuotation } from "../../../../src/quotation/index.ts";
import type { Verdict } from "../../../../src/reply/reply.ts";
import { createRandom } from "../data/random.ts";
import { type MadeQuote, makeQuotes } from "./make-quotes.ts";

const SEED = 20;
const MIN_QUOTES = 3_000;

/** Written for this: by the language that each is in. */
const OWN_FOLDER = "test/tools/bench/quotes/articles";
const ENGLISH_FOLDER = "test/questions";

/** The articles that quotations and receipts are made of. */
export const readBenchArticles = (): readonly Article[] => {
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

/** One kind of quotation. */
export type QuotesRow = Readonly<{
  kind: string;
  total: number;
  right: number;
  verdicts: Readonly<Partial<Record<Verdict, number>>>;
}>;

export type MeasuredQuotes = Readonly<{
  articles: number;
  total: number;
  falseVerbatim: number;
  rows: readonly QuotesRow[];
}>;

const fold = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/gu, "");
/** Letters and digits alone. */
const bareOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}\p{M}]/gu, "");
/** An edited sentence may, by chance, stand in the article after all. */
const standsIn = (article: Article, text: string): boolean =>
  fold(article.text).includes(fold(text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}?]+$/gu, "")));

/** @param onWrong is told each quotation that is judged wrong. */
export const measureQuotes = async (
  onWrong: (article: Article, quote: MadeQuote, verdict: Verdict) => void = () => undefined,
): Promise<MeasuredQuotes> => {
  const articles = readBenchArticles();
  const random = createRandom(SEED);
  const rows = new Map<string, QuotesRow>();
  let [total, falseVerbatim] = [0, 0];
  while (total < MIN_QUOTES)
    for (const article of articles)
      for (const quote of makeQuotes(article, random)) {
        if (!quote.right.includes("verbatim") && standsIn(article, quote.text)) continue;
        const { verdict, differences, attribution } = await checkQuotation(article, quote.text);
        // The words of one with the name of another are verbatim, and told to be another's.
        const isTold = verdict === "verbatim" && attribution === "other";
        const omitted = bareOf(quote.omitted ?? "");
        const isShown =
          verdict !== "marked" || differences.some(({ article: under }) => bareOf(under).includes(omitted));
        const isRight = (quote.right.includes(verdict) || isTold) && isShown;
        const { kind } = quote;
        const row = rows.get(kind) ?? { kind, total: 0, right: 0, verdicts: {} };
        rows.set(kind, {
          kind,
          total: row.total + 1,
          right: row.right + (isRight ? 1 : 0),
          verdicts: { ...row.verdicts, [verdict]: (row.verdicts[verdict] ?? 0) + 1 },
        });
        total += 1;
        if (verdict === "verbatim" && !isRight) falseVerbatim += 1;
        if (!isRight) onWrong(article, quote, verdict);
      }
  return { articles: articles.length, total, falseVerbatim, rows: [...rows.values()] };
};
