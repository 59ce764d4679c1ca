/** The settings as the process sees them: its environment, and what a file adds to it. */
import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { ConfigurationError, type Environment } from "../../src/server.ts";
import { codeOf } from "./error-code.ts";

const ENVIRONMENT_FILE = ".env";

const throwUnreadable = (reason: string): never => {
  throw new ConfigurationError([{ where: ENVIRONMENT_FILE, reason }]);
};

const decodeFile = (bytes: Buffer): string => {
  // Text has no byte of zero in UTF-8; in UTF-16, as some editors save it, every letter of a name has one.
  if (bytes.includes(0) || /^(?:fffe|feff)/.test(bytes.toString("hex", 0, 2))) {
    throwUnreadable("is UTF-16: save it as UTF-8");
  }
  try {
    // A byte-order mark goes.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return throwUnreadable("is not UTF-8");
  }
};

/**
 * What `.env` in the working folder says; nothing when there is none.
 *
 * @throws ConfigurationError when there is one that cannot be read.
 */
export const readEnvironmentFile = (): Environment => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(ENVIRONMENT_FILE);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return {};
    return throwUnreadable(code === "EISDIR" ? "is a folder" : `cannot be read (${code ?? "unknown fault"})`);
  }
  return parseEnv(decodeFile(bytes)) as Environment;
};

/**
 * The settings: the process's environment, and what `.env` in the working folder adds to it.
 *
 * @throws ConfigurationError when there is a `.env` that cannot be read.
 */
export const readEnvironment = (running: NodeJS.Process): Environment => {
  for (const [name, value] of Object.entries(readEnvironmentFile())) running.env[name] ??= value;
  return running.env;
};
