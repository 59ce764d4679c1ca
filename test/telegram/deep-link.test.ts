import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  articleLink,
  articleOfLinks,
  articleStart,
  questionLink,
  readDeepLink,
} from "../../adapters/telegram/deep-link.ts";

const words = fc.string({ unit: fc.constantFrom("a", "é", "水", " ", "?", "/", "-"), maxLength: 30 });

describe("a link into the private chat", () => {
  it("asks what it was made of, white space apart, and never a command", () => {
    fc.assert(
      fc.property(words, (question) => {
        const link = questionLink(question);
        if (link === undefined) return;
        expect(link).toMatch(/^[\w-]{1,64}$/);
        expect(readDeepLink(link)).toBe(`/ask ${question.replace(/\s+/g, " ").trim()}`.trim());
      }),
    );
  });

  it("chooses an article by its id", () => {
    expect(readDeepLink(articleLink("mill-2021")!)).toBe("/article mill-2021");
  });

  it("tells which article it leads to, with this bot alone", () => {
    const link = articleStart("mill-2021", "quote_bot");
    expect(articleOfLinks([undefined, "https://news.example/mill", link], "quote_bot")).toBe("mill-2021");
    expect(articleOfLinks([link, "https://t.me/quote_bot?start=a_", `${link}=`], "other_bot")).toBeUndefined();
  });

  it("is not made of what is empty or too long, and anything else is left to the core", () => {
    expect([questionLink(""), questionLink("水".repeat(30)), articleLink("")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(readDeepLink("from-a-poster")).toBe("/start from-a-poster");
  });
});
