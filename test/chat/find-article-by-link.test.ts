import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { createBot } from "../../src/chat/create-bot.ts";
import { addressesIn, findArticleByLink, linksOf, trimEndMarks } from "../../src/chat/find-article-by-link.ts";
import { createArticleLists } from "../../src/library/article-lists.ts";
import { createTestLibrary, MILL } from "./test-library.ts";

const articleAt = (id: string, url?: string) =>
  parseArticle({ id, text: `${id}\n\nThe bridge is open.`, ...(url !== undefined && { url }) });
const flood = articleAt("flood", "https://paper.example/news/flood");
const first = articleAt("first", "https://blog.example/?p=1");
const second = articleAt("second", "https://blog.example/?p=2");
const repairs = articleAt("repairs", "https://paper.example/?p=7");
const feed = articleAt("feed", "https://paper.example/news/feed?id=4&utm_source=rss");
const archive = articleAt("archive", "https://paper.example/archive");
const volume = articleAt("volume", "https://paper.example/archive?volume=4");
const film = articleAt("film", "https://paper.example/film_(2024)");
const japan = articleAt("japan", "https://paper.example/wiki/日本の洪水");
const railway = articleAt("railway", "https://paper.example/wiki/JR東日本の歴史");
const all = [flood, repairs, feed, archive, volume, film, first, second, japan, railway, articleAt("file")];

const find = (quoted: string) =>
  findArticleByLink(linksOf({ quoted }), { ...createArticleLists(all), at: () => undefined });

describe("a link in a message", () => {
  it.each([
    ["https://paper.example/news/flood", "flood"],
    ["Read this: http://www.paper.example/news/flood/?utm_source=x#top.", "flood"],
    ["(https://paper.example/news/flood), twice: https://paper.example/news/flood", "flood"],
    ["https://blog.example/?p=2", "second"],
    ["https://blog.example/?p=3", undefined],
    ["https://paper.example/?p=7&fbclid=x#top", "repairs"],
    ["https://www.paper.example?utm_source=x&p=7", "repairs"],
    ["https://paper.example/?p=8", undefined],
    ["https://paper.example/?p=77", undefined],
    ["https://paper.example/?page=7", undefined],
    ["https://paper.example/", undefined],
    ["https://paper.example/news/feed?id=4", "feed"],
    ["https://paper.example/news/feed?id=5&utm_source=rss", undefined],
    ["https://paper.example/news/feed", undefined],
    ["https://paper.example/archive?from=x", "archive"],
    ["https://paper.example/archive?volume=4&from=x", "volume"],
    ["https://paper.example/archive?volume=5", undefined],
    ["https://paper.example/news/flood and https://blog.example/?p=1", undefined],
    ["https://paper.example/news", undefined],
    ["paper.example/news/flood", undefined],
    ["https://paper.example/film_(2024)", "film"],
    ["(see https://paper.example/film_(2024)).", "film"],
    ["(https://paper.example/film_(2024", undefined],
    ["https://paper.example/news/flood។ តើអ្វី?", "flood"],
    ["ماذا حدث في https://paper.example/news/flood؟", "flood"],
    ["「https://paper.example/news/flood」。", "flood"],
    ["https://paper.example/news/floodតើទឹកជំនន់នៅឯណា?", "flood"],
    ["https://paper.example/news/floodเกิดอะไรขึ้น", "flood"],
    ["请看https://paper.example/news/flood这是什么？", "flood"],
    ["https://paper.example/news/floodは何ですか", "flood"],
    ["https://paper.example/news/floodカナ", "flood"],
    ["https://blog.example/?p=2这是什么", "second"],
    ["https://paper.example/wiki/日本の洪水", "japan"],
    ["https://paper.example/wiki/日本の洪水-2024這是什麼", undefined],
    ["https://paper.example/wiki/JR東日本の歴史", "railway"],
    ["https://paper.example/wiki/JR東日本の歴史 は何ですか", "railway"],
    ["no link", undefined],
  ])("%s leads to %s", (text, id) => {
    expect(find(text)?.id).toBe(id);
  });

  it("ends before letters of a script without spaces that stand right behind it, and keeps those of its own", () => {
    const unspaced = fc.constantFrom(...["ក", "ា", "្", "ก", "ั", "我", "々", "の", "カ", "ー", "ລ", "မ"]);
    const word = fc.array(unspaced, { minLength: 1 }).map((letters) => letters.join(""));
    fc.assert(
      fc.property(word, word, (within, behind) => {
        expect(addressesIn(`https://paper.example/${within}/a1${behind} ?`)).toEqual([
          `https://paper.example/${within}/a1`,
        ]);
        expect(addressesIn(`https://paper.example/a-${within} ${behind}`)).toEqual([
          `https://paper.example/a-${within}`,
        ]);
      }),
    );
  });

  it("ends before the marks of its sentence, which are looked at from the end", () => {
    expect(trimEndMarks("a-b--", /-/u)).toBe("a-b");
    const looked: string[] = [];
    const mark = { test: (letter: string) => looked.push(letter) < 0 } as unknown as RegExp;
    expect(trimEndMarks(`${"-".repeat(1_000)}x`, mark)).toHaveLength(1_001);
    expect(looked).toEqual(["x"]);
  });

  it("may be any text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom("https://", "http://[", ".", ")", flood.url ?? ""))),
        (parts) => {
          const found = find(parts.join(""));
          expect(found === undefined || all.includes(found)).toBe(true);
        },
      ),
    );
  });

  it("that is replied to is asked, whatever was chosen for the chat", async () => {
    const { library, put } = await createTestLibrary(MILL);
    await put({
      id: "flood",
      url: "https://paper.example/flood",
      text: "The flood\n\nThe flood of March carried the wheel of the lower ferry away, said the mayor.",
    });
    const bot = createBot({ library });
    const chat = { asker: "ann", place: "chat", mayConfigure: true };
    await bot.ask({ ...chat, text: `/article ${MILL.id}` });
    const quoted = "Look: https://paper.example/flood";
    const reply = await bot.ask({ ...chat, text: "What did the flood carry away?", quoted });
    expect(reply).toMatchObject({ kind: "answer", excerpts: [{ article: "flood" }] });
    expect(await bot.ask({ ...chat, text: "/article", quoted })).toMatchObject({
      text: expect.stringContaining("The flood"),
    });
    expect(await bot.ask({ ...chat, text: "/article" })).toMatchObject({
      text: expect.stringContaining(MILL.title ?? "mill"),
    });
  });
});
