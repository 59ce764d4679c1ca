/** Under which key an engine knows an article: the same for equal content, in every process and on every machine. */
import { createHash } from "node:crypto";
import type { Article } from "../../article/index.ts";
import { keptKeyOf } from "./kept/lazy-article.ts";
import { READING_NUMBER } from "./reading-number.ts";

/** What an engine is told of an article, and what is kept of it, depends on nothing else: not on its id, its file or its dates. */
type Content = Pick<
  Article,
  "version" | "language" | "title" | "blocks" | "sentences" | "credits" | "origin" | "leftOut"
>;

const KEY_CHARS = 32;

const computeKey = ({ version, language, title, blocks, sentences, credits, origin, leftOut }: Content): string => {
  const spans = sentences.flatMap(({ start, end, block }) => [start, end, block]);
  const content = [READING_NUMBER, version, language, title, blocks, spans, credits, origin, leftOut];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, KEY_CHARS);
};

export const contentKeyOf = (article: Content): string => keptKeyOf(article) ?? computeKey(article);
