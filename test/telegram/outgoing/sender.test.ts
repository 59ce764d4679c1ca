import { afterEach, describe, expect, it } from "vitest";
import { startFakeTelegram } from "../../fakes/telegram.ts";
import type { FakeTelegramFault } from "../../fakes/telegram-types.ts";
import { ask, bot, failOnce, question, start, WHEEL } from "../asked-bot.ts";
import { ann, group } from "../updates.ts";

afterEach(() => bot.stop());

describe("an answer that Telegram refuses", () => {
  it("for a while comes later, and other chats do not wait for it", async () => {
    await start();
    const order: unknown[] = [];
    bot.fake.onCall(({ method, params }) => {
      if (method === "sendMessage") order.push(params.chat_id);
    });
    failOnce({ kind: "refuse", code: 429, description: "Too Many Requests", parameters: { retry_after: 4 } });
    await ask(question(WHEEL, 7), question("What did the restoration cost?", 7), question(WHEEL, 8));
    expect(order[1]).toBe(8);
    expect(bot.fake.sent(7).map(({ text }) => /85,000/.test(text))).toEqual([false, true]);
    expect(await bot.counts()).toEqual({ sent: 3 });
  });

  it("because the group became another comes there", async () => {
    await start();
    bot.fake.fail(({ method, params }) =>
      method === "sendMessage" && params.chat_id === -50
        ? {
            kind: "refuse",
            code: 400,
            description: "Bad Request: group chat was upgraded to a supergroup chat",
            parameters: { migrate_to_chat_id: -10050 },
          }
        : undefined,
    );
    await ask(question(`/ask ${WHEEL}`, 7, { chat: { id: -50, type: "group" } }));
    await ask(question(`/ask ${WHEEL}`, 7, { chat: { id: -50, type: "group" } }));
    expect(bot.fake.sent(-10050)).toHaveLength(2);
    expect(bot.fake.called("sendMessage").filter(({ chat_id }) => chat_id === -50)).toHaveLength(1);
  });

  it("because the question was deleted comes without being a reply", async () => {
    await start();
    bot.fake.fail(({ method, params }) =>
      method === "sendMessage" && params.reply_parameters
        ? { kind: "refuse", code: 400, description: "Bad Request: message to be replied not found" }
        : undefined,
    );
    await ask(question());
    const [sent] = bot.fake.sent();
    expect(sent?.text).toContain("Nora Quill");
    expect(sent).not.toHaveProperty("reply_parameters");
    expect(sent).toHaveProperty("entities");
  });

  it("because of its form comes plain", async () => {
    await start();
    bot.fake.fail(({ method, params }) =>
      method === "sendMessage" && (params.entities as unknown[]).length > 0
        ? { kind: "refuse", code: 400, description: "Bad Request: can't parse entities" }
        : undefined,
    );
    await ask(question());
    expect(bot.fake.sent()[0]?.text).toContain("Nora Quill");
    expect(await bot.counts()).toEqual({ sent: 1 });
  });

  it.each([
    ["a bot that was blocked", 403, "Forbidden: bot was blocked by the user"],
    ["a chat that is gone", 400, "Bad Request: chat not found"],
    ["a topic that was closed", 400, "Bad Request: TOPIC_CLOSED"],
  ])("for good, by %s, is listed with its reason and not tried for ever", async (_, code, description) => {
    await start();
    bot.fake.fail(({ method }) => (method === "sendMessage" ? { kind: "refuse", code, description } : undefined));
    await ask(question());
    expect(bot.fake.called("sendMessage").length).toBeLessThanOrEqual(2);
    expect(await bot.store.list(["failed"], 5)).toMatchObject([{ reason: "refused" }]);
  });

  it("with a revoked token ends this platform", async () => {
    await start();
    bot.fake.fail(() => ({ kind: "refuse", code: 401, description: "Unauthorized" }));
    bot.fake.push(question());
    expect(await bot.served.ended).toHaveLength(1);
    expect(bot.served.health().ok).toBe(false);
    expect(bot.lines.filter((line) => line.includes("this platform stops"))).toHaveLength(1);
  });
});

describe("while Telegram is away", () => {
  it("an answer waits, and is sent once when Telegram is back", async () => {
    let open: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    await start({
      change: (core) => ({
        ...core,
        ask: async (query) => {
          await gate;
          return core.ask(query);
        },
      }),
    });
    const { fake } = bot;
    fake.push(question());
    await fake.until(() => fake.called("getUpdates").length > 1);
    await fake.stop();
    open();
    const back = await startFakeTelegram({ port: fake.port });
    await back.until(() => back.sent().length > 0);
    await bot.settled();
    expect(back.sent()).toHaveLength(1);
    expect(await bot.counts()).toEqual({ sent: 1 });
    await back.stop();
  });

  it("the bot starts, and serves when Telegram is back", async () => {
    const { port, stop } = await startFakeTelegram();
    await stop();
    const away = { token: "4242:AAfake-token-of-no-bot-at-all", apiRoot: `http://127.0.0.1:${port}` };
    await start({ config: away });
    expect(bot.served.health().ok).toBe(false);
    const back = await startFakeTelegram({ port });
    back.push(question());
    await back.until(() => back.sent().length > 0);
    expect(back.sent()).toHaveLength(1);
    await back.stop();
  });
});

describe("a fault of ours", () => {
  it.each<[string, () => Promise<never>]>([
    [
      "throws at once",
      () => {
        throw new Error("broken");
      },
    ],
    ["rejects", () => Promise.reject(new Error("broken"))],
    ["rejects with no error", () => Promise.reject("broken")],
    ["rejects with nothing", () => Promise.reject(undefined)],
    ["rejects with a megabyte", () => Promise.reject(new Error("x".repeat(2 ** 20)))],
  ])("that %s is told politely, listed, and stops nobody else", async (_, broken) => {
    await start({
      change: (core) => ({ ...core, ask: (query) => (query.text === "break" ? broken() : core.ask(query)) }),
    });
    await ask(question("break", 7), question(WHEEL, 8));
    expect(bot.fake.sent(8)[0]?.text).toContain("Nora Quill");
    expect(bot.fake.sent(7)).toHaveLength(1);
    expect(await bot.counts()).toEqual({ sent: 1, failed: 1 });
  });

  it("that hangs holds its own chat only", async () => {
    await start({
      change: (core) => ({
        ...core,
        ask: (query) => (query.text === "hang" ? new Promise(() => {}) : core.ask(query)),
      }),
    });
    bot.fake.push(question("hang", 7), question(WHEEL, 8), question(WHEEL, 9));
    await bot.fake.until(() => bot.fake.sent().length === 2);
    expect(bot.fake.sent(7)).toHaveLength(0);
    await bot.served.stop(0);
  });
});

describe("at Telegram's pace", () => {
  it("a flood from one person gets the friendly word once, and another person an answer", async () => {
    await start({ paced: true });
    await ask(...Array.from({ length: 60 }, () => question(WHEEL, 7)), question(WHEEL, 8));
    const texts = bot.fake.sent(7).map(({ text }) => text);
    expect(texts.filter((text) => !text.includes("Nora Quill"))).toHaveLength(1);
    expect(texts.length).toBeLessThan(40);
    expect(bot.fake.sent(8)[0]?.text).toContain("Nora Quill");
  });
});

describe("the log", () => {
  it("has neither the token nor a reader's words, even without redaction, whatever failed", async () => {
    await start();
    const faults: FakeTelegramFault[] = [
      { kind: "reset", done: false },
      { kind: "garbage", body: `/bot${"x"}` },
      { kind: "refuse", code: 400, description: "Bad Request: chat not found" },
      { kind: "refuse", code: 403, description: "Forbidden" },
      { kind: "answer", status: 502, body: "<html>" },
    ];
    let calls = 0;
    await bot.fake.until(() => bot.fake.called("getUpdates").length > 0);
    bot.fake.fail(({ method }) =>
      method === "getMyCommands" || calls++ % 2 ? undefined : faults[calls % faults.length],
    );
    for (let index = 0; index < 10; index += 1) await ask(question("A private matter about zebras", 100 + index));
    const log = bot.lines.join("");
    expect(log.length).toBeGreaterThan(100);
    expect(log).not.toContain(bot.fake.token.split(":")[1]);
    expect(log).not.toMatch(/private matter|zebras/);
  });
});

describe("a group that became a supergroup", () => {
  it("keeps its settings there", async () => {
    await start();
    const before = { id: -50, type: "group" };
    bot.fake.admins.add("-50:7");
    await ask(question("/article lighthouse", 7, { chat: before }));
    bot.fake.push(question("", 7, { chat: before, text: undefined, migrate_to_chat_id: group.id }));
    await bot.fake.until(() => bot.fake.pending() > 0);
    await bot.settled();
    expect(await bot.store.memory.settings("telegram:-50")).toEqual({});
    expect(await bot.store.memory.settings(`telegram:${group.id}`)).toMatchObject({ article: "lighthouse" });
  });
});

describe("a group that was left", () => {
  it("is forgotten: its settings go", async () => {
    await start();
    bot.fake.admins.add(`${group.id}:7`);
    await ask(question("/article lighthouse", 7, { chat: group }));
    expect(await bot.store.memory.settings(`telegram:${group.id}`)).toMatchObject({ article: "lighthouse" });
    const member = (status: string) => ({ user: { id: 4242, is_bot: true }, status });
    bot.fake.push({
      my_chat_member: {
        chat: group,
        from: ann,
        date: Date.now() / 1000,
        old_chat_member: member("member"),
        new_chat_member: member("left"),
      },
    });
    await bot.fake.until(() => bot.fake.pending() > 0);
    await bot.settled();
    // Nothing waits for it, so that it may come a moment later.
    await expect.poll(() => bot.store.memory.settings(`telegram:${group.id}`)).toEqual({});
  });
});
