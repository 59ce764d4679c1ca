import { once } from "node:events";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { type ReplOptions, startRepl } from "../../adapters/repl/start-repl.ts";
import type { ArticleSource } from "../../src/article/parse-article.ts";
import { createBot } from "../../src/server.ts";
import { createTestLibrary, MILL } from "../chat/test-library.ts";

/** What keys send. */
export const KEYS = { enter: "\r", tab: "\t", ctrlC: "\x03", ctrlD: "\x04", up: "\x1b[A" } as const;

/** A REPL between two streams, and what a person does at it. */
export const startAtTerminal = async (
  options: Partial<ReplOptions> = {},
  sources: readonly ArticleSource[] = [MILL],
) => {
  const { library } = await createTestLibrary(...sources);
  const input = new PassThrough();
  const output = Object.assign(new PassThrough({ highWaterMark: 1 << 24 }), { columns: 80 });
  let raw = "";
  output.on("data", (chunk: Buffer) => {
    raw += chunk.toString("utf8");
  });
  let over = false;
  const session = startRepl({
    bot: createBot({ library }),
    library,
    input,
    output,
    terminal: true,
    colour: false,
    // The machine may be busy with other tests.
    promptByMs: 1_000_000_000,
    ...options,
  }).then(() => {
    over = true;
  });
  const text = () => stripVTControlCharacters(raw);
  /** Resolves when the output has these words behind what was seen before, and remembers the place. */
  let seen = 0;
  const sees = async (words: string): Promise<string> => {
    for (;;) {
      const at = text().indexOf(words, seen);
      if (at >= 0) {
        const before = text().slice(seen, at + words.length);
        seen = at + words.length;
        return before;
      }
      if (over) throw new Error(`the session ended without "${words}":\n${text().slice(seen)}`);
      await Promise.race([once(output, "data"), session]);
    }
  };
  return { input, output, session, sees, text, raw: () => raw, type: (keys: string) => input.write(keys) };
};

/** What a pipe gets for these lines. */
export const askThroughPipe = async (lines: string | Buffer, options: Partial<ReplOptions> = {}): Promise<string> => {
  const { session, input, raw } = await startAtTerminal({ terminal: false, ...options });
  input.end(lines);
  await session;
  return raw();
};
