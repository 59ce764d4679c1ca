/** What a chat sees: everybody's articles, and the pages that were read for it alone. */

import { compareCodeUnits } from "../article/index.ts";
import type { Search } from "../search/index.ts";
import type { LibraryView } from "./library.ts";

/** More pages than chats have loaded. */
const MAX_OWN_PAGES = 1_000;

/** A question to all of them is put to everybody's articles and to each own page; what is surest answers. */
const joinSearches = (shared: LibraryView, own: LibraryView): LibraryView["search"] => ({
  find: async (question) => {
    if (question.article !== undefined)
      return (own.get(question.article) === undefined ? shared : own).search.find(question);
    const { among, ...rest } = question;
    const sharedAmong = among?.filter((id) => own.get(id) === undefined);
    let best = await shared.search.find({ ...rest, ...(sharedAmong && { among: sharedAmong }) });
    for (const { id } of own.articles()) {
      if (among?.includes(id) === false) continue;
      const found = await own.search.find({ ...rest, article: id });
      if (found.confidence > best.confidence || best.candidates.length === 0) best = found;
    }
    return best;
  },
  byName: async (search) => {
    const { limit, offset = 0 } = search;
    // The index has the pages of all chats.
    const among = new Set(own.articles().map(({ id }) => id));
    const { ids: chats, isWhole } = await own.search.byName({ ...search, among, offset: 0, limit: MAX_OWN_PAGES });
    const everybodys = await shared.search.byName({ ...search, offset: Math.max(0, offset - chats.length) });
    if (chats.length === 0 || (everybodys.isWhole && !isWhole)) return shared.search.byName(search);
    if (isWhole && !everybodys.isWhole)
      return { ids: chats.slice(offset, offset + limit), total: chats.length, isWhole };
    const all = [...chats.slice(offset), ...everybodys.ids].slice(0, limit);
    return { ids: all, total: chats.length + everybodys.total, isWhole };
  },
  named: async (question) => {
    const everybodys = await shared.search.named(question);
    const chats = await own.search.named({ ...question, among: own.articles().map(({ id }) => id) });
    // What names no article of the one, and of the other none that is there, names none.
    if (everybodys === undefined || chats === undefined)
      return [everybodys, chats].find((one) => one !== undefined && one.articles.length > 0);
    const join = (key: "articles" | "nearest") => [...chats[key], ...everybodys[key]];
    return { ...everybodys, articles: join("articles"), nearest: join("nearest") };
  },
});

/** All own pages may have the words: they are few. */
const joinWords =
  (withWords: Search["withWords"], own: LibraryView): Search["withWords"] =>
  async (words, limits) => {
    const found = await withWords(words, limits);
    return found && [...own.articles().map(({ id }) => ({ id, weight: Number.POSITIVE_INFINITY })), ...found];
  };

/** @param own whose articles are found by name alone. */
export const joinViews = (shared: LibraryView, own: LibraryView): LibraryView => {
  const all = [...shared.articles(), ...own.articles()].sort((a, b) => compareCodeUnits(a.id, b.id));
  return {
    get: (id) => own.get(id) ?? shared.get(id),
    articles: () => all,
    withKey: (key) => [...own.withKey(key), ...shared.withKey(key)],
    linked: (address) => [...own.linked(address), ...shared.linked(address)],
    at: (address) => shared.at(address) ?? own.at(address),
    former: (id) => (own.get(id) === undefined ? shared : own).former(id),
    search: joinSearches(shared, own),
    ...(shared.withWords && { withWords: joinWords(shared.withWords, own) }),
  };
};
