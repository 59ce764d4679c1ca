import { afterEach, describe, expect, it } from "vitest";
import { systemClock } from "../../../adapters/telegram/clock.ts";
import type { FakeTelegramFault } from "../../fakes/telegram-types.ts";
import { ask, bot, failOnce, question, start, WHEEL } from "../asked-bot.ts";

afterEach(() => bot.stop());

describe("an answer that Telegram fails to take", () => {
  it.each<[string, FakeTelegramFault]>([
    ["500", { kind: "refuse", code: 500, description: "Internal Server Error" }],
    ["502 with a page", { kind: "answer", status: 502, body: "<html>Bad Gateway</html>" }],
    ["503 without a word", { kind: "answer", status: 503, body: "" }],
    ["504", { kind: "answer", status: 504, body: "<html>" }],
  ])("(%s) is tried until it does, in order, while other chats are answered", async (_, fault) => {
    await start();
    let left = 5;
    bot.fake.fail(({ method, params }) =>
      method === "sendMessage" && params.chat_id === 7 && left-- > 0 ? fault : undefined,
    );
    const order: unknown[] = [];
    bot.fake.onCall(({ method, params }) => {
      if (method === "sendMessage") order.push(params.chat_id);
    });
    await ask(question(WHEEL, 7), question("What did the restoration cost?", 7), question(WHEEL, 8));
    expect(bot.fake.sent(7).map(({ text }) => /85,000/.test(text))).toEqual([false, true]);
    expect(order.indexOf(8)).toBeLessThan(6);
    expect(await bot.counts()).toEqual({ sent: 3 });
    expect(bot.fake.reactions.size).toBe(0);
  });

  it("may stand twice when a gateway delivered it first; never more often than it failed", async () => {
    await start();
    failOnce({ kind: "garbage", status: 502, body: "<html>" });
    await ask(question());
    expect(bot.fake.sent()).toHaveLength(2);
    expect(await bot.counts()).toEqual({ sent: 1 });
  });

  it("is given up after half an hour and listed, and the next one is answered", async () => {
    const began = systemClock.now();
    // Half an hour in two seconds.
    const hasty = {
      ...systemClock,
      now: () => (systemClock.now() - began) * 1000,
      sleep: (ms: number, signal?: AbortSignal) => systemClock.sleep(ms / 1000, signal),
    };
    await start({ clock: hasty });
    bot.fake.fail(({ method, params }) =>
      method === "sendMessage" && JSON.stringify(params.text).includes("Nora Quill")
        ? { kind: "answer", status: 502, body: "" }
        : undefined,
    );
    await ask(question(), question("What did the restoration cost?"));
    const tries = bot.fake.called("sendMessage").filter(({ text }) => String(text).includes("Nora Quill")).length;
    // 0.5, 1, 2 … 60 s: pauses that grow. Fewer where the machine is slow, as its time counts a thousandfold here.
    expect(tries).toBeGreaterThan(2);
    expect(tries).toBeLessThan(80);
    expect(await bot.store.list(["failed"], 5)).toMatchObject([{ reason: "unreachable" }]);
    expect(await bot.counts()).toEqual({ failed: 1, sent: 1 });
  });
});
