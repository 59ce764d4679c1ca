import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { decodeButtonToken } from "../../../src/chat/buttons/button-token.ts";
import { offerQuestions, questionOfButton } from "../../../src/chat/buttons/offered-questions.ts";
import { createSuggestions } from "../../../src/chat/buttons/suggestions.ts";
import { createMemory } from "../../../src/chat/memory.ts";
import { resolveContext } from "../../../src/chat/resolve-context.ts";
import { createTestLibrary, LIGHTHOUSE, MILL, startChat } from "../test-library.ts";

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

  it.each(["en", "fr", "km"])(
    "name their article where several answer, and are answered also when typed, in %s",
    async (locale) => {
      const { say, press } = await startChat([MILL, LIGHTHOUSE]);
      const reply = await say("/start", { place: "ann", asker: "ann", conversation: "ann", locale });
      const offered = reply.kind === "notice" ? (reply.actions ?? []) : [];
      expect(offered).toHaveLength(2);
      for (const [at, { label, token }] of offered.entries()) {
        expect(label.length).toBeLessThanOrEqual(80);
        expect(label).toContain([LIGHTHOUSE, MILL][at]!.text.slice(0, 20));
        const excerpts = [{ article: [LIGHTHOUSE, MILL][at]!.id }, {}];
        expect(await press(token)).toMatchObject({ kind: "answer", label: "about", excerpts });
        expect(await say(label, { locale, conversation: `typed ${at}` })).toMatchObject({ label: "about", excerpts });
      }
    },
  );

  it("are of the article that a refusal came near to, and never what was just asked", async () => {
    const { library } = await createTestLibrary(MILL, LIGHTHOUSE);
    const here = await resolveContext(library, createMemory(), { place: "ann" }, "2026-03-13");
    const near = library.get("lighthouse")!;
    const offered = await offerQuestions(createSuggestions(), here, { near });
    expect(offered).toHaveLength(2);
    for (const { label } of offered) expect(label).toContain("Keeper of the Skerry");
    const asked = offered[0]!.label;
    expect((await offerQuestions(createSuggestions(), here, { near, asked })).map(({ label }) => label)).toEqual([
      offered[1]!.label,
    ]);
  });

  it("of one article have a sentence that answers, and what it is about, before whatever it says of a name", async () => {
    const { library } = await createTestLibrary(MILL);
    const here = await resolveContext(library, createMemory(), { place: "ann" }, "2026-03-13");
    const labels = (await offerQuestions(createSuggestions(), here, { limit: 3 })).map(({ label }) => label);
    expect(labels).toContain(here.notices.article.asks.about);
    expect(labels.join()).not.toContain("What does the article say about");
    const [first = ""] = labels;
    const others = await offerQuestions(createSuggestions(), here, { limit: 3, asked: first });
    expect(others.map(({ label }) => label)).not.toContain(first);
  });

  it("invite to no article whose title tells of the dead", async () => {
    const { library } = await createTestLibrary(MILL, {
      ...LIGHTHOUSE,
      text: LIGHTHOUSE.text.replace(/^.*/, "Two dead in the storm at Skerry"),
    });
    const here = await resolveContext(library, createMemory(), { place: "ann" }, "2026-03-13");
    const offered = await offerQuestions(createSuggestions(), here);
    expect(offered.map(({ label }) => label.includes("storm"))).toEqual([false]);
  });

  it("are none where there is no article", async () => {
    const { library } = await createTestLibrary();
    const here = await resolveContext(library, createMemory(), { place: "ann" }, "2026-03-13");
    expect(await offerQuestions(createSuggestions(), here)).toEqual([]);
  });
});
