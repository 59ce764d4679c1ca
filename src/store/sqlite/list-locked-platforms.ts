import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { lockFile } from "../../file-lock.ts";

const LOCK_ENDING = ".lock";

/** The platforms that other processes serve from the store in `directory`. */
export const listLockedPlatforms = (directory: string): readonly string[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith(LOCK_ENDING))
    .filter((name) => {
      const giveBack = lockFile(join(directory, name));
      giveBack?.();
      return giveBack === undefined;
    })
    .map((name) => basename(name, LOCK_ENDING));
