import { describe, expect, it } from "vitest";
import { formatReply, type Reply } from "../../../src/server.ts";
import { firstWordsOf, startChat } from "../test-library.ts";

const excerptsOf = (reply: Reply): readonly string[] =>
  reply.kind === "answer" || reply.kind === "choices" ? reply.excerpts.map(({ text }) => text) : [];

const FIRST_QUESTIONS = [
  "Who repaired the wheel?",
  "How much did the restoration cost?",
  "Where is the bread sold?",
  "Where did the oak for the new wheel come from?",
];
const FOLLOW_UPS = [
  "and why?",
  "why?",
  "since when?",
  "what else?",
  "who?",
  "and who?",
  "when?",
  "where?",
  "really?",
  "how?",
];

describe("a follow-up without words of its own", () => {
  it.each(FIRST_QUESTIONS)("after %j never shows the same excerpt as if it were new", async (first) => {
    for (const followUp of FOLLOW_UPS) {
      const { say } = await startChat();
      const [shown] = excerptsOf(await say(first));
      expect(shown, first).toBeDefined();
      const reply = await say(followUp);
      expect(excerptsOf(reply), followUp).not.toContain(shown);
      expect(reply.kind === "abstain" ? reply.nearest?.text : undefined, followUp).not.toBe(shown);
    }
  });

  it("says which passage is nearest when that was shown, and how to see more", async () => {
    const { say, press } = await startChat();
    await say("Who repaired the wheel?");
    const reply = await say("and who?");
    expect(reply).toMatchObject({ kind: "notice", notice: "seen", text: expect.stringContaining("paragraph 1") });
    const context = "actions" in reply ? reply.actions?.find(({ kind }) => kind === "context") : undefined;
    expect(firstWordsOf(await press(context?.token ?? ""))).toContain("Nora Quill");
    expect(firstWordsOf(await say("context"))).toContain("Nora Quill");
  });

  it("goes on with more after that, without what was shown", async () => {
    const { say } = await startChat();
    const shown = excerptsOf(await say("What about the mill, the flour and the wheel?"));
    await say("and who?");
    for (let turn = 0; turn < 6; turn++) {
      const reply = await say("more");
      if (reply.kind === "notice") break;
      expect(shown).not.toContain(excerptsOf(reply)[0]);
      shown.concat(excerptsOf(reply));
    }
  });
});

describe("a follow-up with words of its own", () => {
  it("is told that its passage was shown before", async () => {
    const { say } = await startChat();
    const [shown] = excerptsOf(await say("How much did the restoration cost?"));
    const reply = await say("and where did it get the lottery grant?");
    expect(excerptsOf(reply)[0]).toBe(shown);
    expect(reply).toMatchObject({ again: true });
    expect(formatReply(reply)[0]).toMatchObject({ kind: "line", text: "Shown before; I found nothing nearer:" });
  });

  it.each([
    ["How much did the restoration cost?", "and the birds?", "the birds eat the trout"],
    ["Where is the bread sold?", "did they have drawings?", "the original drawings"],
    ["Who repaired the wheel?", "and what of the sluice?", "since the sluice was reopened"],
    ["Why did the council refuse to pay?", "was it the lottery then?", "from a lottery grant"],
  ])("behind %j asks for something else by its words: %j", async (first, followUp, words) => {
    const { say } = await startChat();
    const [shown] = excerptsOf(await say(first));
    const reply = await say(followUp);
    expect(excerptsOf(reply)[0]).toContain(words);
    expect(excerptsOf(reply)).not.toContain(shown);
    expect(reply).not.toHaveProperty("again");
  });

  it("is not sure of a passage that is only second to the one shown before", async () => {
    const { say } = await startChat();
    await say("Where is the bread sold?");
    expect(formatReply(await say("did they have drawings?"))[0]).toMatchObject({ text: "This may not answer it:" });
  });

  it("stays with the passage that was shown where no other has more of its words", async () => {
    const { say } = await startChat();
    const [shown] = excerptsOf(await say("How much did the restoration cost?"));
    for (const followUp of ["and where did it get the lottery grant?", "was it 85,000 pounds then?"])
      expect(excerptsOf(await say(followUp))[0], followUp).toBe(shown);
  });

  it("is no follow-up when it can stand alone", async () => {
    const { say } = await startChat();
    await say("Who repaired the wheel of the water mill at Hadley?");
    const reply = await say("How many volunteers helped Nora Quill at the wheel?");
    expect(reply).not.toHaveProperty("again");
  });

  it("is a new question when it is asked again word for word", async () => {
    const { say } = await startChat();
    for (const question of ["Who repaired the wheel?", "Where is the bread sold?"]) {
      const first = await say(question);
      const second = await say(question);
      expect(excerptsOf(second)).toEqual(excerptsOf(first));
      expect(second).not.toHaveProperty("again");
    }
  });
});
