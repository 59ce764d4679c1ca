import { describe, expect, it } from "vitest";
import { formatReply } from "../../../src/chat/format-reply.ts";
import { noticesIn } from "../../../src/chat/notices/notice-languages.ts";
import type { QuestionOutcome, Reply } from "../../../src/server.ts";
import { LIGHTHOUSE, MILL, startChat } from "../test-library.ts";

const REFUSED = "Who is the king of Sweden?";

const actionsOf = (reply: Reply) => (reply.kind === "abstain" ? reply.actions : []);
const tellIn = (reply: Reply): string => actionsOf(reply).find(({ kind }) => kind === "tell")?.token ?? "none";

const startNewsroom = async (sources = [MILL]) => {
  const outcomes: QuestionOutcome[] = [];
  const chat = await startChat(sources, { hasNewsroom: true, onOutcome: (outcome) => outcomes.push(outcome) });
  return { ...chat, outcomes };
};

describe("a refusal", () => {
  it.each(["en", "fr", "km"] as const)("offers two questions that work, in %s", async (locale) => {
    const { say, press } = await startChat();
    const reply = await say(REFUSED, { locale });
    expect(actionsOf(reply).map(({ kind }) => kind)).toEqual(["ask", "ask"]);
    expect(formatReply(reply).at(-1)).toMatchObject({ text: noticesIn(locale).tryAsking });
    for (const { token } of actionsOf(reply)) expect(await press(token)).toMatchObject({ kind: "answer" });
  });

  it("offers questions of the article that came nearest, and never the one that was just asked", async () => {
    const { say, press } = await startChat([LIGHTHOUSE, MILL]);
    const reply = await say("Which unions represent the anglers at the mill pond?");
    for (const { label, token } of actionsOf(reply)) {
      expect(label).not.toContain("Which unions");
      const answer = await press(token);
      if (reply.kind === "abstain" && reply.nearest && answer.kind === "answer")
        expect(answer.excerpts[0].article).toBe(reply.nearest.article);
    }
  });

  it("offers nothing while somebody types, nor to a script", async () => {
    const { say } = await startChat();
    expect(actionsOf(await say(REFUSED, { preview: true }))).toEqual([]);
    expect(actionsOf(await say(REFUSED, { whole: true }))).toEqual([]);
  });

  it("offers to tell the newsroom only where operators are, and only what is a question", async () => {
    expect(tellIn(await (await startChat()).say(REFUSED))).toBe("none");
    const { say } = await startNewsroom();
    expect(tellIn(await say(REFUSED))).not.toBe("none");
    expect(tellIn(await say("?"))).toBe("none");
    expect(tellIn(await say(`${"mill ".repeat(400)}?`))).toBe("none");
  });
});

describe("telling the newsroom", () => {
  it("keeps the question as it was asked, by one press", async () => {
    const { say, press, outcomes } = await startNewsroom();
    const token = tellIn(await say(REFUSED));
    expect(await press(token, { quoted: REFUSED })).toMatchObject({ kind: "notice", notice: "told" });
    expect(outcomes.at(-1)).toMatchObject({ kind: "missed", cause: "told", article: "mill", question: REFUSED });
  });

  it("says so when the question cannot be read, and keeps nothing", async () => {
    const { say, press, outcomes } = await startNewsroom();
    const token = tellIn(await say(REFUSED));
    const before = outcomes.length;
    for (const quoted of [undefined, "", "  ", "🙂", "x".repeat(2_000)])
      expect(await press(token, quoted === undefined ? {} : { quoted })).toMatchObject({ notice: "untold" });
    expect(outcomes).toHaveLength(before);
  });

  it("works when the article has changed since, and without one that came near", async () => {
    const { say, press, put, outcomes } = await startNewsroom([LIGHTHOUSE, MILL]);
    const token = tellIn(await say("Qwxz vbnm?"));
    await put({ ...LIGHTHOUSE, text: `${LIGHTHOUSE.text}\nMore.` });
    expect(await press(token, { quoted: "Qwxz vbnm?" })).toMatchObject({ notice: "told" });
    expect(outcomes.at(-1)).toMatchObject({ cause: "told", question: "Qwxz vbnm?" });
  });

  it("is named where people read what is kept of them", async () => {
    const questionRetention = { days: 30, questions: false };
    for (const language of ["en", "fr", "km"] as const) {
      const { labels } = noticesIn(language);
      const told = await startChat([MILL], { hasNewsroom: true, questionRetention });
      expect(await told.say("/privacy", { locale: language })).toMatchObject({
        text: expect.stringContaining(labels.tell),
      });
      const untold = await startChat([MILL], { questionRetention });
      expect(await untold.say("/privacy", { locale: language })).not.toMatchObject({
        text: expect.stringContaining(labels.tell),
      });
    }
  });
});
