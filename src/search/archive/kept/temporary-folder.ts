/** A folder for one process in the temporary one, and the removal of those whose process was ended before it could. */

import { lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lockFile } from "../../../file-lock.ts";
import { isOpenToOthers } from "../../../private-files.ts";

const PREFIX = "pullquote-archive-";
/** Held by the process whose folder it is. */
const LOCK_FILE = "taken";
/** A folder that is younger may not be locked yet. */
const LEFT_AFTER_MS = 3_600_000;

/** `leave`: deletes it; a second time does nothing. */
export type TemporaryFolder = Readonly<{ path: string; leave: () => void }>;

const remove = (path: string): void => rmSync(path, { recursive: true, force: true });

/** `parent`: the folder of all temporary ones. */
export const takeTemporaryFolder = (parent = tmpdir()): TemporaryFolder => {
  const path = mkdtempSync(join(parent, PREFIX));
  let unlock = lockFile(join(path, LOCK_FILE));
  return {
    path,
    leave: () => {
      // Windows deletes no open file.
      unlock?.();
      unlock = undefined;
      remove(path);
    },
  };
};

/** Whether a folder is this user's, who alone may write to it: whatever lies in another's may lead elsewhere. */
const isOwn = (path: string): boolean => {
  const stats = lstatSync(path);
  const isMine = process.getuid === undefined || (stats.uid === process.getuid() && !isOpenToOthers(path));
  return stats.isDirectory() && isMine && Date.now() - stats.mtimeMs > LEFT_AFTER_MS;
};

/** Removes the folders of processes that do not run any more. Never throws. */
export const removeLeftFolders = (parent = tmpdir()): void => {
  const tryTo = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  for (const name of tryTo(() => readdirSync(parent)) ?? []) {
    const path = join(parent, name);
    if (!name.startsWith(PREFIX) || !tryTo(() => isOwn(path))) continue;
    const unlock = tryTo(() => lockFile(join(path, LOCK_FILE)));
    if (unlock === undefined) continue;
    // Windows deletes no open file, and nobody else takes this one any more.
    unlock();
    tryTo(() => remove(path));
  }
};
