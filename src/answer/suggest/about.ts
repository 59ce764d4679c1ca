import type { Article, Span } from "../../article/article.ts";
import type { Built } from "./built.ts";
import { DAYS, MONTHS } from "./words.ts";

/** A name of several words within a sentence, with the article before it. */
const NAME =
  /(?<=(?<!\p{L})\p{Ll}[\p{L}’'-]*,? )(?:the )?(?:\p{Lu}[\p{L}-]+ ){1,5}\p{Lu}[\p{L}-]+(?=[\s,.;:’')]|$)(?! (?:\p{Lu}|and \p{Lu}|of |\d))/gu;
const DATE = new RegExp(`\\b(?:${MONTHS}|${DAYS})\\b`, "u");

/** "What does the article say about the Supreme Court?": for the names in a sentence, where nothing better can be asked. */
export const aboutQuestions = (article: Article, span: Span): Built[] =>
  Array.from(article.text.slice(span.start, span.end).matchAll(NAME), ([name]) => name)
    .filter((name) => !DATE.test(name))
    .map((name) => ({ kind: "about", question: `What does the article say about ${name}?` }));
