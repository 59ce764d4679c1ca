import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseNamedQuestions } from "../../../src/answer/about/parse-named-question.ts";
import { anyCharacter } from "../../any-character.ts";

describe("a question for a person or a thing and nothing else of it", () => {
  it.each([
    ["Who is Bea Lund?", "writer", "bea lund"],
    ["so who's Bea Lund", "writer", "bea lund"],
    ["what did Bea Lund write?", "writer", "bea lund"],
    ["which articles has Bea Lund written", "writer", "bea lund"],
    ["Wer ist Bea Lund?", "writer", "bea lund"],
    ["Was hat Bea Lund geschrieben?", "writer", "bea lund"],
    ["Qui est Bea Lund ?", "writer", "bea lund"],
    ["Qu’a écrit Bea Lund ?", "writer", "bea lund"],
    ["¿Quién es Bea Lund?", "writer", "bea lund"],
    ["Chi è Bea Lund?", "writer", "bea lund"],
    ["Quem é Bea Lund?", "writer", "bea lund"],
    ["Wie is Bea Lund?", "writer", "bea lund"],
    ["Кто такая Беа Лунд?", "writer", "беа лунд"],
    ["tell me about the storm", "subject", "the storm"],
    ["can you tell me about the storm please", "subject", "the storm"],
    ["Erzähl mir von dem Sturm", "subject", "dem sturm"],
    ["parle-moi de la tempête", "subject", "la tempete"],
    ["cuéntame de la tormenta", "subject", "la tormenta"],
  ])("%j is one: %s of %s", (question, kind, name) => {
    expect(parseNamedQuestions(question)).toContainEqual(expect.objectContaining({ kind, name }));
  });

  it.each([
    "What did Bea Lund write about the mill?",
    "What did Bea Lund say?",
    "What happened in the storm?",
    "What is the latest news on the storm?",
    "Tell me when the storm came",
    "Where does Bea Lund live?",
    "",
    "?",
  ])("%j asks for something of it", (question) => {
    for (const { name } of parseNamedQuestions(question)) expect(name).toMatch(/ about | on the /);
  });

  it("is read from whatever is typed without a fault, and has a name then", () => {
    const piece = fc.constantFrom("who is ", "tell me about ", "what did ", " write", "please ", "wer ist ", "~", "(");
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: anyCharacter, maxLength: 8 })), { maxLength: 8 }),
        (parts) => {
          for (const { name } of parseNamedQuestions(parts.join(""))) expect(name.trim()).not.toBe("");
        },
      ),
    );
  });
});
