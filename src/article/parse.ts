import { createHash } from "node:crypto";
import type { Article, Block, Metadata, Sentence } from "./article.ts";
import { linesOf } from "./paragraphs.ts";

/** What an article is made of: its words, its id, and whatever else an editor says of it. */
export type Source = Readonly<{ id: string; text: string }> & Partial<Metadata>;

/** Makes an article of a text, for callers that hold the text already. Never throws, whatever the text is. */
export const parseArticle = (source: Source): Article => {
  const { text } = source;
  const blocks: Block[] = [];
  for (const line of linesOf(text)) {
    if (line === undefined) continue;
    blocks.push({ kind: "body", paragraph: blocks.length + 1, start: line.start, end: line.end });
  }
  const segmenter = new Intl.Segmenter(source.language ?? "en", { granularity: "sentence" });
  const sentences: Sentence[] = [];
  for (const [index, block] of blocks.entries()) {
    for (const { segment, index: at } of segmenter.segment(text.slice(block.start, block.end))) {
      const start = block.start + at;
      if (segment.trim() !== "") sentences.push({ block: index, start, end: start + segment.trimEnd().length });
    }
  }
  return {
    ...source,
    title: source.title ?? source.id,
    language: source.language ?? "en",
    version: createHash("sha256").update(text).digest("hex"),
    blocks,
    sentences,
  };
};
