import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../article/parse-text.ts";
import { describeBlocks } from "./describe-blocks.ts";
import { measureLayout, measureSentences } from "./measure-text.ts";
import { readLayoutCases, readSentenceCases } from "./read-cases.ts";

const caseFile = (name: string): string => fileURLToPath(new URL(`cases/${name}`, import.meta.url));
const sentenceCases = await readSentenceCases(caseFile("sentences.jsonl"));
const layoutCases = await readLayoutCases(caseFile("layouts.jsonl"));

describe("the shipped shapes of sentences", () => {
  it("are written as slices of their texts, in more than thirty languages", () => {
    for (const { text, sentences } of sentenceCases) {
      let at = 0;
      for (const sentence of sentences) at = text.indexOf(sentence, at) + sentence.length;
      expect(text.slice(at).trim()).toBe("");
    }
    expect(new Set(sentenceCases.map(({ language }) => language)).size).toBeGreaterThan(30);
  });

  it.each(sentenceCases.map((one) => [`${one.language}: ${one.name}`, one] as const))("are cut right: %s", (_, one) => {
    expect(measureSentences(one).faults).toEqual([]);
  });
});

describe("the shipped layouts of pages", () => {
  it.each(layoutCases.map((one) => [one.name, one] as const))("are seen as what they are: %s", (_, one) => {
    expect(measureLayout(one).faults).toEqual([]);
  });

  it("are measured line by line: a line taken for another kind is a fault", () => {
    const body = "The harbour of Larn will reopen on Friday after two years of works, the council said.";
    const outcome = measureLayout({ name: "one", lines: [["boilerplate", body]] });
    expect(outcome).toMatchObject({ right: 0, all: 1 });
  });
});

it("a text of one's own is shown block by block, with counts", () => {
  const article = parseMarkdown("# The quay\n\nIt opens in May, she said:\n\n- One\n- Two\n\nMore on Monday.", {
    language: "en",
  });
  expect(describeBlocks(article)).toEqual([
    "  headline     The quay",
    "  body         It opens in May, she said:",
    "  body (list)  One",
    "  body (list)  Two",
    "  body         More on Monday.",
    "a (en): 1 headline, 2 body, 2 body (list); 5 sentences, 0 lines of credits",
  ]);
});
