import { detectLanguage } from "../language/detect.ts";
import type { Article, Block, Metadata } from "./article.ts";
import { blocksOf } from "./blocks.ts";
import { type Line, linesOf, paragraphsOf } from "./paragraphs.ts";
import { sentencesOf } from "./sentences.ts";
import { versionOf } from "./version.ts";

/** What an article is made of: its words, its id, and whatever else an editor says of it. */
export type Source = Readonly<{
  id: string;
  text: string /** `# ` begins a heading. Off unless asked for. */;
  markdown?: boolean;
}> &
  Partial<Metadata>;

/** Some 500 words, which is plenty to tell a language by and a millisecond to look at. In UTF-16 units. */
const SAMPLE = 3_000;

const titleFrom = (text: string, blocks: readonly Block[]): string | undefined => {
  const headline = blocks.find((block) => block.kind === "headline");
  return headline === undefined ? undefined : text.slice(headline.start, headline.end).replaceAll(/\s+/gu, " ");
};

/** Makes an article of a text, piece by piece: every `next()` takes a few milliseconds at most. Never throws. */
export function* articleSteps({ markdown = false, ...source }: Source): Generator<undefined, Article> {
  const { text } = source;
  const version = yield* versionOf(text);
  const lines: Line[] = [];
  for (const line of linesOf(text)) {
    if (line === undefined) yield undefined;
    else lines.push(line);
  }
  const paragraphs = yield* paragraphsOf(text, lines, markdown);
  const blocks = yield* blocksOf(text, paragraphs, { markdown, title: source.title });
  const language = source.language ?? detectLanguage(text.slice(0, SAMPLE));
  const sentences = yield* sentencesOf(text, blocks, language);
  return {
    ...source,
    title: source.title ?? titleFrom(text, blocks) ?? source.id,
    language,
    version,
    blocks,
    sentences,
  };
}

/** Makes an article of a text at once, for callers that may wait for it. Never throws, whatever the text is. */
export const parseArticle = (source: Source): Article => {
  const steps = articleSteps(source);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
