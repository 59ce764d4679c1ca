/** A session at a terminal: greeting, then prompt and reply in turn until the person leaves. */
import { type Reply, resolveNoticeLanguage } from "../../src/server.ts";
import { type Layout, render, stylesOf } from "../terminal/index.ts";
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
const DEFAULT_COLUMNS = 80;

const layoutNow = ({ output, colour }: ReplOptions): Layout => ({ width: output.columns ?? DEFAULT_COLUMNS, colour });

/** Buttons are commands here; the terminal names those that have something to show. */
const actionCommands = (reply: Reply, layout: Layout): string => {
  const kinds = "actions" in reply ? (reply.actions ?? []).map(({ kind }) => kind) : [];
  const named = kinds.filter((kind) => kind === "more" || (kind === "context" && reply.kind !== "choices"));
  const commands = named.map((kind) => `/${kind}`);
  return commands.length === 0 ? "" : `\n  ${stylesOf(layout).aside(commands.join("  "))}`;
};

const countLines = (text: string): number => text.split("\n").length - 1;

/** The lines between the heading and the prompt. */
const introduction = (questions: readonly string[], options: ReplOptions): string => {
  const language = resolveNoticeLanguage(options.locale);
  const layout = layoutNow(options);
  return `${suggestionLines(questions, language, layout)}\n\n${keysLine(language, layout)}\n\n`;
};

/** Prompt and reply in turn. `hasSpoken`: the person has said something, or has left. */
const startConversation = (options: ReplOptions) => {
  const { bot, input, output, locale, signal, onPrompt } = options;
  const say = createSay(bot, locale);
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
  const suggestions = await suggestUntil(promptByMs, async () =>
    isComplete && library.articles().length > 0 ? bot.suggest("", query, MAX_SUGGESTIONS) : [],
  );
  onPrompt?.(undefined);
  const heading = { language: resolveNoticeLanguage(locale), loading: !isComplete };
  output.write(`\n${greeting(library, heading, layoutNow(options))}\n\n`);
  const shown = introduction(suggestions.inTime ?? [], options);
  output.write(shown);

  const { editor, ended, hasSpoken, answered, release } = startConversation(options);
  if (suggestions.inTime === undefined) {
    void suggestions.later().then((questions) => {
      if (hasSpoken() || questions.length === 0 || editor.getCursorPos().rows > 0) return;
      // What is above the prompt is written again; what is typed so far stays.
      output.write(`\x1b[${countLines(shown)}A\r\x1b[J${introduction(questions, options)}`);
      editor.prompt(true);
    });
  }
  await ended;
  onPrompt?.(undefined);
  await answered();
  release();
};
