import { once } from "node:events";
import { leaves } from "./complete.ts";
import { linesOf } from "./lines.ts";
import { queryOf, type ReplOptions } from "./options.ts";
import { render } from "./render.ts";
import type { Layout } from "./styled.ts";

/** One reply for every line, without prompt or colour; for pipes. Ends with the input, or when nobody reads the output any more. */
export const answerLines = async ({
  bot,
  library,
  input,
  output,
  colour,
  locale,
  signal,
}: ReplOptions): Promise<void> => {
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
