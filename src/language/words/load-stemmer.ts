/** Snowball stemmers by language; loaded on demand, because an installation rarely needs more than one or two. */

type Stemmer = (word: string) => string;
type StemmerModule = Readonly<{ stemmer: Stemmer }>;

const STEMMERS: Readonly<Record<string, () => Promise<StemmerModule>>> = {
  ar: () => import("@orama/stemmers/arabic"),
  bg: () => import("@orama/stemmers/bulgarian"),
  da: () => import("@orama/stemmers/danish"),
  de: () => import("@orama/stemmers/german"),
  el: () => import("@orama/stemmers/greek"),
  en: async () => ({ stemmer: (await import("./stem-english.ts")).stemEnglish }),
  es: () => import("@orama/stemmers/spanish"),
  fi: () => import("@orama/stemmers/finnish"),
  fr: () => import("@orama/stemmers/french"),
  ga: () => import("@orama/stemmers/irish"),
  hi: () => import("@orama/stemmers/indian"),
  hu: () => import("@orama/stemmers/hungarian"),
  hy: () => import("@orama/stemmers/armenian"),
  id: () => import("@orama/stemmers/indonesian"),
  it: () => import("@orama/stemmers/italian"),
  lt: () => import("@orama/stemmers/lithuanian"),
  ne: () => import("@orama/stemmers/nepali"),
  nl: () => import("@orama/stemmers/dutch"),
  no: () => import("@orama/stemmers/norwegian"),
  pt: () => import("@orama/stemmers/portuguese"),
  ro: async () => {
    const { stemmer } = await import("@orama/stemmers/romanian");
    // Older texts write ş and ţ with a cedilla; the stemmer would treat them as other endings.
    return { stemmer: (word) => stemmer(word.replaceAll("ş", "ș").replaceAll("ţ", "ț")) };
  },
  ru: () => import("@orama/stemmers/russian"),
  sr: () => import("@orama/stemmers/serbian"),
  sv: () => import("@orama/stemmers/swedish"),
  ta: () => import("@orama/stemmers/tamil"),
  tr: () => import("@orama/stemmers/turkish"),
  uk: () => import("@orama/stemmers/ukrainian"),
};

/** The stemmer of a language (BCP 47 primary subtag), or one that leaves every word as it is. */
export const loadStemmer = async (code: string): Promise<Stemmer> => {
  const load = STEMMERS[code];
  return load === undefined ? (word) => word : (await load()).stemmer;
};
