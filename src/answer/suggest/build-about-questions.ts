import type { Article } from "../../article/index.ts";
import type { Span } from "../../span.ts";
import { DAY_PATTERN, MONTH_PATTERN } from "./english-words.ts";
import type { SuggestedQuestion } from "./suggested-question.ts";

/** A name of several words, with the article before it, behind a preposition and before what cannot go on with it. */
const NAME_PATTERN =
  /(?<=(?<!\p{L})(?:of|in|at|by|with|from|to|for|on|near|between|against|about|under) )(?:the )?(?:\p{Lu}[\p{L}-]+ ){1,5}\p{Lu}[\p{L}-]+(?=[,.;:)]|$| (?:in|on|at|by|with|from|to|for|near|against|after|before|since|when|where|who|which|that|is|are|was|were|has|have|had|will|would|said|says)\b)(?!, \p{Lu})/gu;
const DATE_PATTERN = new RegExp(`\\b(?:${MONTH_PATTERN}|${DAY_PATTERN})\\b`, "u");

/** "What does the article say about the Supreme Court?": for the names in a sentence, as a last resort. */
export const buildAboutQuestions = (article: Article, span: Span): SuggestedQuestion[] =>
  Array.from(article.text.slice(span.start, span.end).matchAll(NAME_PATTERN), ([name]) => name)
    .filter((name) => !DATE_PATTERN.test(name))
    .map((name) => ({ kind: "about", question: `What does the article say about ${name}?` }));
