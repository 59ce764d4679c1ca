/** PDFs that pdfkit makes, read back paragraph by paragraph. */

import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { readDocument } from "../../../src/article/read-document.ts";
import { blockTexts } from "../parse-text.ts";

type Options = Readonly<{ userPassword?: string; compress?: boolean }>;

const makePdf = (fill: (pdf: PDFKit.PDFDocument) => void, options: Options = {}): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const pdf = new PDFDocument({ size: "A4", margin: 72, bufferPages: true, ...options });
    const parts: Uint8Array[] = [];
    pdf.on("data", (part: Uint8Array) => parts.push(part));
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(parts))));
    fill(pdf);
    pdf.end();
  });

const read = async (pdf: Uint8Array) => (await readDocument(pdf, { fileName: "a.pdf" })).value!;

const SENTENCES = [
  "The harbour of Larn will reopen on Friday after two years of works, the town council said on Monday evening.",
  "“We have waited long enough,” said the mayor, Clara Moreno, who was elected on a promise to save the port.",
  "The works cost 40 million euros, four times as much as planned, and three companies went bankrupt on the way.",
  "Fishermen will come back only when the ice house has been built again.",
] as const;
/** Paragraphs of one to four sentences, no two of them alike. */
const PARAGRAPHS = Array.from({ length: 24 }, (_, at) =>
  [`Of part ${at} this is known.`, ...SENTENCES.slice(0, at % 4)].join(" "),
);

describe("the article of a PDF", () => {
  it("has the paragraphs that were set, without the heads and numbers of its pages", async () => {
    const pdf = await makePdf((page) => {
      page.fontSize(24).text("Larn harbour to reopen").fontSize(11).moveDown();
      for (const text of PARAGRAPHS.slice(0, 12)) page.text(text, { align: "justify" }).moveDown(0.6);
      page.fontSize(15).text("What it cost").fontSize(11).moveDown(0.4);
      for (const text of PARAGRAPHS.slice(12)) page.text(text).moveDown(0.6);
      const { count } = page.bufferedPageRange();
      for (let at = 0; at < count; at += 1) {
        page.switchToPage(at);
        page.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
        page.fontSize(9).text(`The Larn Post · 4 March 2024`, 72, 30, { lineBreak: false });
        page.text(`– ${at + 1} –`, 290, 800, { lineBreak: false });
      }
    });
    const { text, marked, leftOut, metadata } = await read(pdf);
    const article = parseArticle({ id: "a", ...metadata.value, text, marked: marked! });
    expect(blockTexts(article)).toEqual([
      ["headline", "Larn harbour to reopen"],
      ...PARAGRAPHS.slice(0, 12).map((paragraph) => ["body", paragraph]),
      ["heading", "What it cost"],
      ...PARAGRAPHS.slice(12).map((paragraph) => ["body", paragraph]),
    ]);
    expect(leftOut?.slice(0, 2)).toEqual(["The Larn Post · 4 March 2024", "– 1 –"]);
  });

  it("is read column by column, below what stands over both", async () => {
    const pdf = await makePdf((page) => {
      page.fontSize(22).text("A headline that stands over two columns of text").fontSize(10).moveDown();
      page.text(PARAGRAPHS.slice(0, 20).join("\n"), {
        columns: 2,
        columnGap: 14,
        height: 560,
        indent: 12,
        align: "justify",
      });
    });
    expect((await read(pdf)).text.split("\n\n")).toEqual([
      "A headline that stands over two columns of text",
      ...PARAGRAPHS.slice(0, 20),
    ]);
  });

  it("has no paragraph that ends with its page, whatever its next line begins with", async () => {
    const words = SENTENCES.join(" ")
      .replace(/[.,“”]/g, "")
      .split(" ");
    const sentence = (seed: number): string =>
      `Then ${Array.from({ length: 18 }, (_, at) => words[(seed * 31 + at * (7 + (seed % 5))) % words.length]).join(" ")}.`;
    const long = Array.from({ length: 160 }, (_, at) =>
      Array.from({ length: 1 + (at % 4) }, (_, next) => sentence(4 * at + next)).join(" "),
    );
    const pdf = await makePdf((page) => {
      page.fontSize(11);
      for (const text of long) page.text(text).moveDown(0.5);
    });
    expect((await read(pdf)).text.split("\n\n")).toEqual(long);
  });

  it("keeps lines that repeat within its text, where another line stands between them and the page's edge", async () => {
    const repeated = Array.from({ length: 60 }, (_, at) => `Part ${at} says: ${`${SENTENCES[0]} `.repeat(3).trim()}`);
    const pdf = await makePdf((page) => {
      page.fontSize(11);
      for (const text of repeated) page.text(text).moveDown(0.5);
    });
    expect((await read(pdf)).text.split("\n\n").filter((one) => repeated.includes(one)).length).toBeGreaterThan(50);
  });

  it("has tables as lines of cells", async () => {
    const pdf = await makePdf((page) => {
      page
        .fontSize(11)
        .text(PARAGRAPHS[3] ?? "")
        .moveDown();
      for (const [at, cells] of [
        ["Year", "Ships"],
        ["2021", "12"],
        ["2022", "none"],
      ].entries())
        for (const [column, cell] of cells.entries()) page.text(cell, 72 + 120 * column, 200 + 15 * at);
      page.text(PARAGRAPHS[2] ?? "", 72, 280);
    });
    const { text, marked } = await read(pdf);
    expect(text.split("\n\n")).toEqual([PARAGRAPHS[3], "Year\tShips\n2021\t12\n2022\tnone", PARAGRAPHS[2]]);
    expect(marked?.map(({ mark }) => mark)).toEqual(["paragraph", "table", "paragraph"]);
  });

  it("keeps a word that is broken at a line's end as it stands there", async () => {
    const pdf = await makePdf((page) => {
      page.fontSize(11).text("The council of Larn said that nobody would be com-", { lineBreak: false }).moveDown(0);
      page.text("", 72, 90).text("pensated for the years in which the port was closed to ships.");
    });
    expect((await read(pdf)).text).toBe(
      "The council of Larn said that nobody would be com-\npensated for the years in which the port was closed to ships.",
    );
  });

  it("is refused without words, behind a password, and when it is damaged", async () => {
    const reasonFor = async (pdf: Uint8Array) => (await readDocument(pdf, { fileName: "a.pdf" })).reasons?.join();
    expect(await reasonFor(await makePdf((page) => page.rect(10, 10, 100, 100).fill()))).toMatch(/no text layer/);
    expect(await reasonFor(await makePdf((page) => page.text("Secret."), { userPassword: "x" }))).toMatch(/password/);
    expect(await reasonFor(new TextEncoder().encode("%PDF-1.7 nonsense"))).toMatch(/damaged/);
    const whole = await makePdf((page) => page.text(PARAGRAPHS.join("\n")));
    const cut = await readDocument(whole.subarray(0, whole.length / 2), { fileName: "a.pdf" });
    expect(cut.reasons?.length ?? cut.value?.text.length).toBeGreaterThan(0);
  });
});
