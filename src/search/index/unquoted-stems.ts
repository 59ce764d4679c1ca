import type { Article } from "../../article/index.ts";
import type { Language } from "../../language/index.ts";
import type { Yielder } from "../../yielding.ts";
import { splitStretches } from "./split-stretches.ts";

/** Stems of what is never quoted: the title, datelines, boilerplate. */
export const unquotedStems = async (
  { title, text, blocks }: Article,
  language: Language,
  yieldNow: Yielder,
): Promise<ReadonlySet<string>> => {
  const stems = new Set(language.words(title).map(({ stem }) => stem));
  for (const { kind, start, end } of blocks) {
    if (kind !== "dateline" && kind !== "boilerplate") continue;
    for (const stretch of splitStretches(text, { start, end })) {
      for (const { stem } of language.words(text, stretch)) stems.add(stem);
      const pause = yieldNow();
      if (pause !== undefined) await pause;
    }
  }
  return stems;
};
