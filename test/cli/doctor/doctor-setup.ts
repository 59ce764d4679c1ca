/** A set-up for the doctor to look at: sound, until a test breaks it. */
import { EventEmitter } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import Database from "libsql";
import { afterEach, beforeEach } from "vitest";
import { runCli } from "../../../adapters/cli/run-cli.ts";
import { createClock, type Environment, openStore } from "../../../src/server.ts";
import { MILL } from "../../chat/test-library.ts";
import { startFakeDiscord } from "../../fakes/discord.ts";
import { startFakeTelegram } from "../../fakes/telegram.ts";

/** The folder of the set-up, and its settings; both anew for each test. */
export let folder = "";
export let env: Record<string, string> = {};
/** What is closed behind a test. */
export const stops: (() => Promise<unknown>)[] = [];
/** Call it at the top of a test file. */
export const useSetUp = (): void => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pullquote-doctor-"));
    writeFileSync(join(folder, "mill.txt"), MILL.text);
    env = { ARTICLES: join(folder, "mill.txt"), DATA_DIR: join(folder, "data") };
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
    rmSync(folder, { recursive: true });
  });
};

/** What the doctor says of the set-up, and how it ends. */
export const doctor = async (settings: Environment = env, json = false) => {
  const stdout = new PassThrough();
  let out = "";
  stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString("utf8");
  });
  const running = Object.assign(new EventEmitter(), {
    stdout,
    env: {},
    version: "v22.1.0",
  }) as unknown as NodeJS.Process;
  const code = await runCli(["doctor", ...(json ? ["--json"] : [])], settings, running);
  return { code, out };
};

export const telegram = async (settings: Record<string, string> = {}) => {
  const fake = await startFakeTelegram();
  stops.push(fake.stop);
  Object.assign(
    env,
    { TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot, TELEGRAM_ADMINS: "1" },
    settings,
  );
  return fake;
};
export const discord = async (settings: Record<string, string> = {}) => {
  const fake = await startFakeDiscord();
  stops.push(fake.stop);
  const { token: DISCORD_TOKEN, api: DISCORD_API_URL } = fake;
  Object.assign(env, { DISCORD_TOKEN, DISCORD_API_URL, DISCORD_ADMINS: "100000000000000001" }, settings);
  return fake;
};
/** A server that is none of the platforms'. */
export const server = async (answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> => {
  const http = createHttp(answer);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  stops.push(async () => http.close());
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
};
export const inStore = async (change: (db: Database.Database) => void): Promise<void> => {
  const store = await openStore({ directory: env.DATA_DIR!, clock: createClock() });
  await store.close();
  const db = new Database(join(env.DATA_DIR!, "pullquote.db"));
  change(db);
  db.close();
};
