/** Decides how a process begins with what is kept of articles where it may not write: with a copy of the file, of its own. */
import { constants } from "node:fs";
import { copyFile, open, stat } from "node:fs/promises";
import Database from "libsql";
import { errorCodeOf } from "../../../errors.ts";

/** Copies one file; tests pass functions of their own. */
export type CopyFile = (from: string, to: string, mode: number) => Promise<void>;

/** Resolves with undefined when there is no such file. */
const unlessMissing = <T>(work: Promise<T>): Promise<T | undefined> =>
  work.catch((error: unknown) => {
    if (errorCodeOf(error) !== "ENOENT") throw error;
    return undefined;
  });

/** What is another as soon as somebody has written to a file, or has begun its log or the file itself anew. */
const stateOf = async (from: string): Promise<string> => {
  const states = [from, `${from}-wal`].map(async (file) => {
    const found = await unlessMissing(stat(file, { bigint: true }));
    return found === undefined ? "none" : `${found.ino} ${found.size} ${found.mtimeNs}`;
  });
  return (await Promise.all(states)).join(", ");
};

/** Copies a file that nobody has open. Rejects when somebody opened it meanwhile. */
export const copyClosedArchive = async (from: string, to: string, copy: CopyFile = copyFile): Promise<void> => {
  const before = await stateOf(from);
  await copy(from, to, constants.COPYFILE_FICLONE);
  await unlessMissing(copy(`${from}-wal`, `${to}-wal`, constants.COPYFILE_FICLONE));
  if ((await stateOf(from)) !== before) throw new Error("it was opened meanwhile");
};

/** A log that is begun anew begins with other numbers. https://www.sqlite.org/fileformat2.html#walformat */
const LOG_HEADER_BYTES = 32;
const MAX_LOG_COPIES = 5;

const readLogHeader = async (log: string): Promise<Buffer> => {
  const file = await open(log);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOG_HEADER_BYTES), 0, LOG_HEADER_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

/** Of a log that is begun anew meanwhile the copy would be half of it: of what is in the file already, only what came first. */
const copyLog = async (from: string, to: string, copy: CopyFile): Promise<void> => {
  for (let copies = 0; copies < MAX_LOG_COPIES; copies += 1) {
    const before = await readLogHeader(from);
    await copy(from, to, constants.COPYFILE_FICLONE);
    if (before.equals(await readLogHeader(from))) return;
  }
  throw new Error("the log is begun anew again and again");
};

/**
 * Copies a file that another process writes to. As long as somebody reads, SQLite moves nothing from the log into the file that came
 * later, and begins a new log only where all of it is in the file; what is torn at the log's end is not committed and is passed over.
 * Rejects when the log is gone, as its process is.
 */
export const copyOpenArchive = async (from: string, to: string, copy: CopyFile = copyFile): Promise<void> => {
  const reader = new Database(from, { readonly: true });
  try {
    reader.exec("begin");
    reader.prepare("select count(*) from unclosed").raw().all();
    await copy(from, to, constants.COPYFILE_FICLONE);
    await copyLog(`${from}-wal`, `${to}-wal`, copy);
  } finally {
    reader.close();
  }
  const own = new Database(to);
  try {
    // It is open, not left behind by a process that crashed: there is nothing to check.
    own.exec("delete from unclosed");
  } finally {
    own.close();
  }
};
