import { describe, expect, it } from "vitest";
import { formatReply } from "../../src/chat/format-reply.ts";
import { noticesIn } from "../../src/chat/notices/notice-languages.ts";
import type { CheckedSentence, Difference, Reply, Verdict } from "../../src/reply/reply.ts";
import { startChat } from "./test-library.ts";

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

describe("the wording of an answer", () => {
  it.each([
    [0.34, true],
    [0.35, false],
    [0.97, false],
  ])("with a confidence of %d says that it may be none: %s", async (confidence, unsure) => {
    const { say } = await startChat();
    const reply = await say("Who repaired the wheel?");
    if (reply.kind !== "answer") throw new Error(reply.kind);
    const parts = formatReply({ ...reply, confidence });
    const said = parts.findIndex((part) => "text" in part && part.text === noticesIn("en").unsure);
    expect(said >= 0).toBe(unsure);
    expect(said).toBeLessThan(parts.findIndex(({ kind }) => kind === "excerpt"));
  });
});

describe("the wording of a choice", () => {
  it("shows each passage as one of several, and what is missing below them", async () => {
    const { say } = await startChat();
    const reply = await say("Who repaired the wheel?");
    if (reply.kind !== "answer") throw new Error(reply.kind);
    const parts = formatReply({ ...reply, kind: "choices", missing: ["whales"] } as Reply);
    expect(parts[0]).toEqual({ kind: "line", text: noticesIn("en").choices });
    expect(parts.filter(({ kind }) => kind === "excerpt")).toMatchObject(
      reply.excerpts.map(() => ({ role: "choice" })),
    );
    expect(parts.at(-1)).toEqual({ kind: "line", text: noticesIn("en").missing(["whales"], 1) });
  });
});

describe("the wording above what comes nearest", () => {
  it.each([
    ["How many trout swim in Wales?", "Nearest passage; it may not answer:"],
    ["/check the herons sold the old bakery to the council", "Nearest passage:"],
  ])("claims nothing that is not known: %j", async (said, label) => {
    const { say } = await startChat();
    const parts = formatReply(await say(said));
    const at = parts.findIndex(({ kind }) => kind === "excerpt");
    expect(parts[at]).toMatchObject({ role: "nearest" });
    expect(parts[at - 1]).toEqual({ kind: "line", text: label });
  });
});

describe("the wording of what is no receipt", () => {
  it("says what is wrong with it where it begins as one", async () => {
    const { say } = await startChat();
    const answer = await say("Who repaired the wheel?");
    const receipt = answer.kind === "answer" ? answer.excerpts[0].receipt : "";
    const last = receipt.endsWith("7") ? "8" : "7";
    const mistyped = receipt.slice(0, -1) + last;
    for (const [code, words] of [
      [mistyped, `In that receipt one character of “${mistyped.slice(-2)}” is mistyped.`],
      [receipt.slice(0, -1), "That receipt is too short: something of it is missing."],
      ["nonsense", noticesIn("en").receipts.malformed],
    ])
      expect(formatReply(await say(`/verify ${code}`))).toEqual([{ kind: "line", text: words }]);
  });
});

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

describe("an article's words in a line", () => {
  it("neither end it nor turn it around, and keep what is paired", () => {
    const difference: Difference = { said: "a\n\u202eb", article: "c\u202c d", kind: "words" };
    const verdict: Reply = { kind: "verdict", language: "en", ...sentence("x", "altered"), differences: [difference] };
    expect(formatReply(verdict)).toContainEqual({ kind: "item", text: noticesIn("en").differs("a b", "c d") });
  });
});
