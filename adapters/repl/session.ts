import { once } from "node:events";
import { createInterface } from "node:readline";
import { setImmediate as nextTurn, setTimeout } from "node:timers/promises";
import { type Reply, resolveNoticeLanguage } from "../../src/server.ts";
import { type Layout, stylesOf } from "../terminal/layout.ts";
import { render } from "../terminal/render.ts";
import { complete, isExitCommand } from "./complete.ts";
import { greeting, keysLine, suggestionLines } from "./greeting.ts";
import { createPasteFilter, DISABLE_PASTE_MARKS, ENABLE_PASTE_MARKS } from "./paste-filter.ts";
import { type ReplOptions, toTerminalQuery } from "./repl-options.ts";
import { replTexts } from "./repl-texts.ts";
import { waitForArticles } from "./wait-for-articles.ts";

/** Questions that the arrow keys bring back. */
const MAX_HISTORY_LINES = 500;
/**
 * A person who starts a program waits half a second for it, no longer. Suggestions hold the processor for some 150 ms, so
 * they come behind the prompt when this much has passed without them.
 */
const PROMPT_DEADLINE_MS = 250;
const MAX_SUGGESTIONS = 3;

/** Buttons are commands here; the terminal names those that have something to show. */
const actionCommands = (reply: Reply, layout: Layout): string => {
  const kinds = "actions" in reply ? reply.actions.map(({ kind }) => kind) : [];
  const commands = kinds.filter((kind) => kind === "more" || kind === "context").map((kind) => `/${kind}`);
  return commands.length === 0 ? "" : `\n  ${stylesOf(layout).aside(commands.join("  "))}`;
};

const countLines = (text: string): number => text.split("\n").length - 1;

/** A session at a terminal: greeting, then prompt and reply in turn until the person leaves. */
export const runSession = async (options: ReplOptions): Promise<void> => {
  const {
    bot,
    library,
    input,
    output,
    colour,
    locale,
    signal,
    onPrompt,
    promptByMs: promptBy = PROMPT_DEADLINE_MS,
  } = options;
  const layoutNow = (): Layout => ({ width: output.columns ?? 80, colour });
  const language = resolveNoticeLanguage(locale);
  const query = toTerminalQuery("", locale);

  const whole = await waitForArticles(library);
  const suggest = async () => (whole && library.articles().length > 0 ? bot.suggest("", query, MAX_SUGGESTIONS) : []);
  const soon = performance.now() < promptBy ? suggest() : undefined;
  const waiting = new AbortController();
  const late = setTimeout(Math.max(0, promptBy - performance.now()), undefined, { signal: waiting.signal }).catch(
    () => {},
  );
  const inTime = soon && (await Promise.race([soon, late]));
  waiting.abort();
  /** What stands between the heading and the prompt. */
  const above = (questions: readonly string[]) => {
    const lines = suggestionLines(questions, language, layoutNow());
    return `${lines}\n\n${keysLine(language, layoutNow())}\n\n`;
  };
  onPrompt?.(undefined);
  output.write(`\n${greeting(library, { language, loading: !whole }, layoutNow())}\n\n`);
  const early = above(inTime ?? []);
  output.write(early);

  const filter = createPasteFilter({
    lineLength: () => editor.line.length,
    waitForAnswers: () => turn.catch(() => {}),
  });
  const keys = Object.assign(filter, { setRawMode: (raw: boolean) => input.setRawMode?.(raw) });
  const editor = createInterface({
    input: keys,
    output,
    terminal: true,
    prompt: stylesOf(layoutNow()).command("› "),
    historySize: MAX_HISTORY_LINES,
    removeHistoryDuplicates: true,
    completer: (line: string, done: (error: Error | null, found: [string[], string]) => void) => {
      complete(line, bot, query).then(
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
    onPrompt?.({ rows: () => editor.getCursorPos().rows, redraw: () => editor.prompt(true) });
    editor.prompt();
  };
  const answer = async (line: string): Promise<void> => {
    onPrompt?.(undefined);
    if (line.trim() !== "") {
      const reply = await bot.ask(toTerminalQuery(line, locale));
      const shown = render(reply, layoutNow()) + actionCommands(reply, layoutNow());
      const helped = reply.kind === "notice" && reply.notice === "help";
      output.write(`\n${shown}${helped ? `\n  ${replTexts.quit[reply.language ?? "en"]}` : ""}\n\n`);
    }
    ask();
  };

  let fresh = true;
  let turn = Promise.resolve();
  editor.on("line", (line) => {
    fresh = false;
    if (isExitCommand(line)) end();
    else turn = turn.then(() => answer(line));
  });
  editor.on("SIGINT", () => {
    if (editor.line === "") return end();
    editor.write(null, { ctrl: true, name: "e" });
    editor.write(null, { ctrl: true, name: "u" });
  });
  void ended.then(() => {
    fresh = false;
  });

  output.write(ENABLE_PASTE_MARKS);
  ask();
  if (inTime === undefined) {
    // The prompt reaches the terminal first.
    const suggested = soon ?? nextTurn().then(suggest);
    void suggested.then((questions) => {
      // The person has not said anything yet: what stands above the prompt is written anew, what is typed so far stays.
      if (!fresh || questions.length === 0 || editor.getCursorPos().rows > 0) return;
      output.write(`\x1b[${countLines(early)}A\r\x1b[J${above(questions)}`);
      editor.prompt(true);
    });
  }
  await ended;
  onPrompt?.(undefined);
  await turn;
  signal?.removeEventListener("abort", end);
  input.unpipe(filter);
  output.write(`${DISABLE_PASTE_MARKS}\n`);
};
