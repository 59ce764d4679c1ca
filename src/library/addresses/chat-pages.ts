/** Pages that were read for single chats: loaded when such a chat asks, found only by their names, unknown to everybody else. */

import type { Article } from "../../article/index.ts";
import type { Clock } from "../../clock.ts";
import type { Meaning } from "../../meaning/index.ts";
import { createSearch } from "../../search/index.ts";
import { normaliseAddress } from "../../web-address.ts";
import { createArticleLists } from "../article-lists.ts";
import type { Library, LibraryView } from "../library.ts";
import { articleOfPage, formerArticles } from "./article-of-page.ts";
import type { KeptAddress, Shelf } from "./shelf.ts";

/** Pages that stay loaded, those that were asked last; a page is loaded again in some milliseconds. */
const MAX_LOADED_PAGES = 200;

/** That a page was asked is written once in so long. */
const TOUCH_INTERVAL_MS = 12 * 3_600_000;
const MAX_KNOWN_ASKED = 10_000;

export type ChatPages = Readonly<{
  /** What the chats of these places hold; undefined when that is nothing. */
  in: (places: readonly string[]) => Promise<LibraryView | undefined>;
  /** The chat of this place asks a page from now on; undefined when it cannot be read. */
  hold: (entry: KeptAddress, place: string) => Promise<Article | undefined>;
  noteAsked: Library["noteAsked"];
  close: () => Promise<void>;
}>;

export type ChatPagesOptions = Readonly<{
  shelf: Shelf;
  meaning: Meaning | undefined;
  /** Whether an address serves everybody. */
  isServed: (address: string) => boolean;
  clock: Clock;
  /** Whether any chat can have pages at all. */
  isUsed: () => boolean;
}>;

export const createChatPages = ({ shelf, meaning, isServed, clock, isUsed }: ChatPagesOptions): ChatPages => {
  // One for all chats, of which every question names the page that it is put to.
  const search = createSearch(meaning, { mayBeArchive: false });
  const loaded = new Map<string, Readonly<{ stamp: string; article: Promise<Article | undefined> }>>();

  const addresses = new Map<string, string>();
  const askedAt = new Map<string, number>();

  const make = async (entry: KeptAddress): Promise<Article | undefined> => {
    const { value } = await articleOfPage(entry, shelf);
    if (value !== undefined) await search.add(value);
    addresses.set(entry.id, entry.address);
    return value;
  };

  const load = (entry: KeptAddress): Promise<Article | undefined> => {
    const { id, version, title } = entry;
    const stamp = `${version} ${title}`;
    const known = loaded.get(id);
    const found = known?.stamp === stamp ? known : { stamp, article: make(entry) };
    loaded.delete(id);
    loaded.set(id, found);
    // What failed is tried again.
    found.article.catch(() => loaded.delete(id));
    for (const oldest of loaded.keys()) {
      if (loaded.size <= MAX_LOADED_PAGES) break;
      loaded.delete(oldest);
      search.remove(oldest);
      addresses.delete(oldest);
    }
    return found.article;
  };

  return {
    in: async (places) => {
      if (!isUsed()) return undefined;
      const held = (await shelf.heldIn(places)).filter(({ version, removed }) => version !== "" && !removed);
      const pages: { entry: KeptAddress; article: Article }[] = [];
      for (const entry of held) {
        const article = isServed(entry.address) ? undefined : await load(entry);
        if (article !== undefined) pages.push({ entry, article });
      }
      if (pages.length === 0) return undefined;
      const byId = new Map(pages.map((page) => [page.article.id, page]));
      const lists = createArticleLists(pages.map(({ article }) => article));
      return {
        get: (id) => byId.get(id)?.article,
        articles: lists.all,
        withKey: lists.withKey,
        linked: lists.linked,
        at: (address) => pages.find(({ entry }) => entry.address === normaliseAddress(address))?.article,
        former: async (id) => {
          const page = byId.get(id);
          return page === undefined ? [] : formerArticles(page.entry, shelf);
        },
        search,
      };
    },
    hold: async (entry, place) => {
      const article = await load(entry);
      if (article !== undefined) await shelf.hold(entry.address, place);
      return article;
    },
    noteAsked: (id, places) => {
      const key = [id, ...places].join(" ");
      const address = addresses.get(id);
      if (address === undefined || clock() - (askedAt.get(key) ?? 0) < TOUCH_INTERVAL_MS) return;
      askedAt.delete(key);
      askedAt.set(key, clock());
      for (const oldest of askedAt.keys()) if (askedAt.size > MAX_KNOWN_ASKED) askedAt.delete(oldest);
      shelf.touch(address, places).catch(() => askedAt.delete(key));
    },
    close: search.close,
  };
};
