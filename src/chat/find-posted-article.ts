/** Which article a post in a chat is about, and shows words of. */

import type { Article } from "../article/index.ts";

/** What is read of a post: its text, and the addresses that it links to. */
export type ChatPost = Readonly<{ text: string; addresses: readonly string[] }>;

/** Shorter sentences may stand in any text. */
const MIN_PROBE_CHARS = 40;
/** Of each article its longest sentences are looked for; a post with none of them shows too little to be its post. */
const MAX_PROBES = 6;

/** The same for two ways of writing one address: without what follows "?" or "#", and without a slash at the end. */
export const bareAddress = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const { host, pathname } = new URL(address);
  return `${host.replace(/^www\./, "")}${pathname.replace(/\/+$/, "")}`;
};

const probesOf = (article: Article): readonly string[] =>
  article.sentences
    .map(({ start, end }) => article.text.slice(start, end))
    .filter((sentence) => sentence.length >= MIN_PROBE_CHARS)
    .sort((a, b) => b.length - a.length);

/**
 * The article that a post links to, when the post has a sentence of it; else the one whose long sentences it has. Undefined
 * for a mere link: nothing in it could be quoted.
 */
export const findPostedArticle = (articles: readonly Article[], { text, addresses }: ChatPost): string | undefined => {
  const linked = new Set(addresses.map(bareAddress));
  const isShown = (article: Article, most: number): boolean =>
    probesOf(article)
      .slice(0, most)
      .some((probe) => text.includes(probe));
  const named = articles.find(
    (article) =>
      article.url !== undefined && linked.has(bareAddress(article.url)) && isShown(article, Number.POSITIVE_INFINITY),
  );
  return (named ?? articles.find((article) => isShown(article, MAX_PROBES)))?.id;
};
