/** Which script a text is mostly in, and which languages are written in it. */

import type { Script } from "./languages/language-data.ts";
import { LANGUAGES, languageData } from "./languages/languages.ts";

const scriptPattern = (...names: string[]): RegExp =>
  new RegExp(`[${names.map((name) => `\\p{sc=${name}}`).join("")}]`, "gu");

const LETTERS_BY_SCRIPT: Readonly<Record<Script, RegExp>> = {
  Latin: scriptPattern("Latin"),
  Cyrillic: scriptPattern("Cyrillic"),
  Arabic: scriptPattern("Arabic"),
  Devanagari: scriptPattern("Devanagari"),
  Han: scriptPattern("Han"),
  Kana: scriptPattern("Hiragana", "Katakana"),
  Hangul: scriptPattern("Hangul"),
  Greek: scriptPattern("Greek"),
  Hebrew: scriptPattern("Hebrew"),
  Thai: scriptPattern("Thai"),
  Lao: scriptPattern("Lao"),
  Khmer: scriptPattern("Khmer"),
  Myanmar: scriptPattern("Myanmar"),
  Bengali: scriptPattern("Bengali"),
  Tamil: scriptPattern("Tamil"),
  Telugu: scriptPattern("Telugu"),
  Gujarati: scriptPattern("Gujarati"),
  Gurmukhi: scriptPattern("Gurmukhi"),
  Kannada: scriptPattern("Kannada"),
  Malayalam: scriptPattern("Malayalam"),
  Sinhala: scriptPattern("Sinhala"),
  Georgian: scriptPattern("Georgian"),
  Armenian: scriptPattern("Armenian"),
  Ethiopic: scriptPattern("Ethiopic"),
};
const SCRIPTS = Object.keys(LETTERS_BY_SCRIPT) as readonly Script[];

const listedLanguages = (script: Script): readonly string[] =>
  LANGUAGES.filter((data) => data.script === script && data.functionWords !== undefined).map(({ code }) => code);

/** The languages that share a script and are distinguished by their function words. */
export const LANGUAGES_BY_SCRIPT: Partial<Readonly<Record<Script, readonly string[]>>> = Object.fromEntries(
  SCRIPTS.map((script) => [script, listedLanguages(script)] as const).filter(([, codes]) => codes.length > 1),
);

/** Scripts of one language each, as far as the press goes. */
const SOLE_LANGUAGE_BY_SCRIPT: Partial<Readonly<Record<Script, string>>> = Object.fromEntries(
  LANGUAGES.filter(({ script }) => LANGUAGES_BY_SCRIPT[script] === undefined).map(({ script, code }) => [script, code]),
);

/** How many letters of each script a text has; scripts that it lacks are left out. */
export const countScripts = (text: string): ReadonlyMap<Script, number> => {
  const counts = new Map<Script, number>();
  if (/^[\0-\x7f\u2010-\u2027]*$/.test(text)) {
    const latin = text.match(/[a-z]/gi)?.length ?? 0;
    return latin === 0 ? counts : counts.set("Latin", latin);
  }
  for (const name of SCRIPTS) {
    const count = text.match(LETTERS_BY_SCRIPT[name])?.length ?? 0;
    if (count > 0) counts.set(name, count);
  }
  return counts;
};

/** The script of most letters; undefined for a text without letters. An ideograph counts twice: it says as much as two letters. */
export const mainScript = (counts: ReadonlyMap<Script, number>): Script | undefined => {
  const weight = ([name, count]: readonly [Script, number]): number =>
    name === "Han" || name === "Kana" || name === "Hangul" ? 2 * count : count;
  let best: readonly [Script, number] | undefined;
  for (const entry of counts) if (best === undefined || weight(entry) > weight(best)) best = entry;
  return best?.[0];
};

/** The language of a script that one language alone writes; of the ideographs, Japanese where there is kana among them. */
export const soleLanguage = (name: Script, counts: ReadonlyMap<Script, number>): string | undefined => {
  if (name === "Kana") return "ja";
  if (name === "Han") return (counts.get("Kana") ?? 0) * 12 > (counts.get("Han") ?? 0) ? "ja" : "zh";
  return SOLE_LANGUAGE_BY_SCRIPT[name];
};

/** The script that a language is written in. */
export const scriptOf = (code: string): Script => languageData(code)?.script ?? "Latin";

/** Whether a text has letters that a language is written with; Japanese is written with Chinese ones, too. */
export const hasLettersOf = (code: string, counts: ReadonlyMap<Script, number>): boolean => {
  const script = scriptOf(code);
  return counts.has(script) || (script === "Kana" && counts.has("Han"));
};
