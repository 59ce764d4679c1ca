import { describe, expect, it } from "vitest";
import { noticesIn } from "../../src/chat/notices/notice-languages.ts";
import { startChat } from "./test-library.ts";

/** Words that several sentences share, and questions that none answers well. */
const VAGUE = [
  "bread trout grant wheel",
  "mill",
  "the wheel and the birds",
  "What was expensive?",
  "Why did it take so long at the mill?",
  "Who can go to the mill pond with visitors?",
  "What do people say of the building?",
  "birds eat bread flour oak",
  "first Sunday flour Wales March",
];

describe("a question that several passages may answer", () => {
  it("gets single sentences to choose from, each with what stands around it", async () => {
    const { say, press } = await startChat();
    const replies = await Promise.all(VAGUE.map((text) => say(text, { conversation: text })));
    const choices = replies.flatMap((reply) => (reply.kind === "choices" ? [reply] : []));
    expect(choices.length).toBeGreaterThan(0);
    for (const { excerpts, actions, confidence } of choices) {
      expect(excerpts.length).toBeGreaterThan(1);
      expect(excerpts.length).toBeLessThanOrEqual(3);
      expect(confidence).toBeLessThan(0.3);
      expect(new Set(excerpts.map(({ text }) => text)).size).toBe(excerpts.length);
      expect(actions.map(({ kind }) => kind)).toEqual(excerpts.map(() => "context"));
      for (const [at, { token, label }] of actions.entries()) {
        expect(label).toContain(noticesIn("en").labels.context);
        const around = await press(token);
        if (around.kind !== "answer") throw new Error(around.kind);
        expect(around.excerpts.some(({ text }) => text.includes(excerpts[at]!.text))).toBe(true);
      }
    }
  });

  it("has buttons that can be told apart, also where its passages stand in one paragraph", async () => {
    const { say } = await startChat();
    const reply = await say("When do anglers swim?");
    const labels = reply.kind === "choices" ? reply.actions.map(({ label }) => label) : [];
    expect(labels).toEqual([
      "In context: paragraph 5 · Local anglers complain that the birds e…",
      "In context: paragraph 5 · Herons have returned to the mill pond s…",
      "In context: paragraph 1",
    ]);
  });
});
