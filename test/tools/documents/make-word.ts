/** The Word documents that tests read: each has what one test is about. */

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
import { DAMAGED_STORY, DRAFT_QUOTATION, HARBOUR_SENTENCES } from "../../article/documents/document-words.ts";

const row = (...cells: readonly string[]): TableRow =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
const change = { author: "desk", date: "2024-01-01T00:00:00Z" };

const harbour = (): Document =>
  new Document({
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

const story = (): Document =>
  new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: "Larn harbour to reopen", heading: HeadingLevel.TITLE }),
          ...HARBOUR_SENTENCES.slice(0, 3).map((text) => new Paragraph(text)),
          new Paragraph({ children: [new TextRun("Seen."), new TextRun({ text: " Unseen.", vanish: true })] }),
        ],
      },
    ],
  });

const plain = (...paragraphs: readonly string[]): Document =>
  new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] });

const documents: Readonly<Record<string, () => Document>> = {
  "harbour.docx": harbour,
  "story.docx": story,
  "twice.docx": () => plain(DAMAGED_STORY, DAMAGED_STORY),
  "draft.docx": () => plain("The mill", DRAFT_QUOTATION),
  "empty.docx": () => new Document({ sections: [] }),
};

/** Name and bytes of each. */
export const makeWord = (): Promise<(readonly [name: string, bytes: Uint8Array])[]> =>
  Promise.all(Object.entries(documents).map(async ([name, make]) => [name, await Packer.toBuffer(make())] as const));
