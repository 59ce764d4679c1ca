import { describe, expect, it } from "vitest";
import { findBlocks } from "../../../src/article/layout/find-blocks.ts";
import { runSteps } from "../../../src/yielding.ts";
import { PROSE_PARAGRAPHS } from "../parse-text.ts";

describe("the blocks of a text", () => {
  it("have headings by their marks where the format has such", async () => {
    const [ONE, TWO] = PROSE_PARAGRAPHS;
    const text = `${ONE}\n= Money\n${TWO}`;
    const headings = {
      isHeadingLine: (whole: string, { start }: { start: number }) => whole.startsWith("= ", start),
      headingSpan: (whole: string, span: { start: number; end: number }) =>
        whole.startsWith("= ", span.start)
          ? { span: { start: span.start + 2, end: span.end }, level: 1 }
          : { span, level: 0 },
    };
    const kindsOf = async (options: object) =>
      (await runSteps(findBlocks(text, { title: undefined, ...options }))).map(({ kind, start, end }) => [
        kind,
        text.slice(start, end),
      ]);
    expect((await kindsOf({ headings }))[1]).toEqual(["heading", "Money"]);
    expect((await kindsOf({}))[1]?.[1]).toBe("= Money");
  });
});
