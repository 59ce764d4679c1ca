import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { checkDraft, findDraftQuotations, isFailedQuotation } from "../../../src/quotation/draft/check-draft.ts";
import { parseMarkdown } from "../../article/parse-text.ts";
import { collectionOf } from "../../fakes/article-collection.ts";
import { paragraph } from "../../fakes/articles.ts";

const ARTICLE = paragraph(
  "“The old dam will hold until the spring,” said Clara Moreno, the mayor. It was built in 1890.",
);
const DRAFT = parseArticle({
  id: "draft",
  language: "en",
  text: [
    "The dam",
    "The mayor spoke of “hope”. “The old dam will hold until the spring,” Diego Hill said.",
    "Moreno said «the old dam will not hold» on Monday, and “the old dam will hold until the spring”.",
    "> It was built in 1890.",
    'She said: "The mill burned down."',
  ].join("\n\n"),
});

describe("the quotations of a draft", () => {
  it("are those in any marks and in block quotes, but for a word or two", () => {
    expect(findDraftQuotations(DRAFT).map(({ start, end }) => DRAFT.text.slice(start, end))).toEqual([
      "The old dam will hold until the spring,",
      "the old dam will not hold",
      "the old dam will hold until the spring",
      "> It was built in 1890.",
      "The mill burned down.",
    ]);
  });

  it("are each checked, with who is said to have said them", async () => {
    const checked = await checkDraft(collectionOf(ARTICLE), DRAFT);
    expect(checked.map(({ reply }) => [reply.verdict, reply.attribution, isFailedQuotation(reply)])).toEqual([
      ["verbatim", "other", true],
      ["altered", "same", true],
      ["verbatim", undefined, false],
      ["verbatim", undefined, false],
      ["absent", undefined, true],
    ]);
  });
});

describe("a quotation in a sentence of the draft's own", () => {
  it.each([
    ["The mayor, Clara Moreno, told us that “the old dam will hold until the spring”.", "same"],
    ["The plan was, as Diego Hill said on Monday, that “the old dam will hold until the spring”.", "unclear"],
    ['"The old dam will hold until the spring." - Diego Hill', "other"],
    ["Engineer Diego Hill was calm. “The old dam will hold until the spring,” he said.", "other"],
    ["Few doubt that “the old dam will hold until the spring” here.", undefined],
  ])("is judged by the quotation alone, with who says it: %j", async (sentence, attribution) => {
    const draft = parseArticle({ id: "draft", language: "en", text: `The dam\n\nIt rained.\n\n${sentence}` });
    const [only, ...others] = await checkDraft(collectionOf(ARTICLE), draft);
    expect(others).toEqual([]);
    expect([only?.reply.verdict, only?.reply.attribution]).toEqual(["verbatim", attribution]);
    expect(only && isFailedQuotation(only.reply)).toBe(attribution === "other");
  });
});

describe("block quotes of a draft", () => {
  const MARKED = parseArticle({
    id: "draft",
    language: "en",
    text: [
      "The dam",
      "> The old dam will hold until the spring.\n> — Clara Moreno",
      "She said so in May.",
      "> It was built in 1890.",
      "> The old dam will hold until the spring.",
      "> — Diego Hill, a farmer",
      "> The old dam — it was old — will hold.",
    ].join("\n\n"),
  });

  it("have who they are by at their end or in a line of their own", () => {
    const found = findDraftQuotations(MARKED).map(({ start, end, saidBy }) => [MARKED.text.slice(start, end), saidBy]);
    expect(found).toEqual([
      ["> The old dam will hold until the spring.", "Clara Moreno"],
      ["> It was built in 1890.", "Diego Hill, a farmer"],
      ["> The old dam will hold until the spring.", "Diego Hill, a farmer"],
      ["> The old dam — it was old — will hold.", undefined],
    ]);
  });

  it("are those of a file that marks them otherwise, too", async () => {
    const markdown = "# The dam\n\n> The old dam will hold until the spring.\n>\n> — Diego Hill\n\nThat is all.\n";
    const draft = parseMarkdown(markdown, { language: "en" });
    const checked = await checkDraft(collectionOf(ARTICLE), draft);
    expect(checked.map(({ reply }) => [reply.verdict, reply.attribution])).toEqual([["verbatim", "other"]]);
  });

  it("are read in a moment, however much white space is in them", () => {
    const spaces = `> The dam holds.\n> ${" \t".repeat(100_000)}b`;
    const draft = { ...MARKED, text: spaces, blocks: [{ ...MARKED.blocks[1]!, start: 0, end: spaces.length }] };
    expect(findDraftQuotations(draft)).toMatchObject([{ start: 0, end: spaces.length }]);
  });
});
