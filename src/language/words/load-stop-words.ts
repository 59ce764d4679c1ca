import { languageData } from "../languages/languages.ts";
import { fold } from "./fold.ts";

/** A word in the characters of its list, and in the variants of these: Chinese is written in either set. */
const withVariants = (word: string, pairs: string): readonly string[] => {
  const variantOf = new Map<string, string>();
  for (let at = 0; at < pairs.length; at += 2) variantOf.set(pairs.charAt(at), pairs.charAt(at + 1));
  return [word, Array.from(word, (char) => variantOf.get(char) ?? char).join("")];
};

const splitList = (words: string): readonly string[] => (words === "" ? [] : words.split(" "));

/** The function words of a language as folded forms without apostrophes ("don't" is "dont"); none where no list is known. */
export const loadStopWords = async (code: string): Promise<ReadonlySet<string>> => {
  const data = languageData(code);
  const listed = (await data?.loadStopWords?.())?.stopwords ?? [];
  // The published lists of many languages lack the words that ask.
  const more = splitList(data?.stopWords ?? data?.functionWords ?? "");
  const variants = data?.variantCharacters;
  const all = [...listed, ...more];
  const written = variants === undefined ? all : all.flatMap((word) => withVariants(word, variants));
  return new Set(written.map((word) => fold(word.replace(/['’]/g, ""), code)));
};
