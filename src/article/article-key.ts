import { createHash } from "node:crypto";
import type { Article } from "./article.ts";

const KEY_BYTES = 6;

const keyByArticle = new WeakMap<object, string>();

/**
 * A short name of an article by its id, of equal length for every id: 48 bits of a hash, in hexadecimal. It stays when the
 * article is edited.
 */
export const articleKeyOf = (article: Pick<Article, "id">): string => {
  const known = keyByArticle.get(article);
  if (known !== undefined) return known;
  const key = createHash("sha256")
    .update(article.id)
    .digest("hex")
    .slice(0, 2 * KEY_BYTES);
  keyByArticle.set(article, key);
  return key;
};
