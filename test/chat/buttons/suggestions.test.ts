import { describe, expect, it } from "vitest";
import type { ArticleSource } from "../../../src/article/parse-article.ts";
import { createSuggestions } from "../../../src/chat/buttons/suggestions.ts";
import { createMemory } from "../../../src/chat/memory.ts";
import { resolveContext } from "../../../src/chat/resolve-context.ts";
import { createTestLibrary, LIGHTHOUSE, MILL, startChat } from "../test-library.ts";

const contextOf = async (...sources: readonly ArticleSource[]) => {
  const { library, put } = await createTestLibrary(...sources);
  return { put, here: () => resolveContext(library, createMemory(), { place: "ann" }, "2026-03-13"), library };
};

describe("questions that fit what is typed", () => {
  it("are each answered from its article where several are asked, and none speaks of “the article”", async () => {
    const { here } = await contextOf(MILL, LIGHTHOUSE);
    const found = await createSuggestions().suggestMatching("", await here(), 20);
    expect(found.length).toBeGreaterThan(0);
    const { say } = await startChat([MILL, LIGHTHOUSE]);
    for (const [at, question] of found.entries()) {
      expect(question).not.toContain("the article");
      expect(await say(question, { conversation: `chat ${at}` })).toMatchObject({ kind: "answer" });
    }
  });

  it("are looked at again when another article is there that may answer them", async () => {
    const { here, library, put } = await contextOf(MILL, LIGHTHOUSE);
    const suggestions = createSuggestions();
    const mill = library.get("mill")!;
    const question = "Who repaired the wheel with forty volunteers?";
    expect(await suggestions.isAnsweredHere(question, mill, await here())).toBe(true);
    expect(await suggestions.isAnsweredHere(question, library.get("lighthouse")!, await here())).toBe(false);
    await put({
      id: "wheel",
      text: "Wheel\n\nAda Moss repaired the wheel with forty volunteers from the town of Marlow.\n",
    });
    expect(
      await suggestions.isAnsweredHere("What is the article “Wheel” about?", library.get("wheel")!, await here()),
    ).toBe(true);
    expect(await suggestions.isAnsweredHere("What is this about?", mill, await here())).toBe(false);
  });
});

describe("questions that an article is known to answer", () => {
  it("are looked for anew where that failed once", async () => {
    const { here, library } = await contextOf(MILL);
    const [article] = library.articles();
    const suggestions = createSuggestions();
    const broken = { ...library, search: { ...library.search, find: () => Promise.reject(new Error("no archive")) } };
    await expect(suggestions.suggestFor(article!, 2, broken)).rejects.toThrow("no archive");
    const found = await suggestions.suggestFor(article!, 2, library);
    expect(found.map(({ question }) => question)).toEqual(["Who is Nora Quill?"]);
    const question = "Who repaired the wheel with forty volunteers?";
    const brokenHere = { ...(await here()), library: broken };
    await expect(suggestions.isAnsweredHere(question, article!, brokenHere)).rejects.toThrow("no archive");
    expect(await suggestions.isAnsweredHere(question, article!, await here())).toBe(true);
  });

  it("are suggested where they begin like what is typed, or contain it", async () => {
    const { here } = await contextOf(MILL);
    const suggestions = createSuggestions();
    for (const typed of ["", "WHO IS", "quill"])
      expect(await suggestions.suggestMatching(typed, await here(), 5)).toEqual(["Who is Nora Quill?"]);
    expect(await suggestions.suggestMatching("no question has these words", await here(), 5)).toEqual([]);
  });
});
