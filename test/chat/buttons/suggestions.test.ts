import { describe, expect, it } from "vitest";
import { createSuggestions } from "../../../src/chat/buttons/suggestions.ts";
import { createTestLibrary, MILL } from "../test-library.ts";

describe("questions that an article is known to answer", () => {
  it("are looked for anew where that failed once", async () => {
    const { library } = await createTestLibrary(MILL);
    const [article] = library.articles();
    const suggestions = createSuggestions();
    const broken = { ...library, search: { ...library.search, find: () => Promise.reject(new Error("no archive")) } };
    await expect(suggestions.suggestFor(article!, 2, broken)).rejects.toThrow("no archive");
    expect(await suggestions.suggestFor(article!, 2, library)).toEqual(["Who is Nora Quill?"]);
  });

  it("are suggested where they begin like what is typed, or contain it", async () => {
    const { library } = await createTestLibrary(MILL);
    const here = { scope: library.articles(), library };
    const suggestions = createSuggestions();
    expect(await suggestions.suggestMatching("", here, 5)).toEqual(["Who is Nora Quill?"]);
    expect(await suggestions.suggestMatching("WHO IS", here, 5)).toEqual(["Who is Nora Quill?"]);
    expect(await suggestions.suggestMatching("quill", here, 5)).toEqual(["Who is Nora Quill?"]);
    expect(await suggestions.suggestMatching("no question has these words", here, 5)).toEqual([]);
  });
});
