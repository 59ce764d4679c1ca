/** Adds a page that somebody asks for in a chat: of allowed hosts alone, and only a page; for everybody, or for that chat. */

import type { Clock } from "../../clock.ts";
import { normaliseAddress } from "../../web-address.ts";
import type { ArticleStore } from "../article-store.ts";
import type { AddPageOptions, Library } from "../library.ts";
import type { ChatKeeper } from "./chat-keeper.ts";
import type { ChatPages } from "./chat-pages.ts";
import type { Wish } from "./keeper.ts";
import type { PageServer } from "./serve-pages.ts";
import type { KeptAddress, Shelf } from "./shelf.ts";

/** What was read so short ago is not read again because another chat asks for it. */
const FRESH_MS = 10 * 60_000;

export type AddPageContext = Readonly<{
  shelf: Shelf;
  /** Reads what may be added. */
  keeper: ChatKeeper;
  clock: Clock;
  /** The addresses that the settings name: everybody's, also while they cannot be read. */
  named: ReadonlySet<string>;
  chatPages: Pick<ChatPages, "hold">;
  pages: Pick<PageServer, "takeUp" | "isServed">;
  store: Pick<ArticleStore, "get">;
}>;

type ReadEntry = Readonly<{ entry: KeptAddress; reason?: never } | { reason: string; entry?: never }>;

export const createAdd = ({
  shelf,
  keeper,
  clock,
  named,
  chatPages,
  pages,
  store,
}: AddPageContext): Pick<Library, "add" | "mayAdd"> => {
  /** What is being read just now; a second person who asks for it waits for the same. */
  const reading = new Map<string, Promise<ReadEntry>>();

  const read = async (before: KeptAddress, wish: Wish): Promise<ReadEntry> => {
    const { address } = before;
    const report = await keeper.read(before, wish);
    // What a list names is added where its pages are looked over.
    if (report.outcome === "listing") return { reason: "is a list of pages; add it on the command line" };
    // What was never read is no part of the library. Somebody else may have read it meanwhile, so the shelf decides.
    if (report.outcome === "failed" && !named.has(address)) await shelf.forgetUnread(address);
    if (report.outcome === "failed" && report.entry.version === "") return { reason: report.reason };
    return { entry: report.entry };
  };

  const readOnce = (before: KeptAddress, wish: Wish): Promise<ReadEntry> => {
    const key = `${before.address} ${JSON.stringify(wish)}`;
    const begun = reading.get(key) ?? read(before, wish).finally(() => reading.delete(key));
    reading.set(key, begun);
    return begun;
  };

  /** What stands at an address; undefined when it may not be fetched just now. */
  const entryAt = async (
    before: KeptAddress,
    { place, begin = async () => true }: AddPageOptions,
  ): Promise<ReadEntry | undefined> => {
    if (place !== undefined && before.removed) return { reason: "was removed from the library" };
    const isFresh = before.version !== "" && clock() - before.checkedAt < FRESH_MS;
    if (place !== undefined && isFresh) return { entry: before };
    if (!(await begin())) return undefined;
    if (place === undefined) return readOnce(before, { added: true, removed: false });
    return readOnce(before, before.checkedAt === 0 && !named.has(before.address) ? { forChats: true } : {});
  };

  const mayAdd: Library["mayAdd"] = (given) => {
    const address = normaliseAddress(given);
    return address !== undefined && keeper.mayRead(address);
  };

  return {
    mayAdd,
    add: async (given, options = {}) => {
      const { place } = options;
      const address = normaliseAddress(given);
      if (address === undefined) return { reason: "is no address" };
      if (!mayAdd(given)) return { reason: "is at a host that is not allowed" };
      const found = await entryAt(await keeper.entryFor(address), options);
      if (found === undefined) return { declined: true };
      if (found.reason !== undefined) return { reason: found.reason };
      if (place === undefined) await pages.takeUp();
      const article =
        place === undefined || pages.isServed(address)
          ? store.get(found.entry.id)
          : await chatPages.hold(found.entry, place);
      return article === undefined ? { reason: "has the same id as another article" } : { article };
    },
  };
};
