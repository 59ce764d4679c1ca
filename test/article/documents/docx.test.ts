/** Word documents that a tool makes, read back paragraph by paragraph. */

import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { readDocument } from "../../../src/article/read-document.ts";
import { blockTexts } from "../parse-text.ts";
import { madeDocument } from "./made-document.ts";

describe("the article of a Word document", () => {
  it("has its paragraphs as what they are, without what is hidden, deleted, noted, or at the head of its pages", async () => {
    const read = await readDocument(madeDocument("harbour.docx"), { fileName: "harbour.docx" });
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
    const whole = madeDocument("harbour.docx");
    expect(await reasonFor(whole.subarray(0, whole.length / 2))).toMatch(/damaged/);
    expect(await reasonFor(madeDocument("empty.docx"))).toBe("holds no text");
  });
});
