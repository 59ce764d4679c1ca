import { afterEach, describe, expect, it } from "vitest";
import { createMetrics } from "../../adapters/serve/metrics.ts";
import { runService } from "../../adapters/serve/service.ts";
import type { Bot } from "../../src/reply/bot.ts";
import { createLogger } from "../../src/server.ts";
import { createNoticeBot } from "../fakes/notice-bot.ts";
import { createEntry } from "../store/inbox/entries.ts";
import { createFakePlatform, newDirectory, startServing, stopAll, untilSettled } from "./fake-platform.ts";

afterEach(() => stopAll());

/** The value of one line; 0 when there is none. */
const figure = (text: string, name: string, labels = ""): number =>
  Number(
    text
      .split("\n")
      .find((line) => line.startsWith(labels === "" ? `${name} ` : `${name}{${labels}}`))
      ?.split(" ")
      .at(-1) ?? 0,
  );

describe("GET /metrics", () => {
  it("counts questions, replies by kind, latencies and faults of each platform, and what waits", async () => {
    const metrics = createMetrics();
    const pocket = createFakePlatform();
    const failing = createFakePlatform({ deliver: async () => Promise.reject(new Error("broken")) });
    const running = await startServing({ pocket, failing }, { meter: metrics });
    await (await pocket.inbox).accept([createEntry("1"), createEntry("2"), createEntry("3", { press: "token" })]);
    await (await failing.inbox).accept([createEntry("4")]);
    await untilSettled(running, 4);
    const text = await metrics.text(running.served.health());
    expect(figure(text, "pullquote_questions_total", 'platform="pocket"')).toBe(3);
    expect(figure(text, "pullquote_replies_total", 'platform="pocket",kind="notice"')).toBe(3);
    expect(figure(text, "pullquote_answer_seconds_count", 'platform="pocket"')).toBe(3);
    expect(figure(text, "pullquote_delivery_seconds_count", 'platform="pocket"')).toBe(3);
    expect(figure(text, "pullquote_faults_total", 'platform="failing",kind="fault"')).toBe(1);
    expect(figure(text, "pullquote_faults_total", 'platform="pocket",kind="fault"')).toBe(0);
    expect(figure(text, "pullquote_inbox_waiting", 'platform="pocket"')).toBe(0);
    expect(figure(text, "pullquote_platform_up", 'platform="pocket"')).toBe(1);
    expect(figure(text, "pullquote_store_up")).toBe(1);
  });

  it("counts an error of the core, and not what is still being typed", async () => {
    const metrics = createMetrics();
    const bot = metrics.bot("pocket", createNoticeBot({ ask: async () => Promise.reject(new Error("core")) }));
    const query = { ...createEntry("1").query };
    await expect(bot.ask(query)).rejects.toThrow("core");
    await expect(bot.ask({ ...query, preview: true })).rejects.toThrow("core");
    const text = await metrics.text({ ok: true, store: "failing", platforms: {} });
    expect(figure(text, "pullquote_questions_total", 'platform="pocket"')).toBe(1);
    expect(figure(text, "pullquote_faults_total", 'platform="pocket",kind="core"')).toBe(1);
    expect(figure(text, "pullquote_store_up")).toBe(0);
  });

  it("changes nothing of how a page is read for a question: that it is shown, and that it counts", async () => {
    const shown: string[] = [];
    const pocket = createFakePlatform({
      deliver: async ({ reply, send }) => {
        await send(async () => void shown.push(reply.kind === "notice" ? reply.text : reply.kind));
      },
    });
    const notice = (text: string) => ({ kind: "notice" as const, notice: "x", text });
    const ask: Bot["ask"] = async (_, onReading) =>
      notice(
        (await onReading?.(notice("reading …"))) === true ? "the page's answer" : "not asked whether it may be read",
      );
    const running = await startServing({ pocket }, { meter: createMetrics(), bot: { ask } });
    await (await pocket.inbox).accept([createEntry("1")]);
    await untilSettled(running, 1);
    expect(shown).toEqual(["reading …", "the page's answer"]);
  });

  it("is served beside /healthz, and says nothing of people and their words", async () => {
    const pocket = createFakePlatform();
    let stop = (): void => {};
    let port = 0;
    const onStop = (callback: () => void): void => {
      stop = callback;
    };
    const log = createLogger({
      level: "info",
      write: (line) => {
        const { msg, port: at } = JSON.parse(line) as { msg: string; port?: number };
        if (msg === "listening" && at !== undefined) port = at;
      },
    });
    const ended = runService({
      platforms: { pocket: pocket.adapter },
      createBot: () => createNoticeBot(),
      directory: newDirectory(),
      port: 0,
      log,
      hooks: { onStop, onFault: () => {}, exit: () => {} },
    });
    await (await pocket.inbox).accept([
      createEntry("1", { asker: "ann-the-reader", text: "where is the hidden door" }),
    ]);
    const metrics = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    let text = "";
    while (figure(text, "pullquote_delivery_seconds_count", 'platform="pocket"') === 0) text = await metrics();
    expect(text).not.toMatch(/ann-the-reader|hidden|door|room/);
    const labels = new Set(
      [...text.matchAll(/^pullquote_\w+\{([^}]*)\}/gm)].flatMap(([, all = ""]) => all.match(/\w+(?==)/g) ?? []),
    );
    expect([...labels].sort()).toEqual(["kind", "le", "platform"]);
    stop();
    expect(await ended).toBe(0);
  });
});
