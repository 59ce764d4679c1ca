import { describe, expect, it } from "vitest";
import { noticesIn } from "../../../src/chat/notices/notice-languages.ts";
import { LIGHTHOUSE, MILL, startChat } from "../test-library.ts";

const PRIVATE = { place: "ann", asker: "ann", conversation: "ann" };

describe("a person who has just arrived", () => {
  it.each(["/start", "hi"])("is shown by %j what answers, and three questions that work", async (first) => {
    const { say, press } = await startChat();
    const reply = await say(first, PRIVATE);
    if (reply.kind !== "notice") throw new Error(reply.kind);
    expect(reply.text).toContain("Old water mill at Hadley grinds flour again");
    expect(reply.text).toContain("2021-05-04\nhttps://example.org/mill");
    expect(reply.actions).toHaveLength(3);
    for (const { token } of reply.actions ?? []) expect(await press(token, PRIVATE)).toMatchObject({ kind: "answer" });
  });

  it("is greeted in return when greeting, and only once at length", async () => {
    const { say } = await startChat();
    const { hello, manners } = noticesIn("fr");
    expect(await say("bonjour", { ...PRIVATE, locale: "fr" })).toMatchObject({ text: expect.stringMatching(hello) });
    await say("Who repaired the wheel?", PRIVATE);
    expect(await say("bonjour", { ...PRIVATE, locale: "fr" })).toMatchObject({ text: manners.greeting });
  });

  it("is told of all articles when there are several", async () => {
    const { say } = await startChat([LIGHTHOUSE, MILL]);
    const reply = await say("/start", PRIVATE);
    expect(reply).toMatchObject({ kind: "notice", text: expect.stringContaining("2 articles") });
  });
});
