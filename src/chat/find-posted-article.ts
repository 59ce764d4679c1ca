/** Which article a post in a chat is about, and shows words of. */

import type { Article } from "../article/index.ts";
import { foldForm } from "../fold/index.ts";
import { sentenceSpans } from "../language/index.ts";
import type { LibraryView } from "../library/index.ts";
import { candidatesOf } from "../quotation/index.ts";
import { createYielder } from "../yielding.ts";

/** What is read of a post: its text, and the addresses that it links to. */
export type ChatPost = Readonly<{ text: string; addresses: readonly string[] }>;

/** Shorter sentences may stand in any text. */
const MIN_PROBE_CHARS = 40;
/** Of each article its longest sentences are looked for; a post with none of them shows too little to be its post. */
const MAX_PROBES = 6;
/** Up to so many articles each is looked at; of more those that have one of so many sentences of the post. */
const MAX_LOOKED_AT = 32;
const MAX_POST_SENTENCES = 12;
/** What more articles have is no sentence of one of them. */
const MAX_CANDIDATES = 20;

const probesOf = (article: Article): readonly string[] =>
  article.sentences
    .map(({ start, end }) => article.text.slice(start, end))
    .filter((sentence) => sentence.length >= MIN_PROBE_CHARS)
    .sort((a, b) => b.length - a.length);

/** The long sentences of a post, line by line, the longest first. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/\n+/u)
    .flatMap((line) =>
      sentenceSpans(line, { start: 0, end: line.length }, "und").map(({ start, end }) => line.slice(start, end)),
    )
    .filter((sentence) => sentence.length >= MIN_PROBE_CHARS)
    .sort((a, b) => b.length - a.length)
    .slice(0, MAX_POST_SENTENCES);

type PostLibrary = Pick<LibraryView, "articles" | "get" | "linked" | "withWords">;

/** The articles whose sentences may stand in a post. */
const candidatesFor = async (library: PostLibrary, text: string): Promise<readonly Article[]> => {
  const all = library.articles();
  if (all.length <= MAX_LOOKED_AT) return all;
  const { having } = candidatesOf(library);
  const found: Article[] = [];
  for (const sentence of sentencesOf(text)) {
    const near = await having([foldForm(sentence)], createYielder());
    if (near.length <= MAX_CANDIDATES) found.push(...near);
  }
  return found;
};

/**
 * The article that a post links to, when the post has a sentence of it; else the one whose long sentences it has. Undefined
 * for a mere link: nothing in it could be quoted.
 */
export const findPostedArticle = async (
  library: PostLibrary,
  { text, addresses }: ChatPost,
): Promise<string | undefined> => {
  const isShown = (article: Article, most: number): boolean =>
    probesOf(article)
      .slice(0, most)
      .some((probe) => text.includes(probe));
  const linked = addresses.flatMap(library.linked).find((article) => isShown(article, Number.POSITIVE_INFINITY));
  if (linked !== undefined) return linked.id;
  return (await candidatesFor(library, text)).find((article) => isShown(article, MAX_PROBES))?.id;
};
