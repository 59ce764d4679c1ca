/** Makes the article of a kept page: the same for ever, whatever a later release would read from its bytes. */

import { type Article, parseArticleInSteps, type ValueOrReasons } from "../../article/index.ts";
import { runSteps } from "../../yielding.ts";
import type { KeptAddress, KeptContents, Shelf } from "./shelf.ts";

export const articleOfContents = (
  { id, address }: Pick<KeptAddress, "id" | "address">,
  { text, marked, metadata }: KeptContents,
): Promise<Article> =>
  runSteps(parseArticleInSteps({ url: address, ...metadata, id, text, ...(marked && { marked }) }));

/** The article that an address serves now. */
export const articleOfPage = async (entry: KeptAddress, shelf: Shelf): Promise<ValueOrReasons<Article>> => {
  const contents = await shelf.read(entry);
  return contents === undefined
    ? { reasons: ["what was kept of it is damaged; refresh it"] }
    : { value: await articleOfContents(entry, contents) };
};
