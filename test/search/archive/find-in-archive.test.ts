import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { createSearch } from "../../../src/search/create-search.ts";
import { anyCharacter } from "../../any-character.ts";
import { firstSentence } from "../first-sentence.ts";

describe("an archive", () => {
  const LONG = Array.from({ length: 60 }, (_, n) => `Ferry ${n} left quay ${n} on time.`).join("\n\n");
  const archive = async () => {
    const search = createSearch();
    for (let n = 0; n < 40; n += 1) {
      const text = `Town ${n} opens its market\n\nThe market of town${n} sells fish on Mondays.`;
      await search.add(parseArticle({ id: `town${n}`, language: "en", text }));
    }
    const text = `Village bakery wins prize\n\n${LONG}\n\nJonas Reth, the baker of Tolm, bought an oven.\n\n${LONG}`;
    const long = parseArticle({ id: "long", language: "en", text });
    await search.add(long);
    return { search, long };
  };

  it("answers from a paragraph of a long article with a sentence of the whole one", async () => {
    const { search, long } = await archive();
    const finding = await search.find({ text: "Who is the baker of Tolm?" });
    expect(finding.candidates[0]?.article).toBe(long);
    expect(firstSentence(finding)).toBe("Jonas Reth, the baker of Tolm, bought an oven.");
    for (const { start, end } of finding.matches(long, { start: 0, end: long.text.length }))
      expect(["baker", "Tolm"]).toContain(long.text.slice(start, end));
    await search.close();
  });

  it("misses only words that no article has, and none that the winner has outside its paragraphs", async () => {
    const { search } = await archive();
    const missing = async (text: string) => (await search.find({ text })).missing;
    expect(await missing("Did the baker of Tolm sell fish from a zeppelin?")).toEqual(["zeppelin"]);
    await search.close();
  });

  it("is less sure of an article where another one says the same", async () => {
    const { search } = await archive();
    const question = { text: "Who is the baker of Tolm?" };
    const alone = await search.find(question);
    const text = "Oven sold\n\nJonas Reth, the baker of Tolm, sold an oven.";
    await search.add(parseArticle({ id: "rival", language: "en", text }));
    const contested = await search.find(question);
    expect(contested.confidence).toBeLessThan(0.9 * alone.confidence);
    expect(contested.wordConfidence).toBeLessThan(0.9 * alone.wordConfidence);
    const named = contested.candidates[0]!.article.id;
    expect((await search.find({ ...question, article: named })).confidence).toBeGreaterThan(contested.confidence);
    await search.close();
  });

  it("forgets what was removed, and has the newest of what was replaced", async () => {
    const { search } = await archive();
    search.remove("long");
    expect(firstSentence(await search.find({ text: "Who bought an oven in Tolm?" }))).not.toContain("oven");
    await search.add(parseArticle({ id: "town7", language: "en", text: "News\n\nThe mayor bought an oven." }));
    expect(firstSentence(await search.find({ text: "Who bought an oven?" }))).toBe("The mayor bought an oven.");
    await search.close();
  });

  it("does not throw, whatever is asked", async () => {
    const { search } = await archive();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: anyCharacter, maxLength: 60 }), async (text) => {
        await search.find({ text });
      }),
      { numRuns: 30 },
    );
    await search.close();
  });
});
