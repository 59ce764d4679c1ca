/** What a quotation is told that begins or ends within a word, a number or a character of the article. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphemesOf } from "../../src/language/index.ts";
import { checkQuotation } from "../../src/quotation/check-quotation.ts";
import { collectionOf } from "../fakes/article-collection.ts";
import { paragraph } from "../fakes/articles.ts";

const judged = (article: string, text: string, language = "en") =>
  checkQuotation(collectionOf(paragraph(article, language)), text);

describe("a quotation that begins or ends within a word or a number", () => {
  it.each([
    ["The cold fell to −5 °C in the night by the lake.", "5 °C in the night by the lake", "5", "−5"],
    ["The cost was 10–20 million in the year of the flood.", "20 million in the year of the flood", "20", "10–20"],
    ["About 1 200 people live in the town of Marlow.", "200 people live in the town of Marlow", "200", "1 200"],
    [
      "It was a non–violent protest in the town of Marlow.",
      "violent protest in the town of Marlow",
      "violent",
      "non–violent",
    ],
    ["ប្រជាជនខ្មែររស់នៅក្នុងប្រទេសកម្ពុជា", "មែររស់នៅក្នុងប្រទេស", "មែររស់នៅក្នុងប្រទេស", "ខ្មែររស់នៅក្នុងប្រទេស"],
  ])("is altered, in %j as %j, and what it leaves out is named", async (article, text, said, words) => {
    const { verdict, differences } = await judged(article, text, /\p{Script=Khmer}/u.test(text) ? "km" : "en");
    expect(verdict).toBe("altered");
    expect(differences).toEqual([{ said, article: words, kind: "words" }]);
  });

  it.each([
    ["They waved 🇷🇺🇸🇪 at the match.", "🇺🇸"],
    ["The family 👨‍👩‍👧 was happy.", "The family 👨"],
    ["เขาจะทำงานที่บ้านในวันนี้", "เขาจะท"],
  ])("is not verbatim where it cuts a character: in %j, %j", async (article, text) => {
    expect((await judged(article, text)).verdict).not.toBe("verbatim");
  });

  it("is verbatim right before the mark of a note, and with it", async () => {
    const article = "The new bridge is safe¹ and it is open to all.";
    expect((await judged(article, "The new bridge is safe")).verdict).toBe("verbatim");
    expect((await judged(article, "The new bridge is safe¹")).verdict).toBe("verbatim");
  });

  it("is shown in whole characters, whatever it is and wherever it is cut", async () => {
    const word = fc.constantFrom(
      ...["the", "bridge", "council", "closed", "cafe\u0301", "non-violent", "1 200", "−5", "10–20", "5%", "note[3]"],
      ...[
        "safe¹",
        "สะพานนำ",
        "ขทำ",
        "ខ្មែរ",
        "क्षत्रिय",
        "كَتَبَ",
        "שָׁלוֹם",
        "한국",
        "🇫🇷🇩🇪",
        "👍🏽",
        "❤️",
        "👨‍👩‍👧",
        "(un)lawful",
      ],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 4, maxLength: 14 }),
        fc.nat(40),
        fc.integer({ min: 1, max: 60 }),
        async (words, from, length) => {
          const article = paragraph(`It says ${words.join(" ")}.`);
          const start = article.text.indexOf("It says");
          const text = article.text.slice(start + from, start + from + length);
          const { verdict, excerpts, differences } = await checkQuotation(collectionOf(article), text);
          const breaks = new Set(Array.from(graphemesOf(article.text), ({ index }) => index)).add(article.text.length);
          for (const { focus } of excerpts) expect([focus.start, focus.end].every((at) => breaks.has(at))).toBe(true);
          if (verdict === "altered") expect(differences.some(({ kind }) => kind !== "form")).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
