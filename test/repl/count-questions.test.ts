import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCounts } from "../../adapters/repl/count-questions.ts";
import { createBot, createClock, openStore } from "../../src/server.ts";
import { createTestLibrary, MILL } from "../chat/test-library.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pullquote-counts-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ask = async (data: string, questions: readonly string[], onProblem = (_: string): void => {}) => {
  const { library } = await createTestLibrary(MILL);
  const counts = openCounts({ DATA_DIR: data }, library, onProblem);
  const bot = createBot({ library, ...counts.bot });
  const replies = [];
  for (const question of questions) replies.push(await bot.ask({ text: question, operator: true }));
  await counts.close();
  return replies;
};

describe("questions at the terminal", () => {
  it("are counted where there is a data folder, and reported there and by misses", async () => {
    const data = join(folder, "data");
    mkdirSync(data);
    const asked = ["Who repaired the wheel?", "Who is the king of Sweden?", "/misses"];
    expect((await ask(data, asked)).at(-1)).toMatchObject({
      notice: "misses",
      text: expect.stringContaining("sweden"),
    });
    const store = await openStore({ directory: data, clock: createClock(), readOnly: true });
    const { passages, misses } = await store.stats.read("2020-01-01");
    await store.close();
    expect(passages.map(({ answers }) => answers)).toEqual([1]);
    expect(misses.map(({ words }) => words)).toEqual([expect.stringContaining("sweden")]);
  });

  it("leave nothing behind where there is none", async () => {
    const data = join(folder, "none");
    await ask(data, ["Who is the king of Sweden?"]);
    expect(existsSync(data)).toBe(false);
  });

  it("open no store before there is something to count", async () => {
    await ask(folder, ["/help"]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("are answered all the same where they cannot be counted, and that is said once", async () => {
    const data = join(folder, "data");
    writeFileSync(data, "a file");
    const problems: string[] = [];
    const replies = await ask(data, ["Who repaired the wheel?", "Who is the king of Sweden?"], (problem) => {
      problems.push(problem);
    });
    expect(replies.map(({ kind }) => kind)).toEqual(["answer", "abstain"]);
    expect(problems).toEqual([expect.stringMatching(/DATA_DIR: .*cannot be written to \(it is there already\)/)]);
  });
});
