import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createArticleStore } from "../../src/library/article-store.ts";
import { followChanges } from "../../src/library/follow-changes.ts";
import { inspectPaths, listArticlePlaces } from "../../src/library/paths.ts";
import { createSearch } from "../../src/search/create-search.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "follow-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("while a library is open", () => {
  it("a new file is loaded, one whose sidecar comes or goes is loaded again, and one that goes is withdrawn", async () => {
    const paths = await inspectPaths([folder]);
    const store = createArticleStore(createSearch(), { refused: () => {}, changed: () => {} });
    const changes = await followChanges({
      paths,
      store,
      list: () => listArticlePlaces(paths, () => {}),
      onFault: () => {},
      after: Promise.resolve(),
      isClosed: () => false,
    });
    const titled = (title: string | undefined) => () => expect(store.get("a")?.title).toBe(title);
    await writeFile(join(folder, "a.txt"), "The bridge is open.");
    await vi.waitFor(titled("a"), 10_000);
    await writeFile(join(folder, "a.json"), '{ "title": "Bridge" }');
    await vi.waitFor(titled("Bridge"), 10_000);
    await rm(join(folder, "a.json"));
    await vi.waitFor(titled("a"), 10_000);
    await rm(join(folder, "a.txt"));
    await vi.waitFor(titled(undefined), 10_000);
    await changes.close();
  }, 30_000);
});
