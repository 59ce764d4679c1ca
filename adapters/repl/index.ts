import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { type Bot, type Library, noticeLanguageOf, type Query, type Reply } from "../../src/index.ts";
import { complete, LEAVE } from "./complete.ts";
import { greeting } from "./greet.ts";
import { linesOf } from "./lines.ts";
import { LEAVE_PASTES, MARK_PASTES, pasteFilter } from "./paste.ts";
import { render } from "./render.ts";
import { type Layout, stylesOf } from "./styled.ts";
import { words } from "./words.ts";

export type ReplOptions = Readonly<{
  bot: Bot;
  library: Library;
  input: Readable & { setRawMode?: (raw: boolean) => unknown };
  output: Writable & { columns?: number };
  /** Whether a person sits at both ends: then there are a prompt, line editing and completion. */
  terminal: boolean;
  colour: boolean;
  /** BCP 47; the language of the notices until another is chosen. */
  locale?: string;
  /** Ends the session. */
  signal?: AbortSignal;
  /** Told what stands on the terminal's last lines: a prompt, or something else in which nobody may write. */
  onPrompt?: (prompt: Readonly<{ rows: () => number }> | undefined) => void;
}>;

const PLACE = "terminal";
/** Questions that the arrow keys bring back. */
const HISTORY = 500;
/** How long the greeting waits for a library of several articles: most are whole by then. */
const PATIENCE_MS = 250;
/** How long it waits for the first articles, on a machine that has other things to do. */
const LONG_PATIENCE_MS = 1_500;
const STEP_MS = 20;

const queryOf = (text: string, locale: string | undefined): Query => ({
  text,
  conversation: PLACE,
  place: PLACE,
  asker: PLACE,
  mayConfigure: true,
  operator: true,
  ...(locale !== undefined && { locale }),
});

const leaves = (line: string): boolean => LEAVE.some((command) => command === line.trim().toLowerCase());

/** Buttons are commands here; the terminal names those that have something to show. */
const offered = (reply: Reply, layout: Layout): string => {
  const kinds = "actions" in reply ? reply.actions.map(({ kind }) => kind) : [];
  const commands = kinds.filter((kind) => kind === "more" || kind === "context").map((kind) => `/${kind}`);
  return commands.length === 0 ? "" : `\n  ${stylesOf(layout).aside(commands.join("  "))}`;
};

/** Waits for the articles, but not for all of a large library. Resolves to whether all are there. */
const arrived = async (library: Library): Promise<boolean> => {
  let whole = false;
  // A library without a good article is whole, too; it has said why.
  const ready = library.ready
    .catch(() => {})
    .then(() => {
      whole = true;
    });
  const began = performance.now();
  const waits = () => performance.now() - began < (library.articles().length > 1 ? PATIENCE_MS : LONG_PATIENCE_MS);
  while (!whole && waits()) await Promise.race([ready, setTimeout(STEP_MS)]);
  return whole;
};

/** One reply for every line, without prompt or colour; for pipes. Ends with the input, or when nobody reads the output any more. */
const answerLines = async ({ bot, library, input, output, colour, locale, signal }: ReplOptions): Promise<void> => {
  const layout: Layout = { width: Infinity, colour };
  let gone = false;
  output.once("error", () => {
    gone = true;
  });
  await library.ready;
  for await (const line of linesOf(input)) {
    if (gone || signal?.aborted || leaves(line)) return;
    if (line.trim() === "") continue;
    const reply = await bot.ask(queryOf(line, locale));
    if (!output.write(`${render(reply, layout)}\n\n`) && !gone) {
      await Promise.race([once(output, "drain"), once(output, "close")]).catch(() => undefined);
    }
  }
};

const converse = async (options: ReplOptions): Promise<void> => {
  const { bot, library, input, output, colour, locale, signal, onPrompt } = options;
  const layoutNow = (): Layout => ({ width: output.columns ?? 80, colour });
  const language = noticeLanguageOf(locale);

  const loaded = await arrived(library);
  const greeted = await greeting(bot, library, { language, loading: !loaded, place: PLACE }, layoutNow());
  onPrompt?.(undefined);
  output.write(`\n${greeted}\n\n`);

  const filter = pasteFilter({ held: () => editor.line.length });
  const keys = Object.assign(filter, { setRawMode: (raw: boolean) => input.setRawMode?.(raw) });
  const editor: Interface = createInterface({
    input: keys,
    output,
    terminal: true,
    prompt: stylesOf(layoutNow()).command("› "),
    historySize: HISTORY,
    removeHistoryDuplicates: true,
    completer: (line: string, done: (error: Error | null, found: [string[], string]) => void) => {
      complete(line, bot, PLACE).then(
        (found) => done(null, [[...found], line]),
        () => done(null, [[], line]),
      );
    },
  });
  const ended = once(editor, "close");
  const end = () => editor.close();
  signal?.addEventListener("abort", end, { once: true });
  output.once("error", end);
  input.once("end", end);
  input.pipe(filter);

  const ask = () => {
    onPrompt?.({ rows: () => editor.getCursorPos().rows });
    editor.prompt();
  };
  const answer = async (line: string): Promise<void> => {
    onPrompt?.(undefined);
    if (line.trim() !== "") {
      const reply = await bot.ask(queryOf(line, locale));
      const shown = render(reply, layoutNow()) + offered(reply, layoutNow());
      const helped = reply.kind === "notice" && reply.notice === "help";
      output.write(`\n${shown}${helped ? `\n  ${words.quit[reply.language ?? "en"]}` : ""}\n\n`);
    }
    ask();
  };

  let turn = Promise.resolve();
  editor.on("line", (line) => {
    if (leaves(line)) end();
    else turn = turn.then(() => answer(line));
  });
  editor.on("SIGINT", () => {
    if (editor.line === "") return end();
    editor.write(null, { ctrl: true, name: "e" });
    editor.write(null, { ctrl: true, name: "u" });
  });

  output.write(MARK_PASTES);
  ask();
  await ended;
  onPrompt?.(undefined);
  await turn;
  signal?.removeEventListener("abort", end);
  input.unpipe(filter);
  output.write(`${LEAVE_PASTES}\n`);
};

/** Talks with the person at the terminal, or answers what a pipe asks. Resolves when it is over. */
export const startRepl = (options: ReplOptions): Promise<void> =>
  options.terminal ? converse(options) : answerLines(options);
