import { describe, expect, it } from "vitest";
import { offersIn, withoutOffers } from "../../src/chat/offers-in.ts";
import { startChat } from "./test-library.ts";

describe("the questions that a reply offers", () => {
  it("are those of a refusal, and none of an answer", async () => {
    const { say } = await startChat();
    expect(offersIn(await say("Who is the king of Sweden?"))).toHaveLength(2);
    expect(offersIn(await say("Who repaired the wheel?"))).toEqual([]);
  });

  it("stand once for replies to several, and not below each of them", async () => {
    const { say } = await startChat();
    const reply = await say("Who is the king of Sweden? Who is the queen of Sweden?");
    expect(offersIn(reply)).toHaveLength(2);
    const replies = reply.kind === "several" ? reply.replies : [];
    expect(replies).toHaveLength(2);
    for (const one of replies) expect(offersIn(withoutOffers(one.reply))).toEqual([]);
  });
});
