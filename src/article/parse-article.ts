/** Makes an article of a text: its blocks, its language, its sentences, its version. */

import { detectLanguage } from "../language/index.ts";
import { contains } from "../span.ts";
import type { Article, Block, Credits, Metadata } from "./article.ts";
import { computeVersion } from "./compute-version.ts";
import type { ArticleFormat, MarkedParagraph } from "./formats/format.ts";
import { txt } from "./formats/txt.ts";
import { findCredits } from "./layout/find-credits.ts";
import { findMarkedBlocks } from "./layout/find-marked-blocks.ts";
import { splitSentences } from "./layout/split-sentences.ts";
import type { Origin } from "./origin.ts";

/** What an article is made of: its words, its id, and whatever else an editor says of it. */
export type ArticleSource = Readonly<{
  id: string;
  text: string;
  /** The format whose marks the text has; plain text unless given. */
  format?: ArticleFormat;
  /** The paragraphs of the text where its file marks them. */
  marked?: readonly MarkedParagraph[];
  origin?: Origin;
  /** What the file shows besides the article. */
  leftOut?: readonly string[];
}> &
  Partial<Metadata>;

/** Some 500 words, which is plenty to tell a language by and a millisecond to look at. In UTF-16 units. */
const LANGUAGE_SAMPLE_CHARS = 3_000;

const titleFromHeadline = (text: string, blocks: readonly Block[]): string | undefined => {
  const headline = blocks.find((block) => block.kind === "headline");
  return headline === undefined ? undefined : text.slice(headline.start, headline.end).replaceAll(/\s+/gu, " ");
};

/** What the article's own lines say of it. */
const metadataFromCredits = ({ byline, published, updated }: Credits): Partial<Metadata> => ({
  ...(byline && { author: byline.says }),
  ...(published && { date: published.says }),
  ...(updated && { updated: updated.says }),
});

/** Makes an article of a text, piece by piece: every `next()` takes a few milliseconds at most. Never throws. */
export function* parseArticleInSteps({
  format = txt,
  marked,
  ...source
}: ArticleSource): Generator<undefined, Article> {
  const { text } = source;
  const version = yield* computeVersion(text);
  const blocks = yield* marked === undefined
    ? format.blocks(text, source.title)
    : findMarkedBlocks(text, marked, source.title);
  const language = source.language ?? detectLanguage(text.slice(0, LANGUAGE_SAMPLE_CHARS));
  const credits = findCredits(text, blocks, source.author);
  const all = yield* splitSentences(text, blocks, language);
  const sentences = all.filter((sentence) => !credits.lines.some((line) => contains(line, sentence)));
  return {
    ...metadataFromCredits(credits),
    ...source,
    title: source.title ?? titleFromHeadline(text, blocks) ?? source.id,
    language,
    version,
    blocks,
    credits,
    sentences,
  };
}

/** Makes an article of a text at once, for callers that may wait for it. Never throws, whatever the text is. */
export const parseArticle = (source: ArticleSource): Article => {
  const steps = parseArticleInSteps(source);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
