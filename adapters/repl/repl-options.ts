import type { Readable, Writable } from "node:stream";
import type { Bot, Library, Query } from "../../src/server.ts";
import type { Prompt } from "../terminal/index.ts";

export type ReplOptions = Readonly<{
  bot: Bot;
  library: Library;
  input: Readable & { setRawMode?: (raw: boolean) => unknown };
  output: Writable & { columns?: number; rows?: number };
  /** Whether a person sits at both ends: then there are a prompt, line editing and completion. */
  terminal: boolean;
  colour: boolean;
  emphasis?: boolean;
  /** BCP 47; the language of the notices until another is chosen. */
  locale?: string;
  /** When the prompt is to be there, in milliseconds since the program began; what is not ready by then comes after it. */
  promptByMs?: number;
  /** Ends the session. */
  signal?: AbortSignal;
  /** Called with what the terminal's last lines are: a prompt, or something else, which must not be written to. */
  onPrompt?: (prompt: Prompt | undefined) => void;
}>;

/** The one place, person and conversation that a terminal is. */
const TERMINAL_PLACE = "terminal";

export const toTerminalQuery = (text: string, locale: string | undefined): Query => ({
  text,
  conversation: TERMINAL_PLACE,
  place: TERMINAL_PLACE,
  asker: TERMINAL_PLACE,
  mayConfigure: true,
  operator: true,
  ...(locale !== undefined && { locale }),
});
