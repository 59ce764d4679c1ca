import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { findPostedArticle } from "../../src/chat/find-posted-article.ts";
import { createArticleLists } from "../../src/library/article-lists.ts";
import { createSearch } from "../../src/search/create-search.ts";
import { LIGHTHOUSE, MILL } from "./test-library.ts";

const few = [parseArticle({ ...LIGHTHOUSE, url: "https://www.example.org/skerry/" }), parseArticle(MILL)];
const others = Array.from({ length: 40 }, (_, number) =>
  parseArticle({
    id: `town-${number}`,
    text: `Town ${number}\n\nThe council of town number ${number} met again on Monday evening.`,
  }),
);
const libraryOf = (articles: typeof few) => {
  const lists = createArticleLists(articles);
  return { articles: lists.all, linked: lists.linked, get: (id: string) => articles.find((one) => one.id === id) };
};

const search = createSearch(undefined, { indexBytes: 0 });
beforeAll(async () => {
  for (const article of [...few, ...others]) await search.add(article);
});
afterAll(() => search.close());

describe.each([
  ["a few articles", libraryOf(few)],
  ["an archive", { ...libraryOf([...few, ...others]), withWords: search.withWords }],
  ["an archive without its engine", libraryOf([...few, ...others])],
])("the article of a post, of %s", (_, library) => {
  const found = (text: string, ...addresses: string[]) => findPostedArticle(library, { text, addresses });

  it("is the one whose text it has, whatever stands around it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.lorem(),
        fc.lorem(),
        fc.constantFrom(MILL, LIGHTHOUSE),
        async (before, after, { id, text }) => {
          expect(await found(`${before}\n\n${text}\n\n${after}`)).toBe(id);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("is the one that it links to, in any way of writing the address, when it has a sentence of it", async () => {
    const sentence = "Brandt painted the tower every second summer.";
    for (const address of ["https://example.org/skerry", "http://www.example.org/skerry/?utm=1#top"]) {
      expect(await found(sentence, address)).toBe("lighthouse");
    }
    // A sentence of both: the address decides.
    const both = `${sentence}\n${MILL.text}`;
    expect(await found(both, "https://example.org/mill")).toBe("mill");
  });

  it("is none where nothing of an article could be quoted", async () => {
    for (const text of [
      "",
      "Read this!",
      "Keeper retires",
      "Good morning, the paper is out today as it is every day.",
    ]) {
      expect(await found(text, "https://example.org/mill", "no address")).toBeUndefined();
    }
  });
});
