/** The line editor: what is typed or pasted becomes lines, with history and completion. */
import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import type { Bot, Query } from "../../src/server.ts";
import { complete } from "./complete.ts";
import { createPasteFilter, DISABLE_PASTE_MARKS, ENABLE_PASTE_MARKS } from "./paste-filter.ts";
import type { ReplOptions } from "./repl-options.ts";

/** Questions that the arrow keys bring back. */
const MAX_HISTORY_LINES = 500;

export type EditorOptions = Pick<ReplOptions, "input" | "output" | "signal"> &
  Readonly<{
    bot: Bot;
    /** Who completes, and where. */
    query: Query;
    prompt: string;
    onLine: (line: string) => void;
    /** Resolves when the lines so far are answered and the prompt is shown for the next. */
    waitForAnswers: () => Promise<void>;
  }>;

export type Editor = Readonly<{
  editor: Interface;
  /** Resolves when the person has left, or the input or output has ended. */
  ended: Promise<unknown>;
  end: () => void;
  /** Gives the terminal back. */
  release: () => void;
}>;

type CompletionCallback = (error: Error | null, found: [string[], string]) => void;

export const openEditor = (options: EditorOptions): Editor => {
  const { bot, query, input, output, signal, prompt, onLine, waitForAnswers } = options;
  const filter = createPasteFilter({ lineLength: () => editor.line.length, waitForAnswers });
  const keys = Object.assign(filter, { setRawMode: (raw: boolean) => input.setRawMode?.(raw) });
  const editor: Interface = createInterface({
    input: keys,
    output,
    terminal: true,
    prompt,
    historySize: MAX_HISTORY_LINES,
    removeHistoryDuplicates: true,
    completer: (line: string, done: CompletionCallback) => {
      complete(line, bot, query).then(
        (found) => done(null, [[...found], line]),
        () => done(null, [[], line]),
      );
    },
  });
  const ended = once(editor, "close");
  const end = (): void => editor.close();
  signal?.addEventListener("abort", end, { once: true });
  output.once("error", end);
  input.once("end", end);
  input.pipe(filter);
  editor.on("line", onLine);
  editor.on("SIGINT", () => {
    if (editor.line === "") return end();
    // Ctrl-C empties the line: to its end, then all before it.
    editor.write(null, { ctrl: true, name: "e" });
    editor.write(null, { ctrl: true, name: "u" });
  });
  output.write(ENABLE_PASTE_MARKS);
  return {
    editor,
    ended,
    end,
    release: () => {
      signal?.removeEventListener("abort", end);
      input.unpipe(filter);
      output.write(`${DISABLE_PASTE_MARKS}\n`);
    },
  };
};
