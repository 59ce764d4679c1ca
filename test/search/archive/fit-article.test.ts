import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCompared, fitArticle, rarestStems, weighStems } from "../../../src/search/archive/fit-article.js";

const FREQUENCIES: Readonly<Record<string, number>> = { mayor: 3, bridge: 40, town: 90_000, the: 110_000 };
const frequencyOf = (stem: string): number => FREQUENCIES[stem] ?? 0;
const counts = { articles: 200_000, totalLength: 2_000_000, frequencyOf };
const ask = (...stems: readonly string[]) => weighStems(stems, counts, (stem) => stem);
const article = (title: readonly string[], ...paragraphs: readonly string[]) => ({
  length: paragraphs.join(" ").split(" ").length,
  isInTitle: (stem: string): boolean => title.includes(stem),
  paragraphs: paragraphs.map((words, block) => ({ block, words: words.split(" ") })),
});

describe("how well an article fits a question", () => {
  it("is more where a rarer word stands, where words stand together, and where the title has them", () => {
    const fitOf = (of: ReturnType<typeof article>): number => fitArticle(ask("mayor", "bridge"), of).fit;
    const bridge = fitOf(article([], "bridge opened", "boats came"));
    const mayor = fitOf(article([], "mayor opened", "boats came"));
    const apart = fitOf(article([], "mayor opened", "bridge came"));
    const together = fitOf(article([], "mayor bridge", "boats came"));
    const named = fitOf(article(["mayor"], "mayor bridge", "boats came"));
    for (const [less, more] of [bridge, mayor, apart, together, named].map((one, at, all) => [one, all[at + 1]]))
      expect(less).toBeLessThan(more ?? 1);
  });

  it("is more where words stand near each other, and in the order in which they were asked", () => {
    const far = Array.from({ length: 20 }, (_, at) => `other${at}`).join(" ");
    const fitOf = (...paragraphs: readonly string[]): number =>
      fitArticle(ask("mayor", "bridge"), article([], ...paragraphs)).fit;
    expect(fitOf(`mayor ${far} bridge`)).toBeLessThan(fitOf(`${far} mayor bridge`));
    expect(fitOf(`bridge mayor ${far}`)).toBeLessThan(fitOf(`mayor bridge ${far}`));
  });

  it("is less where the question has a word that no article has", () => {
    const one = article([], "mayor opened");
    expect(fitArticle(ask("mayor", "zeppelin"), one).fit).toBeLessThan(fitArticle(ask("mayor"), one).fit);
    expect(ask("zeppelin").words).toEqual([]);
  });

  it("is a share, and its paragraphs are those with a word, whatever stands in it", () => {
    const word = fc.constantFrom("mayor", "bridge", "town", "the", "zeppelin");
    const paragraphs = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.array(word), paragraphs, (asked, title, written) => {
        const words = written.map((one) => one.join(" "));
        const { fit, paragraphs: found } = fitArticle(ask(...asked), article(title, ...words));
        expect(fit).toBeGreaterThanOrEqual(0);
        expect(fit).toBeLessThan(1);
        const has = (block: number): boolean =>
          written[block]!.some((one) => one !== "zeppelin" && asked.includes(one));
        expect(found.map(({ block }) => block).sort()).toEqual([...written.keys()].filter(has));
      }),
    );
  });
});

describe("the stems by which articles are found", () => {
  it("are the rarest, until too much would be looked through, and two at least", () => {
    expect(rarestStems(["the", "mayor", "town", "bridge"], frequencyOf)).toEqual(["mayor", "bridge", "town"]);
    expect(rarestStems(["the", "town"], frequencyOf)).toEqual(["town", "the"]);
  });
});

describe("the articles that all words are looked for in", () => {
  it("are more where they are short, within limits", () => {
    expect([100, 500, 5_000].map((meanLength) => countCompared({ meanLength }))).toEqual([300, 250, 60]);
  });
});
