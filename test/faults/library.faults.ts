import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openLibrary } from "../../src/server.ts";

const folder = mkdtempSync(join(tmpdir(), "library-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a large library", () => {
  it("of 10,000 articles is read whole, and each can be asked", async () => {
    const many = join(folder, "many");
    mkdirSync(many);
    for (let number = 0; number < 10_000; number++) {
      writeFileSync(join(many, `a${number}.txt`), `Lighthouse ${number} was painted by keeper K${number} in spring.\n`);
    }
    const library = await openLibrary({ paths: [many] });
    await library.ready;
    expect(library.articles()).toHaveLength(10_000);
    const { candidates } = await library.search.find({ text: "Which lighthouse did keeper K4711 paint?" });
    expect(candidates[0]?.article.id).toBe("a4711");
    await library.close();
  });

  it("may hold an article of 10 MB in a single line", async () => {
    const file = join(folder, "long.txt");
    writeFileSync(
      file,
      `${"The keeper wrote down the weather of the day. ".repeat(230_000)}The lamp burned violet once.`,
    );
    const library = await openLibrary({ paths: [file] });
    await library.ready;
    const { candidates } = await library.search.find({ text: "When did the lamp burn violet?" });
    const { article, sentence } = candidates[0]!;
    const { start, end } = article.sentences[sentence]!;
    expect(article.text.slice(start, end)).toBe("The lamp burned violet once.");
    await library.close();
  });
});
