import type { Metadata } from "../article.ts";
import { prefixReasons, type ValueOrReasons } from "../value-or-reasons.ts";
import { parseFrontMatter } from "./parse-metadata.ts";
import { splitFrontMatter } from "./split-front-matter.ts";

/** A file's text behind its front matter, and what that says of the article, or everything that is wrong with it. */
export const readFrontMatter = (
  file: string,
  isMarkdown: boolean,
): ValueOrReasons<Readonly<{ text: string; metadata: ValueOrReasons<Partial<Metadata>> }>> => {
  const split = splitFrontMatter(file, isMarkdown);
  if (split.reasons !== undefined) return split;
  const { source, syntax, textStart } = split.value;
  const metadata =
    source === undefined ? { value: {} } : prefixReasons("front matter", parseFrontMatter(source, syntax));
  return { value: { text: file.slice(textStart), metadata } };
};
