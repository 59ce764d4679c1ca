/** The PDFs that tests read: each has what one test is about. */

import PDFDocument from "pdfkit";
import {
  DAMAGED_STORY,
  MANY_PARAGRAPHS,
  REPEATING_PARAGRAPHS,
  SHORT_PARAGRAPHS,
} from "../../article/documents/document-words.ts";

type Page = PDFKit.PDFDocument;
type Made = Readonly<{ fill: (page: Page) => void; options?: Readonly<{ userPassword?: string; compress?: boolean }> }>;

const makeOne = ({ fill, options = {} }: Made): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const pdf = new PDFDocument({ size: "A4", margin: 72, bufferPages: true, ...options });
    const parts: Uint8Array[] = [];
    pdf.on("data", (part: Uint8Array) => parts.push(part));
    pdf.on("end", () => resolve(Buffer.concat(parts)));
    fill(pdf);
    pdf.end();
  });

const withHeadsAndNumbers = (page: Page): void => {
  page.fontSize(24).text("Larn harbour to reopen").fontSize(11).moveDown();
  for (const text of SHORT_PARAGRAPHS.slice(0, 12)) page.text(text, { align: "justify" }).moveDown(0.6);
  page.fontSize(15).text("What it cost").fontSize(11).moveDown(0.4);
  for (const text of SHORT_PARAGRAPHS.slice(12)) page.text(text).moveDown(0.6);
  const { count } = page.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    page.switchToPage(at);
    page.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    page.fontSize(9).text(`The Larn Post · 4 March 2024`, 72, 30, { lineBreak: false });
    page.text(`– ${at + 1} –`, 290, 800, { lineBreak: false });
  }
};

const inColumns = (page: Page): void => {
  page.fontSize(22).text("A headline that stands over two columns of text").fontSize(10).moveDown();
  page.text(SHORT_PARAGRAPHS.slice(0, 20).join("\n"), {
    columns: 2,
    columnGap: 14,
    height: 560,
    indent: 12,
    align: "justify",
  });
};

const withGaps =
  (paragraphs: readonly string[]) =>
  (page: Page): void => {
    page.fontSize(11);
    for (const text of paragraphs) page.text(text).moveDown(0.5);
  };

const withTable = (page: Page): void => {
  page
    .fontSize(11)
    .text(SHORT_PARAGRAPHS[3] ?? "")
    .moveDown();
  for (const [at, cells] of [
    ["Year", "Ships"],
    ["2021", "12"],
    ["2022", "none"],
  ].entries())
    for (const [column, cell] of cells.entries()) page.text(cell, 72 + 120 * column, 200 + 15 * at);
  page.text(SHORT_PARAGRAPHS[2] ?? "", 72, 280);
};

const withBrokenWord = (page: Page): void => {
  page.fontSize(11).text("The council of Larn said that nobody would be com-", { lineBreak: false }).moveDown(0);
  page.text("", 72, 90).text("pensated for the years in which the port was closed to ships.");
};

const documents: Readonly<Record<string, Made>> = {
  "heads.pdf": { fill: withHeadsAndNumbers },
  "columns.pdf": { fill: inColumns },
  "many-pages.pdf": { fill: withGaps(MANY_PARAGRAPHS) },
  "repeating.pdf": { fill: withGaps(REPEATING_PARAGRAPHS) },
  "table.pdf": { fill: withTable },
  "broken-word.pdf": { fill: withBrokenWord },
  "no-words.pdf": { fill: (page) => page.rect(10, 10, 100, 100).fill() },
  "password.pdf": { fill: (page) => page.text("Secret."), options: { userPassword: "x" } },
  "lines.pdf": { fill: (page) => page.text(SHORT_PARAGRAPHS.join("\n")) },
  "uncompressed.pdf": { fill: (page) => page.text(DAMAGED_STORY), options: { compress: false } },
};

/** Name and bytes of each. */
export const makePdfs = (): Promise<(readonly [name: string, bytes: Uint8Array])[]> =>
  Promise.all(Object.entries(documents).map(async ([name, made]) => [name, await makeOne(made)] as const));
