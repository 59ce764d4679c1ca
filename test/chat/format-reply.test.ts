import { describe, expect, it } from "vitest";
import { formatReply } from "../../src/chat/format-reply.ts";
import { noticesIn } from "../../src/chat/notices/notice-languages.ts";
import type { Difference, Reply } from "../../src/reply/reply.ts";
import { startChat } from "./test-library.ts";

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

describe("an article's words in a line", () => {
  it("neither end it nor turn it around, and keep what is paired", () => {
    const difference: Difference = { said: "a\n\u202eb", article: "c\u202c d", kind: "words" };
    const checked = { text: "x", verdict: "altered", excerpts: [], differences: [difference] } as const;
    const verdict: Reply = { kind: "verdict", language: "en", ...checked };
    expect(formatReply(verdict)).toContainEqual({ kind: "item", text: noticesIn("en").differs("a b", "c d") });
  });
});
