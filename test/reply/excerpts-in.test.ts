import { describe, expect, it } from "vitest";
import { excerptsIn, replySchema } from "../../src/reply/index.ts";
import { MILL, startChat } from "../chat/test-library.ts";

describe("the words of articles that a reply shows", () => {
  it("are those of answers, checks and receipts, of several questions, too", async () => {
    const { say } = await startChat([MILL]);
    const answer = await say("Who repaired the wheel?");
    const [excerpt] = excerptsIn(answer);
    expect(excerpt?.text).toContain("Nora Quill");
    const sentence = "Local anglers complain that the birds eat the trout.";
    expect(excerptsIn(await say(`“${sentence}”`)).map(({ text }) => text)).toEqual([sentence]);
    expect(excerptsIn(await say(`/verify ${excerpt!.receipt}`)).map(({ text }) => text)).toEqual([excerpt!.text]);
    const several = await say("Who repaired the wheel? How much did the restoration cost?");
    expect(excerptsIn(several)).toHaveLength(2);
  });

  it("are none of a refusal, which may show the nearest passage, nor of what is not found", async () => {
    const { say } = await startChat([MILL]);
    for (const text of [
      "Who is the king of Sweden?",
      "/help",
      "/articles",
      "“Nobody ever went to the moon by train.”",
    ]) {
      expect(excerptsIn(await say(text))).toEqual([]);
    }
  });

  it("come back from JSON in a corrected answer", () => {
    const reply = { kind: "corrected", passages: [{ before: "was", now: [] }] };
    expect(replySchema.parse(JSON.parse(JSON.stringify(reply)))).toEqual(reply);
  });
});
