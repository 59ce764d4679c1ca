import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
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
