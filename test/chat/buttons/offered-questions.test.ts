import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { decodeButtonToken } from "../../../src/chat/buttons/button-token.ts";
import { offerQuestions, questionOfButton } from "../../../src/chat/buttons/offered-questions.ts";
import { createSuggestions } from "../../../src/chat/buttons/suggestions.ts";
import { createMemory } from "../../../src/chat/memory.ts";
import { resolveContext } from "../../../src/chat/resolve-context.ts";
import { createTestLibrary, MILL } from "../test-library.ts";

describe("the questions that are offered", () => {
  it("are found again from their buttons alone", async () => {
    const { library } = await createTestLibrary(MILL);
    const here = await resolveContext(library, createMemory(), { place: "ann" }, "2026-03-13");
    const offered = await offerQuestions(createSuggestions(), here);
    expect(offered).toHaveLength(2);
    const article = parseArticle(MILL);
    for (const { label, token } of offered) {
      const { kind, sentences } = decodeButtonToken(token)!;
      expect(kind).toBe("ask");
      expect(questionOfButton(article, sentences[0])).toBe(label);
    }
    expect(questionOfButton(article, 1)).toBeUndefined();
  });

  it("are none where there is no article", async () => {
    const { library } = await createTestLibrary();
    const here = await resolveContext(library, createMemory(), { place: "ann" }, "2026-03-13");
    expect(await offerQuestions(createSuggestions(), here)).toEqual([]);
  });
});
