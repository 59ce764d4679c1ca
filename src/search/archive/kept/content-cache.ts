/** Decides which articles' words stay in memory: those that were looked at last, up to a number of bytes. */
import { type ArticleContent, contentBytes } from "./article-content.ts";

/** @param read reads the words of a key @param maxBytes one larger article is kept alone */
export const createContentCache = (
  read: (key: string) => ArticleContent,
  maxBytes: number,
): ((key: string) => ArticleContent) => {
  /** In the order of use, the oldest first. */
  const kept = new Map<string, Readonly<{ content: ArticleContent; bytes: number }>>();
  let total = 0;
  /** Loops ask for the words of one article again and again. */
  let last: Readonly<{ key: string; content: ArticleContent }> | undefined;

  const keep = (key: string, content: ArticleContent, bytes: number): void => {
    kept.set(key, { content, bytes });
    total += bytes;
    for (const [oldest, one] of kept) {
      if (total <= maxBytes || oldest === key) break;
      kept.delete(oldest);
      total -= one.bytes;
    }
  };

  return (key) => {
    if (last?.key === key) return last.content;
    const found = kept.get(key);
    if (found !== undefined) {
      kept.delete(key);
      kept.set(key, found);
    }
    const content = found?.content ?? read(key);
    if (found === undefined) keep(key, content, contentBytes(content));
    last = { key, content };
    return content;
  };
};
