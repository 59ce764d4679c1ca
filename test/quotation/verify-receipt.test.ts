import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptAt } from "../../src/answer/excerpt.ts";
import { hashWords, receiptKeyOf, receiptOf } from "../../src/answer/receipt.ts";
import { encodeReceipt } from "../../src/answer/receipt-code.ts";
import { readReceiptWords } from "../../src/answer/receipt-words.ts";
import { rollingSum } from "../../src/answer/rolling-sum.ts";
import type { Article } from "../../src/article/article.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { createArticleLists } from "../../src/library/article-lists.ts";
import { verifyReceipt } from "../../src/quotation/verify-receipt.ts";
import { encyclopedic, interview, news, sentenceWith } from "../fakes/articles.ts";

const all = [news, encyclopedic, interview];
const edited = (article: Article, change: (text: string) => string): Article =>
  parseArticle({ id: article.id, text: change(article.text), language: article.language });
const wordsOf = (text: string): string => readReceiptWords(text, { start: 0, end: text.length }).form;
/** As they were given out before receipts knew words. */
const earlierReceiptOf = (article: Article, { start, end }: { start: number; end: number }): string => {
  const words = article.text.slice(start, end);
  const [sum, hash] = [rollingSum(words), hashWords(words)];
  return encodeReceipt({ article: receiptKeyOf(article), start, length: words.length, sum, hash });
};
const bridge = excerptAt(news, sentenceWith(news, "It is 420 metres long"), { score: 1 });

describe("a receipt", () => {
  it("is looked for in the articles of its key alone, where these are known", async () => {
    const lists = createArticleLists(all);
    const articles = (): readonly Article[] => {
      throw new Error("all were looked through");
    };
    const library = { articles, get: () => undefined, withKey: lists.withKey };
    expect((await verifyReceipt(library, bridge.receipt)).status).toBe("stands");
    const unknown = { ...library, withKey: createArticleLists([interview]).withKey };
    expect((await verifyReceipt(unknown, bridge.receipt)).status).toBe("unknown");
  });

  it("of every sentence stands, with the very words", async () => {
    for (const article of all) {
      for (const sentence of article.sentences.keys()) {
        const excerpt = excerptAt(article, sentence, { score: 1 });
        const reply = await verifyReceipt(all, excerpt.receipt);
        expect(reply).toMatchObject({ status: "stands", excerpt: { text: excerpt.text, start: excerpt.start } });
      }
    }
  });

  it("stands when another part of the article is edited behind it", async () => {
    const later = edited(news, (text) => `${text}\n\nCorrection: the ferry ran every thirty minutes.`);
    expect(await verifyReceipt([later], bridge.receipt)).toMatchObject({
      status: "stands",
      excerpt: { version: later.version },
    });
  });

  it("has moved when the same words stand elsewhere, and shows them there", async () => {
    const moved = edited(news, (text) => text.replace("MARLOW —", "MARLOW (updated) —"));
    const reply = await verifyReceipt([moved], bridge.receipt);
    expect(reply).toMatchObject({ status: "moved", excerpt: { text: bridge.text, start: bridge.start + 10 } });
  });

  it("has changed, and what it was and is stand beside each other, where the version that had it is kept", async () => {
    const changed = edited(news, (text) => text.replace("420 metres", "430 metres"));
    const source = {
      articles: () => [changed],
      get: () => changed,
      former: async () => [edited(news, (text) => `${text} x`), news],
    };
    const reply = await verifyReceipt(source, bridge.receipt);
    expect(reply).toMatchObject({ status: "changed", before: bridge.text });
    expect(reply.now?.map(({ text }) => text).join(" ")).toContain("430 metres");
    expect(await verifyReceipt({ ...source, former: async () => [] }, bridge.receipt)).not.toHaveProperty("before");
  });

  it("has changed when one character has, and shows nothing that is only alike", async () => {
    const changed = edited(news, (text) => text.replace("420 metres", "430 metres"));
    const reply = await verifyReceipt([changed], bridge.receipt);
    expect(reply.status).toBe("changed");
    expect(reply.excerpt).toBeUndefined();
  });

  it("is unknown when its article is in no library here", async () => {
    expect((await verifyReceipt([encyclopedic], bridge.receipt)).status).toBe("unknown");
    expect((await verifyReceipt([], bridge.receipt)).status).toBe("unknown");
  });

  it.each([
    [bridge.receipt.toLowerCase(), "stands"],
    [bridge.receipt.replaceAll("-", " "), "stands"],
    [bridge.receipt.replaceAll("-", ""), "stands"],
    [` \`${bridge.receipt}\` `, "stands"],
    [bridge.receipt.replaceAll("-", "–"), "stands"],
    [bridge.receipt.replaceAll("0", "o").replaceAll("1", "l"), "stands"],
    [bridge.receipt.slice(0, -1), "malformed"],
    [`${bridge.receipt}A`, "malformed"],
    ["PQ-", "malformed"],
    ["", "malformed"],
    ["What is a receipt?", "malformed"],
    ["__proto__", "malformed"],
    ["PQ".repeat(5_000), "malformed"],
  ])("is read as people paste it: %s", async (code, status) => {
    expect((await verifyReceipt(all, code)).status).toBe(status);
  });

  it("says in which part one character is mistyped, and of two that something is", async () => {
    const groups = bridge.receipt.split("-");
    const wrong = (group: number): string => groups[group]!.replace(/^./u, (first) => (first === "7" ? "8" : "7"));
    for (const group of groups.keys()) {
      if (group === 0) continue;
      const once = groups.with(group, wrong(group));
      expect(await verifyReceipt(all, once.join("-"))).toMatchObject({
        fault: { kind: "mistyped", part: wrong(group) },
      });
      const other = group === 1 ? 2 : 1;
      const { status, fault } = await verifyReceipt(all, once.with(other, wrong(other)).join("-"));
      expect({ status, fault }).toEqual({ status: "malformed", fault: { kind: "mistyped" } });
    }
    expect(await verifyReceipt(all, bridge.receipt.slice(0, -1))).toMatchObject({ fault: { kind: "short" } });
    expect(await verifyReceipt(all, "What is a receipt?")).not.toHaveProperty("fault");
  });

  it("never vouches for what is not quoted, nor for words across paragraphs", async () => {
    const text =
      "Bridge opens\n\nMARLOW — A bridge opened on Monday. It is long.\n\nIt is also wide.\n\nRelated Articles\nBridge opens";
    const article = parseArticle({ id: "own", text, language: "en" });
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const status = async (words: string, now = article) =>
      (await verifyReceipt([now], receiptOf(article, at(words)))).status;
    expect(article.blocks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["dateline", "boilerplate"]));
    expect(await status("Bridge opens")).toBe("stands");
    expect(await status("MARLOW — A bridge opened on Monday.")).toBe("stands");
    expect(await status("Related Articles")).toBe("changed");
    expect(await status("MARLOW")).toBe("changed");
    expect(await status("It is long.\n\nIt is also wide.")).toBe("changed");
    const renamed = edited(article, (words) => words.replace("Bridge opens", "Bridge is open"));
    expect(await status("Bridge opens", renamed)).toBe("changed");
  });

  it.each<[string, (text: string) => string]>([
    ["paragraphs are wrapped", (text) => text.replace(/(.{40,60}) (?=\S)/gu, "$1\n")],
    ["curly quotation marks are straight", (text) => text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'")],
    ["two spaces are behind a stop", (text) => text.replace(/\. (?=\S)/gu, ".  ")],
    ["letters are decomposed", (text) => text.normalize("NFD")],
    ["lines end as on another system", (text) => text.replaceAll("\n", "\r\n")],
  ])("stands when %s, and says so where that is within its words", async (_, change) => {
    for (const article of all) {
      const now = edited(article, change);
      for (const [sentence, { block }] of article.sentences.entries()) {
        // A headline that is wrapped is read as one of two lines.
        if (article.blocks[block]?.kind !== "body") continue;
        const { text, receipt } = excerptAt(article, sentence, { score: 1 });
        const reply = await verifyReceipt([now], receipt);
        expect(reply.status, text).toBe("stands");
        expect(wordsOf(reply.excerpt?.text ?? "")).toBe(wordsOf(text));
        expect(reply.form === "other").toBe(reply.excerpt?.text !== text);
      }
    }
  });

  it("given out earlier is verified by its units", async () => {
    const { start, end } = bridge;
    const code = earlierReceiptOf(news, { start, end });
    expect(code).toMatch(/^PQ-/);
    expect(await verifyReceipt(all, code)).toMatchObject({ status: "stands", excerpt: { text: bridge.text } });
    const moved = edited(news, (text) => text.replace("MARLOW —", "MARLOW (updated) —"));
    expect((await verifyReceipt([moved], code)).status).toBe("moved");
    const reset = edited(news, (text) => text.replace("420 metres", "420  metres"));
    expect((await verifyReceipt([reset], code)).status).toBe("changed");
    expect(await verifyReceipt([reset], bridge.receipt)).toMatchObject({ status: "stands", form: "other" });
  });

  it("notices any changed unit within its words", async () => {
    const units = fc.record({
      sentence: fc.nat(news.sentences.length - 1),
      at: fc.nat(10_000),
      unit: fc.integer({ min: 1, max: 0xffff }),
    });
    await fc.assert(
      fc.asyncProperty(units, async ({ sentence, at, unit }) => {
        const { start, end, receipt } = excerptAt(news, sentence, { score: 1 });
        const place = start + (at % (end - start));
        const other = String.fromCharCode(news.text.charCodeAt(place) ^ unit);
        // The structure stays as it was, so that only the words decide.
        const text = news.text.slice(0, place) + other + news.text.slice(place + 1);
        const words = wordsOf(news.text.slice(start, end));
        // A letter in place of the outermost mark is a word beside them: the receipt's own words are all there.
        const isWord = !` ${wordsOf(text.slice(start, end))} `.includes(` ${words} `);
        const reply = await verifyReceipt([{ ...news, text }], receipt);
        if (isWord) expect(reply.status).toBe("changed");
        else expect(reply).toMatchObject({ status: "stands", form: "other" });
        const earlier = earlierReceiptOf(news, { start, end });
        expect((await verifyReceipt([{ ...news, text }], earlier)).status).toBe("changed");
      }),
      { numRuns: 150 },
    );
  });
});
