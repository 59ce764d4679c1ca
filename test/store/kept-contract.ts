import { describe, expect, it } from "vitest";
import type { KeptAddress, KeptPage } from "../../src/library/addresses/shelf.ts";
import { shelfContract } from "../library/addresses/shelf-contract.ts";
import type { ContractRun } from "./stats/stats-contract.ts";

const DAY_MS = 86_400_000;

const entryOf = (address: string, more: Partial<KeptAddress> = {}): KeptAddress => ({
  address,
  kind: "page",
  source: "",
  forChats: false,
  id: "a",
  title: "A",
  version: "v1",
  changedAt: 1,
  checkedAt: 2,
  dueAt: 3,
  added: true,
  removed: false,
  ...more,
});
const pageOf = (version: string, text: string): KeptPage => ({
  version,
  url: "https://paper.example/a",
  mediaType: "text/html",
  contents: { text, metadata: { title: text }, marked: [{ mark: "paragraph", start: 0, end: text.length }] },
  bytes: Buffer.from(`<p>${text}</p>`),
});

/** What every store must keep of addresses. */
export const keptContract = (run: () => ContractRun): void => {
  describe("what it keeps of addresses", () => {
    shelfContract(() => run().store.kept);

    it("lets a page that no chat uses any more go after the time that is set, and its chat's pages go with its settings", async () => {
      const { kept, memory, expire } = run().store;
      const [a, b, c] = ["a", "b", "c"].map((name) => `https://paper.example/${name}`) as [string, string, string];
      await kept.put([entryOf(a, { added: false, forChats: true })], pageOf("v1", "One."));
      await kept.put([entryOf(b, { added: false, forChats: true, id: "b" })], pageOf("v1", "Two."));
      await kept.put([entryOf(c, { added: false, forChats: true, id: "c" })], pageOf("v1", "Three."));
      await kept.hold(a, "telegram:-1");
      await kept.hold(b, "telegram:-1");
      await kept.hold(c, "telegram:7");
      // Chosen in a topic of the group: it is in use.
      await memory.configure("telegram:-1:5", { article: "b" });
      await memory.move("telegram:-1", "telegram:-100");
      await memory.configure("telegram:-100:5", { article: "b" });
      const heldIn = async (place: string) => (await kept.heldIn([place])).map(({ id }) => id).toSorted();
      expect([await heldIn("telegram:-1"), await heldIn("telegram:-100")]).toEqual([[], ["a", "b"]]);
      run().later(20 * DAY_MS);
      await kept.touch(c, ["telegram:7"]);
      run().later(20 * DAY_MS);
      while (await expire());
      expect((await kept.list()).map(({ id }) => id)).toEqual(["b", "c"]);
      expect(await kept.read({ address: a, version: "v1" })).toBe(undefined);
      await memory.forget("telegram:7");
      expect((await kept.list()).map(({ id }) => id)).toEqual(["b"]);
      await memory.leave("telegram:-100");
      expect(await kept.list()).toEqual([]);
      expect(await kept.read({ address: b, version: "v1" })).toBe(undefined);
    });

    it("is there after a restart, whole: also a lone surrogate and what no text of a database may hold", async () => {
      const entry = entryOf("https://paper.example/a", {
        etag: '"1"',
        lastModified: "yesterday",
        listed: "today",
        failingSince: 5,
        reason: "is not there (404)",
      });
      const text = "Words \ud800 and \0 and 😀.";
      await run().store.kept.put([entry, entryOf("https://paper.example/b", { kind: "listing" })], pageOf("v1", text));
      const { kept } = await run().restart();
      expect(await kept.list()).toEqual([
        { ...entry, revision: 1 },
        { ...entryOf("https://paper.example/b", { kind: "listing" }), revision: 1 },
      ]);
      expect(await kept.read(entry)).toEqual(pageOf("v1", text).contents);
      expect(await kept.read({ address: "https://paper.example/b", version: "v1" })).toBe(undefined);
    });

    it("tells of every write", async () => {
      const { kept } = run().store;
      const seen = new Set([await kept.revision()]);
      const writes = [
        () => kept.put([entryOf("https://paper.example/a")]),
        async () => kept.put(await kept.list()),
        () => kept.put([entryOf("https://paper.example/b")]),
        () => kept.forget(["https://paper.example/a"]),
      ];
      for (const write of writes) {
        await write();
        seen.add(await kept.revision());
      }
      expect(seen.size).toBe(writes.length + 1);
    });

    it("tells of a page that took the place of one that was removed", async () => {
      const { kept } = run().store;
      await kept.put([entryOf("https://paper.example/a", { checkedAt: 10 })]);
      const before = await kept.revision();
      await kept.forget(["https://paper.example/a"]);
      await kept.put([entryOf("https://paper.example/b", { checkedAt: 20 })]);
      expect(await kept.revision()).not.toBe(before);
    });

    it("has every former version for as long as is set, and the one that serves for ever", async () => {
      const { kept } = run().store;
      const address = "https://paper.example/a";
      const one = await kept.put([entryOf(address)], pageOf("v1", "One."));
      const two = await kept.put([entryOf(address, { version: "v2", revision: one.revision })], pageOf("v2", "Two."));
      expect((await kept.former(address)).map(({ version, contents }) => [version, contents.text])).toEqual([
        ["v1", "One."],
      ]);
      // What it said before, it says again.
      await kept.put([entryOf(address, { revision: two.revision })], pageOf("v1", "One."));
      expect((await kept.former(address)).map(({ version }) => version)).toEqual(["v2"]);
      run().later(31 * DAY_MS);
      await run().store.expire();
      expect(await kept.former(address)).toEqual([]);
      expect((await kept.read({ address, version: "v1" }))?.text).toBe("One.");
    });

    it("keeps more addresses at once than a statement takes, and forgets them with their pages", async () => {
      const { kept } = run().store;
      const entries = Array.from({ length: 1_200 }, (_, at) => entryOf(`https://paper.example/${at}`));
      await kept.put(entries, pageOf("v1", "One."));
      expect((await kept.list()).map(({ address }) => address)).toEqual(entries.map(({ address }) => address).sort());
      await kept.forget(entries.slice(0, 1_000).map(({ address }) => address));
      expect(await kept.list()).toHaveLength(200);
      expect(await kept.read(entries[0]!)).toBe(undefined);
    });
  });
};
