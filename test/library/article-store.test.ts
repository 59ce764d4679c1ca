import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createArticleStore } from "../../src/library/article-store.ts";
import { createSearch } from "../../src/search/create-search.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "store-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => {
  const events: string[] = [];
  const store = createArticleStore(createSearch(), {
    refused: ({ reason }) => events.push(`refused: ${reason.replaceAll(folder, "")}`),
    changed: ({ id, what }) => events.push(`${id} ${what}`),
  });
  return { store, events };
};
const put = async (name: string, text: string) => {
  const file = join(folder, name);
  await writeFile(file, text);
  return { file };
};

describe("an article", () => {
  it("serves from when it is loaded, and is unchanged until its file is", async () => {
    const { store, events } = open();
    const place = await put("a.txt", "The bridge is open.");
    expect([await store.load(place), await store.load(place)]).toEqual(["served", "unchanged"]);
    expect(await store.isStale(place)).toBe(false);
    await put("a.txt", "The bridge is closed.");
    expect(await store.isStale(place)).toBe(true);
    expect(await store.load(place)).toBe("served");
    expect(store.get("a")?.text).toBe("The bridge is closed.");
    expect(events).toEqual(["a added", "a replaced"]);
  });

  it("serves on when its file turns bad", async () => {
    const { store, events } = open();
    const place = await put("a.txt", "The bridge is open.");
    await store.load(place);
    await put("a.txt", "...");
    expect(await store.load(place)).toBe("refused");
    expect(store.articles().map(({ id }) => id)).toEqual(["a"]);
    expect(events).toEqual(["a added", "refused: holds no words"]);
  });

  it("keeps its id against a second file, and gives it over when its own is renamed", async () => {
    const { store, events } = open();
    const first = await put("a.md", "---\nid: x\n---\nThe bridge is open.");
    const second = await put("b.md", "---\nid: X\n---\nThe mill burned.");
    expect([await store.load(first), await store.load(second)]).toEqual(["served", "refused"]);
    expect(store.refusals().length).toBe(1);
    await rename(first.file, join(folder, "c.md"));
    expect(await store.load({ file: join(folder, "c.md") })).toBe("served");
    expect(events).toEqual(["x added", "refused: has the same id as /a.md: X", "x replaced"]);
  });

  it("that is gone is looked at once more before it is withdrawn", async () => {
    const { store } = open();
    const place = await put("a.txt", "The bridge is open.");
    await store.load(place);
    await rm(place.file);
    expect(await store.update([place])).toEqual([place]);
    expect(store.get("a")).toBeDefined();
  });
});
