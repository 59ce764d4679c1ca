import type { Article, BlockKind } from "../../src/article/article.ts";
import { renderMarkdown } from "../../src/article/markdown/render-markdown.ts";
import { type ArticleSource, parseArticle } from "../../src/article/parse-article.ts";

/** An article's blocks as readers would list them: kind, and the words. */
export const blockTexts = (article: Article): (readonly [BlockKind, string])[] =>
  article.blocks.map(({ kind, start, end }) => [kind, article.text.slice(start, end)]);

export const parseText = (text: string, more: Partial<ArticleSource> = {}): Article =>
  parseArticle({ id: "a", text, ...more });

/** An article of a file in Markdown, as it is behind its front matter. */
export const parseMarkdown = (source: string, more: Partial<ArticleSource> = {}): Article => {
  const steps = renderMarkdown(source);
  for (;;) {
    const step = steps.next();
    if (step.done) return parseArticle({ id: "a", ...step.value, ...more });
  }
};

export const kindsOf = (text: string, more: Partial<ArticleSource> = {}): BlockKind[] =>
  parseText(text, more).blocks.map(({ kind }) => kind);

/** Two sentences of ordinary prose, for texts in which the form matters and the words do not. */
export const PROSE_PARAGRAPHS = [
  "The council met on Tuesday evening and voted seven to two for the new bridge. Work begins in May.",
  "Mrs. Jane Doe, who has lived by the river since 1998, welcomed the vote. “We waited ten years,” she said.",
  "The bridge will cost 4.2 million euros, of which the state pays half, according to the mayor.",
] as const;
