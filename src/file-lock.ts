import Database from "libsql";
import { ConfigurationError, errorCodeOf, messageOf } from "./errors.ts";
import { makePrivateFile } from "./private-files.ts";

/**
 * Takes a lock that the operating system gives back when the process ends, however it ends: an exclusive transaction on a
 * database of its own. Undefined when another process has it.
 *
 * @throws ConfigurationError when the file cannot be used: another user's, damaged, on a disk that is full.
 */
export const lockFile = (file: string): (() => void) | undefined => {
  let held: Database.Database | undefined;
  try {
    makePrivateFile(file);
    held = new Database(file);
    held.exec("begin exclusive");
  } catch (error) {
    held?.close();
    if (errorCodeOf(error).startsWith("SQLITE_BUSY")) return undefined;
    throw new ConfigurationError([{ where: file, reason: `cannot be locked (${messageOf(error)})` }]);
  }
  const taken = held;
  return () => {
    taken.exec("rollback");
    taken.close();
  };
};
