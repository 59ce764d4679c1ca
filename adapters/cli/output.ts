import { once } from "node:events";
import type { Writable } from "node:stream";

/** Where lines go. What is written waits until the reader keeps up, so that nothing piles up in memory. */
export type Output = Readonly<{
  line: (text: string) => Promise<void>;
  /** Nobody reads any more. */
  gone: () => boolean;
}>;

export const outputTo = (stream: Writable): Output => {
  let gone = false;
  stream.on("error", () => {
    gone = true;
  });
  return {
    gone: () => gone,
    line: async (text) => {
      if (gone || stream.write(`${text}\n`)) return;
      // A reader that goes away ends the wait, too.
      await Promise.race([once(stream, "drain"), once(stream, "close")]).catch(() => undefined);
    },
  };
};

/** What JSON leaves as it is although a terminal obeys it, or shows it in another order than it stands in. */
const OBEYED = /[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** JSON on one line that is safe to look at; it reads back as the very same value. */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(OBEYED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
