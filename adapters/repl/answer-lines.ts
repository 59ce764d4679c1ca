/** The REPL in a pipe: one reply for every line. */
import { once } from "node:events";
import type { Layout } from "../terminal/index.ts";
import { readLines, render, tooLongReply } from "../terminal/index.ts";
import { isExitCommand } from "./complete.ts";
import type { ReplOptions } from "./repl-options.ts";
import { createSay } from "./say.ts";

/** One reply for every line, without prompt or colour; for pipes. Ends with the input, or when the reader of the output goes away. */
export const answerLines = async ({
  bot,
  library,
  input,
  output,
  colour,
  emphasis = colour,
  locale,
  signal,
}: ReplOptions): Promise<void> => {
  const layout: Layout = { width: Infinity, colour, emphasis };
  let gone = false;
  output.once("error", () => {
    gone = true;
  });
  const say = createSay(bot, locale);
  await library.ready;
  // Ends the wait for the next line, too.
  const stop = () => input.destroy();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    for await (const { text, cut } of readLines(input)) {
      if (gone || signal?.aborted || isExitCommand(text)) return;
      if (text.trim() === "" && !cut) continue;
      const reply = cut ? tooLongReply : await say(text);
      if (!output.write(`${render(reply, layout)}\n\n`) && !gone) {
        await Promise.race([once(output, "drain"), once(output, "close")]).catch(() => undefined);
      }
    }
  } catch (error) {
    if (!signal?.aborted) throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
};
