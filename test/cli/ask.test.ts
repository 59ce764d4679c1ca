import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAsk } from "../../adapters/cli/ask.ts";
import { toJsonLine } from "../../adapters/cli/output.ts";
import { askLineSchema } from "../../src/server.ts";
import { anyCharacter } from "../any-character.ts";
import { createTestLibrary, LIGHTHOUSE, MILL } from "../chat/test-library.ts";

const asking = async (options: Partial<Parameters<typeof createAsk>[0]> = {}) => {
  const { library } = await createTestLibrary(MILL, LIGHTHOUSE);
  const ask = createAsk({ library, conversation: false, ...options });
  return async (question: string) => {
    const { json } = await ask(question);
    const line = toJsonLine(json);
    expect(line.startsWith('{"question":')).toBe(true);
    return askLineSchema.parse(JSON.parse(line));
  };
};

describe("a line of ask --json", () => {
  it("is the reply with the question in front, and every documented key", async () => {
    const line = await (await asking())("Who repaired the wheel?");
    expect(line).toMatchObject({
      question: "Who repaired the wheel?",
      kind: "answer",
      confidence: expect.any(Number),
      excerpts: [{ article: "mill", paragraph: 1, text: expect.stringContaining("Nora Quill") }],
      missing: [],
      corrections: [],
      ms: expect.any(Number),
    });
    expect(line).not.toHaveProperty("candidates");
  });

  it("has all of them also when nothing was found", async () => {
    expect(await (await asking())("Who is the king of Sweden?")).toMatchObject({
      kind: "abstain",
      reason: expect.any(String),
      confidence: expect.any(Number),
      excerpts: [],
      missing: expect.any(Array),
      corrections: [],
    });
  });

  it("takes every line for a question, whatever it looks like", async () => {
    const ask = await asking();
    for (const question of [
      "/help",
      "/articles",
      "/quit",
      "/stories",
      "“The council refused to pay because of the owner”",
      "",
      " ",
    ]) {
      const line = await ask(question);
      expect(["answer", "abstain"], question).toContain(line.kind);
      expect(line.question).toBe(question);
    }
  });

  it("says what is to be chosen where the list of the articles is asked for", async () => {
    const ask = await asking();
    for (const question of ["latest news", "what are the articles about?"])
      expect(await ask(question)).toMatchObject({ kind: "notice", question });
  });

  it("adds the best single sentences when they are asked for, in order, whatever was decided", async () => {
    const ask = await asking({ candidates: 3 });
    for (const question of ["Who repaired the wheel?", "Who is the king of the mill in Sweden?"]) {
      const { candidates } = await ask(question);
      expect(candidates).toHaveLength(3);
      expect(candidates?.map(({ score }) => score)).toEqual(
        candidates?.map(({ score }) => score).sort((a, b) => b - a),
      );
    }
    expect((await ask("")).candidates).toEqual([]);
    const source = MILL.text;
    const [best] = (await ask("Who repaired the wheel?")).candidates!;
    expect(source.slice(best!.start, best!.end)).toBe(
      "Nora Quill, a retired engineer, repaired the wheel with forty volunteers.",
    );
  });

  it("is the same with and without candidates", async () => {
    const without = await asking();
    const withThem = await asking({ candidates: 50 });
    for (const question of ["Who repaired the wheel?", "herons and trout", "What is the weather in Paris?"]) {
      const { ms: _, candidates: __, ...many } = await withThem(question);
      const { ms: ___, ...none } = await without(question);
      expect(many).toEqual(none);
    }
  });

  it("stands alone, or is a turn of one conversation", async () => {
    const alone = await asking();
    await alone("Who repaired the wheel?");
    expect((await alone("more")).kind).toBe("abstain");
    const turns = await asking({ conversation: true });
    await turns("Who repaired the wheel?");
    expect(await turns("context")).toMatchObject({ kind: "answer" });
  });

  it("reads back as the same value and has no character that a terminal obeys", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const line = toJsonLine({ text });
        expect(JSON.parse(line)).toEqual({ text });
        expect(line).not.toMatch(/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 50 },
    );
  });
});
