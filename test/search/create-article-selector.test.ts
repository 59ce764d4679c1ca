import { describe, expect, it } from "vitest";
import { createArticleSelector } from "../../src/search/create-article-selector.ts";

const count = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of text.split(" ")) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
const router = () => {
  const made = createArticleSelector();
  made.add(0, count("bridge repair bridge mayor ribbon freighter"), new Set(["bridge"]));
  made.add(1, count("bakery bread prize baker sourdough mayor"), new Set(["bakery"]));
  made.add(2, count("bridge card game player club evening mayor mayor"), new Set(["game"]));
  return made;
};

describe("routing a question to articles", () => {
  it.each([
    [["sourdough"], 1, "only one article has the word"],
    [["bridge", "freighter"], 0, "two words beat one"],
    [["bridge"], 0, "a word of the title names the subject"],
    [["mayor"], 2, "what is said more often is more the subject"],
    [["briege", "freighter"], 0, "a misspelt word is read as a word of the library"],
  ])("%j → %i: %s", (stems, slot) => {
    expect(router().selectArticles(stems, 3)[0]?.slot).toBe(slot);
  });

  it("gives scores from 0 to 1, at most as many as asked, and none for unknown words", () => {
    const made = router();
    const found = made.selectArticles(["mayor", "bridge"], 2);
    expect(found).toHaveLength(2);
    for (const { score } of found) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
    expect(made.selectArticles(["zeppelin"], 3)).toEqual([]);
    expect(made.selectArticles(["__proto__", "constructor"], 3)).toEqual([]);
  });

  it("forgets removed articles, however many there were", () => {
    const made = createArticleSelector();
    for (let slot = 0; slot < 500; slot++) made.add(slot, count("bridge repair"), new Set());
    for (let slot = 0; slot < 499; slot++) made.remove(slot);
    expect(made.selectArticles(["bridge"], 10).map(({ slot }) => slot)).toEqual([499]);
  });
});
