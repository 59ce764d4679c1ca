import { amongSharers } from "./detect.ts";
import { FUNCTION_WORD_LANGUAGES, functionWords } from "./function-words.ts";
import { QUESTION_SIGNS, QUESTION_WORDS } from "./question-words.ts";
import { countScripts, mainScript, type Script, SHARED, scriptOf, soleLanguage } from "./scripts.ts";

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
/** A question word stands at the head, behind a preposition at most ("In welchem Jahr", "À quelle heure"). */
const HEAD = 3;
/** Languages that leave the question word where the answer would stand ("sống ở đâu?"). */
const IN_PLACE: ReadonlySet<string> = new Set(["vi", "tr", "id", "hi", "mr", "ne", "ur", "fa"]);
/** How much must speak for another language; a sure question word, "¿", or several function words reach it. */
const ENOUGH = 2;
/** Without any question word only a whole clause of function words convinces: titles have two or three ("La casa de los espíritus"). */
const ENOUGH_WITHOUT_QUESTION_WORD = 4;

/** Languages that begin a question with "¿". */
const INVERTING: ReadonlySet<string> = new Set(["es", "ca", "gl"]);

const sets = new Map<string, Readonly<{ sure: ReadonlySet<string>; maybe: ReadonlySet<string> }>>();
const questionWords = (code: string) => {
  const known = sets.get(code);
  if (known !== undefined) return known;
  const lists = QUESTION_WORDS[code] ?? { sure: "", maybe: "" };
  const made = { sure: new Set(lists.sure.split(" ")), maybe: new Set(lists.maybe.split(" ")) };
  sets.set(code, made);
  return made;
};

const NOBODY: readonly string[] = [];
let speakers: Map<string, string[]> | undefined;

/** The languages that have a word among their function words or question words. */
const speakersOf = (word: string): readonly string[] => {
  if (speakers === undefined) {
    speakers = new Map();
    for (const code of new Set([...FUNCTION_WORD_LANGUAGES, ...Object.keys(QUESTION_WORDS)])) {
      const { sure, maybe } = questionWords(code);
      for (const known of new Set([...functionWords(code), ...sure, ...maybe])) {
        const codes = speakers.get(known);
        if (codes) codes.push(code);
        else speakers.set(known, [code]);
      }
    }
  }
  return speakers.get(word) ?? NOBODY;
};
const knows = (code: string, word: string): boolean => speakersOf(word).includes(code);

/** A question in words of one script against an article in the same script. */
const foreignWords = (words: readonly string[], inverted: boolean, own: string, among: readonly string[]) => {
  let best: { code: string; points: number } | undefined;
  const known = words.map(speakersOf);
  const spoken = new Set(known.flat());
  for (const code of among) {
    if (code === own || !(inverted || spoken.has(code))) continue;
    let points = 0;
    let asks = inverted && (code === "es" || code === "ca");
    if (asks) points += ENOUGH;
    let clause = 0;
    let isOwn = false;
    for (const [place, word] of words.entries()) {
      const mine = known[place]!.includes(own);
      const theirs = known[place]!.includes(code);
      // One word of the article's own language, and the rest are names and titles.
      if (mine && !theirs) isOwn = true;
      if (!theirs) continue;
      const { sure, maybe } = questionWords(code);
      if ((place < HEAD || IN_PLACE.has(code)) && (sure.has(word) || maybe.has(word))) {
        // "Was ist": a question word that both languages have, then one that only this one has.
        const answered = asks && place === 1;
        asks = true;
        points += mine ? 0 : sure.has(word) || answered ? ENOUGH : 1;
      } else if (!mine) {
        points += 1;
      }
      if (!mine) clause++;
    }
    if (isOwn) continue;
    const convincing = asks ? points >= ENOUGH : clause >= ENOUGH_WITHOUT_QUESTION_WORD;
    if (convincing && (best === undefined || points > best.points)) best = { code, points };
  }
  return best?.code;
};

const asksIn = (code: string, text: string, words: readonly string[]): boolean => {
  const signs = QUESTION_SIGNS[code];
  if (signs !== undefined) return signs.test(text);
  return words.length >= 3 || words.some((word) => knows(code, word));
};

/** Scripts that occur together in one language. */
const together = (one: Script, other: Script): boolean =>
  one === other || (one === "Han" && other === "Kana") || (one === "Kana" && other === "Han");

/**
 * The language of a question that is clearly in another language than the article; undefined when it is in the same,
 * or when that cannot be told: names alone, keywords, codes, one-word questions, foreign names in the article's language.
 * A question is short, so it is its question words and function words that tell, and one function word of the article's
 * own language settles it the other way.
 *
 * @param own BCP 47 primary subtag of the article's language.
 */
export const foreign = (question: string, own: string): string | undefined => {
  const counts = countScripts(question);
  const script = mainScript(counts);
  if (script === undefined) return undefined;
  const words = (question.toLowerCase().normalize("NFC").match(WORD) ?? []).map((word) => word.replace("’", "'"));
  const ownScript = scriptOf(own);
  const sharing = SHARED[script];
  if (!together(script, ownScript)) {
    // Mixed with words of the article's script the question is likely the article's language with a foreign name.
    if ((counts.get(ownScript) ?? 0) > 0 && (QUESTION_SIGNS[own]?.test(question) ?? false)) return undefined;
    if ((counts.get(ownScript) ?? 0) > 0 && words.some((word) => knows(own, word))) return undefined;
    const code = sharing === undefined ? soleLanguage(script, counts) : amongSharers(question, sharing);
    return code !== undefined && code !== own && asksIn(code, question, words) ? code : undefined;
  }
  if (own === "zh") return (counts.get("Kana") ?? 0) >= 2 && /[ぁ-ん]{2}/.test(question) ? "ja" : undefined;
  if (own === "ja")
    return script === "Han" && !counts.has("Kana") && /[吗嗎呢谁哪]|什么|什麼|怎么|怎麼|为什么|為什麼/.test(question)
      ? "zh"
      : undefined;
  if (sharing === undefined || words.length < 2) return undefined;
  return foreignWords(words, question.includes("¿") && !INVERTING.has(own), own, sharing);
};
