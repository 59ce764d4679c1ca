/**
 * Errors have one of three meanings, told apart by what they are and never by the words of their message:
 *
 * - **Our configuration is bad**: a `ConfigurationError`. A person must change a setting or a file; trying again is
 *   pointless, unless the error says that it `mayPass`. Printed as it is, without a stack; the program ends with exit code 2,
 *   or with 1 where trying again later may help.
 * - **The platform refused, or was not reached**: whatever the platform's own package throws. It stays within the
 *   adapter, which tries again or records the reason.
 * - **Our bug**: every other error. It is logged with its stack.
 */

/** One thing that is wrong, and where: a file, or the name of a setting. `where` may be empty when it is everywhere. */
export type Problem = Readonly<{ where: string; reason: string }>;

/**
 * A setting or a file must be changed by a person. Carries all the problems that were found, not just the first; `message` names every
 * one on a line of its own.
 *
 * @example
 * ```js
 * import { ConfigurationError, openLibrary } from "pullquote";
 *
 * try {
 *   await openLibrary({ paths: ["no-such-folder"] });
 * } catch (error) {
 *   console.log(error instanceof ConfigurationError, error.problems.length); // → true 1
 * }
 * ```
 */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
  readonly problems: readonly Problem[];
  /** Whether it may pass by itself, as when a database is not up yet. */
  readonly mayPass: boolean;

  constructor(problems: readonly Problem[], { mayPass = false }: Readonly<{ mayPass?: boolean }> = {}) {
    super(problems.map(({ where, reason }) => (where === "" ? reason : `${where}: ${reason}`)).join("\n"));
    this.problems = problems;
    this.mayPass = mayPass;
  }
}

/** Also true of an error from another copy of this module, as happens when the built and the source form meet. */
export const isConfigurationError = (error: unknown): error is ConfigurationError =>
  error instanceof ConfigurationError || (error instanceof Error && error.name === "ConfigurationError");

/** The code that the system or a database gave an error ("ECONNREFUSED", "SQLITE_BUSY", an SQLSTATE); empty when it has none. */
export const errorCodeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** What the codes mean that a person meets, for whom "ENOTDIR: not a directory, scandir" is no sentence. */
const CODE_WORDS: Readonly<Record<string, string>> = {
  EACCES: "this user has no right to it",
  EEXIST: "it is there already",
  EISDIR: "it is a folder",
  ENOENT: "there is no such file or folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is no folder",
  EPERM: "this user has no right to it",
  EROFS: "its disk is read-only",
  SQLITE_BUSY: "another program is writing to it",
  SQLITE_CANTOPEN: "it cannot be opened",
  SQLITE_CORRUPT: "the file is damaged",
  SQLITE_FULL: "the disk is full",
  SQLITE_NOTADB: "it is no database",
  SQLITE_READONLY: "it is read-only",
};

/** What libsql says, without a code, of a file that SQLite cannot open. */
const LIBSQL_CANTOPEN = /^ConnectionFailed\("Unable to open connection to local database/;

/** The words of any thrown value, for a line that a person reads. */
export const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "unknown error";
  const code = LIBSQL_CANTOPEN.test(error.message) ? "SQLITE_CANTOPEN" : errorCodeOf(error);
  return CODE_WORDS[code] ?? error.message;
};
