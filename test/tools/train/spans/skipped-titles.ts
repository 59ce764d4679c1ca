/** Which articles are left out of what is learned of spans, beside those that are held out. */
import { plainTitle } from "../../bench/data/held-out.ts";
import { readTexts } from "../../bench/data/texts.ts";
import { readAsked } from "../fusion/asked.ts";

/** Tells of a title whether its article is one of those whose questions decide: of the file of `--skip-articles-of`, if there is one. */
export const readSkippedTitles = async (
  file: string | undefined,
  data: string,
): Promise<(title: string) => boolean> => {
  if (file === undefined) return () => false;
  const titles = new Set((await readAsked(file, await readTexts(data))).map(({ title }) => plainTitle(title)));
  return (title) => titles.has(plainTitle(title));
};
