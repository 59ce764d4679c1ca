import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pressId } from "../../adapters/discord/custom-id.ts";
import { createBot, openLibrary } from "../../src/server.ts";
import { startBot } from "../discord/start-bot.ts";
import { startFakeDiscord } from "../fakes/discord.ts";
import { shownText } from "../fakes/discord-messages.ts";
import type { FakeDiscordFault, FakeDiscordMessage } from "../fakes/discord-types.ts";

/**
 * Ten thousand interactions of every kind at an even rate, with faults in one request of twenty: each is answered once, or it is
 * known why not. Prints how long interactions waited for their acknowledgement.
 */
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "10000" },
    rate: { type: "string", default: "50" },
    faults: { type: "string", default: "0.05" },
    seed: { type: "string", default: "1" },
  },
});
const count = Number(values.count);

/** mulberry32: a run can be repeated by its seed. */
let state = Number(values.seed);
const random = (): number => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

const troubles: readonly FakeDiscordFault["do"][] = [
  { kind: "drop", when: "before" },
  { kind: "drop", when: "after" },
  { kind: "status", status: 502 },
  { kind: "lose", status: 502 },
  { kind: "lose", status: 500 },
  { kind: "status", status: 429, headers: { "retry-after": "0.3" } },
  { kind: "status", status: 503, body: "<html>" },
  { kind: "delay", ms: 400 },
];
const fake = await startFakeDiscord({
  delay: () => 1 + random() * 4,
  trouble: () => (random() < Number(values.faults) ? pick(troubles) : undefined),
});
const directory = await mkdtemp(join(tmpdir(), "pullquote-mixed-"));
const library = await openLibrary({ paths: ["seeds"] });
await library.ready;
const bot = createBot({ library });
const running = await startBot(fake, { bot, directory });
await fake.until(() => running.condition() === "live", 20_000);

const questions = [
  "When was Kem Sokha arrested?",
  "Who fled to France?",
  "what about zebras?",
  "why",
  "?",
  "x".repeat(900),
];
const [first] = await bot.suggest("", { place: "none" }, 1);
if (first !== undefined) questions.push(first);
const reply = await bot.ask({
  text: questions[0]!,
  conversation: "c",
  place: "p",
  asker: "a",
  mayConfigure: false,
  operator: false,
});
const tokens = reply.kind === "answer" ? reply.actions.map(({ kind, token }) => ({ kind, token })) : [];

type Asked = Readonly<{ key: string; answers: () => number; needed: boolean }>;
const asked: Asked[] = [];
const written = (messages: readonly FakeDiscordMessage[]): number =>
  messages.filter((message) => shownText(message) !== "").length;
const person = (n: number) => ({ channel_id: String(7000 + (n % 200)), user: { id: String(9000 + (n % 500)) } });
const one = (n: number): void => {
  const kind = random();
  if (kind < 0.1) {
    const typed = fake.interact(4, {
      ...person(n),
      data: { name: "ask", options: [{ name: "question", value: "w", focused: true }] },
    });
    // Suggestions are for the moment; one that is lost is asked for again by the next key.
    asked.push({ key: typed.id, answers: () => (typed.callback ? 1 : 0), needed: false });
    return;
  }
  if (kind < 0.3) {
    const message = fake.say(String(7000 + (n % 200)), pick(questions), { author: { id: String(9000 + (n % 500)) } });
    asked.push({ key: `m${message.id}`, answers: () => fake.answersTo(message).length, needed: true });
    return;
  }
  const token = pick([...tokens, { kind: "more" as const, token: "broken" }]);
  const interaction =
    kind < 0.5
      ? fake.interact(3, {
          ...person(n),
          data: { custom_id: pressId(token.kind, "9000", token.token) },
          message: { flags: 0 },
        })
      : kind < 0.7
        ? fake.interact(2, {
            ...person(n),
            data: {
              type: 3,
              name: pick(["Find in article", "Check this quote"]),
              target_id: "8",
              resolved: { messages: { 8: { content: pick(questions) } } },
            },
          })
        : fake.command(pick(["ask", "articles", "outline", "help", "check"]), { question: pick(questions) }, person(n));
  asked.push({ key: `i${interaction.id}`, answers: () => written(interaction.messages), needed: true });
};

let lag = 0;
let last = performance.now();
const ticking = setInterval(() => {
  const now = performance.now();
  lag = Math.max(lag, now - last - 20);
  last = now;
}, 20);
const began = performance.now();
while (asked.length < count) {
  const due = Math.min(count, ((performance.now() - began) / 1000) * Number(values.rate));
  while (asked.length < due) one(asked.length);
  await new Promise((resolve) => setTimeout(resolve, 5));
}
const open = async () => {
  const counts = await running.store.counts();
  return (counts.accepted ?? 0) + (counts.answering ?? 0);
};
for (const until = Date.now() + 120_000; Date.now() < until && (await open()) > 0; ) {
  await new Promise((resolve) => setTimeout(resolve, 200));
}
clearInterval(ticking);

const unanswered = await running.unanswered();
const known = new Map(unanswered.map(({ key, state, reason }) => [key, `${state}: ${reason ?? "unknown"}`]));
const needed = asked.filter((a) => a.needed);
const sorted = [...running.waits].sort((a, b) => a - b);
const percentile = (p: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))];
const reasons: Record<string, number> = {};
for (const why of known.values()) reasons[why] = (reasons[why] ?? 0) + 1;
const totals = {
  seed: Number(values.seed),
  asked: asked.length,
  answeredOnce: needed.filter((a) => a.answers() === 1).length,
  doubled: needed.filter((a) => a.answers() > 1).length,
  unaccounted: needed.filter((a) => a.answers() === 0 && !known.has(a.key)).length,
  reasons,
  suggestions: asked.filter((a) => !a.needed).length,
  suggestionsAnswered: asked.filter((a) => !a.needed && a.answers() === 1).length,
  acknowledgedMs: { p50: percentile(0.5), p99: percentile(0.99), most: sorted.at(-1), of: sorted.length },
  // The platform and the bot share this process: its longest pause is an upper bound of the bot's.
  longestPauseMs: Math.round(lag),
};
console.log(JSON.stringify(totals));
await running.stop();
await fake.stop();
await library.close();
await rm(directory, { recursive: true, force: true });
const inTime = (totals.acknowledgedMs.p99 ?? 0) <= 1000;
process.exitCode = totals.doubled === 0 && totals.unaccounted === 0 && inTime ? 0 : 1;
