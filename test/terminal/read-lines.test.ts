import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_LINE_CHARS, readLines } from "../../adapters/terminal/read-lines.ts";

describe("lines of a stream", () => {
  const read = async (chunks: readonly (Buffer | string)[]): Promise<string[]> => {
    const lines: string[] = [];
    async function* stream() {
      yield* chunks;
    }
    for await (const { text, cut } of readLines(stream())) lines.push(cut ? `${text}…` : text);
    return lines;
  };

  it("are the same however the stream is cut into chunks", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), fc.array(fc.nat({ max: 40 })), async (text, cuts) => {
        const bytes = Buffer.from(text);
        const edges = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
        const chunks = edges.slice(1).map((end, index) => bytes.subarray(edges[index], end));
        const whole = text.replace(/^\ufeff/, "").split("\n");
        if (whole.at(-1) === "") whole.pop();
        expect(await read(chunks)).toEqual(whole.map((line) => line.replace(/\r$/, "")));
      }),
    );
  });

  it.each([
    ["one\r\ntwo\n\nthree", ["one", "two", "", "three"]],
    ["\ufeffone\n", ["one"]],
    ["", []],
    ["\n", [""]],
  ])("%j are %j", async (text, lines) => {
    expect(await read([text])).toEqual(lines);
  });

  it("say that they are cut when they never end, so that memory is bounded", async () => {
    const chunk = "x".repeat(10_000);
    const lines = await read([...Array.from({ length: 20 }, () => chunk), "\nnext"]);
    expect(lines.map(({ length }) => length)).toEqual([MAX_LINE_CHARS + 1, 4]);
    const full = "x".repeat(MAX_LINE_CHARS);
    expect(await read([`\ufeff${full}\r\n`])).toEqual([full]);
    expect(await read([`${full}x\n`])).toEqual([`${full}…`]);
  });
});
