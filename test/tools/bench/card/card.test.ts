import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BenchSystem } from "../system.ts";
import { type CardMeasure, measureCardFile } from "./measure.ts";
import { readCardOptions } from "./options.ts";
import { type CardOrigin, cardCommandOf } from "./origin.ts";
import { renderCard } from "./render.ts";

const SQUAD = {
  data: [
    {
      title: "The_mill",
      paragraphs: [
        {
          context: "The mill burned on Monday. The owner, Ada Hill, was away.",
          qas: [{ question: "Who owns the mill?", answers: [{ text: "Ada Hill" }] }],
        },
        {
          context: "She would rebuild it in May. The mayor agreed.",
          qas: [
            { question: "When will it be rebuilt?", answers: [{ text: "May" }] },
            { question: "Who burned it?", is_impossible: true, answers: [] },
          ],
        },
      ],
    },
    {
      title: "The_bridge",
      paragraphs: [
        {
          context: "The bridge was closed. Trains stop in Lund.",
          qas: [{ question: "Where do trains stop?", answers: [{ text: "Lund" }] }],
        },
      ],
    },
  ],
};
const DIALOGUES = {
  coqa: [
    {
      title: "The mill",
      context: "The mill burned on Monday. Ada Hill was away.",
      turns: [
        { question: "When did it burn?", span: "on Monday", unanswerable: false },
        { question: "Who was away?", span: "Ada Hill", unanswerable: false },
      ],
    },
  ],
};

/** Answers "when" and "who" with the first two sentences, the first first, and refuses everything else. */
const first: BenchSystem = {
  name: "First",
  open: () => ({
    ask: (question) => {
      const isAnswer = /^wh(?:en|o)/i.test(question);
      return { sentences: [0, 1], confidence: isAnswer ? 0.9 : 0.1, isAnswer };
    },
  }),
};

const ORIGIN: CardOrigin = {
  command: "npm run card -- --data squad.json",
  version: "1.2.3",
  commit: { sha: "c0ffee", changed: false },
  weights: { file: "src/search/rank/model/weights.ts", sha256: "0123456789abcdef", made: "From 3 articles." },
  machine: { node: "v22.0.0", cpu: "Zuse Z3", cores: 2 },
};
const ALL = { heldOut: false, articles: undefined, seed: 1 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pullquote-card-"));
  await writeFile(join(folder, "squad.json"), JSON.stringify(SQUAD));
  await writeFile(join(folder, "dialogues.json"), JSON.stringify(DIALOGUES));
});
afterAll(() => rm(folder, { recursive: true }));

const measured = (name: string) => measureCardFile(first, join(folder, name), ALL);
/** The cells of the table row that begins so. */
const row = (markdown: string, begins: string): string[] | undefined =>
  markdown
    .split("\n")
    .find((line) => line.startsWith(`| ${begins}`))
    ?.split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

describe("an error card", () => {
  it("counts what was answered, and what of it was wrong", async () => {
    const markdown = renderCard(ORIGIN, [await measured("squad.json")]);
    // "Who owns" is in the second sentence; "When" is in the third; "Where" is in the second, and refused.
    expect(row(markdown, "as written")).toEqual(["as written", "3", "0.0 %", "66.7 %", "66.7 % (2)", "100.0 % (2)"]);
    // Without its paragraph each is asked again; an article of one paragraph is then empty.
    expect(row(markdown, "its paragraph removed")).toEqual([
      "its paragraph removed",
      "3",
      "–",
      "–",
      "66.7 % (2)",
      "100.0 % (2)",
    ]);
    expect(row(markdown, "marked as unanswerable")?.slice(1)).toEqual(["1", "–", "–", "100.0 % (1)", "100.0 % (1)"]);
    expect(row(markdown, "about another article")?.[1]).toBe("3");
    expect(row(markdown, "misspelt")?.[1]).toBe("3");
    expect(markdown).toMatch(/of \d answers 100\.0 % \(\d\) are wrong, 2 to questions that the article answers, /);
  });

  it("says how sure it was, and how often that was right", async () => {
    const markdown = renderCard(ORIGIN, [await measured("squad.json")]);
    const sure = row(markdown, "90 to 100 %");
    expect(sure?.slice(2, 4)).toEqual(["90.0 %", "0.0 %"]);
    expect(row(markdown, "10 to 20 %")?.[2]).toBe("10.0 %");
  });

  it("measures conversations with what was said before and without it", async () => {
    const markdown = renderCard(ORIGIN, [await measured("dialogues.json")]);
    expect(row(markdown, "coqa")).toEqual(["coqa", "2", "50.0 %", "100.0 %", "50.0 %", "100.0 %"]);
    expect(markdown).toContain("1 of 1 conversations");
  });

  it("names the data by their own names and checksums, the version, the weights and the machine; and no folder", async () => {
    const markdown = renderCard(ORIGIN, [await measured("squad.json"), await measured("dialogues.json")]);
    expect(markdown).toMatch(/## squad\.json\n\nSHA-256 begins with `[0-9a-f]{12}`\. Measured: 2 of 2 articles/);
    for (const named of ["1.2.3", "c0ffee", "0123456789ab", "v22.0.0", "Zuse Z3", ORIGIN.command]) {
      expect(markdown).toContain(named);
    }
    expect(markdown).not.toContain(folder);
  });

  it("is the same for the same data, but for the times", async () => {
    const withoutTimes = async () => renderCard(ORIGIN, [await measured("squad.json")]).replace(/[\d.]+ ms/g, "ms");
    const strip = (markdown: string) => markdown.replace(/ +\|/g, " |").replace(/-+/g, "-");
    expect(strip(await withoutTimes())).toBe(strip(await withoutTimes()));
  });

  it("refuses a file of which nothing is selected", async () => {
    await expect(measureCardFile(first, join(folder, "squad.json"), { ...ALL, articles: 0 })).rejects.toThrow(
      "squad.json",
    );
  });

  it("stays in its tables and headings whatever a file or a machine is called", async () => {
    const [texts, conversations] = [await measured("squad.json"), await measured("dialogues.json")];
    const shape = (markdown: string) =>
      markdown.split("\n").map(
        (line) =>
          line
            .replaceAll(/\\./g, "")
            .match(/^#+ |\|/g)
            ?.join("") ?? "",
      );
    const named = (file: string, cpu: string, command: string): string => {
      const renamed = [texts, conversations].map((one): CardMeasure => ({ ...one, file }));
      return renderCard({ ...ORIGIN, command, machine: { ...ORIGIN.machine, cpu } }, renamed);
    };
    const expected = shape(named("a", "b", "c"));
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom("|", "\\", "`", "\n", "#", "\u2028", "a") }),
    );
    fc.assert(
      fc.property(text, text, (file, cpu) => {
        expect(shape(named(file, cpu, "c"))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the command of a card", () => {
  it.each([
    [["--data", "/home/ada/squad.json"], "--data squad.json", "no folder"],
    [
      ["--held-out", "--articles", "2", "--data", "a.json", "--data", "b.jsonl", "--seed", "3"],
      "--data a.json --data b.jsonl --held-out --articles 2 --seed 3",
      "everything that changes a figure",
    ],
    [["--data", "my file's.json", "--out", "x.md"], "--data 'my file'\\''s.json'", "to be pasted into a shell"],
  ])("%j is %s: %s", (args, command) => {
    expect(cardCommandOf(readCardOptions(args))).toBe(`npm run card -- ${command}`);
  });

  it.each([
    [[], "--data is missing"],
    [["--data", "a.json", "--articles", "two"], "--articles"],
    [["--data", "a.json", "--peers"], "--peers"],
  ])("%j is refused, naming %s", (args, named) => {
    expect(() => readCardOptions(args)).toThrow(named);
  });
});
