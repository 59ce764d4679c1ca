import { afterEach, describe, expect, it } from "vitest";
import { type Answer, NotSent, Postponed } from "../../../adapters/adapter.ts";
import { createBot, type Library } from "../../../src/server.ts";
import { createTestLibrary, MILL } from "../../chat/test-library.ts";
import { createEntry } from "../../store/inbox/entries.ts";
import {
  createFakePlatform,
  type FakePlatform,
  snapshot,
  startServing,
  stopAll,
  untilSettled,
} from "../fake-platform.ts";

afterEach(() => stopAll());

const QUESTION = "How much did the restoration cost?";
const COSTLY = { ...MILL, text: MILL.text.replace("85,000", "95,000") };

/** A platform whose messages can be changed: what each shows, and how often it was changed. */
const createBoard = () => {
  const messages = new Map<string, string[]>();
  const deliver = async ({ entry, reply, send }: Answer): Promise<void> => {
    const text = reply.kind === "answer" ? reply.excerpts[0].text : JSON.stringify(reply);
    const [message = `${entry.key}`] = entry.correction?.messages ?? [];
    await send(async () => {
      messages.set(message, [...(messages.get(message) ?? []), text]);
      return message;
    });
  };
  return { messages, platform: createFakePlatform({ deliver }) };
};
const serve = (pocket: FakePlatform, library: Library, more = {}) =>
  startServing({ pocket }, { bot: createBot({ library }), articles: library, correctionIntervalMs: 5, ...more });
const questions = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    createEntry(`${index}`, { text: QUESTION, lane: `lane ${index}`, asker: `person ${index}`, lasting: true }),
  );

describe("answers whose article changes", () => {
  it("are corrected once each, some at a time, and questions are answered between", async () => {
    const { library, put } = await createTestLibrary(MILL);
    const { messages, platform } = createBoard();
    const running = await serve(platform, library);
    await (await platform.inbox).accept(questions(35));
    await untilSettled(running, 35);
    await put(COSTLY);
    await expect.poll(() => [...messages.values()].filter((shown) => shown.length > 1).length).toBeGreaterThan(0);
    await (await platform.inbox).accept([createEntry("new", { text: QUESTION, lane: "new", lasting: true })]);
    await untilSettled(running, 71);
    for (const [key, shown] of messages) {
      expect(shown).toHaveLength(key === "new" ? 1 : 2);
      expect(shown.at(-1)).toContain("95,000");
    }
    expect(await running.store.counts()).toEqual({ sent: 71 });
    expect(await running.store.quoted.versions()).toMatchObject([{ article: "mill" }]);
  });

  it("are corrected where they last, and nowhere else", async () => {
    const { library, put } = await createTestLibrary(MILL);
    const { messages, platform } = createBoard();
    const running = await serve(platform, library);
    const [lasting, passing] = questions(2);
    const { lasting: _no, ...rest } = passing!;
    await (await platform.inbox).accept([lasting!, rest]);
    await untilSettled(running, 2);
    await put(COSTLY);
    await untilSettled(running, 3);
    expect([...messages.values()].map((shown) => shown.length)).toEqual([2, 1]);
  });

  it("are those that were shown: one that was refused for the moment is made anew from the article as it is then", async () => {
    const { library, put } = await createTestLibrary(MILL);
    let deliveries = 0;
    const pocket = createFakePlatform({
      deliver: async (answer, show) => {
        deliveries += 1;
        if (deliveries > 1) return void (await answer.send(async () => show()));
        await answer.send(() => Promise.reject(new NotSent("refused", "429"))).catch(() => undefined);
        await put(COSTLY);
        throw new Postponed(1);
      },
    });
    const running = await serve(pocket, library, { correctionIntervalMs: 60_000 });
    await (await pocket.inbox).accept(questions(1));
    await untilSettled(running, 1);
    expect(deliveries).toBe(2);
    expect(await running.store.quoted.versions()).toEqual([{ article: "mill", version: library.get("mill")!.version }]);
  });

  it("follow words that moved: a later change of them is still told", async () => {
    const { library, put } = await createTestLibrary(MILL);
    const { messages, platform } = createBoard();
    const running = await serve(platform, library);
    await (await platform.inbox).accept(questions(1));
    await untilSettled(running, 1);
    const moved = (text: string) => text.replace("\n\nThe water", "\n\nA paragraph came in here.\n\nThe water");
    const { version } = await put({ ...MILL, text: moved(MILL.text) });
    await expect.poll(() => running.store.quoted.versions()).toEqual([{ article: "mill", version }]);
    await put({ ...MILL, text: moved(COSTLY.text) });
    await untilSettled(running, 2);
    expect(messages.get("0")?.at(-1)).toContain("95,000");
  });

  it("are corrected once, whenever the process dies: it was not put in, was put in, or was just being shown", async () => {
    const { library, put } = await createTestLibrary(MILL);
    const first = createBoard();
    const running = await serve(first.platform, library);
    await (await first.platform.inbox).accept(questions(1));
    await untilSettled(running, 1);
    const answered = snapshot(running.directory);
    await put(COSTLY);
    await untilSettled(running, 2);
    const corrected = snapshot(running.directory);
    for (const [directory, changes] of [
      [answered, 1],
      [corrected, 0],
    ] as const) {
      const { messages, platform } = createBoard();
      const again = await serve(platform, library, { directory });
      await untilSettled(again, 2);
      await expect.poll(() => again.store.quoted.versions()).toEqual([]);
      expect(messages.get("0") ?? []).toHaveLength(changes);
    }
  });

  it("are corrected although more of a platform that is served no longer came before, which are corrected when it is again", async () => {
    const { library, put } = await createTestLibrary(MILL);
    const [gone, left] = [createBoard(), createBoard()];
    const context = { bot: createBot({ library }), articles: library, correctionIntervalMs: 5 };
    const before = await startServing({ gone: gone.platform, left: left.platform }, context);
    await (await gone.platform.inbox).accept(questions(101));
    await untilSettled(before, 101);
    await (await left.platform.inbox).accept(questions(1));
    await untilSettled(before, 102);
    const directory = snapshot(before.directory);
    await put(COSTLY);
    const after = createBoard();
    const without = await startServing({ left: after.platform }, { ...context, directory });
    await untilSettled(without, 103);
    expect(after.messages.get("0")?.at(-1)).toContain("95,000");
    const back = createBoard();
    const both = await startServing({ gone: back.platform }, { ...context, directory: snapshot(without.directory) });
    await untilSettled(both, 204);
    expect(back.messages.size).toBe(101);
  });

  it("that cannot be changed are given up, and stop no other", async () => {
    const { library, put } = await createTestLibrary(MILL);
    const board = createBoard();
    const platform = createFakePlatform({
      deliver: async (answer) => {
        if (answer.entry.correction && answer.entry.lane === "lane 0") throw new TypeError("a fault");
        if (answer.entry.correction) board.messages.set(answer.entry.lane, ["corrected"]);
        await answer.send(async () => answer.entry.key);
      },
    });
    const running = await serve(platform, library);
    await (await platform.inbox).accept(questions(3));
    await untilSettled(running, 3);
    await put(COSTLY);
    await untilSettled(running, 6);
    expect([...board.messages.keys()].sort()).toEqual(["lane 1", "lane 2"]);
    expect(await running.store.counts()).toEqual({ sent: 5, failed: 1 });
  });
});
