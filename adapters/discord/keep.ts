import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import type { Keep } from "./state.ts";

/** Keeps the state in a file of its own, which is replaced as a whole; unreadable to others, as a session can be taken over with it. */
export const keepInFile = (file: string): Keep => ({
  read: async () => JSON.parse(await readFile(file, "utf8")) as unknown,
  write: async (value) => {
    await mkdir(dirname(file), { recursive: true });
    const draft = `${file}.new`;
    const handle = await open(draft, "w", 0o600);
    try {
      await handle.writeFile(JSON.stringify(value));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  },
});

/** For tests, and for a bot that may forget. */
export const keepInMemory = (): Keep => {
  let kept: unknown;
  return {
    read: async () => kept,
    write: async (value) => {
      kept = structuredClone(value);
    },
  };
};
