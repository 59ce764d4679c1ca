import { fold } from "./fold.ts";
import { functionWordsOf } from "./function-words.ts";

type StopWordsModule = Readonly<{ stopwords: readonly string[] }>;

const STOP_WORD_MODULES: Readonly<Record<string, () => Promise<StopWordsModule>>> = {
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

/**
 * Words that ask, and what is joined to them, of languages whose words are cut by guess or are single syllables: there
 * order carries what other function words say. With the commonest thirty function words of Thai, two answers in a hundred are lost.
 */
const EXTRA_QUESTION_WORDS: Readonly<Record<string, string>> = {
  zh: "哪一 哪种 哪位 哪国 何种 何者 何地 何年 是谁 一种 一位 一项 一座 的是 是在 还有 做了 中的 什么时候 时候 多大 多高 多长 多久 多远 几年",
  th: "อะไร ใคร ใด ไหน ไหร่ เท่าไร เท่าไหร่ เท่าใด เมื่อใด เมื่อไร อย่างไร ทำไม กี่ บ้าง ที่ไหน ที่ใด",
  km: "តើ អ្វី ណា នរណា អ្នកណា ប៉ុន្មាន យ៉ាងដូច ដូចម្តេច ម្តេច ដូចម្ដេច ម្ដេច យ៉ាងណា ឯណា ហេតុអ្វី នៅឯណា កន្លែងណា ថ្ងៃណា ឆ្នាំណា ពេលណា",
  vi: "gì nào đâu ai bao nhiêu mấy",
};

/** Simplified characters of function words, each with the traditional one behind it. */
const TRADITIONAL =
  "个個么麼们們仅僅从從会會凭憑况況冲沖几幾内內别別则則单單却卻处處关關尔爾后後吗嗎哟喲哗嘩嗳噯吓嚇办辦国國话話点點儿兒齐齊呕嘔呜嗚宁寧对對将將尽盡岂豈当當开開归歸总總愿願据據换換无無旧舊时時来來样樣没沒犹猶独獨虽雖确確离離种種称稱简簡紧緊纵縱经經结結给給继繼综綜罢罷腾騰让讓许許设設诚誠该該请請诸諸谁誰论論说說贼賊赖賴赶趕转轉较較边邊过過还還这這进進连連针針鉴鑒随隨难難顺順与與两兩临臨为為乌烏于於里裡着著体體项項长長远遠";
const traditionalBySimplified = new Map<string, string>();
for (let i = 0; i < TRADITIONAL.length; i += 2)
  traditionalBySimplified.set(TRADITIONAL.charAt(i), TRADITIONAL.charAt(i + 1));

/** Chinese is written in either set of characters; the list knows one. */
const inBothCharacterSets = (word: string): readonly string[] => [
  word,
  Array.from(word, (char) => traditionalBySimplified.get(char) ?? char).join(""),
];

/** The function words of a language as folded forms without apostrophes ("don't" is "dont"); none where no list is known. */
export const loadStopWords = async (code: string): Promise<ReadonlySet<string>> => {
  const listed = (await STOP_WORD_MODULES[code]?.())?.stopwords ?? [];
  // The lists of many languages lack the words that ask; the English one has them.
  const more = EXTRA_QUESTION_WORDS[code]?.split(" ") ?? (code === "en" ? [] : functionWordsOf(code));
  const all = [...listed, ...more];
  const written = code === "zh" ? all.flatMap(inBothCharacterSets) : all;
  return new Set(written.map((word) => fold(word.replace(/['’]/g, ""), code)));
};
