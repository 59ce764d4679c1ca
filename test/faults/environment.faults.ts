import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { builtProgram, endAll, newDirectory, startProgram } from "./child.ts";

afterEach(endAll);

const telegram = { TELEGRAM_BOT_TOKEN: "123456:abcdefghijklmnopqrstuvwxyz-secret" };
/** Nobody listens there. */
const nowhere = { TELEGRAM_API_ROOT: "http://127.0.0.1:9" };

describe("a setting that is wrong", () => {
  it.each([
    ["a port that is none", { ...telegram, PORT: "http" }, "PORT: must be a port number"],
    ["a port that is too high", { ...telegram, PORT: "65536" }, "PORT: must be a port number"],
    ["a token of the wrong shape", { TELEGRAM_BOT_TOKEN: "abc" }, "TELEGRAM_BOT_TOKEN: is not a bot token"],
    [
      "a token in quotation marks",
      { TELEGRAM_BOT_TOKEN: `"${telegram.TELEGRAM_BOT_TOKEN}"` },
      "TELEGRAM_BOT_TOKEN: is not",
    ],
    ["another platform's token", { DISCORD_TOKEN: telegram.TELEGRAM_BOT_TOKEN }, "DISCORD_TOKEN: is not a bot token"],
    ["articles that are not there", { ...telegram, ARTICLES: "/nowhere/at/all" }, "/nowhere/at/all"],
    ["a log level that is none", { ...telegram, LOG_LEVEL: "loud" }, "LOG_LEVEL: must be one of"],
    ["a directory that is a file", { ...telegram, DATA_DIR: "/dev/null" }, "DATA_DIR: /dev/null: cannot be written to"],
  ])("(%s) ends the process with 2 and one line that says what to change", async (_, env, line) => {
    const child = startProgram([builtProgram("adapters/run.js")], { env: { ...nowhere, ...env }, cwd: newDirectory() });
    expect(await child.ended).toBe(2);
    const lines = child.output().trim().split("\n");
    expect(lines.filter((one) => !one.startsWith("{"))).toHaveLength(1);
    expect(child.output()).toContain(line);
    expect(child.output()).not.toMatch(/^\s+at /m);
    expect(child.output()).not.toContain("secret");
  });

  it("is told together with all the others", async () => {
    const env = { TELEGRAM_BOT_TOKEN: "abc", DISCORD_TOKEN: "abc", PORT: "x", RATES: "maybe" };
    const child = startProgram([builtProgram("adapters/run.js")], { env, cwd: newDirectory() });
    expect(await child.ended).toBe(2);
    for (const name of Object.keys(env)) expect(child.output()).toContain(`${name}: `);
  });

  it("may stand in .env as well", async () => {
    const cwd = newDirectory();
    writeFileSync(join(cwd, ".env"), "TELEGRAM_BOT_TOKEN=123456:abcdefghijklmnopqrstuvwxyz\nPORT=no\n");
    const child = startProgram([builtProgram("adapters/run.js")], { cwd });
    expect(await child.ended).toBe(2);
    expect(child.output()).toContain("PORT: must be a port number");
  });

  it("such as a port that is taken ends the process with 2 and one line", async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, () => {
        const address = taken.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    const env = { ...telegram, ...nowhere, PORT: `${port}` };
    const child = startProgram([builtProgram("adapters/run.js")], { env, cwd: newDirectory() });
    expect(await child.ended).toBe(2);
    expect(child.output()).toContain(`PORT: ${port} is in use by another process`);
    expect(child.output()).not.toMatch(/^\s+at /m);
    taken.close();
  });
});

describe("a platform that is down at the start", () => {
  it("is tried again and again, and a stop ends it at once", async () => {
    const child = startProgram([builtProgram("adapters/run.js")], {
      env: { ...telegram, ...nowhere },
      cwd: newDirectory(),
    });
    await child.says("trying again");
    child.process.kill("SIGTERM");
    expect(await child.ended).toBe(0);
    expect(child.output()).not.toContain("secret");
  });
});

describe("without any platform's token", () => {
  it.each([
    ["none at all", {}, /TELEGRAM_BOT_TOKEN or DISCORD_TOKEN is not set/],
    [
      "one under another name",
      { TELEGRAM_TOKEN: telegram.TELEGRAM_BOT_TOKEN },
      /TELEGRAM_TOKEN: is no setting; did you mean TELEGRAM_BOT_TOKEN\?/,
    ],
  ])("(%s) and without anybody to talk with it ends with 2 and says so", async (_, env, line) => {
    const child = startProgram([builtProgram("adapters/run.js")], { env, cwd: newDirectory() });
    expect(await child.ended).toBe(2);
    expect(child.output()).toMatch(line);
    expect(child.output()).not.toContain("secret");
  });

  it("answers what a pipe asks", async () => {
    const child = startProgram([builtProgram("adapters/run.js")], {
      cwd: newDirectory(),
      shell: 'echo "What is this?" | "$@"',
    });
    expect(await child.ended).toBe(0);
    expect(child.output().trim()).not.toBe("");
  });
});
