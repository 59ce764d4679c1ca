/** Decides how a process begins with what is kept of articles where it may not write: with a copy of the file, of its own. */
import { constants } from "node:fs";
import { copyFile } from "node:fs/promises";
import Database from "libsql";
import { errorCodeOf } from "../../../errors.ts";

const copyFileAndLog = async (from: string, to: string): Promise<void> => {
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await copyFile(`${from}-wal`, `${to}-wal`, constants.COPYFILE_FICLONE).catch((error: unknown) => {
    if (errorCodeOf(error) !== "ENOENT") throw error;
  });
};

/** Copies a file that nobody has open. */
export const copyClosedArchive = copyFileAndLog;

/**
 * Copies a file that another process writes to. As long as somebody reads, SQLite moves nothing from the log into the file that came
 * later, and begins no new log; what is torn at the log's end is not committed and is passed over.
 */
export const copyOpenArchive = async (from: string, to: string): Promise<void> => {
  const reader = new Database(from, { readonly: true });
  try {
    reader.exec("begin");
    reader.prepare("select count(*) from unclosed").raw().all();
    await copyFileAndLog(from, to);
  } finally {
    reader.close();
  }
  const copy = new Database(to);
  try {
    // It is open, not left behind by a process that crashed: there is nothing to check.
    copy.exec("delete from unclosed");
  } finally {
    copy.close();
  }
};
