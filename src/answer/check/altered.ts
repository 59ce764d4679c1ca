import type { Article, Span } from "../../article/article.ts";
import type { Difference } from "../../chat/reply.ts";
import type { Breath } from "../../search/breath.ts";
import { align, gain } from "./align.ts";
import { differences } from "./differences.ts";
import type { Window } from "./nearby.ts";
import type { Said } from "./said.ts";
import { quoteTokens, type Token } from "./tokens.ts";

/** The article's words that what was said stands for, when it is an alteration of them. */
export type Altered = Readonly<{
  article: Article;
  span: Span;
  differences: readonly Difference[];
  /** How much of what was said stands there, 0..1. */
  said: number;
  /** How much of what stands there was said, 0..1. */
  kept: number;
}>;

/** Less of what was said, or of what stands there, and it is no alteration of these words. Chosen on random edits. */
const MIN_SAID = 0.6;
const MIN_KEPT = 0.45;
/** Equal words of the matter at least: with fewer it is the same word in another sentence. */
const MIN_CONTENT = 2;
/** Tokens on either side; more would take too long at a time. */
export const MAX_TOKENS = 800;

const sum = (tokens: readonly Token[], said: Said): number =>
  tokens.reduce((all, token) => all + gain(token, said.common), 0);

/** What was said, word by word against one stretch of an article. */
export const compare = (said: Said, article: Article, within: Span): Altered | undefined => {
  const { text } = article;
  const tokens = quoteTokens(text, within);
  if (tokens.length > MAX_TOKENS || said.tokens.length > MAX_TOKENS) return undefined;
  const { pairs, from, to } = align(said.tokens, tokens, said.common);
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || to <= from) return undefined;
  const span = { start: first.start, end: last.end };
  const matched = pairs.flatMap((pair) => said.tokens[pair.said] ?? []);
  const equal = sum(matched, said);
  const found = differences(
    { text: said.text, tokens: said.tokens },
    {
      text: text.slice(span.start, span.end),
      tokens: tokens.map((token) => ({ ...token, start: token.start - span.start, end: token.end - span.start })),
    },
    pairs,
  );
  const content = matched.filter((token) => !said.common(token)).length;
  return {
    article,
    span,
    differences: found,
    said: content < MIN_CONTENT ? 0 : equal / sum(said.tokens, said),
    kept: equal / Math.max(equal, sum(tokens.slice(from, to), said)),
  };
};

/** The stretch of the given ones that what was said comes nearest to. */
export const nearestOf = async (
  said: Said,
  windows: readonly Window[],
  breath: Breath,
): Promise<Altered | undefined> => {
  let best: Altered | undefined;
  for (const window of windows) {
    const found = compare(said, window.article, window);
    if (found !== undefined && (best === undefined || found.said + found.kept > best.said + best.kept)) best = found;
    await breath();
  }
  return best;
};

export const isAltered = (found: Altered): boolean => found.said >= MIN_SAID && found.kept >= MIN_KEPT;
