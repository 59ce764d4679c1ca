/** What a chat sees: everybody's articles, and the pages that were read for it alone. */

import { compareCodeUnits } from "../article/index.ts";
import type { Search } from "../search/index.ts";
import type { LibraryView } from "./library.ts";

/** A question to all of them is put to everybody's articles and to each own page; what is surest answers. */
const joinSearches = (shared: LibraryView, own: LibraryView): Pick<Search, "find"> => ({
  find: async (question) => {
    if (question.article !== undefined)
      return (own.get(question.article) === undefined ? shared : own).search.find(question);
    let best = await shared.search.find(question);
    for (const { id } of own.articles()) {
      const found = await own.search.find({ ...question, article: id });
      if (found.confidence > best.confidence || best.candidates.length === 0) best = found;
    }
    return best;
  },
});

/** @param own whose articles are found by name alone. */
export const joinViews = (shared: LibraryView, own: LibraryView): LibraryView => {
  const all = [...shared.articles(), ...own.articles()].sort((a, b) => compareCodeUnits(a.id, b.id));
  return {
    get: (id) => own.get(id) ?? shared.get(id),
    articles: () => all,
    at: (address) => shared.at(address) ?? own.at(address),
    former: (id) => (own.get(id) === undefined ? shared : own).former(id),
    search: joinSearches(shared, own),
  };
};
