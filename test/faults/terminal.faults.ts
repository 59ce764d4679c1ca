import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { builtProgram } from "./child.ts";

let child: ChildProcess | undefined;
afterEach(() => child?.kill("SIGKILL"));

describe("a session that waits for the next line", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("ends with 0 on %s", async (signal) => {
    const started = spawn(process.execPath, [builtProgram("adapters/repl/main.js")], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    child = started;
    started.stdin.write("Who is Kem Sokha?\n");
    await once(started.stdout, "data");
    const ended = once(started, "exit");
    started.kill(signal);
    expect(await ended).toEqual([0, null]);
  });
});
