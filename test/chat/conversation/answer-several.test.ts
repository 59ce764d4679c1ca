import { describe, expect, it } from "vitest";
import { formatReply } from "../../../src/server.ts";
import { firstWordsOf, startChat } from "../test-library.ts";

const repliesTo = async (text: string, more = {}) => {
  const { say } = await startChat();
  const reply = await say(text, more);
  return reply.kind === "several" ? reply : undefined;
};

describe("several questions in one message", () => {
  it("are answered one by one, in order", async () => {
    const reply = await repliesTo(
      "Who repaired the wheel? How much did the restoration cost?\nWho is the king of Sweden?",
    );
    expect(reply?.replies.map(({ question }) => question)).toEqual([
      "Who repaired the wheel?",
      "How much did the restoration cost?",
      "Who is the king of Sweden?",
    ]);
    const [first, second, third] = reply?.replies ?? [];
    expect(first && firstWordsOf(first.reply)).toContain("Nora Quill");
    expect(second && firstWordsOf(second.reply)).toContain("85,000 pounds");
    expect(third?.reply.kind).toBe("abstain");
  });

  it("are the same after a command that asks", async () => {
    expect((await repliesTo("/ask Who repaired the wheel? Where is the bread sold?"))?.replies).toHaveLength(2);
  });

  it("go on from the one before: each is a turn of the conversation", async () => {
    const { say } = await startChat();
    await say("How much did the restoration cost? Who repaired the wheel?");
    expect(firstWordsOf(await say("context"))).toContain("Nora Quill");
  });

  it("are shown below each other, each under its question", async () => {
    const reply = await repliesTo("Who repaired the wheel? How much did the restoration cost?");
    const parts = reply ? formatReply(reply).map(({ kind }) => kind) : [];
    expect(parts.filter((kind) => kind === "echo")).toHaveLength(2);
    expect(parts[0]).toBe("echo");
    expect(parts.indexOf("excerpt")).toBeLessThan(parts.lastIndexOf("echo"));
  });

  it("are at most five, and it is said that there were more", async () => {
    const reply = await repliesTo("Who repaired the wheel? ".repeat(8));
    expect(reply).toMatchObject({ left: 3, replies: { length: 5 } });
    expect(reply && formatReply(reply)[0]).toMatchObject({ text: expect.stringMatching(/5 of 8/) });
  });

  it("are not taken apart in a message that is longer than five of them may be", async () => {
    const { say } = await startChat();
    const reply = await say(`Who repaired the wheel? ${"When? ".repeat(1_000)}`);
    expect(reply).toMatchObject({ kind: "abstain", reason: "too-long" });
  });

  it("are one where every line is said to be one, and while they are typed", async () => {
    expect(await repliesTo("Who repaired the wheel? When?", { whole: true })).toBeUndefined();
    expect(await repliesTo("Who repaired the wheel? When?", { preview: true })).toBeUndefined();
  });

  it("are each in the language of the one who asks", async () => {
    const reply = await repliesTo("Who is the king of Sweden? Who is the queen of Sweden?", { locale: "fr" });
    expect(reply?.replies.map((one) => one.reply.language)).toEqual(["fr", "fr"]);
  });
});
