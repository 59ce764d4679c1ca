import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { StateStorage } from "./discord-state.ts";

/**
 * Keeps the state in a file of its own, which is replaced as a whole; unreadable to others, as a session can be taken over with it.
 * It is not forced onto the disk: a process that is killed leaves it behind all the same, and after a power cut the session is over.
 */
export const createFileStorage = (file: string): StateStorage => ({
  read: async () => JSON.parse(await readFile(file, "utf8")) as unknown,
  write: async (value) => {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const draft = `${file}.new`;
    await writeFile(draft, JSON.stringify(value), { mode: 0o600 });
    await rename(draft, file);
  },
});

/** For tests, and for a bot that may forget. */
export const createMemoryStorage = (): StateStorage => {
  let kept: unknown;
  return {
    read: async () => kept,
    write: async (value) => {
      kept = structuredClone(value);
    },
  };
};
