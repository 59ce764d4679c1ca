import { chmodSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createClock, openStore } from "../../../src/server.ts";

import { discord, doctor, env, folder, inStore, server, stops, telegram, useSetUp } from "./doctor-setup.ts";

useSetUp();

/** What is broken, and what the doctor must say of it: the setting, and a word of the remedy. */
const broken: Readonly<Record<string, Readonly<{ break: () => Promise<unknown>; says: RegExp; remedy: RegExp }>>> = {
  "a setting of the wrong shape": {
    break: async () => Object.assign(env, { PORT: "http", LOG_LEVEL: "loud" }),
    says: /✗ PORT: must be a port number[\s\S]*✗ LOG_LEVEL: must be one of/,
    remedy: /→ change it in the environment or in \.env/,
  },
  "a token with quotation marks around it": {
    break: async () => telegram({ TELEGRAM_BOT_TOKEN: '"4242:AAfake-token-of-no-bot-at-all"' }),
    says: /✗ TELEGRAM_BOT_TOKEN: is not a bot token/,
    remedy: /without quotation marks/,
  },
  "a token that was revoked": {
    break: async () => telegram({ TELEGRAM_BOT_TOKEN: "4242:AAanother-token-of-no-bot" }),
    says: /✗ TELEGRAM_BOT_TOKEN: Telegram does not know it \(401\)/,
    remedy: /→ copy the token again from @BotFather/,
  },
  "the root of a server that is no Bot API": {
    break: async () =>
      telegram({ TELEGRAM_API_ROOT: await server((_, response) => response.writeHead(404).end("<h1>nothing</h1>")) }),
    says: /✗ TELEGRAM_API_ROOT: answers, but knows no such bot \(404\)/,
    remedy: /→ check the address and its path/,
  },
  "no way to Telegram": {
    break: async () => telegram({ TELEGRAM_API_ROOT: "http://127.0.0.1:9" }),
    says: /✗ TELEGRAM_API_ROOT: cannot be reached \(getMe: \w+\)/,
    remedy: /→ is this machine on a network\? If so, check name service, firewall and proxy/,
  },
  "a webhook that another machine set": {
    break: async () => {
      const fake = await telegram();
      await fetch(`${fake.apiRoot}/bot${fake.token}/setWebhook`, {
        method: "POST",
        body: JSON.stringify({ url: "https://elsewhere.example.org/hook" }),
      });
    },
    says: /✗ TELEGRAM_WEBHOOK_URL: is not set, but Telegram sends updates to elsewhere\.example\.org/,
    remedy: /→ stop the bot that serves there/,
  },
  "a webhook that Telegram cannot reach": {
    break: async () => {
      const url = "https://bot.example.org/hook";
      const fake = await telegram({ TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: "s".repeat(40), PORT: "0" });
      const result = {
        url,
        pending_update_count: 3,
        last_error_date: Date.now() / 1000 - 60,
        last_error_message: "Connection refused",
      };
      fake.fail(({ method }) =>
        method === "getWebhookInfo" ? { kind: "answer", body: JSON.stringify({ ok: true, result }) } : undefined,
      );
    },
    says: /✗ TELEGRAM_WEBHOOK_URL: could not be reached by Telegram within the last hour: Connection refused/,
    remedy: /→ open the address from outside/,
  },
  "a token that Discord does not know": {
    break: async () => {
      const fake = await discord();
      fake.world.known = false;
    },
    says: /✗ DISCORD_TOKEN: Discord does not know it \(401\)/,
    remedy: /Reset Token/,
  },
  "a server that the bot is not on": {
    break: async () => discord({ DISCORD_GUILD_ID: "200000000000000001" }),
    says: /✗ DISCORD_GUILD_ID: the bot is not on this server/,
    remedy: /→ invite it: https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+/,
  },
  "a bot that restarts again and again": {
    break: async () => {
      const fake = await discord();
      fake.world.remaining = 12;
    },
    says: /✗ Discord: only 12 new sessions are left for the next 60 minutes/,
    remedy: /→ find out what restarts the bot/,
  },
  "commands that Discord brings to an address nobody serves": {
    break: async () => {
      const fake = await discord();
      fake.world.endpoint = "https://bot.example.org/discord/interactions";
    },
    says: /✗ DISCORD_PUBLIC_KEY: is not set, but Discord brings commands and buttons to bot\.example\.org/,
    remedy: /→ set it and PORT, or take the Interactions Endpoint URL away/,
  },
  "commands that Discord brings nowhere": {
    break: async () => {
      const fake = await discord({ PORT: "0" });
      env.DISCORD_PUBLIC_KEY = fake.signer.publicKey;
    },
    says: /✗ DISCORD_PUBLIC_KEY: is set, but Discord brings commands and buttons nowhere/,
    remedy: /→ start the bot, then enter https:\/\/YOUR-HOST\/discord\/interactions/,
  },
  "another application's public key": {
    break: async () => discord({ PORT: "0", DISCORD_PUBLIC_KEY: "ab".repeat(32) }),
    says: /✗ DISCORD_PUBLIC_KEY: is not this application's/,
    remedy: /→ copy the Public Key/,
  },
  "a public key without a port": {
    break: async () => discord({ DISCORD_PUBLIC_KEY: "ab".repeat(32) }),
    says: /✗ PORT: is needed with DISCORD_PUBLIC_KEY/,
    remedy: /→ /,
  },
  "an article that is not there": {
    break: async () => Object.assign(env, { ARTICLES: join(folder, "none.txt") }),
    says: /✗ .*none\.txt: /,
    remedy: /→ name files or folders of articles \(\.txt, \.md.+\) in ARTICLES/,
  },
  "a database that is not there": {
    break: async () => Object.assign(env, { DATABASE_URL: "postgres://bot:secret-password@127.0.0.1:9/pullquote" }),
    says: /✗ DATABASE_URL: no database is reached there/,
    remedy: /→ check DATABASE_URL and that the server runs/,
  },
  "a cluster that is not there": {
    break: async () => Object.assign(env, { ARCHIVE_URL: "http://bot:secret-password@127.0.0.1:9/articles" }),
    says: /✗ ARCHIVE_URL: 127\.0\.0\.1:9 refuses the connection/,
    remedy: /→ until it is mended the articles are looked through on this machine/,
  },
  "a store that is damaged": {
    break: async () => {
      mkdirSync(env.DATA_DIR!);
      writeFileSync(join(env.DATA_DIR!, "pullquote.db"), "no database at all".repeat(500));
    },
    says: /✗ DATA_DIR: .*pullquote\.db is damaged/,
    remedy: /→ see the reason; a backup can be put in its place/,
  },
  "a store of a newer release": {
    break: () => inStore((db) => db.exec("insert into pullquote_migration values ('2099-01-later')")),
    says: /✗ DATA_DIR.*was written by a newer release \(2099-01-later\)/,
    remedy: /run that release, or restore a backup/,
  },
  "a file where the store's folder should be": {
    break: async () => writeFileSync(env.DATA_DIR!, ""),
    says: /✗ DATA_DIR: .*data is no folder that can be written to/,
    remedy: /→ give the user that runs the bot a folder/,
  },
  "a port that another program has": {
    break: async () => {
      const other = createServer((socket) => socket.end());
      await new Promise<void>((resolve) => other.listen(0, resolve));
      stops.push(async () => other.close());
      env.PORT = String((other.address() as AddressInfo).port);
    },
    says: /✗ PORT: \d+ is in use by another program/,
    remedy: /→ choose another one/,
  },
  "a clock that is an hour off": {
    break: async () => {
      const fake = await telegram();
      const late = await server((request, response) => {
        const date = new Date(Date.now() - 3_600_000).toUTCString();
        void fetch(`${fake.apiRoot}${request.url}`, { method: "POST", body: "{}" })
          .then(async (answer) => response.writeHead(answer.status, { date }).end(await answer.text()))
          .catch(() => response.destroy());
      });
      env.TELEGRAM_API_ROOT = late;
    },
    says: /✗ clock: is 3,\d\d\d seconds fast/,
    remedy: /→ set the machine's clock by the network/,
  },
};

describe("pullquote doctor", () => {
  it.each(Object.entries(broken))("finds %s and says what to do", async (_, { break: breaks, says, remedy }) => {
    await breaks();
    const { code, out } = await doctor();
    expect(out).toMatch(says);
    expect(out).toMatch(remedy);
    expect(out).toMatch(/thing is wrong|things are wrong/);
    expect(code).toBe(1);
  });

  it("finds nothing wrong with a set-up that is sound, and changes nothing", async () => {
    const fake = await telegram();
    const other = await discord();
    const { code, out } = await doctor();
    expect(out).toContain("✓ TELEGRAM_BOT_TOKEN: is @quote_bot's");
    expect(out).toContain("✓ DISCORD_TOKEN: is bot's");
    expect(out).toContain("✓ ARTICLES: 1 article can be asked");
    expect(out).toContain("✓ clock: goes right");
    expect(out).toContain("✓ store: none yet");
    expect(out).toMatch(/Nothing is wrong\.\n$/);
    expect(code).toBe(0);
    // The empty one asks for nothing but the time.
    expect(new Set(fake.calls.map(({ method }) => method))).toEqual(new Set(["getMe", "getWebhookInfo", ""]));
    expect(other.calls.filter(({ route }) => !route.startsWith("GET"))).toEqual([]);
  });

  it("looks at everything although a setting is wrong", async () => {
    const { out } = await doctor({ ...env, PORT: "http", RETENTION_DAYS: "soon" });
    expect(out).toMatch(/✗ PORT: [\s\S]*✗ RETENTION_DAYS: /);
    expect(out).toContain("✓ ARTICLES: 1 article can be asked");
    expect(out).toContain("✓ store: none yet");
  });

  it("looks beside a bot that is running", async () => {
    const store = await openStore({ directory: env.DATA_DIR!, clock: createClock() });
    const held = await store.openInbox("telegram", { limit: undefined });
    const { code, out } = await doctor();
    expect(out).toContain("· store: in use by a bot that serves telegram");
    expect(out).toContain("✓ store: opens; 0 questions wait");
    expect(code).toBe(0);
    await held.close();
    await store.close();
  });

  it("says which file of the store it may not use, and looks at the rest", async () => {
    await (await openStore({ directory: env.DATA_DIR!, clock: createClock() })).close();
    mkdirSync(join(env.DATA_DIR!, "telegram.lock"));
    const { code, out } = await doctor();
    expect(out).toContain(`✗ ${join(env.DATA_DIR!, "telegram.lock")}: cannot be locked`);
    expect(out).toContain("✓ store: opens; 0 questions wait");
    expect(code).toBe(1);
  });

  it("names a folder of readers' words that others may look into, and leaves it as it is", async () => {
    const store = await openStore({ directory: env.DATA_DIR!, clock: createClock() });
    await store.close();
    expect((await doctor()).out).not.toContain("others on this machine");
    chmodSync(join(env.DATA_DIR!, "pullquote.db"), 0o640);
    expect((await doctor()).out).toMatch(/· DATA_DIR: others on this machine may look into \S+pullquote\.db/);
    chmodSync(env.DATA_DIR!, 0o755);
    const { code, out } = await doctor();
    expect(out).toContain(`→ chmod 700 ${env.DATA_DIR}, unless that is meant`);
    expect([code, statSync(env.DATA_DIR!).mode & 0o777]).toEqual([0, 0o755]);
  });

  it("shows no secret, not even one of a wrong shape", async () => {
    const secrets = [
      '"4242:AAfake-token-of-no-bot-at-all"',
      "DCBA.secret-of-discord.zzzzzzzzzzz",
      `webhook-secret-${"w".repeat(30)}`,
    ];
    await telegram({ TELEGRAM_BOT_TOKEN: secrets[0]!, TELEGRAM_WEBHOOK_SECRET: secrets[2]! });
    Object.assign(env, { DISCORD_TOKEN: secrets[1]!, DISCORD_API_URL: "http://127.0.0.1:9" });
    const words = `${(await doctor()).out}${(await doctor(env, true)).out}`;
    Object.assign(env, { DATABASE_URL: "postgres://bot:secret-password@127.0.0.1:9/pullquote" });
    expect((await doctor()).out).not.toContain("secret-password");
    for (const secret of secrets) expect(words).not.toContain(secret.replaceAll('"', "").split(":").at(-1));
  });

  it("tells programs each finding on a line of JSON", async () => {
    const lines = (await doctor(env, true)).out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { state: string });
    expect(lines).toContainEqual({ state: "good", what: "Node", says: "v22.1.0" });
    expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(["good", "note"]));
  });

  it("names the first twenty files of a folder that are not served, and counts the others", async () => {
    for (let at = 10; at < 33; at += 1) writeFileSync(join(folder, `table-${at}.csv`), "1,2");
    const { out } = await doctor({ ...env, ARTICLES: folder });
    expect(out.match(/table-\d+\.csv is not served: is no article/g)).toHaveLength(20);
    expect(out).toContain("nor are 3 more files");
  });
});
