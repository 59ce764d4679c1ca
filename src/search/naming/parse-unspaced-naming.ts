/** Finds the words that name an article in scripts without spaces between words, in which a space ends what an article is about. */

import { languageData } from "../../language/index.ts";
import type { FoundNaming } from "./article-naming.ts";
import { findDays } from "./find-days.ts";

const anyOf = (list: string): string =>
  list
    .split(", ")
    .filter((word) => word !== "")
    .sort((a, b) => b.length - a.length)
    .join("|") || "(?!)";

const SUBJECT = '[^\\s,;:?!។៖()«»“”"]{2,60}';

/** A pattern of a language: the noun, and in any order behind it what it is about, its day and its author. */
const patternOf = (code: string): RegExp | undefined => {
  const words = languageData(code)?.articleNaming;
  if (words === undefined) return undefined;
  return new RegExp(
    `(?:(?<inside>${anyOf(words.inside)})\\s?)?(?:${anyOf(words.nouns)})\\s?(?<behind>[^,;:?!៖។]*)`,
    "u",
  );
};

/** The noun and a title in quotation marks. */
const titledPatternOf = (code: string): RegExp | undefined => {
  const words = languageData(code)?.articleNaming;
  if (words === undefined) return undefined;
  return new RegExp(
    `(?:(?<inside>${anyOf(words.inside)})\\s?)?(?:${anyOf(words.nouns)})\\s?(?:${anyOf(words.titled)})?\\s?["“«„](?<title>[^"“”«»„]{2,200})["”»“]`,
    "u",
  );
};

const titledPatterns = new Map<string, RegExp | undefined>();

const findTitled = (text: string, code: string): FoundNaming | undefined => {
  if (!titledPatterns.has(code)) titledPatterns.set(code, titledPatternOf(code));
  const match = titledPatterns.get(code)?.exec(text);
  const title = match?.groups?.title;
  if (match === null || match === undefined || title === undefined) return undefined;
  const { index } = match;
  const isAside = match.groups?.inside !== undefined;
  return {
    start: index,
    end: index + match[0].length,
    about: "",
    labels: "",
    title,
    newest: false,
    isWeak: false,
    isAside,
  };
};

const patterns = new Map<string, RegExp | undefined>();

export const findUnspacedNaming = (text: string, code: string, today: string): FoundNaming | undefined => {
  const titled = findTitled(text, code);
  if (titled !== undefined) return titled;
  if (!patterns.has(code)) patterns.set(code, patternOf(code));
  const words = languageData(code)?.articleNaming;
  const match = patterns.get(code)?.exec(text);
  if (words === undefined || match?.groups === undefined || match === null) return undefined;
  const behind = match.groups.behind ?? "";
  const start = match.index;
  const offset = start + match[0].length - behind.length;
  const [day] = findDays(behind, code, today).filter(({ isLoose }) => !isLoose);
  // The day stands where a word could: what is left of and behind it is read without it.
  const blank =
    day === undefined ? behind : behind.slice(0, day.start) + "\0".repeat(day.end - day.start) + behind.slice(day.end);
  const about = new RegExp(`(?:${anyOf(words.about)})\\s?(?<said>${SUBJECT.replace("[^", "[^\\0")})`, "u").exec(blank);
  const by = new RegExp(`(?:${anyOf(words.by)})\\s?(?<said>${SUBJECT.replace("[^", "[^\\0")})`, "u").exec(blank);
  const newest = new RegExp(anyOf(words.newest), "u").exec(blank);
  const parts = [
    day,
    about && { end: about.index + about[0].length },
    by && { end: by.index + by[0].length },
    newest && { end: newest.index + newest[0].length },
  ];
  const ends = parts.flatMap((part) => (part ? [part.end] : []));
  if (ends.length === 0) return undefined;
  return {
    start,
    end: offset + Math.max(...ends),
    about: about?.groups?.said ?? "",
    labels: "",
    ...(by?.groups?.said !== undefined && { by: { name: by.groups.said, mayBeSubject: false } }),
    ...(day && { days: day.days }),
    newest: newest !== null,
    isWeak: false,
    isAside: match.groups.inside !== undefined || start === 0,
  };
};
