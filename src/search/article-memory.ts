/** How a few articles are looked through: in memory, where each has a slot. */
import type { ArticleStems } from "./archive/index.ts";
import { createArticleSelector } from "./create-article-selector.ts";
import type { FittingArticle, IndexedArticle } from "./indexed-article.ts";

export const createArticleMemory = () => {
  const selector = createArticleSelector();
  const slots = new Map<IndexedArticle, number>();
  const bySlot = new Map<number, IndexedArticle>();
  /** Stems of what is never quoted. They count as mentioned all the same. */
  const asides = new Map<IndexedArticle, ReadonlySet<string>>();
  let nextSlot = 0;
  const isAside = (stem: string): boolean => {
    for (const stems of asides.values()) if (stems.has(stem)) return true;
    return false;
  };
  return {
    add: (entry: IndexedArticle, { title, paragraphs, aside }: ArticleStems): void => {
      if (slots.has(entry)) return;
      const counts = new Map<string, number>();
      for (const { stems } of paragraphs)
        for (const stem of stems === "" ? [] : stems.split("\n")) counts.set(stem, (counts.get(stem) ?? 0) + 1);
      const slot = nextSlot++;
      selector.add(slot, counts, new Set(title));
      slots.set(entry, slot);
      bySlot.set(slot, entry);
      asides.set(entry, new Set(aside));
    },
    remove: (entry: IndexedArticle): void => {
      const slot = slots.get(entry);
      if (slot === undefined) return;
      selector.remove(slot);
      slots.delete(entry);
      bySlot.delete(slot);
      asides.delete(entry);
    },
    select: (stems: readonly string[], limit: number): readonly FittingArticle[] =>
      selector.selectArticles(stems, limit).map(({ slot, score }) => ({ entry: bySlot.get(slot)!, fit: score })),
    knows: (stem: string): boolean => selector.knows(stem) || isAside(stem),
  };
};
