/** Scripts by which a text shows its language, or the group of languages that share it. */
export type Script =
  | "Latin"
  | "Cyrillic"
  | "Arabic"
  | "Devanagari"
  | "Han"
  | "Kana"
  | "Hangul"
  | "Greek"
  | "Hebrew"
  | "Thai"
  | "Lao"
  | "Khmer"
  | "Myanmar"
  | "Bengali"
  | "Tamil"
  | "Telugu"
  | "Gujarati"
  | "Gurmukhi"
  | "Kannada"
  | "Malayalam"
  | "Sinhala"
  | "Georgian"
  | "Armenian"
  | "Ethiopic";

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

/** Scripts of one language each, as far as the press goes; the others are told apart by their words. */
const SOLE_LANGUAGE_BY_SCRIPT: Partial<Readonly<Record<Script, string>>> = {
  Hangul: "ko",
  Greek: "el",
  Hebrew: "he",
  Thai: "th",
  Lao: "lo",
  Khmer: "km",
  Myanmar: "my",
  Bengali: "bn",
  Tamil: "ta",
  Telugu: "te",
  Gujarati: "gu",
  Gurmukhi: "pa",
  Kannada: "kn",
  Malayalam: "ml",
  Sinhala: "si",
  Georgian: "ka",
  Armenian: "hy",
  Ethiopic: "am",
};

/** The languages with function words of their own that are written in a script. */
export const LANGUAGES_BY_SCRIPT: Partial<Readonly<Record<Script, readonly string[]>>> = {
  Latin: "en es de fr it pt nl sv da no fi ro tr vi id pl cs hu hr ca".split(" "),
  Cyrillic: ["ru", "uk", "bg", "sr"],
  Arabic: ["ar", "fa", "ur"],
  Devanagari: ["hi", "mr", "ne"],
};

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
export const scriptOf = (code: string): Script => {
  for (const [name, languages] of Object.entries(LANGUAGES_BY_SCRIPT))
    if (languages.includes(code)) return name as Script;
  for (const [name, language] of Object.entries(SOLE_LANGUAGE_BY_SCRIPT)) if (language === code) return name as Script;
  return code === "ja" || code === "zh" ? "Han" : "Latin";
};
