import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForm } from "../../src/fold/fold-form.ts";
import { articleWordKeysOf, findArticlesWithKeys, hasAllKeys, wordKeysOf } from "../../src/fold/word-keys.ts";
import { createYielder } from "../../src/yielding.ts";
import { encyclopedic, interview, news, paragraph } from "../fakes/articles.ts";

const yieldNow = createYielder();

describe("the keys of an article's words", () => {
  it("are among them for all words next to each other in it", async () => {
    const keys = await articleWordKeysOf(news, yieldNow);
    const sentences = news.sentences.filter(({ block }) => news.blocks[block]?.kind !== "boilerplate");
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.nat(20), fc.nat(20), ({ start, end }, from, count) => {
        const words = news.text.slice(start, end).split(" ");
        const part = words.slice(from % words.length, (from % words.length) + 1 + count).join(" ");
        expect(hasAllKeys(keys, wordKeysOf(foldForm(part)))).toBe(true);
      }),
    );
  });

  it("are the same of a text whatever else is in it", () => {
    const word = fc.constantFrom("a", "the", "bridge", "12", "3,000", "x-ray", "it's", "--", "opened", ".", "\n");
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(" ");
        const other = wordKeysOf(`${text} 。`);
        expect([...wordKeysOf(text)]).toEqual([...other].slice(0, wordKeysOf(text).size));
        expect(other).toEqual(new Set([...wordKeysOf(text), ...wordKeysOf("。")]));
      }),
    );
  });

  it("pass over articles that lack a word", async () => {
    const all = [news, encyclopedic, interview];
    expect(await findArticlesWithKeys(wordKeysOf(foldForm("the Harbour Bridge was opened")), all, yieldNow)).toEqual([
      news,
    ]);
    expect(await findArticlesWithKeys(wordKeysOf("zeppelin"), all, yieldNow)).toEqual([]);
  });

  it("are units in scripts without spaces", async () => {
    const keys = await articleWordKeysOf(paragraph("大桥没有倒塌。", "zh"), yieldNow);
    expect(hasAllKeys(keys, wordKeysOf("没有倒"))).toBe(true);
    expect(hasAllKeys(keys, wordKeysOf("有没"))).toBe(false);
  });
});
