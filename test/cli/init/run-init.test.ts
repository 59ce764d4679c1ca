import { EventEmitter } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { parseEnv } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../../../adapters/cli/run-cli.ts";
import { runProgram } from "../../../adapters/program/exit.ts";
import { MILL } from "../../chat/test-library.ts";
import { startFakeDiscord } from "../../fakes/discord.ts";
import { startFakeTelegram } from "../../fakes/telegram.ts";

let folder = "";
const before = process.cwd();
const stops: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pullquote-init-"));
  process.chdir(folder);
  writeFileSync("the mill.txt", MILL.text);
});
afterEach(async () => {
  process.chdir(before);
  for (const stop of stops.splice(0)) await stop();
  rmSync(folder, { recursive: true });
});

const telegram = async () => {
  const fake = await startFakeTelegram();
  stops.push(fake.stop);
  return { ...fake, env: { TELEGRAM_API_ROOT: fake.apiRoot } };
};

/** Runs it; with `answers` a person is at a terminal, who answers one question after the other. */
const init = async (args: readonly string[], env: Readonly<Record<string, string>>, answers?: readonly string[]) => {
  const stdin = Object.assign(new PassThrough(), { isTTY: answers !== undefined });
  const stdout = Object.assign(new PassThrough(), { isTTY: answers !== undefined, columns: 200 });
  const waiting = [...(answers ?? [])];
  let out = "";
  stdout.on("data", (bytes: Buffer) => {
    out += bytes.toString("utf8");
    if (!/[:?] $/.test(out) || answers === undefined) return;
    const next = waiting.shift();
    setImmediate(() => (next === undefined ? stdin.end() : stdin.write(`${next}\n`)));
  });
  let err = "";
  const running = Object.assign(new EventEmitter(), { stdin, stdout, env: {} }) as unknown as NodeJS.Process;
  const code = await runProgram(
    () => runCli(["init", ...args], { NO_COLOR: "1", TERM: "dumb", ...env }, running),
    (lines) => {
      err = lines;
    },
  );
  return { code, out, err };
};

const written = (): Record<string, unknown> => parseEnv(readFileSync(".env", "utf8"));

describe("pullquote init", () => {
  it("asks for everything, asks again for what is wrong, and writes a file that only its owner can read", async () => {
    const { env, token } = await telegram();
    const asked = ["matrix", "t", "no token", "1:of-no-bot", token, "none.txt", "the mill.txt", "@ann", "42"];
    const { code, out, err } = await init([], env, asked);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const words of [
      "Please say telegram or discord",
      "TELEGRAM_BOT_TOKEN: is not a bot token",
      "TELEGRAM_BOT_TOKEN: Telegram does not know it",
      "✓ invitation: https://t.me/quote_bot?startgroup=pullquote adds it to a group",
      "none.txt",
      "✓ ARTICLES: 1 article can be asked",
      "to find yours, write /misses to the running bot",
      '"@ann" is not a numeric id',
      "npx pullquote telegram",
    ]) {
      expect(out).toContain(words);
    }
    expect(out).not.toContain("could not be checked");
    expect(written()).toEqual({ ARTICLES: "the mill.txt", TELEGRAM_BOT_TOKEN: token, TELEGRAM_ADMINS: "42" });
    expect(statSync(".env").mode & 0o777).toBe(0o600);
  });

  it("takes the empty answer for the sample article and nobody", async () => {
    const { env, token } = await telegram();
    expect((await init([], env, ["telegram", token, "", ""])).code).toBe(0);
    expect(written()).toEqual({ TELEGRAM_BOT_TOKEN: token });
  });

  it("asks nobody where nobody is: options and the environment have what is needed", async () => {
    const { env, token } = await telegram();
    const { code } = await init(["--platform", "telegram"], { ...env, TELEGRAM_BOT_TOKEN: token });
    expect(code).toBe(0);
    expect(written()).toEqual({ TELEGRAM_BOT_TOKEN: token });
  });

  it("invites to a server on Discord with what the bot needs, and no more", async () => {
    const fake = await startFakeDiscord();
    stops.push(fake.stop);
    const args = [
      "--platform",
      "discord",
      "--token",
      fake.token,
      "--articles",
      "the mill.txt",
      "--admins",
      "100000000000000001",
    ];
    const { code, out } = await init(args, { DISCORD_API_URL: fake.api });
    expect(code).toBe(0);
    const link = new URL(/https:\/\/discord\.com\/oauth2\/authorize\S+/.exec(out)?.[0] ?? "");
    expect(Object.fromEntries(link.searchParams)).toEqual({
      client_id: expect.stringMatching(/^\d+$/),
      scope: "bot applications.commands",
      // View Channels, Send Messages, Send Messages in Threads, Read Message History.
      permissions: String(2n ** 10n + 2n ** 11n + 2n ** 38n + 2n ** 16n),
    });
  });

  it.each([
    [[], /Which platform, telegram or discord\? Nobody is at a terminal/],
    [["--platform", "slack"], /--platform: must be telegram or discord, not "slack"/],
    [["--platform", "telegram", "--token", "1:of-no-bot"], /Telegram does not know it/],
    [["--frob", "now"], /--frob: there is no such option[\s\S]*now: init takes no words/],
  ])("says what is wrong with %j, and writes nothing", async (args, words) => {
    const { code, err } = await init(args, (await telegram()).env);
    expect(err).toMatch(words);
    expect([code, existsSync(".env")]).toEqual([2, false]);
  });

  it("never touches a .env that is there", async () => {
    const { env, token } = await telegram();
    writeFileSync(".env", "MINE=1\n");
    const { code, err } = await init(["--platform", "telegram", "--token", token], env);
    expect(err).toMatch(/^\.env: is there already.*npx pullquote doctor.*npm start/);
    expect([code, readFileSync(".env", "utf8")]).toEqual([2, "MINE=1\n"]);
  });

  it("writes a token that could not be checked, and says so", async () => {
    const { code, out } = await init(["--platform", "telegram", "--token", "1:token"], {
      TELEGRAM_API_ROOT: "http://127.0.0.1:9",
    });
    expect(out).toContain("✗ TELEGRAM_API_ROOT: cannot be reached");
    expect(out).toMatch(/TELEGRAM_BOT_TOKEN: could not be checked\n.*npx pullquote doctor does it later/);
    expect([code, written()]).toEqual([0, { TELEGRAM_BOT_TOKEN: "1:token" }]);
  });

  it("writes nothing when the person leaves", async () => {
    const { env } = await telegram();
    const { code, err } = await init([], env, ["telegram"]);
    expect([code, err, existsSync(".env")]).toEqual([2, "nothing was written", false]);
  });
});
