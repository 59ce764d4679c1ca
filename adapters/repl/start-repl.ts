import { answerLines } from "./answer-lines.ts";
import type { ReplOptions } from "./repl-options.ts";
import { runSession } from "./session.ts";

export type { ReplOptions } from "./repl-options.ts";

/** Talks with the person at the terminal, or answers what a pipe asks. Resolves when it is over. */
export const startRepl = (options: ReplOptions): Promise<void> =>
  options.terminal ? runSession(options) : answerLines(options);
