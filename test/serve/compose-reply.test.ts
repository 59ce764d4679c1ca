import { describe, expect, it } from "vitest";
import { composeReply, LATE_ANSWER_MS, MAX_CLAIMS } from "../../adapters/serve/compose-reply.ts";
import { type Bot, type ClaimedEntry, type Reply, sleep } from "../../src/server.ts";
import { createNoticeBot } from "../fakes/notice-bot.ts";
import { createEntry } from "../store/inbox/entries.ts";

const compose = (
  { more = {}, claimed = {}, bot = {} }: { more?: object; claimed?: Partial<ClaimedEntry>; bot?: Partial<Bot> },
  now = 0,
) => {
  const entry = createEntry("1", { at: 0, text: "why?", ...more });
  const claim = { id: 1, claims: 1, limited: false, uncertain: false, sent: [], ...claimed, entry } as ClaimedEntry;
  return composeReply(
    createNoticeBot(bot),
    { ...claim, entry },
    {
      now,
      deadlines: { answer: 20, reading: 60 },
      onReading: async () => true,
    },
  );
};
const words = ({ reply }: Awaited<ReturnType<typeof compose>>) => (reply.kind === "notice" ? reply.text : reply.kind);

describe("what is shown for an entry", () => {
  it("is the core's reply to a question, a press or an occasion", async () => {
    expect(words(await compose({}))).toBe("why?");
    expect(words(await compose({ more: { press: "token" } }))).toBe("token");
    expect(words(await compose({ more: { occasion: "welcome" } }))).toMatch(/^welcome/);
  });

  it("begins with an excuse from an hour on", async () => {
    expect((await compose({}, LATE_ANSWER_MS - 1)).preface).toBeUndefined();
    expect((await compose({}, LATE_ANSWER_MS)).preface).toMatch(/^late/);
  });

  it("is a word on the limit, or an apology for what killed too many processes, and counts as failed", async () => {
    expect(await compose({ claimed: { limited: true } })).toMatchObject({ failed: "limit" });
    expect(await compose({ claimed: { claims: MAX_CLAIMS } })).not.toHaveProperty("failed");
    expect(await compose({ claimed: { claims: MAX_CLAIMS + 1 } })).toMatchObject({ failed: "crashes" });
  });

  it("is the correction of an answer, and never anything else in the answer's place", async () => {
    const reply = { kind: "corrected" as const, passages: [] };
    const more = { correction: { messages: ["m"], reply } };
    expect(await compose({ more }, LATE_ANSWER_MS)).toEqual({ reply });
    expect(await compose({ more, claimed: { limited: true } })).toEqual({ reply });
    expect(await compose({ more, claimed: { claims: MAX_CLAIMS + 1 } })).toMatchObject({ reply: { silent: true } });
  });

  it("is an apology when the core throws or hangs, with the fault for the log", async () => {
    const broken = await compose({ bot: { ask: () => Promise.reject(new RangeError("x")) } });
    expect(broken).toMatchObject({ failed: "fault", fault: { kind: "RangeError" } });
    expect(words(broken)).toMatch(/^failed/);
    expect(await compose({ bot: { ask: () => new Promise(() => {}) } })).toMatchObject({ failed: "deadline" });
  });

  it("may take longer from when a page is read for it, and not for ever", async () => {
    const reply: Reply = { kind: "notice", notice: "x", text: "read" };
    const asks = (readingMs: number): Partial<Bot> => ({
      ask: async (_, onReading) => {
        await onReading?.(reply);
        await sleep(readingMs);
        return reply;
      },
    });
    expect(words(await compose({ bot: asks(30) }))).toBe("read");
    expect(await compose({ bot: asks(5_000) })).toMatchObject({ failed: "deadline" });
  });
});
