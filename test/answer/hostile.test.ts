import { beforeAll, describe, expect, it } from "vitest";
import { contextOf } from "../../src/answer/context.ts";
import { excerptAt } from "../../src/answer/excerpt.ts";
import { suggestQuestions } from "../../src/answer/suggest/suggest-questions.ts";
import type { Article } from "../../src/article/article.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { loadLanguage } from "../../src/language/load-language.ts";
import { checkQuotation } from "../../src/quotation/check-quotation.ts";
import { verifyReceipt } from "../../src/quotation/verify-receipt.ts";
import { createQuestionParser } from "../../src/search/question/create-question-parser.ts";

const LONG = 20_000;
/** What takes time with the square of the length, or worse, meets this; all else is far below it. */
const TIME_LIMIT_MS = 10_000;
const many = (unit: string): string => unit.repeat(Math.ceil(LONG / unit.length));

/** Each is one line of so many units; what takes far too long on one of them is ended by the time limit of a test. */
const TEXTS: Readonly<Record<string, string>> = {
  "one letter": many("a"),
  spaces: `a${many(" ")}b`,
  "opened quotation marks": many('"a '),
  "opened curly marks": many("“a "),
  "single marks": many("‘a "),
  apostrophes: many("'"),
  dashes: many("- "),
  "two hyphens": many("--"),
  "combining marks": `a${many("\u0301")}`,
  "names without end": many("Anna "),
  "initials without end": many("A."),
  "abbreviations that end otherwise": many(`${"ba.".repeat(40)}abcd. Then `),
  "commas without end": many("Anna, "),
  "verbs of saying": many("said that "),
  sources: many("according to Anna "),
  numbers: many("1,"),
  "sentences in one line": many("He said it. "),
  emphasis: many("**a** "),
  "opened emphasis": many("**a "),
  links: many("[a](https://b) "),
  "opened links": many("[a](https://b"),
  "an endless address": `[a](https://${many("b")}`,
  "quotations of quotations": many("> "),
  emoji: many("👩‍👩‍👧‍👦"),
  "lone surrogates": many("\ud800"),
  nul: many("\0"),
  chinese: many("雨"),
  "right to left": many("שלום "),
  "Turkish capitals": many("İ"),
};

/** Without the parser, so that nothing is cut or refused before it comes here. */
const oneSentence = (text: string): Article => ({
  id: "hostile",
  title: "hostile",
  language: "en",
  url: "https://paper.example/a",
  version: "0",
  text,
  blocks: [{ kind: "body", paragraph: 1, start: 0, end: text.length }],
  credits: { lines: [] },
  sentences: [{ block: 0, start: 0, end: text.length }],
});

describe("hostile texts", () => {
  beforeAll(async () => {
    await loadLanguage("en");
  });

  it.each(Object.keys(TEXTS))(
    "are quoted, linked, checked and asked about in bounded time: %s",
    async (name) => {
      const text = TEXTS[name] ?? "";
      const article = oneSentence(text);
      for (const sentence of article.sentences.keys()) {
        const excerpt = excerptAt(article, sentence, {
          score: 1,
          parseIn: createQuestionParser("Who said that in which year?"),
        });
        expect(excerpt.text).toBe(text.slice(excerpt.start, excerpt.end));
        expect((await verifyReceipt([article], excerpt.receipt)).status).toBe("stands");
        expect(contextOf(article, excerpt).length).toBeGreaterThan(0);
      }
      await suggestQuestions(article, async () => undefined, 12);
      const shelf = { get: () => article, articles: () => [article] };
      await checkQuotation(shelf, text.slice(0, 4_096));
      await checkQuotation(shelf, `${text} and something else`);
    },
    TIME_LIMIT_MS,
  );

  it.each(["__proto__", "constructor", "toString"])(
    "a language called %s is one of which nothing is known",
    (language) => {
      const article = parseArticle({ id: "any", text: "He left. But she said “no”.", language });
      expect(excerptAt(article, 1, { score: 1 }).voice).toBeUndefined();
    },
  );
});
