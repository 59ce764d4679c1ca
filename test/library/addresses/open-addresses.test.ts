import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBot } from "../../../src/chat/create-bot.ts";
import type { Fetcher } from "../../../src/fetch/index.ts";
import { newEntry } from "../../../src/library/addresses/keep-page.ts";
import { createMemoryShelf } from "../../../src/library/addresses/memory-shelf.ts";
import type { Shelf } from "../../../src/library/addresses/shelf.ts";
import type { Library, LibraryOptions } from "../../../src/library/library.ts";
import { openAddressBook } from "../../../src/library/open-address-book.ts";
import { openLibrary } from "../../../src/library/open-library.ts";
import type { QueryInput } from "../../../src/reply/index.ts";
import { BRIDGE, htmlOf, rssOf } from "../../fakes/news-pages.ts";
import type { WebSite } from "../../fakes/web-site.ts";
import { startPages } from "./start-pages.ts";

let folder = "";
let site: WebSite;
let fetcher: Fetcher;
let shelf: Shelf;
let libraries: Library[];
let stop: () => Promise<void>;
let now = Date.UTC(2026, 10, 29);
beforeEach(async () => {
  ({ folder, site, fetcher, shelf, libraries, stop } = await startPages());
});
afterEach(() => stop());

const open = async (options: LibraryOptions, { added = true, refreshes = false } = {}): Promise<Library> => {
  const addresses = Promise.resolve({ shelf, added, refreshes, fetcher, clock: () => now, lookIntervalMs: 20 });
  const library = await openLibrary({ addresses, ...options });
  libraries.push(library);
  return library;
};
const idsOf = async (library: Library): Promise<readonly string[]> => {
  await library.ready;
  return library.articles().map(({ id }) => id);
};
const add = async (...paths: readonly string[]): Promise<void> => {
  const book = await openAddressBook({ shelf, patienceMs: 0, fetcher, clock: () => now });
  for (const path of paths) await book.add(site.at(path));
};

describe("an address that is named", () => {
  it("is read, and answers beside files; its article knows where it stands", async () => {
    await writeFile(join(folder, "ferry.txt"), "The ferry\n\nThe ferry sails at noon.");
    const library = await open({ paths: [folder, site.at("/larn-bridge")] });
    expect(await idsOf(library)).toEqual(["ferry", "larn-bridge"]);
    expect(library.get("larn-bridge")).toMatchObject({
      url: site.at("/larn-bridge"),
      author: "Ann Lee",
      asOf: new Date(now).toISOString().slice(0, 10),
      leftOut: expect.arrayContaining([expect.stringContaining("Sport")]),
    });
    const { candidates } = await library.search.find({ text: "What did the repairs cost?", limit: 1 });
    expect(candidates[0]?.article.id).toBe("larn-bridge");
  });

  it("of a feed is all its pages", async () => {
    site.pages.set("/feed", rssOf([{ link: site.at("/larn-bridge") }, { link: site.at("/sellack-mill") }]));
    expect(await idsOf(await open({ paths: [site.at("/feed")] }))).toEqual(["larn-bridge", "sellack-mill"]);
  });

  it("needs no shelf: what is read then lasts as long as the library", async () => {
    const { library, reasons } = { library: await open({ paths: [site.at("/larn-bridge")] }), reasons: [] as string[] };
    expect(await idsOf(library)).toEqual(["larn-bridge"]);
    const alone = await openLibrary({
      paths: ["http://127.0.0.1:1/a"],
      onRefused: ({ reason }) => reasons.push(reason),
    });
    libraries.push(alone);
    await expect(alone.ready).rejects.toThrow("leads to an address that is not public");
    expect(reasons).toEqual([
      "leads to an address that is not public; if it is one of your own network, name 127.0.0.1:1 in PRIVATE_HOSTS",
    ]);
  });

  it("that cannot be reached serves from what was kept, and is refused when nothing was", async () => {
    await idsOf(await open({ paths: [site.at("/larn-bridge")] }));
    site.pages.clear();
    const again = await open({ paths: [site.at("/larn-bridge"), site.at("/other")] });
    expect(await idsOf(again)).toEqual(["larn-bridge"]);
    expect(again.refusals()).toEqual([{ file: site.at("/other"), reason: "is not there (404)" }]);
    const alone = await open({ paths: [site.at("/another")] }, { added: false });
    await expect(alone.ready).rejects.toMatchObject({
      name: "ConfigurationError",
      message: expect.stringContaining(`${site.at("/another")}: is not there (404)`),
    });
  });

  it("that is none is a problem of the configuration", async () => {
    await expect(open({ paths: ["http://"] })).rejects.toThrow("http://: is no address of the web that can be read");
  });

  it("with the id of a file is refused by that id", async () => {
    await writeFile(join(folder, "larn-bridge.txt"), "The bridge\n\nThe bridge is open.");
    const library = await open({ paths: [folder, site.at("/larn-bridge")] });
    await library.ready;
    expect(library.refusals()).toEqual([
      { file: site.at("/larn-bridge"), reason: `has the same id as ${join(folder, "larn-bridge.txt")}: larn-bridge` },
    ]);
  });
});

describe("an address in a chat", () => {
  const ann = { asker: "ann", place: "ann", mayConfigure: true, operator: true };
  const openChat = async (fetchHosts: readonly string[]) => {
    await writeFile(join(folder, "ferry.txt"), "The ferry\n\nThe ferry sails at noon.");
    const kept = { shelf, added: true, refreshes: false, fetcher, clock: () => now, fetchHosts };
    const library = await openLibrary({ paths: [folder], addresses: Promise.resolve(kept) });
    libraries.push(library);
    await library.ready;
    const bot = createBot({ library });
    const say = async (text: string, who: Partial<QueryInput> = {}) => bot.ask({ ...ann, ...who, text });
    return { library, say };
  };

  it("of an allowed host is read for an operator, added for everybody, and chosen there", async () => {
    const { library, say } = await openChat([site.host]);
    expect(await say(`/article ${site.at("/larn-bridge")}`)).toMatchObject({
      notice: "articleHere",
      text: expect.stringContaining(BRIDGE.title),
    });
    expect(await say("What did the repairs cost?")).toMatchObject({
      kind: "answer",
      excerpts: [{ article: "larn-bridge" }],
    });
    expect(library.articles().map(({ id }) => id)).toEqual(["ferry", "larn-bridge"]);
    expect((await shelf.list()).map(({ added }) => added)).toEqual([true]);
  });

  it("that the library has is chosen for whoever may choose, and is not read again", async () => {
    await add("/larn-bridge");
    site.asked.length = 0;
    const { say } = await openChat([site.host]);
    const bob = { asker: "bob", place: "group", operator: false };
    expect(await say(`/article ${site.at("/larn-bridge")}/?utm=1`, bob)).toMatchObject({ notice: "articleHere" });
    expect(await say(`/article ${site.at("/larn-bridge")}`, { ...bob, mayConfigure: false })).toMatchObject({
      notice: "notAllowed",
    });
    expect(site.asked).toEqual([]);
  });

  it("of another host, of a list, or that is not there is not, and nothing of it is kept", async () => {
    site.pages.set("/feed", rssOf([{ link: site.at("/larn-bridge") }]));
    const { say } = await openChat([site.host]);
    for (const [address, reason] of [
      ["https://elsewhere.example/a", "not allowed"],
      [site.at("/feed"), "a list of pages"],
      [site.at("/gone"), "is not there (404)"],
      ["http://", "is no address"],
    ] as const)
      expect(await say(`/article ${address}`), address).toMatchObject({
        notice: "addressUnread",
        text: expect.stringContaining(reason),
      });
    const { say: sayWithout } = await openChat([]);
    expect(await sayWithout(`/article ${site.at("/larn-bridge")}`)).toMatchObject({ notice: "addressUnread" });
    expect(await shelf.list()).toEqual([]);
  });
});

describe("what was added", () => {
  it("serves instead of the example, beside what the setting names, and not where others are named for once", async () => {
    await add("/larn-bridge");
    await writeFile(join(folder, "ferry.txt"), "The ferry\n\nThe ferry sails at noon.");
    expect(await idsOf(await open({ paths: [folder], example: true }))).toEqual(["larn-bridge"]);
    expect(await idsOf(await open({ paths: [folder] }))).toEqual(["ferry", "larn-bridge"]);
    expect(await idsOf(await open({ paths: [folder] }, { added: false }))).toEqual(["ferry"]);
  });

  it("beside a running library is taken up, replaced and removed without a restart", async () => {
    await writeFile(join(folder, "ferry.txt"), "The ferry\n\nThe ferry sails at noon.");
    const changes: unknown[] = [];
    const library = await open({ paths: [folder], watch: true, onChange: (change) => changes.push(change) });
    expect(await idsOf(library)).toEqual(["ferry"]);
    await add("/larn-bridge");
    await expect.poll(() => library.get("larn-bridge")?.text).toContain("4.2 million");
    const book = await openAddressBook({ shelf, patienceMs: 0, fetcher, clock: () => now });
    expect((await book.remove(["larn-bridge"])).map(({ address }) => address)).toEqual([site.at("/larn-bridge")]);
    await expect.poll(() => library.get("larn-bridge")).toBe(undefined);
    expect(changes).toEqual([
      { id: "larn-bridge", what: "added" },
      { id: "larn-bridge", what: "removed" },
    ]);
  });

  it("leaves the example again when all of it is removed", async () => {
    await add("/larn-bridge");
    await writeFile(join(folder, "ferry.txt"), "The ferry\n\nThe ferry sails at noon.");
    const library = await open({ paths: [folder], example: true, watch: true });
    expect(await idsOf(library)).toEqual(["larn-bridge"]);
    await shelf.forget([site.at("/larn-bridge")]);
    await expect.poll(() => library.articles().map(({ id }) => id)).toEqual(["ferry"]);
  });

  it("is read again by one of several programs; when that one ends, by another", async () => {
    await add("/larn-bridge");
    now += 13 * 3_600_000;
    let holder: string | undefined;
    const leaseOf = (name: string) => async (signal: AbortSignal) => {
      while (holder !== undefined) {
        signal.throwIfAborted();
        await new Promise((done) => setTimeout(done, 5));
      }
      holder = name;
      const release = async (): Promise<void> => {
        holder = undefined;
      };
      return { lost: new AbortController().signal, release };
    };
    const openShared = (name: string): Promise<Library> => {
      const kept = {
        shelf,
        added: true,
        refreshes: true,
        fetcher,
        clock: () => now,
        lookIntervalMs: 20,
        lease: leaseOf(name),
      };
      return openLibrary({ paths: [folder], example: true, watch: true, addresses: Promise.resolve(kept) });
    };
    const first = await openShared("first");
    await first.ready;
    await expect.poll(() => holder).toBe("first");
    await expect.poll(async () => (await shelf.list())[0]?.checkedAt).toBe(now);
    const second = await openShared("second");
    libraries.push(second);
    await second.ready;
    site.pages.set(
      "/larn-bridge",
      htmlOf({ ...BRIDGE, paragraphs: [...BRIDGE.paragraphs, "A café opened at its foot."] }),
    );
    now += 13 * 3_600_000;
    await expect.poll(() => second.get("larn-bridge")?.text).toContain("café");
    expect(holder).toBe("first");
    await first.close();
    await expect.poll(() => holder).toBe("second");
  });

  it("is read again by the library that may, and what fails for a day is told", async () => {
    await add("/larn-bridge", "/sellack-mill");
    site.pages.set(
      "/larn-bridge",
      htmlOf({ ...BRIDGE, paragraphs: [...BRIDGE.paragraphs, "A café opened at its foot."] }),
    );
    site.pages.set("/sellack-mill", { status: 500 });
    now += 13 * 3_600_000;
    const overdue: unknown[] = [];
    const onOverdue = (refusal: unknown) => overdue.push(refusal);
    const library = await open({ paths: [folder], watch: true, example: true, onOverdue }, { refreshes: true });
    await library.ready;
    await expect.poll(() => library.get("larn-bridge")?.text).toContain("café");
    await expect.poll(() => library.addresses()).toEqual({ watched: 2, failing: [] });
    now += 24 * 3_600_000;
    expect(library.addresses()?.failing).toEqual([site.at("/sellack-mill")]);
    const told = { file: site.at("/sellack-mill"), reason: "its site answers with an error (500)" };
    await expect.poll(() => overdue).toEqual([told]);
    expect(library.get("sellack-mill")?.text).toContain("Nora Quill");
  });

  it("is not waited for when the library is closed, and does not count as failing then", async () => {
    for (const watch of [false, true]) {
      const asked = new Promise<void>((resolve) => site.pages.set("/larn-bridge", () => resolve()));
      const kept = createMemoryShelf();
      const addresses = Promise.resolve({ shelf: kept, added: true, refreshes: watch, privateHosts: [site.host] });
      if (watch)
        await kept.put(
          [newEntry(site.at("/larn-bridge"), 0), newEntry(site.at("/sellack-mill"), 0)].map((one) => ({
            ...one,
            added: true,
          })),
        );
      const before = await kept.revision();
      const paths = watch ? [folder] : [site.at("/larn-bridge"), site.at("/sellack-mill")];
      const library = await openLibrary({ paths, addresses, watch, example: watch });
      library.ready.catch(() => {});
      await asked;
      await library.close();
      expect(await kept.revision()).toBe(before);
    }
  });
});
