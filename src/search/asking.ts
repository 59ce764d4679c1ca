import { fold } from "../language/fold.ts";
import type { Word } from "../language/language.ts";
import { editDistance } from "./edit-distance.ts";

/**
 * What a question asks for, by its question word. The order matters to the learned ranking: kinds that want a number
 * stand together, kinds that want a name too.
 */
export const KINDS = [
  "unknown",
  "whether",
  "what",
  "which",
  "who",
  "where",
  "when",
  "how many",
  "how much",
  "how long",
  "how",
  "why",
] as const;
export type Kind = (typeof KINDS)[number];

/** Question words of each kind, as written, separated by commas; of several that fit the longest wins. */
type Interrogatives = Readonly<Partial<Record<Kind, string>>>;

/** Interrogatives of a few languages. A closed class, from any grammar. */
const INTERROGATIVES: Readonly<Record<string, Interrogatives>> = {
  en: {
    what: "what, whats",
    which: "which",
    who: "who, whom, whose, whos",
    where: "where, wheres, whence",
    when: "when, whens, what year, which year, what date, what day, what month, what century, what time, what decade, which century, which decade, which month, which day, which date, since when",
    "how many": "how many, what number",
    "how much": "how much, what percentage, what percent, what proportion, what fraction",
    "how long":
      "how long, how old, how far, how often, how tall, how large, how big, how high, how deep, how fast, how wide, how heavy, how late, how soon",
    how: "how",
    why: "why, what for, how come, for what reason, what reason",
  },
  es: {
    what: "que",
    which: "cual, cuales",
    who: "quien, quienes",
    where: "donde, adonde",
    when: "cuando, que ano, que fecha, que siglo",
    "how many": "cuantos, cuantas",
    "how much": "cuanto, cuanta, que porcentaje",
    how: "como",
    why: "por que",
  },
  de: {
    what: "was",
    which: "welche, welcher, welches, welchem, welchen",
    who: "wer, wen, wem, wessen",
    where: "wo, woher, wohin",
    when: "wann, welchem jahr",
    "how many": "wie viele, wieviele",
    "how much": "wie viel, wieviel",
    "how long": "wie lange, wie alt, wie hoch, wie weit, wie oft, wie gross",
    how: "wie",
    why: "warum, weshalb, wieso, wozu",
  },
  fr: {
    what: "que, quoi, quest",
    which: "quel, quelle, quels, quelles, lequel, laquelle",
    who: "qui",
    where: "ou",
    when: "quand, quelle annee, quelle date",
    "how many": "combien de",
    "how much": "combien",
    how: "comment",
    why: "pourquoi",
  },
  it: {
    what: "che, cosa",
    which: "quale, quali",
    who: "chi",
    where: "dove",
    when: "quando, che anno",
    "how many": "quanti, quante",
    "how much": "quanto, quanta",
    how: "come",
    why: "perche",
  },
  pt: {
    what: "que, o que",
    which: "qual, quais",
    who: "quem",
    where: "onde",
    when: "quando, que ano",
    "how many": "quantos, quantas",
    "how much": "quanto, quanta",
    how: "como",
    why: "por que",
  },
  nl: {
    what: "wat",
    which: "welke, welk",
    who: "wie, wiens",
    where: "waar",
    when: "wanneer",
    "how many": "hoeveel",
    "how long": "hoe lang, hoe oud, hoe groot",
    how: "hoe",
    why: "waarom",
  },
  ro: {
    what: "ce",
    which: "care",
    who: "cine, cui",
    where: "unde",
    when: "cand, ce an",
    "how many": "cati, cate",
    "how much": "cat, cata",
    how: "cum",
    why: "de ce",
  },
  ru: {
    what: "что, чем, чего",
    which: "какой, какая, какое, какие, каком, какого, какую, каким, которыи, какои",
    who: "кто, кого, кому, кем, чеи, чья",
    where: "где, куда, откуда",
    when: "когда, каком году, какого года",
    "how many": "сколько",
    how: "как",
    why: "почему, зачем",
  },
  tr: {
    what: "ne, neyi, nedir",
    which: "hangi, hangisi",
    who: "kim, kimdir, kimin, kimi, kime",
    where: "nerede, nereye, nereden, neresi",
    when: "ne zaman, hangi yıl, hangi yil, hangi yilda",
    "how many": "kac",
    "how much": "ne kadar, yuzde kac",
    how: "nasil",
    why: "neden, nicin, niye",
  },
  el: {
    what: "τι",
    which: "ποια, ποιες, ποιο",
    who: "ποιος, ποιον, ποιοι, ποιου",
    where: "που",
    when: "ποτε",
    "how many": "ποσοι, ποσες, ποσα",
    "how much": "ποσο, ποση",
    how: "πως",
    why: "γιατι",
  },
  ar: {
    what: "ما, ماذا",
    which: "اي",
    who: "من",
    where: "اين",
    when: "متي",
    "how many": "كم",
    how: "كيف",
    why: "لماذا, لم",
  },
  hi: {
    what: "क्या",
    which: "कौन सा, कौन सी, किस",
    who: "कौन, किसने, किसे, किसके",
    where: "कहां, कहा",
    when: "कब",
    "how many": "कितने, कितनी",
    "how much": "कितना",
    how: "कैसे",
    why: "क्यों",
  },
  vi: {
    what: "gì",
    which: "nào",
    who: "ai",
    where: "đâu, ở đâu",
    when: "khi nào, năm nào, bao giờ",
    "how many": "bao nhiêu, mấy",
    "how long": "bao lâu",
    how: "thế nào",
    why: "tại sao, vì sao",
  },
  zh: {
    what: "什么, 甚麼, 什麼, 何",
    which: "哪, 哪个, 哪個, 哪些, 哪一",
    who: "谁, 誰, 何人, 哪位",
    where: "哪里, 哪裡, 何处, 何處, 何地, 哪儿",
    when: "何时, 何時, 什么时候, 什麼時候, 哪一年, 哪年, 何年, 哪一天, 几年, 幾年, 几月, 幾月",
    "how many": "多少, 几个, 幾個, 几, 幾",
    "how long": "多久, 多长, 多長, 多高, 多大",
    how: "如何, 怎么, 怎麼, 怎样, 怎樣",
    why: "为什么, 為什麼, 為什么, 为何, 為何",
  },
  ja: {
    what: "何, なに, なん",
    which: "どの, どれ, どちら",
    who: "誰, だれ",
    where: "どこ, 何処",
    when: "いつ, 何年, 何月, 何日",
    "how many": "何人, 何個, いくつ, どれくらい, どのくらい",
    "how much": "いくら, 何パーセント",
    how: "どう, どのように",
    why: "なぜ, どうして",
  },
  th: {
    what: "อะไร",
    which: "ไหน, ใด",
    who: "ใคร",
    where: "ที่ไหน, ที่ใด",
    when: "เมื่อไหร่, เมื่อใด, เมื่อไร, ปีใด, ปีอะไร, พ.ศ.ใด, วันที่เท่าไหร่",
    "how many": "กี่, เท่าไหร่, เท่าไร, เท่าใด",
    how: "อย่างไร, ยังไง",
    why: "ทำไม, เพราะอะไร, เพราะเหตุใด",
  },
};

/** Scripts without spaces: the question word is looked for in the text, as it is written. */
const INSIDE: ReadonlySet<string> = new Set(["zh", "ja", "th"]);

const compiled = new Map<string, ReadonlyMap<string, Kind>>();

/** Phrase → kind. Phrases that are compared with words are folded as words are. */
function phrasesOf(language: string): ReadonlyMap<string, Kind> {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const written = (phrase: string): string =>
    INSIDE.has(language)
      ? phrase
      : phrase
          .split(" ")
          .map((word) => fold(word, language))
          .join(" ");
  const phrases = new Map<string, Kind>();
  for (const kind of KINDS) {
    const list = INTERROGATIVES[language]?.[kind];
    for (const phrase of list === undefined ? [] : list.split(", ")) phrases.set(written(phrase), kind);
  }
  compiled.set(language, phrases);
  return phrases;
}

/** The auxiliaries with which an English yes-or-no question begins. */
const AUXILIARIES: ReadonlySet<string> = new Set(
  "is are was were do does did has have had can could will would should may might must".split(" "),
);

export type Asking = Readonly<{
  kind: Kind;
  /** The first word of the question phrase, and the word after its last: what "which ▢" or "how many ▢" asks for. -1: none. */
  from: number;
  to: number;
}>;

/** Short question words cannot be repaired: "wat" is as near to "hat". */
const REPAIRABLE = 4;
const LONGEST_PHRASE = 3;

/** Reads the question word; in a misspelt question too ("wher", "waht"). The first one found counts. */
export function readAsking(words: readonly Word[], text: string, language: string): Asking {
  if (!Object.hasOwn(INTERROGATIVES, language)) return { kind: "unknown", from: -1, to: -1 };
  const phrases = phrasesOf(language);
  if (INSIDE.has(language)) return { kind: insideKind(text, phrases), from: -1, to: -1 };
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
      const phrase = words
        .slice(at, at + length)
        .map((word) => word.form)
        .join(" ");
      const kind = phrases.get(phrase);
      if (kind !== undefined) return { kind, from: at, to: at + length };
    }
  }
  if (language === "en" && words.length > 0 && AUXILIARIES.has(words[0]!.form))
    return { kind: "whether", from: 0, to: 1 };
  const first = words[0]?.form ?? "";
  for (const [phrase, kind] of phrases) {
    if (phrase.length >= REPAIRABLE && !phrase.includes(" ") && editDistance(first, phrase, 1) <= 1) {
      return { kind, from: 0, to: 1 };
    }
  }
  return { kind: "unknown", from: -1, to: -1 };
}

function insideKind(text: string, phrases: ReadonlyMap<string, Kind>): Kind {
  let found: Kind = "unknown";
  let longest = 0;
  for (const [phrase, kind] of phrases) {
    if (phrase.length > longest && text.includes(phrase)) {
      found = kind;
      longest = phrase.length;
    }
  }
  return found;
}
