/** How many sentences of a list are cut right, and how many blocks of a page are what they are. */

import type { Article } from "../../../../src/article/article.ts";
import { blockAt } from "../../../../src/article/locate.ts";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { sentenceSpans } from "../../../../src/language/sentences/sentences.ts";
import type { LayoutCase, SentenceCase } from "./read-cases.ts";

/** What came of one case: how many of its parts are right, and of each that is wrong what was expected and found. */
export type CaseOutcome = Readonly<{ name: string; right: number; all: number; faults: readonly string[] }>;

/** A text counts once: all its sentences are right, or it is wrong. */
export const measureSentences = ({ language, name, text, sentences }: SentenceCase): CaseOutcome => {
  const found = sentenceSpans(text, { start: 0, end: text.length }, language);
  const texts = found.map(({ start, end }) => text.slice(start, end));
  const isRight = JSON.stringify(texts) === JSON.stringify(sentences);
  const faults = isRight ? [] : [`${sentences.join(" ‖ ")}\n    got ${texts.join(" ‖ ")}`];
  return { name: `${language} ${name}`, right: isRight ? 1 : 0, all: 1, faults };
};

/** The text of a page, and where each of its lines begins. */
const joinLines = (lines: LayoutCase["lines"]): Readonly<{ text: string; starts: readonly number[] }> => {
  let text = "";
  const starts: number[] = [];
  for (const [index, [kind, line]] of lines.entries()) {
    starts.push(text.length);
    const isLast = index === lines.length - 1;
    text += line + (kind === "dateline" ? " " : isLast ? "\n" : "\n\n");
  }
  return { text, starts };
};

const kindAt = (article: Article, offset: number): string => blockAt(article, offset)?.kind ?? "none";

/** Every line of a page counts. */
export const measureLayout = ({ name, language, lines }: LayoutCase): CaseOutcome => {
  const { text, starts } = joinLines(lines);
  const article = parseArticle({ id: name, text, ...(language === undefined ? {} : { language }) });
  const faults = lines.flatMap(([expected, line], index) => {
    const found = kindAt(article, starts[index] ?? 0);
    return found === expected ? [] : [`${expected}, got ${found}: ${line}`];
  });
  return { name, right: lines.length - faults.length, all: lines.length, faults };
};
