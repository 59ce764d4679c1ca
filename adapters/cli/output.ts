/** Lines on standard output: at the reader's speed, until it goes away, safe for terminals. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import { ConfigurationError } from "../../src/server.ts";

/** Where lines go. What is written waits until the reader keeps up, so that nothing piles up in memory. */
export type Output = Readonly<{
  line: (text: string) => Promise<void>;
  /** Resolves when what was written has left, or has failed. */
  flush: () => Promise<void>;
  /**
   * The reader has gone away.
   *
   * @throws ConfigurationError when lines are lost for another reason, such as a disk that is full.
   */
  isClosed: () => boolean;
}>;

export const createOutput = (stream: Writable): Output => {
  let failure: NodeJS.ErrnoException | undefined;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    failure = error;
  });
  return {
    isClosed: () => {
      if (failure === undefined || failure.code === "EPIPE") return failure !== undefined;
      throw new ConfigurationError([
        { where: "standard output", reason: `cannot be written (${failure.code ?? failure.message})` },
      ]);
    },
    flush: () => new Promise((resolve) => stream.write("", () => resolve())),
    line: async (text) => {
      if (failure || stream.write(`${text}\n`)) return;
      // A reader that goes away ends the wait, too.
      await Promise.race([once(stream, "drain"), once(stream, "close")]).catch(() => undefined);
    },
  };
};

/** What JSON leaves as it is although a terminal obeys it, or shows it in another order than it is written in. */
const UNSAFE_TERMINAL_CHARS = /[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** JSON on one line that is safe to look at; it reads back as the very same value. */
export const toJsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(
    UNSAFE_TERMINAL_CHARS,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
