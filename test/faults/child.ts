import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A built program. */
export const builtProgram = (path: string): string => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));

export type Child = Readonly<{
  process: ChildProcess;
  /** Everything it wrote so far. */
  output: () => string;
  /** Resolves when it wrote something that has `text` in it. */
  says: (text: string) => Promise<void>;
  /** Resolves with its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
}>;

const children: Child[] = [];
const directories: string[] = [];

export type StartOptions = Readonly<{
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  /** A shell command that is to run it; "$@" is the program with its arguments. */
  shell?: string;
}>;

/** Starts a program with nothing of our environment but the path. */
export const startProgram = (args: readonly string[], { env = {}, cwd, shell }: StartOptions = {}): Child => {
  const [command, ...rest]: [string, ...string[]] =
    shell === undefined ? [process.execPath, ...args] : ["bash", "-c", shell, "bash", process.execPath, ...args];
  const child = spawn(command, rest, {
    env: { PATH: process.env.PATH, ...env },
    ...(cwd !== undefined && { cwd }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  let waiting: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      for (const look of waiting) look();
    });
  }
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once("close", (code, signal) => resolve(code ?? signal ?? 0));
  });
  const started: Child = {
    process: child,
    output: () => text,
    ended,
    says: (wanted) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!text.includes(wanted)) return;
          waiting = waiting.filter((other) => other !== look);
          resolve();
        };
        waiting.push(look);
        look();
        void ended.then((code) => reject(new Error(`ended with ${code} before it said "${wanted}":\n${text}`)));
      }),
  };
  children.push(started);
  return started;
};

export const newDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), "pullquote-faults-"));
  directories.push(directory);
  return directory;
};

/** After each test. */
export const endAll = async (): Promise<void> => {
  for (const { process: child, ended } of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
    await ended;
  }
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
};

/** Resolves when it is so; looks every 20 ms. */
export const until = async (is: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await is())) await new Promise((resolve) => setTimeout(resolve, 20));
};

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** The memory that a program takes up, in bytes; as Linux counts it. */
export const residentOf = ({ process: { pid } }: Child): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024;
