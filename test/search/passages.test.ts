import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { loadLanguage } from "../../src/language/load-language.ts";
import { choosePassages, cutToPassages, nearnessWithin } from "../../src/search/passages.ts";

const paragraphs = fc.array(
  fc.array(fc.lorem({ maxCount: 1, mode: "sentences" }), { minLength: 1, maxLength: 4 }).map((list) => list.join(" ")),
  { minLength: 1, maxLength: 12 },
);

describe("an article that is cut to some paragraphs", () => {
  it("has their sentences word for word, each with its number in the whole one, and no others", () => {
    fc.assert(
      fc.property(paragraphs, fc.array(fc.nat(12), { maxLength: 4 }), (texts, places) => {
        const whole = parseArticle({ id: "a", title: "A", language: "en", text: texts.join("\n\n") });
        const blocks = [...new Set(whole.sentences.map(({ block }) => block))];
        const asked = places.flatMap((place) => blocks[place] ?? []);
        const { article, sentences } = cutToPassages(
          whole,
          asked.map((block) => ({ block, score: 1 })),
        );
        expect(article.sentences.length).toBe(sentences.length);
        for (const [place, { start, end, block }] of article.sentences.entries()) {
          const { start: from, end: to } = whole.sentences[sentences[place]!]!;
          expect(article.text.slice(start, end)).toBe(whole.text.slice(from, to));
          expect(article.blocks[block]!.start).toBeLessThanOrEqual(start);
          expect(article.blocks[block]!.end).toBeGreaterThanOrEqual(end);
        }
        const kept = new Set(sentences.map((number) => whole.sentences[number]!.block));
        expect(kept).toEqual(new Set(asked));
      }),
    );
  });

  it("has the paragraph behind one that asks, as that answers, and none behind four that ask", () => {
    const cut = (texts: readonly string[], asked: number): readonly string[] => {
      const whole = parseArticle({ id: "a", title: "A", language: "en", text: texts.join("\n\n") });
      const { article } = cutToPassages(whole, [{ block: whole.sentences[asked]!.block, score: 1 }]);
      return article.sentences.map(({ start, end }) => article.text.slice(start, end));
    };
    const asking = ["Who built it?", "And why?", "For whom?", "When?"];
    const others = ["The evening was long.", "Nobody left."];
    expect(cut([...others, "Why did you leave?", "My father was ill.", ...others], 2)).toEqual([
      "Why did you leave?",
      "My father was ill.",
    ]);
    expect(cut([...asking.slice(0, 3), "My father, in May.", ...others], 0)).toHaveLength(4);
    expect(cut([...asking, "My father, in May.", ...others], 0)).toEqual(["Who built it?"]);
    expect(cut([...others, "Why did you leave?"], 2)).toEqual(["Why did you leave?"]);
  });

  it("knows how near its sentences are by what is known of the whole one", () => {
    const of = (sentence: number) => ({ cosine: sentence, late: 0, score: 0 });
    const patternOf = (sentence: number) => ({ standout: sentence, unevenness: 0 });
    const within = nearnessWithin({ of, patternOf, nearest: () => [7, 2, 5], closeness: 0, margin: 0 }, [2, 3, 7]);
    expect(within.nearest(3)).toEqual([2, 0]);
    expect(within.of(2).cosine).toBe(7);
    expect(within.patternOf(1).standout).toBe(3);
  });
});

describe("the paragraphs of an archive that are ranked", () => {
  it("are the best of all; short articles that have one are ranked as a whole, those without are not", async () => {
    const language = await loadLanguage("en");
    const entry = (id: string, count: number) => ({
      article: parseArticle({ id, language: "en", text: Array(count).fill("Some words stand here.").join("\n\n") }),
      language,
      key: id,
    });
    const long = { entry: entry("long", 80), fit: 1, paragraphs: [{ block: 4, score: 9 }] };
    const short = { entry: entry("short", 3), fit: 0.9, paragraphs: [{ block: 1, score: 9 }] };
    const weak = { entry: entry("weak", 3), fit: 0.1, paragraphs: [{ block: 1, score: 1 }] };
    const many = Array.from({ length: 12 }, (_, n) => ({ ...short, entry: entry(`other${n}`, 3) }));
    const chosen = choosePassages([long, short, ...many, weak]);
    expect(chosen.find(({ entry: { article } }) => article.id === "long")?.paragraphs?.length).toBe(1);
    expect(chosen.find(({ entry: { article } }) => article.id === "short")?.paragraphs).toBeUndefined();
    expect(chosen.some(({ entry: { article } }) => article.id === "weak")).toBe(false);
  });

  it("are of the first ten articles in any case, though one article has the best twelve", async () => {
    const language = await loadLanguage("en");
    const entry = (id: string) => ({
      article: parseArticle({ id, language: "en", text: Array(80).fill("Some words stand here.").join("\n\n") }),
      language,
      key: id,
    });
    const best = Array.from({ length: 13 }, (_, block) => ({ block, score: 9 }));
    const others = Array.from({ length: 11 }, (_, n) => ({
      entry: entry(`other${n}`),
      fit: 0.5 - n / 100,
      paragraphs: [
        { block: 1, score: 2 },
        { block: 3, score: 1 },
      ],
    }));
    const chosen = choosePassages([{ entry: entry("first"), fit: 1, paragraphs: best }, ...others]);
    expect(chosen.map(({ entry: { article }, paragraphs }) => [article.id, paragraphs?.length])).toEqual([
      ["first", 12],
      ...Array.from({ length: 9 }, (_, n) => [`other${n}`, 1]),
    ]);
  });
});
