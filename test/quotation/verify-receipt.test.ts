import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptAt } from "../../src/answer/excerpt.ts";
import { receiptOf } from "../../src/answer/receipt.ts";
import { decodeReceipt, encodeReceipt, findReceipt } from "../../src/answer/receipt-code.ts";
import type { Article } from "../../src/article/article.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { verifyReceipt } from "../../src/quotation/verify-receipt.ts";
import { encyclopedic, interview, news, sentenceWith } from "../fakes/articles.ts";

const all = [news, encyclopedic, interview];
const edited = (article: Article, change: (text: string) => string): Article =>
  parseArticle({ id: article.id, text: change(article.text), language: article.language });
const bridge = excerptAt(news, sentenceWith(news, "It is 420 metres long"), { score: 1 });

describe("a receipt", () => {
  it("is a short code that can be copied", () => {
    expect(bridge.receipt).toMatch(/^PQ(?:-[0-9A-HJKMNP-TV-Z]{2,6})+$/);
    expect(bridge.receipt.length).toBeLessThanOrEqual(40);
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

  it.each([
    [`They wrote: ${bridge.receipt}, is that so?`, "within a sentence"],
    [`They wrote ${bridge.receipt.replaceAll("-", "–")}.`, "with other dashes"],
    [`(${bridge.receipt.replaceAll("-", " ")})`, "with spaces"],
    [`PQ, that is ${bridge.receipt}`, "behind something like it"],
    [
      `${encodeReceipt({ article: 1, start: 1, length: 1, sum: 1, hash: 1n }).replace("1", "2")} ${bridge.receipt}`,
      "behind a mistyped one",
    ],
  ])("is found in %j", (text) => {
    expect(decodeReceipt(findReceipt(text) ?? "")).toEqual(decodeReceipt(bridge.receipt));
  });

  it("is found in no words without one", () => {
    expect(findReceipt("PQ is no receipt, and neither is what follows")).toBeUndefined();
    expect(findReceipt(`X${bridge.receipt}`)).toBeUndefined();
    expect(findReceipt(`${bridge.receipt}A`)).toBeUndefined();
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
        expect((await verifyReceipt([{ ...news, text }], receipt)).status).toBe("changed");
      }),
      { numRuns: 150 },
    );
  });

  it("is malformed with any one or two wrong symbols, and with any two that changed places", () => {
    const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const place = fc.integer({ min: 2, max: 32 });
    const bare = bridge.receipt.replaceAll("-", "");
    const put = (code: string, at: number, symbol: string): string => code.slice(0, at) + symbol + code.slice(at + 1);
    fc.assert(
      fc.property(place, place, fc.constantFrom(...symbols), fc.constantFrom(...symbols), (one, other, a, b) => {
        const wrong = put(put(bare, one, a), other, b);
        expect(decodeReceipt(wrong) === undefined).toBe(wrong !== bare);
        const swapped = put(put(bare, one, bare[other] ?? ""), other, bare[one] ?? "");
        expect(decodeReceipt(swapped) === undefined).toBe(swapped !== bare);
      }),
    );
  });

  it("carries its numbers through the code", () => {
    const numbers = fc.record({
      article: fc.nat(2 ** 30 - 1),
      start: fc.nat(2 ** 30 - 1),
      length: fc.nat(2 ** 25 - 1),
      sum: fc.nat(2 ** 20 - 1),
      hash: fc.bigInt({ min: 0n, max: 2n ** 40n - 1n }),
    });
    fc.assert(
      fc.property(numbers, (receipt) => {
        expect(decodeReceipt(encodeReceipt(receipt))).toEqual(receipt);
      }),
    );
  });

  it("never throws, whatever is pasted", () => {
    const units = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(units, (code) => {
        decodeReceipt(code);
        decodeReceipt(`PQ-${code}`);
      }),
    );
  });

  it("does not depend on the article's version", () => {
    const span = { start: bridge.start, end: bridge.end };
    expect(
      receiptOf(
        edited(news, (text) => `${text} `),
        span,
      ),
    ).toBe(bridge.receipt);
  });
});
