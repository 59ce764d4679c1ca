/** Finds the sentence behind a quotation that denies what was said ("That is not true"). */

import { type Article, sentenceAt } from "../../article/index.ts";
import { denialsOf } from "../../language/index.ts";
import type { FlippingContext } from "../../reply/index.ts";
import type { Span } from "../../span.ts";
import { toFlippingContext } from "./to-flipping-context.ts";

/** UTF-16 units of the sentence behind that are read. */
const MAX_DENIAL_CHARS = 200;

/** The beginning of the next sentence, where it denies what was said before it ("That is not true"). */
export const findDenialBehind = (article: Article, last: Span): FlippingContext | undefined => {
  const { text, language, sentences } = article;
  const next = sentences[sentenceAt(article, last.end)];
  const denials = denialsOf(language);
  if (next === undefined || next.start < last.end || denials === undefined) return undefined;
  const kind = article.blocks[next.block]?.kind;
  if (kind !== "body" && kind !== "standfirst") return undefined;
  const start = next.start + (/^[\s"“„«‘]*/u.exec(text.slice(next.start, next.end))?.[0].length ?? 0);
  const found = denials.exec(text.slice(start, Math.min(next.end, start + MAX_DENIAL_CHARS)))?.[0];
  return found === undefined ? undefined : toFlippingContext(text, "negation", { start, end: start + found.length });
};
