import type { Article } from "../../../../src/article/article.ts";
import type { Span } from "../../../../src/span.ts";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { detectLanguage } from "../../../../src/language/detect-language.ts";
import type { Answer, AskedQuestion, Text } from "./texts.ts";

/** A text as an article of the project, with the place of each of its paragraphs. */
export type BuiltArticle = Readonly<{ article: Article; paragraphs: readonly Span[] }>;

const SEPARATOR = "\n\n";

/** Joins the paragraphs by blank lines and reads them as every article is read; `without` leaves one out (its span is empty). */
export const buildArticle = ({ title, paragraphs }: Text, id: string, without?: number): BuiltArticle => {
  const spans: Span[] = [];
  let text = "";
  for (const [number, paragraph] of paragraphs.entries()) {
    if (number === without) {
      spans.push({ start: text.length, end: text.length });
      continue;
    }
    if (text !== "") text += SEPARATOR;
    spans.push({ start: text.length, end: text.length + paragraph.length });
    text += paragraph;
  }
  const named = title.replaceAll("_", " ");
  const article = parseArticle({ id, text, language: detectLanguage(text), ...(named === "" ? {} : { title: named }) });
  return { article, paragraphs: spans };
};

const holdsAnswer = (article: Article, sentence: Span, paragraph: Span, answer: Answer): boolean => {
  if (answer.start !== undefined) {
    const at = paragraph.start + answer.start;
    return sentence.start <= at && at < sentence.end;
  }
  return article.text.slice(sentence.start, sentence.end).includes(answer.text);
};

/** Words that run over a sentence's end count for the sentence in which they begin. */
const beginsAnswer = (article: Article, sentence: Span, paragraph: Span, answer: Answer): boolean => {
  const at = article.text.slice(paragraph.start, paragraph.end).indexOf(answer.text);
  return at >= 0 && sentence.start <= paragraph.start + at && paragraph.start + at < sentence.end;
};

/** The sentences (indices into `article.sentences`) of the asked paragraph that hold an answer; empty when none does. */
export const findGoldSentences = (
  { article, paragraphs }: BuiltArticle,
  { paragraph, answers }: AskedQuestion,
): ReadonlySet<number> => {
  const span = paragraphs[paragraph];
  const gold = new Set<number>();
  if (span === undefined) return gold;
  for (const test of [holdsAnswer, beginsAnswer]) {
    for (const [index, sentence] of article.sentences.entries()) {
      if (sentence.end <= span.start || sentence.start >= span.end) continue;
      if (answers.some((answer) => test(article, sentence, span, answer))) gold.add(index);
    }
    if (gold.size > 0) break;
  }
  return gold;
};
