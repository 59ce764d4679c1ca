import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { loadLanguage } from "../../../src/language/load-language.ts";
import type { ArticleIndex } from "../../../src/search/index/article-index.ts";
import { indexArticle } from "../../../src/search/index/index-article.ts";
import { joinIndexes } from "../../../src/search/index/join-indexes.ts";
import { createYielder } from "../../../src/yielding.ts";
import { anyCharacter } from "../../any-character.ts";

const word = fc.oneof(
  fc.constantFrom(
    "bridge",
    "Bridges",
    "Okafor",
    "the",
    "of",
    "opened",
    "38",
    "U.S.",
    "reopening",
    "大桥",
    "mayor’s",
    "and",
  ),
  fc.string({ unit: anyCharacter, maxLength: 6 }),
);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(" ")}.`);
const text = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { maxLength: 4 })
  .map((paragraphs) => paragraphs.map((sentences) => sentences.join(" ")).join("\n\n"));

/** All that an index knows, as plain data. */
const contentOf = ({ forms, formNumbers, stemNumbers, gramNumbers, unquoted: _, language, ...rest }: ArticleIndex) => ({
  ...rest,
  language: language.code,
  forms: forms.words,
  formNumbers: [...formNumbers],
  stemNumbers: [...stemNumbers],
  gramNumbers: [...gramNumbers.list()],
});

describe("the indexes of several articles that are joined", () => {
  it.each(["en", "zh"])("are the index of one article with the texts of all, in %s", async (code) => {
    const language = await loadLanguage(code);
    await fc.assert(
      fc.asyncProperty(text, fc.array(text, { maxLength: 4 }), async (first, others) => {
        const index = (one: string, number: number) =>
          indexArticle(
            parseArticle({ id: `${number}`, title: "The bridge", language: code, text: one }),
            language,
            createYielder(),
          );
        const own = await index(first, 0);
        const joined = await joinIndexes([own, ...(await Promise.all(others.map(index)))], createYielder());
        expect(contentOf(joined)).toEqual(contentOf(await indexArticle(joined.article, language, createYielder())));
      }),
      { numRuns: 60 },
    );
  });
});
