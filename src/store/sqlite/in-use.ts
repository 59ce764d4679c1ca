import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { lock } from "./lock.ts";

const ENDING = ".lock";

/** The platforms that other processes serve from the store in `directory`. */
export const servedFrom = (directory: string): readonly string[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith(ENDING))
    .filter((name) => {
      const giveBack = lock(join(directory, name));
      giveBack?.();
      return giveBack === undefined;
    })
    .map((name) => basename(name, ENDING));
