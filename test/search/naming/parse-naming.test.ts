import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseNaming } from "../../../src/search/naming/parse-naming.ts";

const TODAY = "2026-03-13";
const YESTERDAY = { from: "2026-03-12", to: "2026-03-12" };

describe("words that name an article", () => {
  it("are what it is about, its day, its author, its title, and no part of the question", () => {
    expect(parseNaming("In yesterday's story on the bridge by Ruth Hale, who paid?", TODAY)).toMatchObject({
      about: "the bridge",
      by: { name: "Ruth Hale" },
      days: YESTERDAY,
      rest: "who paid?",
    });
    expect(parseNaming("Who paid, in the article “The bridge opens”?", TODAY)).toMatchObject({
      title: "The bridge opens",
      rest: "Who paid?",
    });
    expect(parseNaming("in the Larn Courier's latest piece about ferries, who paid?", TODAY)).toMatchObject({
      labels: "Larn Courier",
      about: "ferries",
      newest: true,
      rest: "who paid?",
    });
  });

  it("leave “the article” in their place where they are part of the question", () => {
    const asked = parseNaming("What does the piece on Dara Vann say about his lawyer?", TODAY);
    expect(asked?.about).toBe("Dara Vann");
    expect(asked?.bare).toBe("What does the article say about his lawyer?");
    expect(parseNaming("What is the article about the bridge about?", TODAY)?.bare).toBe("What is the article about?");
    expect(parseNaming("Who wrote Monday's article on ferries?", TODAY)?.bare).toBe("Who wrote the article?");
  });

  it("end where the question begins, without a comma too", () => {
    expect(parseNaming("in the story about the bridge who paid for it", TODAY)).toMatchObject({
      about: "the bridge",
      rest: "who paid for it",
    });
    expect(parseNaming("In the story about the man who jumped, where did he live?", TODAY)).toMatchObject({
      about: "the man who jumped",
      rest: "where did he live?",
    });
  });

  it.each([
    ["Dans l'article d'hier sur le pont, qui a payé ?", "le pont", "qui a payé?"],
    ["Im gestrigen Artikel über die Brücke: Wer zahlte?", "die Brücke", "Wer zahlte?"],
    ["Wer zahlte laut dem Artikel von gestern über die Brücke?", "die Brücke", "Wer zahlte?"],
    ["En el artículo de ayer sobre el puente, ¿quién pagó?", "el puente", "¿quién pagó?"],
    ["ក្នុងអត្ថបទម្សិលមិញអំពីស្ពាន តើអ្នកណាបានបង់ប្រាក់?", "ស្ពាន", "តើអ្នកណាបានបង់ប្រាក់?"],
  ])("in other languages: %s", (question, about, rest) => {
    expect(parseNaming(question, TODAY)).toMatchObject({ about, rest, days: YESTERDAY });
  });

  it.each([
    "Who paid for the bridge?",
    "What is this article about?",
    "Who is named in the article?",
    "What does article 5 of the law say?",
    "Who won the short story prize?",
    "What did the report on the bridge find?",
    "What is the story?",
    "Which newspaper column was cancelled yesterday?",
  ])("are not found in %s", (question) => {
    expect(parseNaming(question, TODAY)).toBeUndefined();
  });

  it("lie in the question, and nothing else is lost of it", () => {
    const words = fc.constantFrom(
      ..."in the story article about on bridge yesterday's who paid by Ruth Hale , “ ” from Monday ? l' sur le pont អត្ថបទ អំពី ស្ពាន laut Artikel über".split(
        " ",
      ),
    );
    const text = fc.array(fc.oneof({ weight: 9, arbitrary: words }, fc.string()), { maxLength: 14 });
    fc.assert(
      fc.property(text, (parts) => {
        const question = parts.join(" ");
        const found = parseNaming(question, TODAY);
        if (found === undefined) return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeGreaterThan(found.start);
        expect(found.end).toBeLessThanOrEqual(question.length);
        const lettersOf = (one: string) => one.replace(/[^\p{L}\p{N}\p{M}]/gu, "");
        expect(lettersOf(found.rest)).toBe(lettersOf(question.slice(0, found.start) + question.slice(found.end)));
      }),
    );
  });

  it.each([
    "What did Reuters report on Monday?",
    "What did the company report in March?",
    "Whom did Le Monde interview on 5 March?",
  ])("are none where the noun is a verb: %s", (question) => {
    expect(parseNaming(question, TODAY)).toBeUndefined();
    expect(parseNaming("What did the company report in March say?", TODAY)?.labels).toBe("company");
    expect(parseNaming("What did she say in the report of 5 March?", TODAY)?.rest).toBe("What did she say?");
  });
});
