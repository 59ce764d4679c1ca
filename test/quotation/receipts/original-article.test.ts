import { describe, expect, it } from "vitest";
import { hashWords, receiptKeyOf, receiptOf } from "../../../src/answer/receipt.ts";
import { encodeReceipt } from "../../../src/answer/receipt-code.ts";
import { rollingSum } from "../../../src/answer/rolling-sum.ts";
import type { Article } from "../../../src/article/article.ts";
import { currentSpanOf, originalOf } from "../../../src/quotation/receipts/original-article.ts";
import { verifyReceipt } from "../../../src/quotation/verify-receipt.ts";
import { parseMarkdown, parseText } from "../../article/parse-text.ts";

const SOURCE = [
  "# Larn *harbour* to reopen",
  "The harbour of **Larn** will reopen on [Friday](https://a.example/b_(1)), the council said\non Monday evening[^1]. Smith &amp; Co paid.",
  "She promised the following:",
  "- The ferry will *stop* in May\n- Nobody will lose a job",
  "> The quay was **unsafe**.",
  "<div>Buy a boat now, it is cheap.</div>",
  "The end came late on Monday.",
  "[^1]: After midnight.",
].join("\n\n");
const now = parseMarkdown(SOURCE, { id: "larn", language: "en" });
/** As the article was when its text was the file's. */
const then = parseText(SOURCE, { id: "larn", language: "en" });

/** As they were given out before receipts knew words. */
const earlierReceiptOf = (article: Article, { start, end }: { start: number; end: number }): string => {
  const words = article.text.slice(start, end);
  const [sum, hash] = [rollingSum(words), hashWords(words)];
  return encodeReceipt({ article: receiptKeyOf(article), start, length: words.length, sum, hash });
};
const spanOf = (words: string) => {
  const start = SOURCE.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
};

describe("a receipt of words with their marks, from before Markdown was read", () => {
  const shown: readonly (readonly [string, string])[] = [
    [
      "The harbour of **Larn** will reopen on [Friday](https://a.example/b_(1)), the council said\non Monday evening[^1].",
      "The harbour of Larn will reopen on Friday, the council said on Monday evening[1].",
    ],
    ["Smith &amp; Co paid.", "Smith & Co paid."],
    ["- The ferry will *stop* in May", "The ferry will stop in May"],
    [
      "- The ferry will *stop* in May\n- Nobody will lose a job",
      "The ferry will stop in May\n\nNobody will lose a job",
    ],
    ["> The quay was **unsafe**.", "The quay was unsafe."],
    ["Larn *harbour* to reopen", "Larn harbour to reopen"],
    ["[^1]: After midnight.", "[1] After midnight."],
    ["The end came late on Monday.", "The end came late on Monday."],
  ];

  it.each(shown)("stands, and shows the words as a page does: %j", async (written, words) => {
    for (const code of [receiptOf(then, spanOf(written)), earlierReceiptOf(then, spanOf(written))]) {
      const { status, excerpt } = await verifyReceipt([now], code);
      expect([status, excerpt?.text]).toEqual(["stands", words]);
      expect(excerpt?.text).toBe(now.text.slice(excerpt?.start, excerpt?.end));
    }
  });

  it("of every sentence stands, or its words are no longer the article's", async () => {
    const statuses = await Promise.all(
      then.sentences.map(async (span) => [
        then.text.slice(span.start, span.end),
        (await verifyReceipt([now], receiptOf(then, span))).status,
      ]),
    );
    expect(statuses.filter(([, status]) => status !== "stands")).toEqual([
      ["<div>Buy a boat now, it is cheap.</div>", "changed"],
    ]);
  });

  it.each(shown)("has moved where the file goes on in another way: %j", async (written) => {
    const later = parseMarkdown(SOURCE.replace("\n\n", "\n\nA new [first](/x) line.\n\n"), {
      id: "larn",
      language: "en",
    });
    const expected = written.startsWith("Larn") ? "stands" : "moved";
    for (const code of [receiptOf(then, spanOf(written)), earlierReceiptOf(then, spanOf(written))])
      expect((await verifyReceipt([later], code)).status).toBe(expected);
  });

  it("has changed where a word has", async () => {
    const later = parseMarkdown(SOURCE.replace("Friday", "Sunday"), { id: "larn", language: "en" });
    const [first = ["", ""]] = shown;
    expect((await verifyReceipt([later], receiptOf(then, spanOf(first[0])))).status).toBe("changed");
  });

  it("of now stands by the article's text alone", async () => {
    for (const sentence of now.sentences)
      expect((await verifyReceipt([now], receiptOf(now, sentence))).status).toBe("stands");
  });

  it("is of no other form of an article whose text is its file's", async () => {
    expect(await originalOf(then)).toBeUndefined();
    expect((await originalOf(now))?.text).toBe(SOURCE);
    expect(currentSpanOf(now, spanOf("Buy a boat"))).toBeUndefined();
  });
});
