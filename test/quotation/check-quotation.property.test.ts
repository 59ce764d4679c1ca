import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkQuotation } from "../../src/quotation/check-quotation.ts";
import { stripQuotationMarks } from "../../src/quotation/parse-quote.ts";
import { collection, collectionOf } from "../fakes/article-collection.ts";
import { encyclopedic, interview, news, paragraph } from "../fakes/articles.ts";
import { applyDifferences, standsIn } from "./reference-check.ts";

describe("the quote check, whatever it is asked", () => {
  const named = { encyclopedic, interview, news };
  const anySentence = fc.constantFrom(
    ...Object.values(named).flatMap(({ id, text, sentences }) =>
      sentences.map(({ start, end }) => ({ id: id as keyof typeof named, sentence: text.slice(start, end) })),
    ),
  );

  it("always finds whole words of an article verbatim, however they are typed", async () => {
    const retyped = (text: string, how: number): string =>
      [
        text,
        text.toUpperCase(),
        text.replace(/[“”]/g, '"').replace(/’/g, "'"),
        text.replace(/ /g, "\u00a0"),
        text.replace(/ /g, "  \n"),
        text.replace(/ — | – /g, " - "),
        text.normalize("NFD"),
      ][how] ?? text;
    await fc.assert(
      fc.asyncProperty(anySentence, fc.nat(30), fc.nat(30), fc.nat(6), async ({ id, sentence }, from, count, how) => {
        const words = sentence.split(" ");
        // "8 per cent" is one sign, "8%", and is not cut.
        const part = words.slice(from % words.length, (from % words.length) + 1 + count).join(" ");
        const reply = await checkQuotation(collection, retyped(part, how), id);
        if (/[\p{L}\p{N}]/u.test(part) && !/^(?:per )?cent\b|\bper$/u.test(part))
          expect(reply.verdict).toBe("verbatim");
        for (const { kind } of reply.differences) expect(kind).toBe("form");
      }),
      { numRuns: 80 },
    );
  });

  it("never says verbatim of an edited sentence unless it stands there, and its differences give the article's words", async () => {
    const word = fc.constantFrom(
      "not",
      "never",
      "Sweden",
      "19",
      "the",
      "a",
      "and",
      "allegedly",
      "is",
      "bridge",
      "bird",
      "“",
      "—",
      ".",
    );
    const edit = fc.record({ at: fc.nat(60), put: word, how: fc.constantFrom("replace", "insert", "delete", "swap") });
    const edited = (words: readonly string[], { at, put, how }: { at: number; put: string; how: string }): string[] => {
      const place = at % words.length;
      const [before, here, after] = [words.slice(0, place), words[place] ?? "", words.slice(place + 1)];
      if (how === "replace") return [...before, put, ...after];
      if (how === "insert") return [...before, put, here, ...after];
      if (how === "delete") return [...before, ...after];
      return [...before, ...after.slice(0, 1), here, ...after.slice(1)];
    };
    type Example = [{ id: keyof typeof named; sentence: string }, { at: number; put: string; how: string }[]];
    const example = (id: keyof typeof named, sentence: string, ...edits: [string, number, string?][]): Example => [
      { id, sentence },
      edits.map(([how, at, put = "not"]) => ({ how, at, put })),
    ];
    const terns = "Arctic terns live for up to thirty years.";
    const music = "Music needs people who have arrived.”";
    const halvorsen =
      "“We cannot ask people to drive over a bridge that we would not walk under,” Mayor Ingrid Halvorsen said after the vote.";
    const detour = "“I am not sure that it will survive a detour.”";
    const examples = [
      example("encyclopedic", terns, ["insert", 7, "“"], ["delete", 1], ["swap", 6]),
      example("encyclopedic", terns, ["insert", 7, "."], ["delete", 1], ["swap", 6]),
      example("encyclopedic", terns, ["delete", 0], ["insert", 6, "—"], ["swap", 6]),
      example("interview", music, ["replace", 4, "."], ["replace", 5, "“"], ["insert", 0, "bridge"]),
      example("news", halvorsen, ["insert", 0, "“"], ["delete", 4], ["replace", 13, "“"]),
      example("news", detour, ["delete", 8], ["insert", 8, "—"], ["swap", 8]),
      example("news", "Photo: Ana Ruiz/Coastal Press", ["delete", 0], ["delete", 0], ["replace", 0, "a"]),
      example("interview", "“A man fell ill.", ["delete", 2], ["replace", 2, "bird"]),
    ];
    // A mark that stands alone behind the end of a sentence is none of it, and is not judged.
    const withoutLoneMarks = (text: string): string => text.replace(/(?<=[.!?][”"]?)(?:\s+[“—.])+$/u, "");
    await fc.assert(
      fc.asyncProperty(
        anySentence,
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        async ({ id, sentence: whole }, edits) => {
          const article = named[id];
          const text = edits.reduce(edited, whole.split(" ")).join(" ").trim();
          if (text === "") return;
          const reply = await checkQuotation(collection, text, id);
          expect(reply.text).toBe(text);
          // Of words in quotation marks with little around them, only these are judged.
          const [only, ...others] = reply.sentences ?? [];
          const judged = only !== undefined && others.length === 0 ? only.text : text;
          if (reply.verdict === "verbatim") expect(standsIn(article, withoutLoneMarks(judged)), text).toBe(true);
          for (const one of reply.sentences ?? [reply]) {
            if (one.verdict !== "altered") continue;
            const [excerpt] = one.excerpts;
            const sentence = stripQuotationMarks(withoutLoneMarks(stripQuotationMarks(one.text)));
            // Quotation marks around the whole are the asker's; the sentence is judged without them.
            // A mark at one end may have lost its other one by the edit.
            const bare = (words: string): string => stripQuotationMarks(words).replace(/^[“"]|[”"]$/gu, "");
            const quoted = bare(applyDifferences(sentence, one));
            // Few words may be those of another article but for one, which is then said.
            expect(excerpt?.article === id || one.elsewhere, text).toBe(true);
            const source = collection.get(excerpt?.article ?? "");
            expect(excerpt && source && bare(source.text.slice(excerpt.focus.start, excerpt.focus.end))).toBe(quoted);
            expect(excerpt?.text).toContain(quoted);
          }
        },
      ),
      { numRuns: 120, examples },
    );
  });

  it("never says verbatim of several sentences unless they stand there with the same marks, and always when they do", async () => {
    const left = fc.constantFrom("", "“", "”", "—", ",", "sentence", "swap");
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(named)),
        fc.nat(60),
        fc.integer({ min: 2, max: 4 }),
        left,
        async (article, from, count, what) => {
          const first = from % (article.sentences.length - count);
          const sentences = article.sentences.slice(first, first + count);
          const [start, end] = [sentences[0]?.start ?? 0, sentences.at(-1)?.end ?? 0];
          const words = sentences.map((one) => article.text.slice(one.start, one.end));
          if (what === "swap") words.reverse();
          else if (what === "sentence") words.splice(1, 1);
          // As it stands, with a mark left out wherever it is.
          const whole = article.text.slice(start, end);
          const text = what === "swap" || what === "sentence" ? words.join(" ") : whole.replaceAll(what, "");
          const { verdict, differences, sentences: parts = [] } = await checkQuotation(collection, text, article.id);
          seen.add(verdict);
          // Of words in quotation marks with little around them, only these are judged.
          const judged = parts.length === 1 ? (parts[0]?.text ?? text) : text;
          // Who speaks may be left out between two parts; all else of it stands there.
          const isJoined = differences.some(({ mark }) => mark === "attribution");
          if (verdict === "verbatim" && !isJoined) expect(standsIn(article, judged), text).toBe(true);
          if (
            text === whole &&
            !article.blocks.some((one) => one.kind === "dateline" && one.start >= start && one.end <= end)
          ) {
            expect(verdict, text).toBe("verbatim");
          }
        },
      ),
      { numRuns: 120, examples: [[interview, 0, 3, "sentence"]] },
    );
    for (const verdict of ["verbatim", "altered", "stitched"]) expect(seen).toContain(verdict);
  });

  it("never throws, whatever is checked", async () => {
    const any = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom("“", "”", '"', " ", "a", "…", "\ud800", "\0", "İ", "é", "\n", ".") }),
    );
    await fc.assert(
      fc.asyncProperty(any, any, async (text, article) => {
        await checkQuotation(collectionOf(paragraph(article), news), text);
      }),
      { numRuns: 80 },
    );
  });
});
