/** Finds the part of an article that a question asks for by its name. */

import type { Article, BlockKind } from "../article/index.ts";
import { LANGUAGES } from "../language/index.ts";

/** The parts of an article that people ask for by name. */
type ArticlePart = Extract<BlockKind, "headline" | "caption" | "standfirst">;

const ARTICLE_PARTS: readonly ArticlePart[] = ["headline", "caption", "standfirst"];

/** Only the whole question counts: "What is the title of the king?" asks the text, not about it. */
const patterns = LANGUAGES.flatMap(({ code, articleParts: names }) =>
  names === undefined
    ? []
    : [
        [
          code,
          ARTICLE_PARTS.map(
            (part) => [part, new RegExp(`^${names.question.replace("#", names[part])}$`, "iu")] as const,
          ),
        ] as const,
      ],
);

const stripPunctuation = (question: string): string =>
  question.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, "").replace(/\s+/g, " ");

/**
 * The sentence that a question about the article itself asks for ("What's the title?"); undefined when the question is
 * about what the article says, or the article has no such part.
 */
export const findArticlePart = (article: Article, question: string): number | undefined => {
  const words = stripPunctuation(question);
  if (words.length > 80) return undefined;
  for (const [code, parts] of patterns) {
    if (code !== "en" && code !== article.language) continue;
    const part = parts.find(([, pattern]) => pattern.test(words))?.[0];
    if (part === undefined) continue;
    const sentence = article.sentences.findIndex(({ block }) => article.blocks[block]!.kind === part);
    return sentence < 0 ? undefined : sentence;
  }
  return undefined;
};
