import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { findPostedArticle } from "../../src/chat/find-posted-article.ts";
import { LIGHTHOUSE, MILL } from "./test-library.ts";

const mill = parseArticle(MILL);
const lighthouse = parseArticle({ ...LIGHTHOUSE, url: "https://www.example.org/skerry/" });
const articles = [lighthouse, mill];
const found = (text: string, ...addresses: string[]) => findPostedArticle(articles, { text, addresses });

describe("the article of a post", () => {
  it("is the one whose text it has, whatever stands around it", () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), fc.constantFrom(MILL, LIGHTHOUSE), (before, after, { id, text }) => {
        expect(found(`${before}\n\n${text}\n\n${after}`)).toBe(id);
      }),
    );
  });

  it("is the one that it links to, in any way of writing the address, when it has a sentence of it", () => {
    const sentence = "Brandt painted the tower every second summer.";
    for (const address of ["https://example.org/skerry", "http://www.example.org/skerry/?utm=1#top"]) {
      expect(found(sentence, address)).toBe("lighthouse");
    }
    // A sentence of both: the address decides.
    const both = `${sentence}\n${MILL.text}`;
    expect(found(both, "https://example.org/mill")).toBe("mill");
  });

  it("is none where nothing of an article could be quoted", () => {
    for (const text of [
      "",
      "Read this!",
      "Keeper retires",
      "Good morning, the paper is out today as it is every day.",
    ]) {
      expect(found(text, "https://example.org/mill", "no address")).toBeUndefined();
    }
  });
});
