import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { createProcessHooks } from "../../adapters/program/process-hooks.ts";

const start = () => {
  const exits: unknown[] = [];
  const running = Object.assign(new EventEmitter(), {
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    exit: (code: unknown) => exits.push(code),
  });
  return { running, exits, hooks: createProcessHooks(running as unknown as NodeJS.Process) };
};

describe("the process", () => {
  it("is stopped by SIGTERM and SIGINT, each time", () => {
    const { running, hooks } = start();
    let stops = 0;
    hooks.onStop(() => {
      stops++;
    });
    for (const signal of ["SIGTERM", "SIGINT", "SIGINT"]) running.emit(signal);
    expect(stops).toBe(3);
  });

  it("reports what nothing caught, thrown or rejected, and ends on request", () => {
    const { running, exits, hooks } = start();
    const faults: unknown[] = [];
    hooks.onFault((error) => faults.push(error));
    running.emit("uncaughtException", "thrown");
    running.emit("unhandledRejection", "rejected");
    hooks.exit(1);
    expect([faults, exits]).toEqual([["thrown", "rejected"], [1]]);
  });

  it("survives that the reader of its lines goes away", () => {
    const { running } = start();
    expect(() => running.stdout.emit("error", new Error("EPIPE"))).not.toThrow();
  });
});
