import { fold } from "./fold.ts";

type StopWordsModule = Readonly<{ stopwords: readonly string[] }>;

const LISTS: Readonly<Record<string, () => Promise<StopWordsModule>>> = {
  ar: () => import("@orama/stopwords/arabic"),
  bg: () => import("@orama/stopwords/bulgarian"),
  da: () => import("@orama/stopwords/danish"),
  de: () => import("@orama/stopwords/german"),
  el: () => import("@orama/stopwords/greek"),
  en: () => import("@orama/stopwords/english"),
  es: () => import("@orama/stopwords/spanish"),
  fi: () => import("@orama/stopwords/finnish"),
  fr: () => import("@orama/stopwords/french"),
  ga: () => import("@orama/stopwords/irish"),
  hi: () => import("@orama/stopwords/indian"),
  hu: () => import("@orama/stopwords/hungarian"),
  hy: () => import("@orama/stopwords/armenian"),
  id: () => import("@orama/stopwords/indonesian"),
  it: () => import("@orama/stopwords/italian"),
  ja: () => import("@orama/stopwords/japanese"),
  lt: () => import("@orama/stopwords/lithuanian"),
  ne: () => import("@orama/stopwords/nepali"),
  nl: () => import("@orama/stopwords/dutch"),
  no: () => import("@orama/stopwords/norwegian"),
  pt: () => import("@orama/stopwords/portuguese"),
  ro: () => import("@orama/stopwords/romanian"),
  ru: () => import("@orama/stopwords/russian"),
  sl: () => import("@orama/stopwords/slovenian"),
  sr: () => import("@orama/stopwords/serbian"),
  sv: () => import("@orama/stopwords/swedish"),
  ta: () => import("@orama/stopwords/tamil"),
  tr: () => import("@orama/stopwords/turkish"),
  uk: () => import("@orama/stopwords/ukrainian"),
  zh: () => import("@orama/stopwords/mandarin"),
};

/** The function words of a language as folded forms without apostrophes ("don't" is "dont"); none where no list is known. */
export const loadStopWords = async (code: string): Promise<ReadonlySet<string>> => {
  const load = LISTS[code];
  if (load === undefined) return new Set();
  const { stopwords } = await load();
  return new Set(stopwords.map((word) => fold(word.replace(/['’]/g, ""), code)));
};
