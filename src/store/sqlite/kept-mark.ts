/** Whether a store has pages at all, told by a file: a session in the terminal need not open the database to see that it has none. */

import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Shelf } from "../../library/index.ts";
import { makePrivateFile } from "../../private-files.ts";

const MARK_FILE = "pullquote.pages";
const EMPTY_REVISION = /^0 /;

/** Also where it cannot be known: after a restore, until the store is opened for writing. */
export const maybeHasPages = (directory: string): boolean => existsSync(join(directory, MARK_FILE));

export const markPages = (directory: string): void => makePrivateFile(join(directory, MARK_FILE));

/** Sets the file right, and keeps it so. */
export const withKeptMark = async (kept: Shelf, directory: string): Promise<Shelf> => {
  if (!EMPTY_REVISION.test(await kept.revision())) markPages(directory);
  else if (maybeHasPages(directory)) rmSync(join(directory, MARK_FILE), { force: true });
  return {
    ...kept,
    put: async (entries, page) => {
      markPages(directory);
      return kept.put(entries, page);
    },
  };
};
