import type { Article } from "../../article/index.ts";
import type { Language } from "../../language/index.ts";
import type { Yielder } from "../../yielding.ts";
import { splitStretches } from "./split-stretches.ts";

/** Stems of what no answer is: the title, datelines, boilerplate, lines that speak of the article. */
export const unquotedStems = async (
  { title, text, blocks, credits }: Article,
  language: Language,
  yieldNow: Yielder,
): Promise<ReadonlySet<string>> => {
  const stems = new Set(language.words(title).map(({ stem }) => stem));
  const unquotable = blocks.filter(({ kind }) => kind === "dateline" || kind === "boilerplate");
  for (const { start, end } of [...unquotable, ...credits.lines]) {
    for (const stretch of splitStretches(text, { start, end })) {
      for (const { stem } of language.words(text, stretch)) stems.add(stem);
      const pause = yieldNow();
      if (pause !== undefined) await pause;
    }
  }
  return stems;
};
