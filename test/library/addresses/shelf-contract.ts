import { describe, expect, it } from "vitest";
import { newEntry } from "../../../src/library/addresses/keep-page.ts";
import type { KeptAddress, KeptPage, Shelf } from "../../../src/library/addresses/shelf.ts";
import { MAX_PAGES_OF_CHAT } from "../../../src/retention.ts";

const A = "https://paper.example/a";
const B = "https://paper.example/b";
const rowOf = (address: string, more: Partial<KeptAddress> = {}): KeptAddress => ({
  ...newEntry(address, 1),
  id: address.slice(-1),
  version: "v1",
  ...more,
});
export const pageOf = (version: string, text: string): KeptPage => ({
  version,
  url: A,
  mediaType: "text/html",
  contents: { text, metadata: {} },
  bytes: Buffer.from(text),
});

/** What holds of every shelf, in memory or in a database. */
export const shelfContract = (shelf: () => Shelf): void => {
  const rowAt = async (address: string): Promise<KeptAddress | undefined> =>
    (await shelf().list()).find((entry) => entry.address === address);
  const heldIn = async (...places: readonly string[]): Promise<readonly string[]> =>
    (await shelf().heldIn(places)).map(({ address }) => address);

  describe("when two write one address", () => {
    it("keeps what was written first, and says so to the other, who keeps nothing of it", async () => {
      await shelf().put([rowOf(A)], pageOf("v1", "One."));
      const seen = (await rowAt(A))!;
      const won = await shelf().put([{ ...seen, title: "new", version: "v2" }], pageOf("v2", "Two."));
      expect(won.refused).toEqual([]);
      const lost = await shelf().put([{ ...seen, title: "old", version: "v3" }, rowOf(B)], pageOf("v3", "Old."));
      expect(lost.refused).toEqual([A]);
      expect(await rowAt(A)).toMatchObject({ title: "new", version: "v2", revision: won.revision });
      expect(await shelf().read({ address: A, version: "v3" })).toBe(undefined);
      // What was not in question is kept.
      expect(await rowAt(B)).toMatchObject({ revision: lost.revision });
    });

    it("refuses a second new row, and one that was forgotten meanwhile", async () => {
      await shelf().put([rowOf(A, { title: "first" })]);
      expect((await shelf().put([rowOf(A, { title: "second" })])).refused).toEqual([A]);
      const seen = (await rowAt(A))!;
      expect(seen.title).toBe("first");
      await shelf().forget([A]);
      expect((await shelf().put([seen])).refused).toEqual([A]);
      expect(await shelf().list()).toEqual([]);
    });

    it("forgets what was never read only while it is nothing: not what was read or listed since, nor who holds it", async () => {
      const unread = { id: "", version: "", failingSince: 1, reason: "is not there (404)" };
      await shelf().put([rowOf(A, unread), rowOf(B, { ...unread, source: "https://paper.example/feed" })]);
      await shelf().forgetUnread(B);
      expect(await rowAt(B)).toMatchObject({ reason: unread.reason });
      const { revision } = await shelf().put([rowOf(A, { ...(await rowAt(A)), id: "a", version: "v1", checkedAt: 2 })]);
      await shelf().hold(A, "telegram:1");
      await shelf().forgetUnread(A);
      expect(await rowAt(A)).toMatchObject({ version: "v1", revision });
      expect(await heldIn("telegram:1")).toEqual([A]);
      await shelf().forget([A]);
      await shelf().put([rowOf(A, unread)]);
      const before = await shelf().revision();
      await shelf().forgetUnread(A);
      expect(await rowAt(A)).toBe(undefined);
      expect(await shelf().revision()).not.toBe(before);
    });

    it("lets exactly one of many win", async () => {
      await shelf().put([rowOf(A)]);
      const seen = (await rowAt(A))!;
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, at) => shelf().put([{ ...seen, title: `${at}` }])),
      );
      const winners = results.flatMap(({ refused }, at) => (refused.length === 0 ? [`${at}`] : []));
      expect(winners).toEqual([(await rowAt(A))?.title]);
    });
  });

  describe("pages for chats", () => {
    it("are held by places, the one that was asked last first, until they let go of them", async () => {
      await shelf().put([rowOf(A, { forChats: true }), rowOf(B, { forChats: true })]);
      await shelf().hold(A, "telegram:1");
      await shelf().hold(B, "telegram:1");
      await shelf().hold(B, "telegram:12");
      expect((await heldIn("telegram:1")).toSorted()).toEqual([A, B]);
      expect(await heldIn("telegram:12", "telegram:2")).toEqual([B]);
      expect(await heldIn()).toEqual([]);
      expect(await shelf().held()).toEqual(new Set([A, B]));
      await shelf().letGo("telegram:1");
      expect(await heldIn("telegram:1")).toEqual([]);
      // Nobody holds the one any more; the other is another chat's, too.
      expect((await shelf().list()).map(({ address }) => address)).toEqual([B]);
    });

    it("go with the places within a place, and stay where everybody may ask them", async () => {
      await shelf().put([
        rowOf(A, { forChats: true }),
        rowOf(B, { forChats: true, added: true }),
        rowOf("https://paper.example/c", { forChats: true, source: "https://paper.example/feed" }),
      ]);
      await shelf().hold(A, "discord:1:2");
      await shelf().hold(B, "discord:1");
      await shelf().hold("https://paper.example/c", "discord:1:2:3");
      await shelf().letGo("discord:1");
      expect(await shelf().held()).toEqual(new Set());
      expect((await shelf().list()).map(({ address }) => address)).toEqual([B, "https://paper.example/c"]);
    });

    it(`are at most ${MAX_PAGES_OF_CHAT} of one chat`, async () => {
      const all = Array.from({ length: MAX_PAGES_OF_CHAT + 2 }, (_, at) => `https://paper.example/${at + 10}`);
      await shelf().put(all.map((address) => rowOf(address, { forChats: true })));
      for (const address of all) await shelf().hold(address, "telegram:1");
      const held = await heldIn("telegram:1");
      expect(held).toHaveLength(MAX_PAGES_OF_CHAT);
      expect(held).toContain(all.at(-1));
      expect(await shelf().list()).toHaveLength(MAX_PAGES_OF_CHAT);
    });
  });
};
