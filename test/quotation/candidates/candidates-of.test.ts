import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/article/article.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { foldForm, tellingKeysOf } from "../../../src/fold/index.ts";
import type { ArticleCollection } from "../../../src/quotation/article-collection.ts";
import { candidatesOf } from "../../../src/quotation/candidates/candidates-of.ts";
import { scanArticles } from "../../../src/quotation/candidates/scan-articles.ts";
import { createYielder } from "../../../src/yielding.ts";
import { collectionOf } from "../../fakes/article-collection.ts";

const made = (id: string, text: string) => parseArticle({ id, text, language: "en" });
const articles = ["c", "a", "b"].map((id) => made(id, `News ${id}\n\nThe mayor of ${id} opened a bridge.`));
const yieldNow = createYielder();
const ids = (found: readonly { id: string }[] | undefined) => found?.map(({ id }) => id);

type Asked = Parameters<NonNullable<ArticleCollection["withWords"]>>;

/** A collection whose engine lists these, whatever it is asked. */
const archiveOf = (...listed: readonly (readonly [id: string, weight: number])[]) => {
  const asked: Asked[] = [];
  const collection: ArticleCollection = {
    ...collectionOf(...articles),
    withWords: async (...words) => {
      asked.push(words);
      return listed.map(([id, weight]) => ({ id, weight })).slice(0, words[1].limit);
    },
  };
  return { collection, asked };
};

describe("the candidates of an archive", () => {
  it("are those that its engine lists, in the order of their ids, without one that is left out or gone", async () => {
    const { collection, asked } = archiveOf(["c", 1], ["gone", 1], ["a", 1], ["b", 1]);
    const { having } = candidatesOf(collection, "b");
    expect(ids(await having(["the mayor", "bridge"], yieldNow))).toEqual(["a", "c"]);
    await having(["the mayor", "bridge"], yieldNow);
    expect(asked.length).toBe(1);
    expect(new Set(asked[0]![0].flat())).toEqual(new Set([...tellingKeysOf("the mayor"), ...tellingKeysOf("bridge")]));
  });

  it("are all that its engine lists, however many they are", async () => {
    const many = Array.from({ length: 20_000 }, () => ["a", 1] as const);
    expect(await candidatesOf(archiveOf(...many).collection).having(["opened a bridge"], yieldNow)).toHaveLength(
      20_000,
    );
  });

  it("of equal weight are in the order of their ids, and only so many", async () => {
    const { nearest } = candidatesOf(archiveOf(["c", 2], ["b", 1], ["a", 1]).collection);
    expect(ids(await nearest(["mayor", "bridge"], 2, yieldNow))).toEqual(["c", "a"]);
  });

  it("that lack one of the words are none when there are too many", async () => {
    const { collection, asked } = archiveOf(["c", 1], ["b", 1], ["a", 1]);
    expect(await candidatesOf(collection).lackingOne(["mayor", "boat"], 2, yieldNow)).toBeUndefined();
    expect(ids(await candidatesOf(collection).lackingOne(["mayor", "boat"], 3, yieldNow))).toEqual(["a", "b", "c"]);
    expect(asked[0]![1]!.least).toBe(1);
  });

  it("are not asked for by a word that no text is listed for", async () => {
    const { collection, asked } = archiveOf(["a", 1]);
    const { lackingOne, nearest } = candidatesOf(collection);
    // A letter to Unicode, and folded to a mark.
    const mark = foldForm("ʼ");
    expect(ids(await lackingOne([mark, "mayor", "boat"], 3, yieldNow))).toEqual(["a"]);
    expect(ids(await nearest([mark, "mayor"], 1, yieldNow))).toEqual(["a"]);
    expect(asked.map(([words, { least }]) => [words.length, least])).toEqual([
      [2, 1],
      [1, 1],
    ]);
    await lackingOne([mark, "mayor"], 3, yieldNow);
    await nearest([mark], 1, yieldNow);
    expect(asked).toHaveLength(2);
  });

  it("are some of the first for marks alone, and none is read for a single word that all but few may lack", async () => {
    // Whoever reads one of these learns that it was read.
    const unread = {
      get text(): string {
        throw new Error("it was read");
      },
    };
    const many = Array.from(
      { length: 1_000 },
      (_, at) => Object.assign(Object.create(unread), { id: `${at}` }) as Article,
    );
    const archive = { ...collectionOf(), articles: () => many, withWords: async () => [] };
    for (const one of [candidatesOf(archive), scanArticles(many)]) {
      expect((await one.having([foldForm("🎉!")], yieldNow)).length).toBeLessThan(many.length / 2);
      expect(await one.lackingOne([], 20, yieldNow)).toBeUndefined();
      expect(await one.lackingOne(["mayor"], 20, yieldNow)).toBeUndefined();
    }
    expect(ids(await scanArticles(many.slice(0, 2)).lackingOne(["mayor"], 20, yieldNow))).toEqual(["0", "1"]);
    expect(await candidatesOf(archive).nearest([foldForm("ʼ")], 3, yieldNow)).toHaveLength(3);
  });

  it("are asked for by some of the words of a long text", async () => {
    const { collection, asked } = archiveOf(["a", 1]);
    const long = Array.from({ length: 5_000 }, (_, number) => `word${number}`).join(" ");
    await candidatesOf(collection).having([long], yieldNow);
    expect(asked[0]![0].flat().length).toBeLessThanOrEqual(64);
  });

  it("are asked for by some of the parts of each long word", async () => {
    const { collection, asked } = archiveOf(["a", 1]);
    const long = Array.from({ length: 900 }, (_, number) => number).join("/");
    const { nearest, lackingOne } = candidatesOf(collection);
    await nearest([long, "mayor"], 6, yieldNow);
    await lackingOne([long, "bridge"], 6, yieldNow);
    for (const [[first, second]] of asked) {
      expect(first!.length).toBeLessThanOrEqual(64);
      expect(second).toHaveLength(1);
    }
    expect(asked).toHaveLength(2);
  });
});

describe("the candidates where no engine can tell", () => {
  const silent: ArticleCollection = { ...collectionOf(...articles), withWords: async () => undefined };

  it.each<[string, ArticleCollection, string]>([
    ["there is none", collectionOf(...articles), "opened a bridge"],
    ["it has ended", silent, "opened a bridge"],
    ["there are no words", archiveOf().collection, "***"],
  ])("are all articles that have the words: %s", async (_, collection, text) => {
    expect(ids(await candidatesOf(collection).having([text], yieldNow))).toEqual(["c", "a", "b"]);
  });

  it("are found by their vocabulary", async () => {
    for (const collection of [collectionOf(...articles), silent]) {
      const { lackingOne, nearest } = candidatesOf(collection);
      expect(ids(await lackingOne(["mayor", "boat"], 3, yieldNow))).toEqual(["c", "a", "b"]);
      expect(await lackingOne(["mayor", "boat"], 2, yieldNow)).toBeUndefined();
      expect(ids(await nearest(["mayor", "b"], 1, yieldNow))).toEqual(["b"]);
    }
  });
});
