import { parseArgs } from "node:util";
import { readConfig } from "../../adapters/discord/config.ts";
import { discordAdapter } from "../../adapters/discord/discord-adapter.ts";
import { createLogger } from "../../src/server.ts";
import { startFakeDiscord } from "../fakes/discord.ts";
import { createNoticeBot } from "../fakes/notice-bot.ts";

/**
 * A million messages and interactions, each of another person in another channel, through discord.js and the adapter: what is on the heap
 * (after a collection) must not grow with them. Run with `--expose-gc`. The inbox forgets at once here: the store has its own run.
 */
const { values } = parseArgs({ options: { users: { type: "string", default: "1000000" } } });
const users = Number(values.users);
const { gc } = globalThis;
if (!gc) throw new Error("run with --expose-gc");

const fake = await startFakeDiscord({ forgetful: true });
const bot = createNoticeBot();
let seen = 0;
const entries: { deliver: () => Promise<void> }[] = [];
const connection = await discordAdapter(readConfig({ DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.api }))({
  bot,
  inbox: {
    accept: async (batch) => {
      for (const entry of batch) {
        const reply = await bot.ask(entry.query);
        const send = (attempt: () => Promise<string | undefined>) => attempt();
        const signal = new AbortController().signal;
        // One in a hundred is really answered: requests are not what is measured.
        if (seen % 100 === 0) {
          entries.push({
            deliver: () => connection.deliver({ entry, reply, previousMessages: [], uncertain: false, send, signal }),
          });
        }
        seen += 1;
      }
      return batch.map(() => true);
    },
  },
  onLeft: async () => undefined,
  onMoved: async () => undefined,
  posts: {
    note: async () => undefined,
    find: async () => undefined,
    forget: async () => undefined,
    noteLinks: async () => undefined,
    linksOf: async () => [],
  },
  clock: Date.now,
  log: createLogger({ level: "silent", write: () => undefined }),
  paced: false,
  signal: new AbortController().signal,
});
const person = (n: number) => ({
  id: String(100_000_000_000_000_000n + BigInt(n)),
  username: `user${n}`,
  discriminator: "0",
  avatar: null,
});
const channel = (n: number) => String(200_000_000_000_000_000n + BigInt(n));
const megabytes = (): number => {
  gc();
  gc();
  return process.memoryUsage().heapUsed / 1e6;
};

const measured: { users: number; heapMb: number; rssMb: number }[] = [];
const look = (n: number) => {
  const one = {
    users: n,
    heapMb: Math.round(megabytes() * 10) / 10,
    rssMb: Math.round(process.memoryUsage().rss / 1e6),
  };
  measured.push(one);
  console.log(JSON.stringify(one));
};
for (let n = 1; n <= users; n += 1) {
  fake.gateway.event("MESSAGE_CREATE", {
    id: fake.id(),
    channel_id: channel(n),
    guild_id: String(300_000_000_000_000_000n + BigInt(n % 5000)),
    type: 0,
    author: person(n),
    member: { nick: `nick ${n}`, roles: [], joined_at: "2026-01-01T00:00:00Z" },
    content: `<@${fake.me}> question ${n}`,
    mentions: [{ id: fake.me }],
  });
  if (n % 500 === 0) await fake.until(() => seen >= n, 60_000);
  while (entries.length > 0) await entries.pop()?.deliver();
  if (n === users / 10 || n === users / 2 || n === users) look(n);
}
const growth = measured.at(-1)!.heapMb - measured[0]!.heapMb;
console.log(JSON.stringify({ from: measured[0]!.users, to: users, growthMb: Math.round(growth * 10) / 10 }));
await connection.close();
await fake.stop();
// The target for the whole bot.
process.exitCode = growth <= 5 ? 0 : 1;
