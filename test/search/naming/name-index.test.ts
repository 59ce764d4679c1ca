import { describe, expect, it } from "vitest";
import { createNameIndex } from "../../../src/search/naming/name-index.ts";

const open = async (...articles: readonly Readonly<{ id: string; title: string; date?: string; url?: string }>[]) => {
  const names = createNameIndex();
  for (const article of articles) names.put({ ...article, language: "en" });
  await names.settle();
  return { names, put: (id: string, title: string) => names.put({ id, title, language: "en" }) };
};

describe("the names of articles", () => {
  it("are found by the words of title, author, source and id", async () => {
    const { names } = await open({ id: "a-b", title: "Bridges over the Larn" }, { id: "b", title: "A bridge too far" });
    const idsWith = (word: string) => names.wordOf(word)?.slots.map((slot) => names.slots()[slot]?.id);
    expect(idsWith("the")).toEqual(["a-b"]);
    expect(idsWith("b")).toEqual(["a-b", "b"]);
    const begun: string[] = [];
    names.eachWordWith("bridge", ({ word }) => begun.push(word));
    expect(begun.sort()).toEqual(["bridge", "bridges"]);
  });

  it("change with an article, and go with it, however many come and go", async () => {
    const { names, put } = await open({ id: "a", title: "Flood in Varde" });
    for (let round = 0; round < 300; round += 1) {
      put("a", `Storm ${round} in Holm`);
      await names.settle();
    }
    expect(names.get("a")?.title).toBe("storm 299 in holm");
    expect(names.slots().length).toBeLessThan(200);
    expect(names.wordOf("varde")?.slots ?? []).toEqual([]);
    names.remove("a");
    expect(names.get("a")).toBeUndefined();
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
