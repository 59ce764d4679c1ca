import { describe, expect, it } from "vitest";
import type { Reply } from "../../../src/server.ts";
import { createMemory } from "../../../src/server.ts";
import { firstWordsOf, MILL, startChat } from "../test-library.ts";

const isVerbatim = (reply: Reply, text: string): void => {
  if (reply.kind !== "answer") return;
  for (const excerpt of reply.excerpts) expect(text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
};

describe("a conversation", () => {
  it("goes on with more, until there is no more, and never shows a passage twice", async () => {
    const { say } = await startChat();
    const shown = [firstWordsOf(await say("What about the mill, the flour and the wheel?"))];
    for (let turn = 0; turn < 12; turn++) {
      const reply = await say("more");
      if (reply.kind === "notice") {
        expect(reply.notice).toBe("nothingMore");
        break;
      }
      shown.push(firstWordsOf(reply));
    }
    expect(shown.length).toBeGreaterThan(1);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it("shows the last passage in its context", async () => {
    const { say } = await startChat();
    await say("Who repaired the wheel?");
    const reply = await say("show in context");
    expect(firstWordsOf(reply)).toContain("silent since 1962");
    isVerbatim(reply, MILL.text);
  });

  it("shows nothing else in the place of a passage that an update has moved", async () => {
    const { say, put } = await startChat();
    await say("Who repaired the wheel?");
    const [headline, ...rest] = MILL.text.split("\n\n");
    await put({ ...MILL, text: [headline, "It rained at Hadley. Nobody came to the pond.", ...rest].join("\n\n") });
    for (const words of ["context", "more", "/context", "/receipt"])
      expect(await say(words), words).toMatchObject({ kind: "notice", notice: "articleChanged" });
    await say("Who repaired the wheel?");
    expect(firstWordsOf(await say("context"))).toContain("Nora Quill");
  });

  it("is a person's own: another person's “more” has nothing to go on from", async () => {
    const { say } = await startChat();
    await say("Who repaired the wheel?");
    for (const words of ["more", "/more", "context", "Show in context."])
      expect(await say(words, { conversation: "chat:bob", asker: "bob" }), words).toMatchObject({
        notice: "nothingToContinue",
      });
  });

  it("cannot be gone on from behind a refusal, nor by a script whose every line is a question", async () => {
    const { say } = await startChat();
    expect((await say("What do whales cost on Mars?")).kind).toBe("abstain");
    expect(await say("more")).toMatchObject({ notice: "nothingToContinue" });
    expect((await say("more", { whole: true })).kind).toBe("abstain");
  });

  it("takes a number alone for no question, but for one that may be looked for", async () => {
    const { say } = await startChat();
    for (const number of ["1", " 2. ", "(12)", "៣"])
      expect(await say(number), number).toMatchObject({ notice: "numberAlone" });
    for (const asked of ["1962", "85,000", "31 years"]) expect((await say(asked)).kind, asked).not.toBe("notice");
    expect((await say("1", { whole: true })).kind).not.toBe("notice");
  });

  it("is continued by a reply to an answer, whoever replies", async () => {
    const { say } = await startChat();
    const answer = firstWordsOf(await say("How much did the restoration cost?"));
    const reply = await say("context", { conversation: "chat:bob", asker: "bob", quoted: `Here it says:\n${answer}` });
    expect(reply.kind === "answer" && reply.excerpts.map(({ text }) => text).join()).toContain("privately owned");
  });

  it("goes on from the last question on its subject, past one on another", async () => {
    const { say } = await startChat();
    expect(await say("Who won the football match on Tuesday?")).toMatchObject({ kind: "abstain" });
    expect(firstWordsOf(await say("what did it cost?"))).toContain("85,000 pounds");
    await say("Why did the council refuse?");
    const asked = await say("and when?");
    const other = await startChat();
    await other.say("Why did the council refuse?");
    await other.say("Who won the football match on Tuesday?");
    expect(firstWordsOf(await other.say("and when?"))).toBe(firstWordsOf(asked));
  });

  it("leaves out what was only typed so far", async () => {
    const { say } = await startChat();
    await say("Who repaired the wheel?", { preview: true });
    expect((await say("/more")).kind).toBe("notice");
  });

  it("is forgotten on request", async () => {
    const memory = createMemory();
    const { say } = await startChat([MILL], { memory });
    await say("Who repaired the wheel?");
    expect(await memory.turns("chat:ann")).toHaveLength(1);
    expect(await say("/forget")).toMatchObject({ notice: "forgotten" });
    expect(await memory.turns("chat:ann")).toEqual([]);
  });
});

describe("a button", () => {
  const tokenOf = (reply: Reply, kind: string): string => {
    const actions = "actions" in reply ? (reply.actions ?? []) : [];
    return actions.find((action) => action.kind === kind)?.token ?? `no ${kind}`;
  };

  it("works without any memory of its question, and for anybody", async () => {
    const { say, library } = await startChat();
    const reply = await say("What about the mill, the flour and the wheel?");
    const { createBot } = await import("../../../src/server.ts");
    const later = createBot({ library });
    const query = { text: "", conversation: "x", place: "y", asker: "z", mayConfigure: false, operator: false };
    const more = await later.press(tokenOf(reply, "more"), query);
    expect(more.kind).toBe("answer");
    expect(firstWordsOf(more)).not.toBe(firstWordsOf(reply));
    const context = await later.press(tokenOf(reply, "context"), query);
    expect(firstWordsOf(context)).toContain(firstWordsOf(reply).slice(0, 20));
  });

  it("is continued by words", async () => {
    const { say, press } = await startChat();
    const first = await say("What about the mill, the flour and the wheel?");
    const second = await press(tokenOf(first, "more"));
    const context = await say("context");
    expect(context.kind).toBe("answer");
    expect(context.kind === "answer" && context.excerpts.some(({ text }) => text.includes(firstWordsOf(second)))).toBe(
      true,
    );
  });

  it("says so when the article has changed since, or is gone", async () => {
    const { say, press, put, drop } = await startChat();
    const token = tokenOf(await say("Who repaired the wheel?"), "context");
    await put({ ...MILL, text: `${MILL.text}\nA correction was added.\n` });
    expect(await press(token)).toMatchObject({ notice: "articleChanged" });
    drop("mill");
    expect(await press(token)).toMatchObject({ notice: "articleChanged" });
  });

  it("that cannot be read is a notice", async () => {
    const { press } = await startChat();
    for (const token of ["", "m:", "m:////", "c:AAAAAAAAAAAAAAAA".slice(0, 9), "x".repeat(64)]) {
      expect(await press(token)).toMatchObject({ notice: "buttonUnreadable" });
    }
  });

  it("asks what people think only where somebody wants to know, and passes on nothing of them", async () => {
    const without = await startChat();
    expect(tokenOf(await without.say("Who repaired the wheel?"), "good")).toBe("no good");
    const opinions: unknown[] = [];
    const { say, press, library } = await startChat([MILL], {
      onVote: async (opinion) => {
        opinions.push(opinion);
        return true;
      },
    });
    const reply = await say("Who repaired the wheel?");
    expect(await press(tokenOf(reply, "good"))).toMatchObject({ notice: "thanks" });
    expect(await press(tokenOf(reply, "bad"))).toMatchObject({ notice: "thanks" });
    const { version } = library.get("mill")!;
    expect(opinions).toEqual([
      { article: "mill", version, sentence: expect.any(Number), paragraph: 1, good: true },
      { article: "mill", version, sentence: expect.any(Number), paragraph: 1, good: false },
    ]);
  });
});
