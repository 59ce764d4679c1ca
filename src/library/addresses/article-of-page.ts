/** Makes the article of a kept page: the same for ever, whatever a later release would read from its bytes. */

import { type Article, parseArticleInSteps, type ValueOrReasons } from "../../article/index.ts";
import { runSteps } from "../../yielding.ts";
import type { KeptAddress, KeptContents, Shelf } from "./shelf.ts";

const DAY_CHARS = "2026-01-31".length;

/** `readAt`: when its text was read. */
export const articleOfContents = async (
  { id, address }: Pick<KeptAddress, "id" | "address">,
  { metadata, ...contents }: KeptContents,
  readAt: number,
): Promise<Article> => ({
  ...(await runSteps(parseArticleInSteps({ url: address, ...metadata, id, ...contents }))),
  asOf: new Date(readAt).toISOString().slice(0, DAY_CHARS),
});

/** The article that an address serves now. */
export const articleOfPage = async (entry: KeptAddress, shelf: Shelf): Promise<ValueOrReasons<Article>> => {
  const contents = await shelf.read(entry);
  return contents === undefined
    ? { reasons: ["what was kept of it is damaged; refresh it"] }
    : { value: await articleOfContents(entry, contents, entry.changedAt) };
};

/** The articles that an address served before, the newest first. */
export const formerArticles = async (
  { id, address }: Pick<KeptAddress, "id" | "address">,
  shelf: Shelf,
): Promise<readonly Article[]> =>
  Promise.all(
    (await shelf.former(address)).map(({ contents, readAt }) => articleOfContents({ id, address }, contents, readAt)),
  );
