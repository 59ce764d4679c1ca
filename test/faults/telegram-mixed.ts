import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createClock, openStore, seedsFolder } from "../../src/server.ts";
import { startFakeTelegram } from "../fakes/telegram.ts";
import type { FakeTelegramFault, RecordedCall } from "../fakes/telegram-types.ts";

/**
 * Ten thousand updates of every kind from a thousand chats at an even rate, with a fault in one call of twenty: each question is
 * answered once or listed with its reason, the order in each chat is kept, and the heap does not grow. The bot is a process of its own.
 */
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "10000" },
    chats: { type: "string", default: "1000" },
    rate: { type: "string", default: "250" },
    faults: { type: "string", default: "0.05" },
    seed: { type: "string", default: "1" },
  },
});
const count = Number(values.count);
const chats = Number(values.chats);
const HEAP_GROWTH_AT_MOST = 5 * 2 ** 20;

/** mulberry32: a run can be repeated by its seed. */
let state = Number(values.seed);
const random = (): number => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

const troubles: readonly FakeTelegramFault[] = [
  { kind: "reset", done: false },
  { kind: "reset", done: true },
  { kind: "garbage", body: '{"ok":true,"resu' },
  { kind: "garbage", status: 502, body: "<html>" },
  { kind: "answer", status: 503, body: "" },
  { kind: "refuse", code: 429, description: "Too Many Requests", parameters: { retry_after: 1 } },
  { kind: "refuse", code: 500, description: "Internal Server Error" },
];

const telegram = await startFakeTelegram({ delay: () => 1 + random() * 5 });
/** For each chat the questions that were answered, in the order in which the answers came. */
const order = new Map<number, number[]>();
const answers = new Map<string, number>();
/** How often a gateway delivered an answer and said that it had failed: each may bring one repeat. */
const mayRepeat = new Map<string, number>();
const kept: { chat: number; message: number; data: string }[] = [];
const failing = new Map<RecordedCall, FakeTelegramFault | undefined>();
telegram.fail((called) => failing.get(called));
telegram.onCall((called) => {
  const { method, params } = called;
  const fault = random() < Number(values.faults) ? pick(troubles) : undefined;
  if (fault) failing.set(called, fault);
  const isDone = !fault || (fault.kind === "reset" && fault.done) || fault.kind === "garbage";
  const replied = params.reply_parameters as { message_id: number } | undefined;
  const rows = (params.reply_markup as { inline_keyboard?: { callback_data?: string }[][] } | undefined)
    ?.inline_keyboard;
  const data = rows?.flat().find((button) => button.callback_data)?.callback_data;
  // The word that nobody knows whether an answer arrived is no answer.
  if (method !== "sendMessage" || !replied || !isDone || data === "again") return;
  const chat = Number(params.chat_id);
  const key = `${chat}:${replied.message_id}`;
  if (fault?.kind === "garbage" && fault.status === 502) mayRepeat.set(key, (mayRepeat.get(key) ?? 0) + 1);
  answers.set(key, (answers.get(key) ?? 0) + 1);
  order.set(chat, [...(order.get(chat) ?? []), replied.message_id]);
  if (data && kept.length < 1000) kept.push({ chat, message: 0, data });
});

const texts = [
  "Who fled to France?",
  "When was the trial resumed?",
  "and why?",
  "Who bought a yacht?",
  "Sokha",
  "more",
  "/help",
  "/outline",
];
/** Key of the inbox and "chat:message" of everything that must be answered. */
const questions: { update: number; key: string }[] = [];
let nextUpdate = 1;
let nextMessage = 1;

const say = (chat: number, fields: Readonly<Record<string, unknown>>, isGroup: boolean) => {
  nextMessage += 1;
  const from = { id: 1000 + (chat % 5000), is_bot: false, first_name: "Ann", language_code: pick(["en", "fr", "km"]) };
  return {
    message_id: nextMessage,
    date: Math.floor(Date.now() / 1000),
    chat: isGroup ? { id: -100_000 - chat, type: "supergroup" } : { id: 1000 + chat, type: "private" },
    from,
    ...fields,
  };
};
/** How often a question was corrected: one whose answer may not have arrived is then answered anew. */
const corrected = new Map<string, number>();
const history: Readonly<Record<string, unknown>>[] = [];

const one = (): Readonly<Record<string, unknown>> => {
  const update_id = nextUpdate++;
  const chat = Math.floor(random() * chats);
  const kind = random();
  if (kind < 0.55) {
    const message = say(chat, { text: pick(texts) }, false);
    questions.push({ update: update_id, key: `${message.chat.id}:${message.message_id}` });
    return { update_id, message };
  }
  if (kind < 0.75) {
    const message = say(chat, { text: `/ask@quote_bot ${pick(texts.slice(0, 4))}` }, true);
    questions.push({ update: update_id, key: `${message.chat.id}:${message.message_id}` });
    return { update_id, message };
  }
  if (kind < 0.8) return { update_id, message: say(chat, { text: "talk among people" }, true) };
  if (kind < 0.84 && kept.length > 0) {
    const button = pick(kept);
    const message = {
      message_id: [...telegram.messages.values()].at(-1)?.message_id ?? 1,
      chat: { id: button.chat, type: "private" },
      date: 0,
    };
    return {
      update_id,
      callback_query: {
        id: String(update_id),
        from: { id: 1000, is_bot: false, first_name: "Ann" },
        data: button.data,
        message,
      },
    };
  }
  if (kind < 0.88)
    return {
      update_id,
      inline_query: {
        id: String(update_id),
        from: { id: 1000 + chat, is_bot: false, first_name: "Ann" },
        query: pick(texts),
        offset: "",
      },
    };
  // The same update again: the inbox knows it.
  if (kind < 0.92 && history.length > 0) return pick(history.slice(-50));
  if (kind < 0.96 && history.length > 0) {
    const { message } = pick(history.slice(-200)) as { message?: Readonly<Record<string, unknown>> };
    if (message) {
      const key = `${(message.chat as { id: number }).id}:${message.message_id}`;
      corrected.set(key, (corrected.get(key) ?? 0) + 1);
      const edit_date = Math.floor(Date.now() / 1000);
      return { update_id, edited_message: { ...message, edit_date, text: pick(texts) } };
    }
  }
  return { update_id, ...pick([{ message: null }, { poll: {} }, { message: { text: 5 } }, { my_chat_member: {} }]) };
};

const directory = mkdtempSync(join(tmpdir(), "pullquote-mixed-"));
const script = fileURLToPath(
  new URL(`../tools/crash/telegram-bot${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url),
);
const child: ChildProcess = spawn(process.execPath, ["--expose-gc", script, directory, seedsFolder()], {
  env: { ...process.env, TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
  stdio: ["ignore", "pipe", "inherit", "ipc"],
});
let log = "";
child.stdout?.on("data", (part) => {
  log += part;
});
const heap = async (): Promise<number> => {
  child.send("usage");
  const [{ heapUsed }] = (await once(child, "message")) as [{ heapUsed: number }];
  return heapUsed;
};
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
await telegram.until(() => telegram.called("getUpdates").length > 0);

let pushed = 0;
const feed = async (until: number): Promise<void> => {
  const began = performance.now();
  const from = pushed;
  while (pushed < until) {
    const due = Math.min(until, from + ((performance.now() - began) / 1000) * Number(values.rate));
    for (; pushed < due; pushed += 1) {
      const update = one();
      if (questions.at(-1)?.update === update.update_id) history.push(update);
      telegram.push(update);
    }
    await sleep(5);
  }
};
/** Nothing is pending, and no answer came for as long as the longest pause of the bot. */
const settle = async (): Promise<void> => {
  for (let quiet = 0, before = -1; quiet < 8; quiet += 1) {
    await sleep(1000);
    const now = telegram.calls.filter(({ method }) => method !== "getUpdates").length + telegram.pending();
    if (now !== before) quiet = 0;
    before = now;
  }
};

await feed(Math.floor(count * 0.4));
await settle();
const warm = await heap();
await feed(count);
await settle();
const end = await heap();
child.kill("SIGTERM");
const [code] = (await once(child, "exit")) as [number];

const store = await openStore({ directory, clock: createClock(), onSetAside: () => {} });
const listed = await store.list(["failed", "ambiguous"], count);
const open = await store.counts();
await store.close();
rmSync(directory, { recursive: true });
await telegram.stop();

const known = new Map(listed.map(({ key, state: how, reason }) => [key, `${how}: ${reason ?? "unknown"}`]));
const reasons: Record<string, number> = {};
for (const why of known.values()) reasons[why] = (reasons[why] ?? 0) + 1;
const answered = (key: string) => answers.get(key) ?? 0;
const totals = {
  seed: Number(values.seed),
  updates: pushed,
  questions: questions.length,
  repeated: questions.filter(({ key }) => answered(key) > 1 && mayRepeat.has(key)).length,
  answeredOnce: questions.filter(({ key }) => answered(key) === 1).length,
  doubled: questions.filter(({ key }) => answered(key) > 1 + (corrected.get(key) ?? 0) + (mayRepeat.get(key) ?? 0))
    .length,
  unaccounted: questions.filter(({ key, update }) => answered(key) === 0 && !known.has(String(update))).length,
  reasons,
  waiting: (open.accepted ?? 0) + (open.answering ?? 0),
  chatsOutOfOrder: [...order].filter(([chat, list]) => {
    const plain = list.filter((id) => !corrected.has(`${chat}:${id}`) && !mayRepeat.has(`${chat}:${id}`));
    return plain.some((id, index) => index > 0 && id < plain[index - 1]!);
  }).length,
  heapGrowthMiB: Number(((end - warm) / 2 ** 20).toFixed(1)),
  tokenInLog: log.includes(telegram.token),
  exitCode: code,
};
console.log(JSON.stringify(totals));
const isSound =
  totals.doubled + totals.unaccounted + totals.waiting + totals.chatsOutOfOrder === 0 && !totals.tokenInLog;
process.exitCode = isSound && end - warm <= HEAP_GROWTH_AT_MOST && code === 0 ? 0 : 1;
