/** A session at a terminal: greeting, then prompt and reply in turn until the person leaves. */
import { type Reply, resolveNoticeLanguage } from "../../src/server.ts";
import { columnsOf, type Layout, render, stylesOf } from "../terminal/index.ts";
import { isExitCommand } from "./complete.ts";
import { suggestUntil } from "./early-suggestions.ts";
import { type Editor, openEditor } from "./editor.ts";
import { greeting, keysLine, suggestionLines } from "./greeting.ts";
import { type ReplOptions, toTerminalQuery } from "./repl-options.ts";
import { replTexts } from "./repl-texts.ts";
import { createSay } from "./say.ts";
import { waitForArticles } from "./wait-for-articles.ts";

/**
 * A person who starts a program waits half a second for it, no longer. Suggestions hold the processor for some 150 ms, so
 * they come behind the prompt when this much has passed without them.
 */
const PROMPT_DEADLINE_MS = 250;
const MAX_SUGGESTIONS = 3;

const layoutNow = ({ output, colour, emphasis = colour }: ReplOptions): Layout => ({
  width: columnsOf(output),
  colour,
  emphasis,
});

/** Buttons are commands here; the terminal names those that have something to show. */
const actionCommands = (reply: Reply, layout: Layout): string => {
  const kinds = "actions" in reply ? (reply.actions ?? []).map(({ kind }) => kind) : [];
  const named = kinds.filter(
    (kind) => kind === "more" || kind === "receipt" || (kind === "context" && reply.kind !== "choices"),
  );
  const commands = named.map((kind) => `/${kind}`);
  return commands.length === 0 ? "" : `\n  ${stylesOf(layout).aside(commands.join("  "))}`;
};

const countLines = (text: string): number => text.split("\n").length;

/** The lines between the heading and the prompt. `rows`: how many the invitation and its questions take at least. */
const introduction = (questions: readonly string[], options: ReplOptions, rows = 1): string => {
  const language = resolveNoticeLanguage(options.locale);
  const layout = layoutNow(options);
  const invitation = suggestionLines(questions, language, layout);
  const room = "\n".repeat(Math.max(0, rows - countLines(invitation)));
  return `${invitation}${room}\n\n${keysLine(language, layout)}\n\n`;
};

/** Room for the invitation and for questions that come when the prompt is there. */
const RESERVED_ROWS = 1 + MAX_SUGGESTIONS;

/**
 * What puts late questions into the room that was left for them above the prompt: those of one row, so that neither the prompt nor
 * what is typed moves. Empty when that room is no longer on the screen.
 */
const fillIn = (questions: readonly string[], shown: string, up: number, options: ReplOptions): string => {
  const isOneRow = (question: string): boolean =>
    countLines(introduction([question], options)) === countLines(introduction([], options)) + 1;
  const text = introduction(questions.filter(isOneRow).slice(0, MAX_SUGGESTIONS), options, RESERVED_ROWS);
  if (countLines(text) !== countLines(shown) || up >= (options.output.rows ?? Infinity)) return "";
  const lines = text.split("\n").slice(0, -1);
  return `\x1b7\x1b[${up}A\r${lines.map((line) => `\x1b[K${line}`).join("\r\n")}\x1b8`;
};

/** Prompt and reply in turn. `hasSpoken`: the person has said something, or has left. */
const startConversation = (options: ReplOptions) => {
  const { bot, input, output, locale, signal, onPrompt } = options;
  const say = createSay(bot, locale, async (notice) => {
    output.write(`\n${render(notice, layoutNow(options))}\n`);
    return true;
  });
  let hasSpoken = false;
  let answered = Promise.resolve();

  const ask = (): void => {
    const { editor } = conversation;
    onPrompt?.({ rows: () => editor.getCursorPos().rows, redraw: () => editor.prompt(true) });
    editor.prompt();
  };
  const answer = async (line: string): Promise<void> => {
    onPrompt?.(undefined);
    if (line.trim() !== "") {
      const reply = await say(line);
      const shown = render(reply, layoutNow(options)) + actionCommands(reply, layoutNow(options));
      const isHelp = reply.kind === "notice" && reply.notice === "help";
      output.write(`\n${shown}${isHelp ? `\n  ${replTexts.quit[reply.language ?? "en"]}` : ""}\n\n`);
    }
    ask();
  };
  const conversation: Editor = openEditor({
    bot,
    query: toTerminalQuery("", locale),
    input,
    output,
    ...(signal && { signal }),
    prompt: stylesOf(layoutNow(options)).command("› "),
    waitForAnswers: () => answered.catch(() => {}),
    onLine: (line) => {
      hasSpoken = true;
      if (isExitCommand(line)) conversation.end();
      else answered = answered.then(() => answer(line));
    },
  });
  void conversation.ended.then(() => {
    hasSpoken = true;
  });
  ask();
  return { ...conversation, hasSpoken: () => hasSpoken, answered: () => answered };
};

export const runSession = async (options: ReplOptions): Promise<void> => {
  const { bot, library, output, locale, onPrompt, promptByMs = PROMPT_DEADLINE_MS } = options;
  const query = toTerminalQuery("", locale);
  const isComplete = await waitForArticles(library);
  const hasQuestions = isComplete && library.articles().length > 0;
  const suggestions = await suggestUntil(promptByMs, async () =>
    hasQuestions ? bot.suggest("", query, MAX_SUGGESTIONS) : [],
  );
  onPrompt?.(undefined);
  const heading = { language: resolveNoticeLanguage(locale), loading: !isComplete };
  output.write(`\n${greeting(library, heading, layoutNow(options))}\n\n`);
  const isLate = suggestions.inTime === undefined && hasQuestions;
  const shown = introduction(suggestions.inTime ?? [], options, isLate ? RESERVED_ROWS : 1);
  output.write(shown);

  const { editor, ended, hasSpoken, answered, release } = startConversation(options);
  if (isLate) {
    void suggestions.later().then((questions) => {
      if (hasSpoken() || questions.length === 0) return;
      output.write(fillIn(questions, shown, countLines(shown) - 1 + editor.getCursorPos().rows, options));
    });
  }
  await ended;
  onPrompt?.(undefined);
  await answered();
  release();
};
