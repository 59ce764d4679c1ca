import { environmentOf } from "./environment.ts";
import { exitCodeOf } from "./exit.ts";
import type { Offer } from "./host.ts";

/** Loaded only where they are wanted: each brings a large package with it. */
const platforms: Readonly<Record<string, Readonly<{ token: string; load: () => Promise<Offer> }>>> = {
  telegram: { token: "TELEGRAM_BOT_TOKEN", load: async () => (await import("./telegram/offer.ts")).offer },
  discord: { token: "DISCORD_TOKEN", load: async () => (await import("./discord/offer.ts")).offer },
};

/** `npm start`: serves every platform whose token is set, and talks in the terminal when none is. */
process.exitCode = await exitCodeOf(
  async () => {
    const env = environmentOf(process);
    const wanted = Object.entries(platforms).filter(([, { token }]) => (env[token] ?? "").trim() !== "");
    if (wanted.length === 0) {
      const { startInTerminal } = await import("./repl/start.ts");
      await startInTerminal(process.argv.slice(2), env, process);
      return 0;
    }
    const { host } = await import("./host.ts");
    const offers = await Promise.all(wanted.map(async ([name, { load }]) => [name, await load()] as const));
    return host(Object.fromEntries(offers), process);
  },
  (lines) => process.stderr.write(`${lines}\n`),
);
