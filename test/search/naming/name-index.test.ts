import { describe, expect, it } from "vitest";
import { loadLanguage } from "../../../src/language/index.ts";
import { createNameIndex } from "../../../src/search/naming/name-index.ts";

const open = async (...articles: readonly Readonly<{ id: string; title: string; date?: string; url?: string }>[]) => {
  const names = createNameIndex();
  const english = await loadLanguage("en");
  for (const article of articles) names.put({ ...article, language: "en" }, english);
  await names.settle();
  return { names, put: (id: string, title: string) => names.put({ id, title, language: "en" }, english) };
};

describe("the names of articles", () => {
  it("are found by the words of their titles and the stems of these", async () => {
    const { names } = await open({ id: "a", title: "Bridges over the Larn" }, { id: "b", title: "A bridge too far" });
    expect([...names.withWord("bridg")].sort()).toEqual([...names.withWord("bridge"), "a"].sort());
    expect([...names.withWord("larn")]).toEqual(["a"]);
    expect([...names.withWord("the")]).toEqual([]);
  });

  it("change with an article, and go with it", async () => {
    const { names, put } = await open({ id: "a", title: "Flood in Varde" });
    put("a", "Storm in Holm");
    await names.settle();
    expect([...names.withWord("varde")]).toEqual([]);
    expect([...names.withWord("holm")]).toEqual(["a"]);
    names.remove("a");
    expect([...names.words()]).toEqual([]);
    expect(names.count()).toBe(0);
  });

  it("that were not read yet are gone when their article is", async () => {
    const { names, put } = await open();
    put("a", "Flood in Varde");
    names.remove("a");
    await names.settle();
    expect(names.get("a")).toBeUndefined();
  });

  it("have their day, and the section that their address names", async () => {
    const { names } = await open({ id: "a", title: "T", date: "4 March 2024", url: "https://n.example/culture/art/t" });
    expect(names.get("a")).toMatchObject({ day: "2024-03-04", section: "culture art" });
  });
});
