import { readEnvironment } from "./program/environment.ts";
import { runProgram } from "./program/exit.ts";
import type { OpenPlatform } from "./serve/serve-all.ts";

/** Loaded only where they are wanted: each brings a large package with it. */
const platforms: Readonly<Record<string, Readonly<{ token: string; load: () => Promise<OpenPlatform> }>>> = {
  telegram: {
    token: "TELEGRAM_BOT_TOKEN",
    load: async () => (await import("./telegram/open-telegram.ts")).openTelegram,
  },
  discord: { token: "DISCORD_TOKEN", load: async () => (await import("./discord/open-discord.ts")).openDiscord },
};

/** `npm start`: serves every platform whose token is set, and talks in the terminal when none is. */
process.exitCode = await runProgram(
  async () => {
    const env = readEnvironment(process);
    const wanted = Object.entries(platforms).filter(([, { token }]) => (env[token] ?? "").trim() !== "");
    if (wanted.length === 0) {
      const { startInTerminal } = await import("./repl/start-in-terminal.ts");
      await startInTerminal(process.argv.slice(2), env, process);
      return 0;
    }
    const { serveAll: host } = await import("./serve/serve-all.ts");
    const offers = await Promise.all(wanted.map(async ([name, { load }]) => [name, await load()] as const));
    return host(Object.fromEntries(offers), process);
  },
  (lines) => process.stderr.write(`${lines}\n`),
);
