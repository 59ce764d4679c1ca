import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import stringWidth from "string-width";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MissesOptions, printMisses, readSince } from "../../adapters/cli/misses.ts";
import { firstDayOf } from "../../adapters/program/report.ts";
import { type Library, reportSchema } from "../../src/server.ts";
import { simulateReaders } from "../analytics/simulate-readers.ts";
import { createTestLibrary, LIGHTHOUSE, MILL } from "../chat/test-library.ts";

const directory = mkdtempSync(join(tmpdir(), "pullquote-misses-"));
let library: Library;
beforeAll(async () => {
  ({ library } = await createTestLibrary(MILL, LIGHTHOUSE));
  const simulated = await simulateReaders(directory, [MILL, LIGHTHOUSE], { until: Date.now() });
  expect(simulated.questions).toBe(1_000);
  await simulated.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

const show = async (over: Partial<MissesOptions> = {}): Promise<string> => {
  const lines: string[] = [];
  const output = {
    line: async (text: string) => void lines.push(text),
    flush: async () => undefined,
    isClosed: () => false,
  };
  const layout = { width: 100, colour: false };
  const store = { directory };
  await printMisses({ store, library, form: "terminal", since: undefined, days: 30, layout, output, ...over });
  return lines.join("\n");
};

describe("pullquote misses, of a thousand questions", () => {
  it("accounts for each of them, and for each vote", async () => {
    const told = reportSchema.parse(JSON.parse(await show({ form: "json" })));
    expect(told.answered + told.refused).toBe(1_000);
    const sum = (of: (article: (typeof told.articles)[number]) => number) =>
      told.articles.reduce((all, article) => all + of(article), 0);
    expect(sum(({ misses }) => misses.reduce((all, { count, unhelpful }) => all + count - unhelpful, 0))).toBe(
      told.refused,
    );
    expect(sum(({ paragraphs }) => paragraphs.reduce((all, { answers }) => all + answers, 0))).toBe(told.answered);
    expect(sum(({ misses }) => misses.reduce((all, { unhelpful }) => all + unhelpful, 0))).toBe(told.bad);
    expect(told.good).toBeGreaterThan(told.bad);
  });

  it("puts other wordings of a question together, and says what nobody was shown", async () => {
    const told = reportSchema.parse(JSON.parse(await show({ form: "json" })));
    const mill = told.articles.find(({ article }) => article === "mill")!;
    const hectares = mill.misses.filter(({ words }) => words.includes("hectar"));
    expect(hectares).toHaveLength(1);
    expect(
      mill.paragraphs
        .filter(({ paragraph, answers }) => paragraph > 0 && answers === 0)
        .map(({ paragraph }) => paragraph),
    ).toEqual([4, 5]);
  });

  it("is a table and bars that fit the terminal", async () => {
    for (const width of [60, 80, 100]) {
      const shown = await show({ layout: { width, colour: false } });
      for (const line of shown.split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
    }
    const shown = await show();
    expect(shown).toMatch(/1,000 questions {2}█+░+ {2}\d\d % answered, \d+ refused/);
    expect(shown).toMatch(/¶ 3 {2}█{24} +\d+ {2}\d+ of \d+ helpful +The restoration cost/);
    expect(shown).toMatch(/¶ 5 +never +Herons/);
  });

  it("is a Markdown digest whose tables hold whatever people write", async () => {
    const odd = mkdtempSync(join(tmpdir(), "pullquote-odd-"));
    const shelf = await createTestLibrary({
      ...MILL,
      text: MILL.text.replace("Herons", "| *Herons* <b> @all `x` \x1b[2J"),
    });
    const simulated = await simulateReaders(odd, [MILL], { until: Date.now(), every: 10 });
    await simulated.close();
    const markdown = await show({ form: "markdown", library: shelf.library, store: { directory: odd } });
    rmSync(odd, { recursive: true });
    expect(markdown).toContain("\\| \\*Herons\\* \\<b\\> \\@all \\`x\\`");
    expect(markdown).not.toContain("\x1b");
    const cells = (line: string) => line.replaceAll("\\|", "").split("|").length;
    for (const table of markdown.split("\n\n").filter((part) => part.startsWith("|"))) {
      expect(new Set(table.split("\n").map(cells)).size).toBe(1);
    }
  });

  it("is of some days when it is asked for some", async () => {
    const week = reportSchema.parse(JSON.parse(await show({ form: "json", since: "7d" })));
    expect(week.since).toBe(firstDayOf(7));
    expect(week.answered + week.refused).toBeGreaterThan(200);
    expect(week.answered + week.refused).toBeLessThan(260);
  });

  it("says that there is no store yet", async () => {
    await expect(show({ store: { directory: join(directory, "none") } })).rejects.toThrow(/the bot makes it/);
  });

  it("rests on a store that has no word of a reader's identity, nor a question as it was asked", () => {
    const bytes = readFileSync(join(directory, "pullquote.db")).toString("latin1");
    expect(bytes).toContain("hectares");
    expect(bytes).not.toMatch(/reader \d|How many hectares does the mill own/);
  });
});

describe("questions as they were asked", () => {
  it("are kept where an operator wants them, and erased when no longer", async () => {
    const kept = mkdtempSync(join(tmpdir(), "pullquote-kept-"));
    const simulated = await simulateReaders(kept, [MILL], { until: Date.now(), keepQuestions: true, every: 10 });
    await simulated.close();
    expect(await show({ store: { directory: kept }, layout: { width: 200, colour: false } })).toContain(
      "“Where can I park?”",
    );
    const { openStore } = await import("../../src/server.ts");
    const store = await openStore({ directory: kept, clock: Date.now });
    while (await store.expire());
    await store.close();
    expect(await show({ form: "json", store: { directory: kept } })).not.toContain("can I park");
    rmSync(kept, { recursive: true });
  });
});

describe("--since", () => {
  it.each(["tomorrow", "0d", "2026-02-30", "7", "2026-1-1", ""])("refuses %j", (said) => {
    expect(() => readSince(said)).toThrow(/--since: must be yesterday, a number of days/);
  });

  it("knows the days that have a name", () => {
    expect(readSince("today")).toBe(firstDayOf(1));
    expect(readSince("yesterday")).toBe(firstDayOf(2));
  });

  it("takes a date as it is", () => expect(readSince("2026-01-31")).toBe("2026-01-31"));
});
