/** Which names look like settings and are none, and what they were meant to be. */
import type { Environment } from "../../src/server.ts";

/** A name that is not read; `meant`: the setting that it resembles. */
export type MisspeltSetting = Readonly<{ name: string; meant?: string }>;

export type KnownSettings = Readonly<{
  names: readonly string[];
  /** How the settings of a platform begin: whatever else begins like this was meant for us. */
  prefixes: readonly string[];
}>;

const toLetters = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** Whether one letter was left out, added, or taken for another, or nothing but case and underscores differs. */
const isOneLetterOff = (one: string, other: string): boolean => {
  const [short, long] = [toLetters(one), toLetters(other)].sort((a, b) => a.length - b.length) as [string, string];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
};

/** Whether one name has all the words of the other: "TELEGRAM_TOKEN" of "TELEGRAM_BOT_TOKEN". A prefix alone is in too many. */
const hasWordsOf = (one: string, other: string): boolean => {
  const [few, many] = [one.toUpperCase().split("_"), other.split("_")].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  return few.length > 1 && few[0] === many[0] && few.every((word) => many.includes(word));
};

/** The setting that a name resembles most: by its letters, else by its words. */
const meantBy = (name: string, { names }: KnownSettings): string | undefined =>
  names.find((known) => isOneLetterOff(name, known)) ?? names.find((known) => hasWordsOf(name, known));

/**
 * Names of the environment that begin like a platform's settings, and names of `.env` that are one letter off a known one: none of
 * them is read.
 */
export const findMisspelt = (env: Environment, file: Environment, known: KnownSettings): readonly MisspeltSetting[] => {
  const names = Object.keys({ ...env, ...file }).filter((name) => !known.names.includes(name));
  const isOurs = (name: string): boolean => known.prefixes.some((prefix) => name.toUpperCase().startsWith(prefix));
  const isNear = (name: string): boolean =>
    Object.hasOwn(file, name) && known.names.some((one) => isOneLetterOff(name, one));
  return names
    .filter((name) => isOurs(name) || isNear(name))
    .map((name) => {
      const meant = meantBy(name, known);
      return { name, ...(meant !== undefined && { meant }) };
    });
};

/** As a line that a person reads. */
export const describeMisspelt = ({ name, meant }: MisspeltSetting): string =>
  `${name}: is no setting${meant === undefined ? "" : `; did you mean ${meant}?`}`;
