/** Whether a library has addresses at all; the code that reads them is loaded only then. */

import type { ArticlePlace } from "../article/index.ts";
import type { Meaning } from "../meaning/index.ts";
import { normaliseAddress } from "../web-address.ts";
import type { OpenAddresses } from "./addresses/open-addresses.ts";
import type { ArticleStore } from "./article-store.ts";
import type { AddressHealth, FileRefusal, Library, LibraryOptions } from "./library.ts";

export type PageLoader = Readonly<{
  /** Takes up the pages, once; resolves with how many serve. */
  load: () => Promise<number>;
  /** Begins to look for changes. */
  follow: () => void;
  refusals: () => readonly FileRefusal[];
  health: () => AddressHealth | undefined;
  /** What a library has of addresses. */
  pages: Pick<Library, "at" | "former" | "add" | "mayAdd" | "pagesIn" | "noteAsked" | "letGo">;
  /** Ends what is being read: a site may take its time. */
  stopReading: () => void;
  close: () => Promise<void>;
}>;

export const createPageLoader = ({
  options,
  named,
  store,
  meaning,
  isClosed,
  listFiles,
}: Readonly<{
  options: LibraryOptions;
  named: readonly string[];
  store: ArticleStore;
  meaning: Meaning | undefined;
  isClosed: () => boolean;
  /** The files of the paths that are named. */
  listFiles: () => Promise<readonly ArticlePlace[]>;
}>): PageLoader => {
  const { onRefused = () => {}, onOverdue = () => {}, onProgress = () => {}, example = false } = options;
  let open: OpenAddresses | undefined;
  let loading: Promise<number> | undefined;
  let hasServed = false;

  const load = async (): Promise<number> => {
    const kept = await options.addresses;
    if ((kept === undefined && named.length === 0) || isClosed()) return 0;
    const { openAddresses } = await import("./addresses/open-addresses.ts");
    const { createMemoryShelf } = await import("./addresses/memory-shelf.ts");
    if (isClosed()) return 0;
    open = openAddresses({
      options: kept ?? { added: false, refreshes: options.watch === true },
      shelf: kept?.shelf ?? createMemoryShelf(),
      named: named.flatMap((address) => normaliseAddress(address) ?? []),
      store,
      meaning,
      onRefused,
      onOverdue,
      isClosed,
      onServing: async (count) => {
        // An example serves only while nothing else does.
        if (!example) return;
        if (count > 0) for (const place of store.places()) await store.withdraw(place);
        else if (hasServed) for (const place of await listFiles()) await store.load(place);
        hasServed = count > 0;
      },
    });
    return open.load(onProgress);
  };

  return {
    load: () => {
      loading ??= load();
      return loading;
    },
    follow: () => open?.follow(),
    refusals: () => open?.refusals() ?? [],
    health: () => open?.health(),
    pages: {
      at: (address) => open?.at(address),
      former: async (id) => (await open?.former(id)) ?? [],
      add: async (address, given) => {
        await loading?.catch(() => {});
        return open?.add(address, given) ?? { reason: "no addresses are read here" };
      },
      mayAdd: (address) => open?.mayAdd(address) ?? false,
      pagesIn: async (places) => open?.pagesIn(places),
      noteAsked: (article, places) => open?.noteAsked(article, places),
      letGo: async (place) => open?.letGo(place),
    },
    stopReading: () => open?.stopReading(),
    close: async () => {
      await loading?.catch(() => {});
      await open?.close();
    },
  };
};
