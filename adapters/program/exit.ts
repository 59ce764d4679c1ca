/** How a program ends: which exit code, and what a person is told. */
import type { Writable } from "node:stream";
import { isConfigurationError } from "../../src/server.ts";
import { toVisibleText } from "../terminal/index.ts";
import { limitHeapGrowth } from "./limit-heap-growth.ts";

/**
 * 0: it ran. 1: a fault of ours, what was examined is wrong, or something was not there that may be there the next time. 2: a person must
 * change the command, a setting or a file.
 */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs a composition root and makes its exit code. What a person can change is shown in a line each, without a stack; a fault of ours
 * with one. Errors name files and settings: what a terminal would obey in them is made visible.
 */
export const runProgram = async (main: () => Promise<ExitCode>, print: (lines: string) => void): Promise<ExitCode> => {
  try {
    return await main();
  } catch (error) {
    if (isConfigurationError(error)) {
      print(toVisibleText(error.message));
      return error.mayPass ? 1 : 2;
    }
    print(toVisibleText(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    return 1;
  }
};

/**
 * Runs a composition root as the whole of this process. It is not waited for: what is put together to one file (`bin/bundle.js`)
 * cannot wait at its top. A process that ends before it has come to its end has not done what it was asked to.
 */
export const startProgram = (
  main: () => Promise<ExitCode>,
  running: Pick<NodeJS.Process, "exitCode"> & Readonly<{ stderr: Pick<Writable, "write" | "on"> }>,
): void => {
  running.exitCode = 1;
  // Where nobody can read what is wrong, the exit code tells it all the same.
  running.stderr.on("error", () => {});
  limitHeapGrowth();
  void runProgram(main, (lines) => running.stderr.write(`${lines}\n`)).then((code) => {
    running.exitCode = code;
  });
};
