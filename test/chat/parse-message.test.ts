import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseContinuation, parseMessage } from "../../src/chat/parse-message.ts";
import { anyCharacter } from "../any-character.ts";

describe("what a message wants", () => {
  it.each([
    ["Where does she live?", { kind: "question", text: "Where does she live?" }],
    ["/help", { kind: "command", name: "help", argument: "" }],
    ["/HELP", { kind: "command", name: "help", argument: "" }],
    ["  /ask   who is it? ", { kind: "command", name: "ask", argument: "who is it?" }],
    ["/check one\ntwo", { kind: "command", name: "check", argument: "one\ntwo" }],
    ["/start", { kind: "start", argument: "" }],
    ["/start mill", { kind: "start", argument: "mill" }],
    ["/halp me", { kind: "unknown", name: "halp" }],
    ["/constructor", { kind: "unknown", name: "constructor" }],
    ["/__proto__", { kind: "question", text: "/__proto__" }],
    ["/etc/passwd", { kind: "question", text: "/etc/passwd" }],
    ["/ help", { kind: "question", text: "/ help" }],
    ["and/or", { kind: "question", text: "and/or" }],
    ["//", { kind: "question", text: "//" }],
  ])("%j", (text, wish) => {
    expect(parseMessage(text)).toEqual(wish);
  });

  const checked = (text: string) => {
    const wish = parseMessage(text);
    return wish.kind === "command" && wish.name === "check" ? wish.argument : undefined;
  };

  it.each([
    ["“The mill was built by her father.”", "The mill was built by her father."],
    ['"The mill was built by her father."', "The mill was built by her father."],
    ["« Le moulin fut construit par son père. »", " Le moulin fut construit par son père. "],
    ["„Die Mühle wurde von ihrem Vater gebaut.“", "Die Mühle wurde von ihrem Vater gebaut."],
    ["»Die Mühle wurde von ihrem Vater gebaut.«", "Die Mühle wurde von ihrem Vater gebaut."],
    ["‘She hasn’t been back to the mill’", "She hasn’t been back to the mill"],
    ["「水車は彼女の父が二十年前に建てたものである。」", "水車は彼女の父が二十年前に建てたものである。"],
    ["“The mill was built by her father,” said Nora Quill.", "“The mill was built by her father,” said Nora Quill."],
    [" Nora van der Quill: “It was built by her father.”", "Nora van der Quill: “It was built by her father.”"],
    [
      "„Die Mühle wurde von ihrem Vater gebaut“, sagte Nora Quill.",
      "„Die Mühle wurde von ihrem Vater gebaut“, sagte Nora Quill.",
    ],
    ["“The mill was built by her father” — Nora Quill", "“The mill was built by her father” — Nora Quill"],
    [
      "“It was built by her father,” said the mayor, Nora Quill.",
      "“It was built by her father,” said the mayor, Nora Quill.",
    ],
    [
      "« Il a été construit par son père », explique la maire Nora Quill.",
      "« Il a été construit par son père », explique la maire Nora Quill.",
    ],
  ])("%j is a quotation to check", (text, words) => {
    expect(checked(text)).toBe(words);
  });

  it.each([
    ["PQ-GN7TG3-000138-00060-7ZC8XQ-YGQFEK-RR", "as it is shown"],
    [" `pq gn7tg3 000138 00060 7zc8xq ygqfek rr` ", "as it is typed"],
    ["“PQ-GN7TG3-000138-00060-7ZC8XQ-YGQFEK-RS”", "mistyped"],
  ])("%j is a receipt to verify: %s", (text) => {
    expect(parseMessage(text)).toMatchObject({
      kind: "command",
      name: "verify",
      argument: expect.stringMatching(/^pq/i),
    });
  });

  it("a receipt with a question around it is a question", () => {
    const text = "What is PQ-GN7TG3-000138-00060-7ZC8XQ-YGQFEK-RR?";
    expect(parseMessage(text)).toEqual({ kind: "question", text });
  });

  it.each([
    ["“water mill”", "a phrase that somebody looks for"],
    ["“Who built the mill by the river?”", "a question that was pasted"],
    ["“The mill” or “the weir by the bridge”?", "two phrases with words of the asker's between"],
    ["“The mill was built by her father” she said", "words behind the quotation"],
    ["Did Nora Quill say “the mill was built by her father”?", "somebody asks whether it was said"],
    ["who said “the mill was built by her father”", "somebody asks who said it"],
    ["Is this right: “the mill was built by her father”", "nobody is named"],
    ["Is this by Nora Quill: “the mill was built by her father”", "more than a name before the colon"],
    ["Why: “the mill was built by her father”", "a question word is no name"],
    ["Quién dijo: «El molino fue construido por su padre»", "somebody asks in Spanish who said it"],
    ["Pourquoi Quill a dit « le moulin a été construit par son père »", "somebody asks in French why it was said"],
    ["“Who built the mill by the river?” asked Nora Quill.", "a question within"],
    ["“Her father,” said Nora Quill.", "a phrase that somebody said"],
    ["The mill was built by her father.", "no quotation marks"],
    ["“”", "nothing between the marks"],
    ['"', "a lone mark"],
    ["「水車」", "a short phrase in a script without spaces"],
  ])("%j is a question: %s", (text) => {
    expect(parseMessage(text)).toEqual({ kind: "question", text });
  });

  it("of any text it makes something", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.constantFrom("", "/", '"', "“", "/check "), (text, before) => {
        expect(["question", "command", "start", "unknown"]).toContain(parseMessage(before + text).kind);
      }),
    );
  });
});

describe("a word that continues a conversation", () => {
  it.each([
    ["more", "more"],
    ["More!", "more"],
    ["  show   more… ", "more"],
    ["context?", "context"],
    ["Show in context.", "context"],
    ["la suite", "more"],
    ["Quoi d’autre ?", "more"],
    ["le contexte", "context"],
    ["បន្ថែម", "more"],
    ["បរិបទ។", "context"],
  ])("%j asks for %s", (text, wish) => {
    expect(parseContinuation(text)).toBe(wish);
  });

  it.each(["more about the mill", "what is the context of the law?", "", "…", "constructor"])("%j does not", (text) => {
    expect(parseContinuation(text)).toBeUndefined();
  });
});
