import { describe, expect, it } from "vitest";
import { formatReply } from "../../src/chat/format-reply.ts";
import { noticesIn } from "../../src/chat/notices/notice-languages.ts";
import type { CheckedSentence, Difference, Reply, Verdict } from "../../src/reply/reply.ts";

const { verdicts, leftOut } = noticesIn("en");

const sentence = (text: string, verdict: Verdict): CheckedSentence => ({
  text,
  verdict,
  excerpts: [],
  differences: [],
});

const lines = (
  verdict: Verdict,
  parts: readonly Verdict[],
  differences: readonly Difference[] = [],
): (string | undefined)[] => {
  const sentences = parts.map((one, index) => sentence(`Sentence ${index}.`, one));
  const text = sentences.map((one) => one.text).join(" ");
  const reply: Reply = { kind: "verdict", language: "en", text, verdict, excerpts: [], differences, sentences };
  return formatReply(reply).map((part) => ("text" in part ? part.text : undefined));
};

describe("the wording of a verdict", () => {
  it("says of words that the article takes back that it does, in every language", () => {
    const outside = { kind: "correction", text: "An earlier version said", start: 3, end: 26 } as const;
    for (const [language, words] of [
      ["en", "withdraws this"],
      ["fr", "retire ces mots"],
      ["km", "ដកពាក្យនេះវិញ"],
    ] as const) {
      const one = sentence("run away", "verbatim");
      const excerpts = one.excerpts.map((excerpt) => ({ ...excerpt, withdrawnBy: { start: 3, end: 90 } }));
      const parts = formatReply({ kind: "verdict", language, ...one, excerpts, outside });
      expect(parts.filter((part) => part.kind === "line" && part.text.includes(words))).toHaveLength(1);
      expect(parts.some((part) => part.kind === "line" && part.text.includes("An earlier"))).toBe(false);
    }
  });

  it("warns of words right outside a quotation before it shows where that stands", () => {
    const outside = { kind: "negation", text: "did not", start: 3, end: 10 } as const;
    const parts = formatReply({ kind: "verdict", language: "en", ...sentence("run away", "verbatim"), outside });
    expect(parts.map((part) => ("text" in part ? part.text : undefined))).toEqual([
      verdicts.verbatim,
      expect.stringContaining("“did not”"),
    ]);
  });

  it("names words before a comma without the comma", () => {
    const outside = { kind: "negation", text: "without a clear goal,", start: 3, end: 24 } as const;
    const parts = formatReply({ kind: "verdict", language: "en", ...sentence("run away", "verbatim"), outside });
    expect(parts[1]).toMatchObject({ text: expect.stringContaining("“without a clear goal”, which") });
  });
});

describe("the wording of a verdict on several sentences", () => {
  it.each<[Verdict, readonly Verdict[]]>([
    ["stitched", ["verbatim", "verbatim"]],
    ["altered", ["verbatim", "verbatim"]],
    ["stitched", ["elsewhere", "elsewhere"]],
    ["elsewhere", ["verbatim", "verbatim"]],
  ])("begins with the whole being %s when the sentences are %j", (verdict, parts) => {
    expect(lines(verdict, parts)[0]).toBe(verdicts[verdict]);
  });

  it.each<[Verdict, readonly Verdict[]]>([
    ["absent", ["verbatim", "absent"]],
    ["verbatim", ["verbatim", "verbatim"]],
  ])("does not say twice that it is %s when a sentence of %j is", (verdict, parts) => {
    expect(lines(verdict, parts)).toEqual(parts.flatMap((one, index) => [`Sentence ${index}.`, verdicts[one]]));
  });

  it("tells what differs between the sentences", () => {
    const difference: Difference = { said: " ", article: " “", kind: "words" };
    expect(lines("altered", ["verbatim", "verbatim"], [difference]).slice(0, 2)).toEqual([
      verdicts.altered,
      leftOut("“"),
    ]);
  });
});
