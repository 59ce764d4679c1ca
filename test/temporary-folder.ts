/** Where tests write: in memory where there is room, in a folder of this run, which goes with it. */

import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MEMORY = "/dev/shm";
const ENOUGH_BYTES = 2 ** 31;

const hasRoom = (folder: string): boolean => {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= ENOUGH_BYTES;
};

const PREFIX = "pullquote-tests-";
/** No run takes so long. */
const LEFT_AFTER_MS = 86_400_000;

/** What runs of this user left that were killed. */
const removeLeft = (place: string): void => {
  for (const name of readdirSync(place).filter((entry) => entry.startsWith(PREFIX))) {
    const left = join(place, name);
    const stats = statSync(left, { throwIfNoEntry: false });
    const isOwn = stats?.uid === process.getuid?.();
    if (stats !== undefined && isOwn && Date.now() - stats.mtimeMs > LEFT_AFTER_MS)
      rmSync(left, { recursive: true, force: true });
  }
};

/** Before the workers start, which take over the environment. */
export const setup = (): (() => void) => {
  const place = hasRoom(MEMORY) ? MEMORY : tmpdir();
  removeLeft(place);
  const folder = mkdtempSync(join(place, PREFIX));
  // A database's server runs as somebody else.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};
