import { describe, expect, it } from "vitest";
import { systemClock } from "../../adapters/telegram/clock.ts";
import type { FakeTelegramFault } from "../fakes/telegram-types.ts";
import { runTelegram } from "../telegram/run-telegram.ts";
import { messageOf } from "../telegram/updates.ts";

const question = (person: number, message_id: number) => ({
  message: messageOf({
    message_id,
    date: Math.floor(Date.now() / 1000),
    chat: { id: person, type: "private" },
    from: { id: person, is_bot: false, first_name: "Ann", language_code: "en" },
    text: "Who repaired the wheel?",
  }),
});

/** The first `times` answers to person 7 meet with this; person 8 asks, too. */
const meet = async (fault: FakeTelegramFault, times: number) => {
  const bot = await runTelegram({ clock: systemClock });
  let left = times;
  bot.fake.fail(({ method, params }) =>
    method === "sendMessage" && params.chat_id === 7 && left-- > 0 ? fault : undefined,
  );
  bot.fake.push(question(7, 1), question(8, 2));
  await bot.fake.until(() => bot.fake.pending() > 0);
  await bot.settled();
  return bot;
};

describe("an answer that Telegram fails to take, in real time", () => {
  it.concurrent.each<[string, FakeTelegramFault]>([
    ["500", { kind: "refuse", code: 500, description: "Internal Server Error" }],
    ["502 with a page of a gateway", { kind: "answer", status: 502, body: "<html>Bad Gateway</html>" }],
    ["503 without a word", { kind: "answer", status: 503, body: "" }],
    ["504", { kind: "answer", status: 504, body: "<html>" }],
  ])("(%s, four times) stands once in the end, and nobody else waits", async (_, fault) => {
    const bot = await meet(fault, 4);
    expect([bot.fake.sent(7).length, bot.fake.sent(8).length]).toEqual([1, 1]);
    expect(await bot.counts()).toEqual({ sent: 2 });
    await bot.stop();
  });

  it("(a gateway that delivered it first) stands twice at most", async () => {
    const bot = await meet({ kind: "garbage", status: 502, body: "<html>" }, 1);
    expect(bot.fake.sent(7)).toHaveLength(2);
    expect(await bot.counts()).toEqual({ sent: 2 });
    await bot.stop();
  });
});

describe("an answer whose connection is lost, in real time", () => {
  it.concurrent.each<[string, FakeTelegramFault, number]>([
    ["reset before it arrived", { kind: "reset", done: false }, 0],
    ["reset after it arrived", { kind: "reset", done: true }, 1],
    ["that is never answered", { kind: "stall" }, 0],
    ["that breaks off", { kind: "truncate" }, 0],
  ])("(%s) is never repeated, is listed, and its reader is told", async (_, fault, there) => {
    const bot = await meet(fault, 1);
    await bot.fake.until(() => bot.fake.sent(7).length > there);
    expect(bot.fake.sent(7).filter(({ text }) => text.includes("Nora Quill"))).toHaveLength(there);
    expect(bot.fake.sent(7).at(-1)).toMatchObject({ reply_parameters: { message_id: 1 } });
    expect(bot.fake.reactions.has("7:1")).toBe(true);
    expect(await bot.counts()).toEqual({ sent: 1, ambiguous: 1 });
    await bot.stop();
  });
});
