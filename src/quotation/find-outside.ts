import { correctionOf } from "../answer/index.ts";
import type { Article } from "../article/index.ts";
import type { FlippingContext } from "../reply/index.ts";
import type { Span } from "../span.ts";
import { findFlippingContext } from "./find-flipping-context.ts";

/** The article's words outside a quotation that turn it: those that take it back, or else those right beside it. */
export const findOutside = (article: Article, span: Span): FlippingContext | undefined => {
  const lead = correctionOf(article, span)?.lead;
  if (lead === undefined) return findFlippingContext(article, span);
  const { start, end } = lead;
  return { kind: "correction", text: article.text.slice(start, end), start, end };
};
