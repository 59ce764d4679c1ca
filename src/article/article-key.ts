import { createHash } from "node:crypto";
import type { Article } from "./article.ts";

const KEY_BYTES = 6;

/**
 * A short name of an article by its id, of equal length for every id: 48 bits of a hash, in hexadecimal. It stays when the
 * article is edited.
 */
export const articleKeyOf = ({ id }: Pick<Article, "id">): string =>
  createHash("sha256")
    .update(id)
    .digest("hex")
    .slice(0, 2 * KEY_BYTES);
