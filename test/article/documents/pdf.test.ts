/** PDFs that pdfkit makes, read back paragraph by paragraph. */

import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { readDocument } from "../../../src/article/read-document.ts";
import { blockTexts } from "../parse-text.ts";
import { MANY_PARAGRAPHS, REPEATING_PARAGRAPHS, SHORT_PARAGRAPHS } from "./document-words.ts";
import { madeDocument } from "./made-document.ts";

const read = async (pdf: Uint8Array) => (await readDocument(pdf, { fileName: "a.pdf" })).value!;

describe("the article of a PDF", () => {
  it("has the paragraphs that were set, without the heads and numbers of its pages", async () => {
    const { text, marked, leftOut, metadata } = await read(madeDocument("heads.pdf"));
    const article = parseArticle({ id: "a", ...metadata.value, text, marked: marked! });
    expect(blockTexts(article)).toEqual([
      ["headline", "Larn harbour to reopen"],
      ...SHORT_PARAGRAPHS.slice(0, 12).map((paragraph) => ["body", paragraph]),
      ["heading", "What it cost"],
      ...SHORT_PARAGRAPHS.slice(12).map((paragraph) => ["body", paragraph]),
    ]);
    expect(leftOut?.slice(0, 2)).toEqual(["The Larn Post · 4 March 2024", "– 1 –"]);
  });

  it("is read column by column, below what stands over both", async () => {
    expect((await read(madeDocument("columns.pdf"))).text.split("\n\n")).toEqual([
      "A headline that stands over two columns of text",
      ...SHORT_PARAGRAPHS.slice(0, 20),
    ]);
  });

  it("has no paragraph that ends with its page, whatever its next line begins with", async () => {
    expect((await read(madeDocument("many-pages.pdf"))).text.split("\n\n")).toEqual(MANY_PARAGRAPHS);
  });

  it("keeps lines that repeat within its text, where another line stands between them and the page's edge", async () => {
    expect(
      (await read(madeDocument("repeating.pdf"))).text.split("\n\n").filter((one) => REPEATING_PARAGRAPHS.includes(one))
        .length,
    ).toBeGreaterThan(50);
  });

  it("has tables as lines of cells", async () => {
    const { text, marked } = await read(madeDocument("table.pdf"));
    expect(text.split("\n\n")).toEqual([SHORT_PARAGRAPHS[3], "Year\tShips\n2021\t12\n2022\tnone", SHORT_PARAGRAPHS[2]]);
    expect(marked?.map(({ mark }) => mark)).toEqual(["paragraph", "table", "paragraph"]);
  });

  it("keeps a word that is broken at a line's end as it stands there", async () => {
    expect((await read(madeDocument("broken-word.pdf"))).text).toBe(
      "The council of Larn said that nobody would be com-\npensated for the years in which the port was closed to ships.",
    );
  });

  it("is refused without words, behind a password, and when it is damaged", async () => {
    const reasonFor = async (pdf: Uint8Array) => (await readDocument(pdf, { fileName: "a.pdf" })).reasons?.join();
    expect(await reasonFor(madeDocument("no-words.pdf"))).toMatch(/no text layer/);
    expect(await reasonFor(madeDocument("password.pdf"))).toMatch(/password/);
    expect(await reasonFor(new TextEncoder().encode("%PDF-1.7 nonsense"))).toMatch(/damaged/);
    const whole = madeDocument("lines.pdf");
    const cut = await readDocument(whole.subarray(0, whole.length / 2), { fileName: "a.pdf" });
    expect(cut.reasons?.length ?? cut.value?.text.length).toBeGreaterThan(0);
  });
});
