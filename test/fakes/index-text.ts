import { parseArticle } from "../../src/article/parse-article.ts";
import { loadLanguage } from "../../src/language/load-language.ts";
import type { ArticleIndex } from "../../src/search/index/article-index.ts";
import { indexArticle } from "../../src/search/index/index-article.ts";
import { createYielder } from "../../src/yielding.ts";

/** The index of an article with this text. */
export const indexText = async (text: string, language = "en"): Promise<ArticleIndex> =>
  indexArticle(parseArticle({ id: "text", text, language }), await loadLanguage(language), createYielder());
