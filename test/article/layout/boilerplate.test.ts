import { describe, expect, it } from "vitest";
import {
  isEndLabel,
  isInterruption,
  isLastLine,
  isMarkdownImage,
  isSeparator,
} from "../../../src/article/layout/boilerplate.ts";

describe("a block that newsrooms put between paragraphs", () => {
  it.each(["ADVERTISEMENT", "» Read more: Court delays trial", "Lire aussi : Le pont", "相关阅读", "ข่าวที่เกี่ยวข้อง"])(
    "is an interruption: %s",
    (text) => expect(isInterruption(text)).toBe(true),
  );

  it("is none when it is prose that begins so", () => {
    expect(isInterruption("Read more about the bridge in our archive, the mayor said.")).toBe(false);
  });
});

describe("what follows an article", () => {
  it("begins with a label, or is a line of its own kind", () => {
    expect(["Related Articles", "Tags:", "Partager"].every(isEndLabel)).toBe(true);
    for (const text of [
      "© 2022 Example Press",
      "All rights reserved.",
      "#bridge #council",
      "Facebook | Twitter | Email",
    ])
      expect(isLastLine(text), text).toBe(true);
    expect(isLastLine("The council voted on Tuesday.")).toBe(false);
  });
});

describe("a block without words", () => {
  it("is a rule or a picture", () => {
    expect(["* * *", "---", "＊＊＊"].every(isSeparator)).toBe(true);
    expect(isSeparator("No.")).toBe(false);
    expect(isMarkdownImage("![The bridge](bridge.jpg)")).toBe(true);
    expect(isMarkdownImage("See ![the bridge](bridge.jpg)")).toBe(false);
  });
});
