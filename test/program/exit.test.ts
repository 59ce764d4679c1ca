import { PassThrough, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { runProgram, startProgram } from "../../adapters/program/exit.ts";
import { ConfigurationError } from "../../src/server.ts";

const run = async (main: () => Promise<0 | 1 | 2>) => {
  const lines: string[] = [];
  return { code: await runProgram(main, (line) => lines.push(line)), shown: lines.join("\n") };
};

describe("a program", () => {
  it("ends with the code of what it ran, and says nothing", async () => {
    expect(await run(async () => 1)).toEqual({ code: 1, shown: "" });
  });

  it("ends with 2 when a setting must be changed, which it names without a stack", async () => {
    const error = new ConfigurationError([{ where: "PORT", reason: "is\x1b[2J wrong" }]);
    const { code, shown } = await run(() => Promise.reject(error));
    expect([code, shown]).toEqual([2, "PORT: is␛[2J wrong"]);
  });

  it("ends with 1 when that may pass by itself, so that whoever watches over it starts it again", async () => {
    const error = new ConfigurationError([{ where: "DATABASE_URL", reason: "is away" }], { mayPass: true });
    expect(await run(() => Promise.reject(error))).toEqual({ code: 1, shown: "DATABASE_URL: is away" });
  });

  it("ends with 1 on a fault, which it shows with its stack", async () => {
    const { code, shown } = await run(() => Promise.reject(new TypeError("broken")));
    expect([code, shown]).toEqual([1, expect.stringMatching(/^TypeError: broken\n\s+at /)]);
    expect(await run(() => Promise.reject("no error"))).toEqual({ code: 1, shown: "no error" });
  });

  it("has failed when its process ends before it does", async () => {
    const running = { exitCode: undefined as number | undefined, stderr: new PassThrough() };
    let end = (_code: 0 | 1 | 2): void => {};
    startProgram(() => new Promise((resolve) => (end = resolve)), running);
    expect(running.exitCode).toBe(1);
    end(0);
    await expect.poll(() => running.exitCode).toBe(0);
  });

  it("has the same exit code where its last words are lost", async () => {
    const stderr = new Writable({ write: (_chunk, _encoding, done) => done(new Error("full")) });
    const running = { exitCode: undefined as number | undefined, stderr };
    startProgram(() => Promise.reject(new ConfigurationError([{ where: "PORT", reason: "is wrong" }])), running);
    await new Promise((resolve) => stderr.once("close", resolve));
    await expect.poll(() => running.exitCode).toBe(2);
  });
});
