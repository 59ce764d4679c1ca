import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseManner, stripGreeting } from "../../../src/chat/manners/parse-manner.ts";

describe("a message that asks nothing", () => {
  it.each([
    ["hi", "greeting"],
    ["Hellooo there!!", "greeting"],
    ["good morning everyone", "greeting"],
    ["Hi, thanks a lot", "thanks"],
    ["thx 🙏", "thanks"],
    ["ok thank you so much, bye", "bye"],
    ["Who are you?", "identity"],
    ["what’s your name", "identity"],
    ["What can you do?", "abilities"],
    ["hello, how does this work?", "abilities"],
    ["help!", "help"],
    ["are you sure?", "doubt"],
    ["really??", "doubt"],
    ["ok", "nod"],
    ["👍", "nod"],
    ["Bonjour !", "greeting"],
    ["merci beaucoup", "thanks"],
    ["Qui es-tu ?", "identity"],
    ["T’es sûr ?", "doubt"],
    ["សួស្តី", "greeting"],
    ["អរគុណ​", "thanks"],
    ["តើអ្នកអាចធ្វើអ្វីបាន?", "abilities"],
  ])("%j is %s", (text, manner) => {
    expect(parseManner(text)).toBe(manner);
  });

  it.each([
    "hi who repaired the wheel",
    "thanks to whom was it rebuilt?",
    "Who is the king?",
    "who are you talking about in paragraph 3",
    "help for farmers",
    "the mill",
    "?",
    "…",
    "",
    "toString",
  ])("%j may ask something", (text) => {
    expect(parseManner(text)).toBeUndefined();
  });
});

describe("a greeting before a question", () => {
  it.each([
    ["Hi, who repaired the wheel?", "who repaired the wheel?"],
    ["hello there! when did it open", "when did it open"],
    ["hey who paid for it", "who paid for it"],
    ["Thanks. And what did it cost?", "And what did it cost?"],
    ["Bonjour, qui a payé ?", "qui a payé ?"],
  ])("%j is left out", (text, question) => {
    expect(stripGreeting(text)).toBe(question);
  });

  it.each(["hello kitty sales figures", "Who said hello?", "ok corral shooting", "really big mill", "hi"])(
    "%j has none",
    (text) => {
      expect(stripGreeting(text)).toBe(text);
    },
  );

  it("is never more than the beginning of what was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("", "hi ", "hey, "), (text, before) => {
        expect((before + text).endsWith(stripGreeting(before + text))).toBe(true);
      }),
    );
  });
});
