import { spawnSync } from "node:child_process";

/** A command whose process keeps to one core, with all of its threads. */
export const pinCommand = (core: number, command: readonly string[]): readonly string[] => [
  "taskset",
  "--cpu-list",
  String(core),
  ...command,
];

/** This process keeps to one core from now on, with all of its threads. */
export const pinSelf = (core: number): void => {
  const { error, status, stderr } = spawnSync(
    "taskset",
    ["--all-tasks", "--cpu-list", "--pid", String(core), String(process.pid)],
    { encoding: "utf8" },
  );
  if (error) throw new Error(`--one-core needs Linux's taskset (${error.message})`);
  if (status !== 0) throw new Error(`--one-core needs core ${core}: ${stderr.trim()}`);
};
