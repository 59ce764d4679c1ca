import { describe, expect, it } from "vitest";
import { findFlippingContext } from "../../src/quotation/find-flipping-context.ts";
import { paragraph } from "../fakes/articles.ts";

const contextOf = (text: string, words: string, language = "en") => {
  const article = paragraph(text, language);
  const start = article.text.indexOf(words);
  const found = findFlippingContext(article, { start, end: start + words.length });
  expect(found?.text).toBe(found && article.text.slice(found.start, found.end));
  return found && { kind: found.kind, text: found.text };
};

describe("the words that turn a quotation", () => {
  it.each([
    ["The mayor did not sign the contract.", "sign the contract", { kind: "negation", text: "did not" }],
    ["It is alleged that the roof was rotten.", "the roof was rotten", { kind: "hedge" }],
    ["If it rains, the bridge will close.", "the bridge will close", { kind: "condition" }],
    ["That the bridge is safe is not true.", "the bridge is safe", { kind: "negation", text: "is not" }],
  ])("in %j are outside %j", (text, words, expected) => {
    expect(contextOf(text, words)).toMatchObject(expected);
  });

  it.each([
    ["The mayor signed the contract.", "signed the contract"],
    ["Nobody came. The mayor signed the contract.", "The mayor signed the contract"],
    ["The mayor, who is not a lawyer, signed the contract.", "signed the contract"],
  ])("are none in %j", (text, words) => {
    expect(contextOf(text, words)).toBeUndefined();
  });

  it("are known in Chinese, and not in a language without data", () => {
    expect(contextOf("警方表示，大桥倒塌。", "大桥倒塌", "zh")).toBeUndefined();
    expect(contextOf("大桥没有全部倒塌。", "全部倒塌", "zh")).toMatchObject({ kind: "negation", text: "没有" });
    expect(contextOf("Silta ei ole turvallinen.", "ole turvallinen", "fi")).toBeUndefined();
  });
});
