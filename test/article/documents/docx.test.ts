/** Word documents that a tool makes, read back paragraph by paragraph. */

import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { readDocument } from "../../../src/article/read-document.ts";
import { blockTexts } from "../parse-text.ts";

const row = (...cells: readonly string[]): TableRow =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
const change = { author: "desk", date: "2024-01-01T00:00:00Z" };

const DOCUMENT = new Document({
  styles: {
    paragraphStyles: [
      { id: "Quote", name: "Quote" },
      { id: "Caption", name: "caption" },
    ],
  },
  footnotes: { 1: { children: [new Paragraph("The council's own figure.")] } },
  sections: [
    {
      headers: { default: new Header({ children: [new Paragraph("The Larn Post · draft 3")] }) },
      children: [
        new Paragraph({ text: "Larn harbour to reopen", heading: HeadingLevel.TITLE }),
        new Paragraph("By Ruth Hale"),
        new Paragraph({
          children: [
            new TextRun("The harbour of Larn will "),
            new TextRun({ text: "reopen", bold: true }),
            new TextRun({ text: " (ask the lawyer first)", vanish: true }),
            new TextRun(" on Friday, after two years of works."),
            new FootnoteReferenceRun(1),
          ],
        }),
        new Paragraph({
          children: [
            new TextRun("It cost "),
            new DeletedTextRun({ text: "30", id: 1, ...change }),
            new InsertedTextRun({ text: "40", id: 2, ...change }),
            new TextRun(" million euros, the town council said on Monday evening."),
          ],
        }),
        new Paragraph({ text: "A long wait", heading: HeadingLevel.HEADING_1 }),
        new Paragraph("The mayor promised:"),
        new Paragraph({ text: "a new quay", bullet: { level: 0 } }),
        new Paragraph({ text: "an ice house", bullet: { level: 0 } }),
        new Table({ rows: [row("Year", "Ships"), row("2021", "12")] }),
        new Paragraph({ text: "It is a shame that it took so long.", style: "Quote" }),
        new Paragraph({ text: "The quay in March", style: "Caption" }),
      ],
    },
  ],
});

describe("the article of a Word document", () => {
  it("has its paragraphs as what they are, without what is hidden, deleted, noted, or at the head of its pages", async () => {
    const read = await readDocument(await Packer.toBuffer(DOCUMENT), { fileName: "harbour.docx" });
    const { text, marked, leftOut } = read.value!;
    const article = parseArticle({ id: "harbour", text, marked: marked!, leftOut: leftOut! });
    expect(blockTexts(article)).toEqual([
      ["headline", "Larn harbour to reopen"],
      ["standfirst", "By Ruth Hale"],
      ["body", "The harbour of Larn will reopen on Friday, after two years of works.[1]"],
      ["body", "It cost 40 million euros, the town council said on Monday evening."],
      ["heading", "A long wait"],
      ["body", "The mayor promised:"],
      ["body", "a new quay"],
      ["body", "an ice house"],
      ["body", "Year\tShips\n2021\t12"],
      ["body", "It is a shame that it took so long."],
      ["caption", "The quay in March"],
    ]);
    expect(article.blocks.flatMap(({ form }) => form ?? [])).toEqual(["list", "list", "table", "quotation"]);
    expect(article).toMatchObject({ title: "Larn harbour to reopen", author: "Ruth Hale", language: "en" });
    expect(leftOut).toEqual(["The council's own figure."]);
  });

  it("is refused when it is none, or damaged", async () => {
    const reasonFor = async (bytes: Uint8Array) => (await readDocument(bytes, { fileName: "a.docx" })).reasons?.join();
    expect(await reasonFor(new TextEncoder().encode("PK\u0003\u0004 nonsense"))).toMatch(/damaged/);
    const whole = await Packer.toBuffer(DOCUMENT);
    expect(await reasonFor(whole.subarray(0, whole.length / 2))).toMatch(/damaged/);
    expect(await reasonFor(await Packer.toBuffer(new Document({ sections: [] })))).toBe("holds no text");
  });
});
