import Database from "libsql";
import { errorCodeOf } from "./errors.ts";
import { makePrivateFile } from "./private-files.ts";

/**
 * Takes a lock that the operating system gives back when the process ends, however it ends: an exclusive transaction on a
 * database of its own. Undefined when another process has it.
 */
export const lockFile = (file: string): (() => void) | undefined => {
  makePrivateFile(file);
  const held = new Database(file);
  try {
    held.exec("begin exclusive");
  } catch (error) {
    held.close();
    if (errorCodeOf(error).startsWith("SQLITE_BUSY")) return undefined;
    throw error;
  }
  return () => {
    held.exec("rollback");
    held.close();
  };
};
