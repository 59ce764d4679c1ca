import { describe, expect, it } from "vitest";
import { askLineSchema, checkLineSchema, toAskLine } from "../../src/reply/json-line.ts";

describe("a line of JSON", () => {
  it("is the reply with the question in front, and has the same keys for a refusal", () => {
    const reply = {
      kind: "abstain",
      reason: "no-match",
      confidence: 0.1,
      corrections: [],
      missing: ["king"],
      actions: [],
    };
    const line = toAskLine("Who is king?", { ...reply, kind: "abstain", reason: "no-match" }, { ms: 1.23456 });
    expect(line).toEqual({ question: "Who is king?", ...reply, excerpts: [], ms: 1.235 });
    expect(askLineSchema.parse(JSON.parse(JSON.stringify(line)))).toEqual(line);
  });

  it("of a notice says that nothing was found", () => {
    const line = toAskLine("/help", { kind: "notice", notice: "help", text: "…" }, { ms: 0 });
    expect(line).toMatchObject({ confidence: 0, excerpts: [], missing: [], corrections: [] });
  });

  it("of a check is a verdict, or why there is none", () => {
    expect(checkLineSchema.safeParse({ text: "the", refused: "too-short" }).success).toBe(true);
    expect(checkLineSchema.safeParse({ text: "the", refused: "dull" }).success).toBe(false);
  });
});
