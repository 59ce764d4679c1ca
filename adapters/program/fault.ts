import { errorCodeOf } from "../../src/server.ts";

/** The kind of an error, the code that the system or a database gave it, and where it was thrown. */
export type Fault = Readonly<{ kind: string; code?: string; at: readonly string[] }>;

/** How much of a stack is kept: an error may carry megabytes. */
const MAX_STACK_FRAMES = 20;
const MAX_FRAME_CHARS = 300;
/** "SQLITE_FULL", "ECONNREFUSED", "57P01": nothing that somebody wrote. */
const CODE = /^[A-Z0-9_]{1,60}$/;

/**
 * What a log may say of an unforeseen error: its kind, its code and where it was thrown. Not its message, in which packages put the
 * request, and with it a reader's words or a token.
 */
export const toFault = (error: unknown): Fault => {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const stack = typeof error.stack === "string" ? error.stack : "";
  const at = stack
    .split("\n", 1_000)
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MAX_STACK_FRAMES)
    .map((line) => line.trim().slice(0, MAX_FRAME_CHARS));
  const code = errorCodeOf(error);
  return { kind: String(error.name).slice(0, MAX_FRAME_CHARS), ...(CODE.test(code) && { code }), at };
};
