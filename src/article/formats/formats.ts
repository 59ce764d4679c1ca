import { extname } from "node:path";
import type { ArticleFormat } from "./format.ts";
import { md } from "./md.ts";
import { txt } from "./txt.ts";

/** The formats that articles are read in: one file and one row each. */
const FORMATS: readonly ArticleFormat[] = [txt, md];

/** The endings of all articles' files, in lower case with their stop. */
export const ARTICLE_EXTENSIONS: readonly string[] = FORMATS.flatMap(({ extensions }) => extensions);

/** The format of a file by the ending of its name, in any case; `undefined` when it is no article. */
export const formatOf = (file: string): ArticleFormat | undefined => {
  const extension = extname(file).toLowerCase();
  return FORMATS.find(({ extensions }) => extensions.includes(extension));
};
