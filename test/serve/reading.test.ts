import { afterEach, describe, expect, it } from "vitest";
import { type Answer, NotSent, Postponed } from "../../adapters/adapter.ts";
import { createMetrics } from "../../adapters/serve/metrics.ts";
import type { Bot } from "../../src/reply/bot.ts";
import type { NoticeReply } from "../../src/reply/index.ts";
import { READING_COST } from "../../src/store/inbox/rate-limit.ts";
import { createEntry } from "../store/inbox/entries.ts";
import { createFakePlatform, newDirectory, snapshot, startServing, stopAll, untilSettled } from "./fake-platform.ts";

afterEach(() => stopAll());

const notice = (text: string): NoticeReply => ({ kind: "notice", notice: "x", text });
const textOf = ({ reply }: Answer): string => (reply.kind === "notice" ? reply.text : reply.kind);

/** A chat as a platform shows it: each message by its id, as it stands there now. */
const createChat = () => {
  const messages = new Map<string, string>();
  let posts = 0;
  const post = (text: string): string => {
    posts += 1;
    messages.set(`m${posts}`, text);
    return `m${posts}`;
  };
  /** Posts each message, or edits the one before. */
  const deliver = async (answer: Answer): Promise<void> => {
    const [before] = answer.previousMessages;
    await answer.send(async () => {
      if (before === undefined || !messages.has(before)) return post(textOf(answer));
      messages.set(before, textOf(answer));
      return before;
    });
  };
  return { messages, deliver, shown: () => [...messages.values()] };
};

/** A core that must read a page for "link" once; `onRead` is called when the page is there and nothing is said yet. */
const createReader = ({
  onRead = async () => {},
  hasPage = false,
}: {
  onRead?: () => Promise<void>;
  hasPage?: boolean;
} = {}) => {
  let isHeld = hasPage;
  const ask: Bot["ask"] = async ({ text }, onReading) => {
    if (text !== "link" || isHeld) return notice(`answer to ${text}`);
    if (!(await onReading?.(notice("reading …")))) return notice("limited");
    isHeld = true;
    await onRead();
    return notice("answer to link");
  };
  return { ask };
};

describe("a question for which a page must be read", () => {
  it("shows so at once, and the answer in its place", async () => {
    const chat = createChat();
    let meanwhile: readonly string[] = [];
    const bot = createReader({
      onRead: async () => {
        while (chat.messages.size === 0) await new Promise((resolve) => setImmediate(resolve));
        meanwhile = chat.shown();
      },
    });
    const pocket = createFakePlatform({ deliver: chat.deliver });
    const running = await startServing({ pocket }, { bot });
    const question = createEntry("1", { text: "link", question: "q" });
    await (await pocket.inbox).accept([question]);
    await untilSettled(running, 1);
    expect([meanwhile, chat.shown()]).toEqual([["reading …"], ["answer to link"]]);
    // Edited later, it is that one message that changes.
    await (await pocket.inbox).accept([createEntry("2", { text: "other", question: "q" })]);
    await untilSettled(running, 2);
    expect(chat.shown()).toEqual(["answer to other"]);
    expect(await running.store.counts()).toEqual({ sent: 2 });
  });

  it("is answered all the same where that cannot be shown", async () => {
    const chat = createChat();
    const deliver = async (answer: Answer): Promise<void> => {
      if (answer.interim) await answer.send(() => Promise.reject(new NotSent("refused", "no")));
      await chat.deliver(answer);
    };
    const pocket = createFakePlatform({ deliver });
    const running = await startServing({ pocket }, { bot: createReader() });
    await (await pocket.inbox).accept([createEntry("1", { text: "link" })]);
    await untilSettled(running, 1);
    expect(chat.shown()).toEqual(["answer to link"]);
    expect(await running.store.counts()).toEqual({ sent: 1 });
  });

  it("counts as much as several in its person's limit, and only that person's", async () => {
    const chat = createChat();
    const pocket = createFakePlatform({ deliver: chat.deliver });
    const limit = { burst: READING_COST + 2, perMinute: 1 };
    const bot: Pick<Bot, "ask"> = {
      ask: async ({ text }, onReading) =>
        notice(text !== "link" || (await onReading?.(notice("reading …"))) ? `answer to ${text}` : "limited"),
    };
    const running = await startServing({ pocket }, { bot, limit, rates: "on" });
    const inbox = await pocket.inbox;
    const asked = [
      ["1", "link", "ann"],
      ["2", "link", "ann"],
      ["3", "link", "bob"],
    ] as const;
    for (const [key, text, asker] of asked) {
      await inbox.accept([createEntry(key, { text, asker })]);
      await untilSettled(running, Number(key));
    }
    expect(chat.shown()).toEqual(["answer to link", "limited", "answer to link"]);
  });

  it("shows so, has its time and counts as much where it is measured, too", async () => {
    const chat = createChat();
    const pocket = createFakePlatform({ deliver: chat.deliver });
    const limit = { burst: READING_COST + 2, perMinute: 1 };
    const shown: (readonly string[])[] = [];
    const bot: Pick<Bot, "ask"> = {
      ask: async (_, onReading) => {
        if (!(await onReading?.(notice("reading …")))) return notice("limited");
        while (chat.messages.size === 0) await new Promise((resolve) => setImmediate(resolve));
        shown.push(chat.shown());
        return notice("answer to link");
      },
    };
    const running = await startServing({ pocket }, { bot, limit, rates: "on", meter: createMetrics() });
    for (const key of [1, 2]) {
      await (await pocket.inbox).accept([createEntry(`${key}`, { text: "link" })]);
      await untilSettled(running, key);
    }
    expect([shown, chat.shown()]).toEqual([[["reading …"]], ["answer to link", "limited"]]);
  });

  it("is counted once where it cannot be shown and the answer is put off", async () => {
    const chat = createChat();
    let answers = 0;
    const deliver = async (answer: Answer): Promise<void> => {
      if (answer.interim) await answer.send(() => Promise.reject(new NotSent("refused", "no")));
      if (!answer.interim && answers++ === 0) throw new Postponed(1);
      await chat.deliver(answer);
    };
    const pocket = createFakePlatform({ deliver });
    const bot: Pick<Bot, "ask"> = {
      ask: async (_, onReading) => notice((await onReading?.(notice("reading …"))) ? "answer to link" : "limited"),
    };
    const limit = { burst: READING_COST + 2, perMinute: 1 };
    const running = await startServing({ pocket }, { bot, limit, rates: "on" });
    await (await pocket.inbox).accept([createEntry("1", { text: "link" })]);
    await untilSettled(running, 1);
    expect([answers, chat.shown()]).toEqual([2, ["answer to link"]]);
  });

  const crashes = [
    "while it is read",
    "when it was read and the answer is not said",
    "when the answer was said",
  ] as const;
  it.each(crashes)("is answered once by the next process when this one dies %s", async (point) => {
    const directory = newDirectory();
    const chat = createChat();
    const never = new Promise<never>(() => {});
    let left: string | undefined;
    const die = async (): Promise<never> => {
      // What was confirmed is written with the next commit.
      for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve));
      left ??= snapshot(directory);
      return never;
    };
    const first = createFakePlatform({
      deliver: async (answer) => {
        await chat.deliver(answer);
        if (point === crashes[2] && !answer.interim) await die();
      },
    });
    const bot = createReader({
      onRead: async () => {
        while (chat.messages.size === 0) await new Promise((resolve) => setImmediate(resolve));
        if (point !== crashes[2]) await die();
      },
    });
    await startServing({ pocket: first }, { bot, directory });
    await (await first.inbox).accept([createEntry("1", { text: "link", question: "q" })]);
    while (left === undefined) await new Promise((resolve) => setImmediate(resolve));

    const second = createFakePlatform({ deliver: chat.deliver });
    let readings = 0;
    const later = createReader({
      hasPage: point !== crashes[0],
      onRead: async () => {
        readings += 1;
      },
    });
    const running = await startServing({ pocket: second }, { bot: later, directory: left });
    await untilSettled(running, 1);
    expect(chat.shown()).toEqual(["answer to link"]);
    expect(readings).toBe(point === crashes[0] ? 1 : 0);
    expect(await running.store.counts()).toEqual({ sent: 1 });
  });
});
