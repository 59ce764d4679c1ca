import type { Article } from "../article/index.ts";
import type { Span } from "../span.ts";

/** A place in an article. */
export type ArticleSpan = Readonly<{ article: Article; span: Span }>;
