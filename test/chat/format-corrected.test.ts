import { describe, expect, it } from "vitest";
import { excerptOf } from "../../src/answer/index.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { formatReply } from "../../src/chat/format-reply.ts";
import type { CorrectedReply } from "../../src/reply/index.ts";
import { MILL } from "./test-library.ts";

const article = parseArticle(MILL);
const [, first, second] = article.sentences.map((span) => excerptOf(article, { start: span.start, end: span.end }));
const shown = (reply: Omit<CorrectedReply, "kind">) =>
  formatReply({ kind: "corrected", sources: "place", ...reply }).map((part) =>
    part.kind === "excerpt" ? `> ${part.excerpt.text}` : part.kind === "former" ? `- ${part.text}` : part.text,
  );

describe("a corrected answer", () => {
  it("says so, and shows the old words and the new with their source", () => {
    expect(shown({ passages: [{ before: "It was silent since 1961.", now: [first!] }] })).toEqual([
      "The article has changed since this answer.",
      "It said:",
      "- It was silent since 1961.",
      "It says now:",
      `> ${first!.text}`,
      "paragraph 1",
    ]);
  });

  it("says of words that are gone that they are, and shows what stands as it stands", () => {
    expect(shown({ language: "fr", passages: [{ before: "Parti.", now: [] }, { now: [second!] }] })).toEqual([
      "L’article a changé depuis cette réponse.",
      "Il disait :",
      "- Parti.",
      "Ces mots n’y sont plus.",
      "Ceci y est toujours :",
      `> ${second!.text}`,
      expect.stringMatching(/1/),
    ]);
  });

  it("says no more than that where there is no room", () => {
    expect(shown({ passages: [] })).toEqual(["The article has changed since this answer."]);
  });
});
