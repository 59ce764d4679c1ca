/** Finds in a question the words that name the article which it is put to, and takes them out. */

import { countScripts, hasLettersOf, LANGUAGES, languageData } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import type { ArticleNaming, FoundNaming } from "./article-naming.ts";
import { findDays, type NamedDays } from "./find-days.ts";
import { type NamingToken, type NamingWords, namingWordsOf, phraseAt, phraseBefore, tokensOf } from "./naming-words.ts";
import { findUnspacedNaming } from "./parse-unspaced-naming.ts";

type Reading = Readonly<{
  question: string;
  tokens: readonly NamingToken[];
  words: NamingWords;
  days: readonly NamedDays[];
}>;

/** Words between "the" and "story". */
const MAX_LABEL_WORDS = 5;

const HARD_GAP = /[,;:?!()–—…"“”«»„¿]|\.\s/u;
const OPENING_QUOTE = /["“«„]\s?$/u;
const CLOSING_QUOTE = /["”»“]/u;
const POSSESSIVE = /['’]s?$/u;

const dayAt = ({ tokens, days }: Reading, at: number): NamedDays | undefined => {
  const token = tokens[at];
  return token && days.find((one) => one.start < token.end && token.start < one.end);
};
const textOf = ({ question, tokens }: Reading, from: number, to: number): string =>
  to <= from ? "" : question.slice(tokens[from]!.start, tokens[to - 1]!.end);

const wordAt = (reading: Reading, at: number): string => textOf(reading, at, at + 1);

type Left = Readonly<{ start: number; labels: string; days?: NamedDays; newest: boolean; isHeld: boolean }>;

/** What stands before the noun: "the bridge", "Ruth Hale's", "yesterday's", "the latest". Without any of these it is no naming's. */
const readLeft = (reading: Reading, noun: number): Left => {
  const { tokens, words } = reading;
  let start = noun;
  let days: NamedDays | undefined;
  let newest = false;
  let isHeld = false;
  let isName = false;
  let labels: number[] = [];
  const pending: number[] = [];
  const hold = (at: number): void => {
    start = at;
    isHeld = true;
    labels = [...pending];
  };
  for (let at = noun - 1; at >= 0 && noun - at <= MAX_LABEL_WORDS + 1; at -= 1) {
    const token = tokens[at]!;
    if (HARD_GAP.test(tokens[at + 1]!.gap)) break;
    const day = dayAt(reading, at);
    const news = phraseBefore(tokens, at + 1, words.newest);
    if (day !== undefined) {
      days = day;
      while (at > 0 && dayAt(reading, at - 1) === day) at -= 1;
      hold(at);
    } else if (words.determiners.has(token.form)) {
      hold(at);
      break;
    } else if (news > 0) {
      newest = true;
      at -= news - 1;
      hold(at);
    } else if (POSSESSIVE.test(wordAt(reading, at))) {
      isName = true;
      pending.push(at);
      hold(at);
    } else if (words.functionWords.has(token.form) || (isName ? !token.isCapital : words.verbs.has(token.form))) {
      break;
    } else {
      pending.push(at);
      if (isName) hold(at);
    }
  }
  const said = labels
    .reverse()
    .filter((at) => !words.fillers.has(tokens[at]!.form))
    .map((at) => wordAt(reading, at).replace(POSSESSIVE, ""))
    .join(" ");
  return { start, labels: isHeld ? said : "", ...(days && { days }), newest, isHeld };
};

/** How many words, from here on, say a day: with "from" or "published" before it. */
const datedAt = (reading: Reading, at: number): Readonly<{ day: NamedDays; end: number }> | undefined => {
  const { tokens, words } = reading;
  let from = at;
  for (let step = 0; step < 3; step += 1) {
    const day = dayAt(reading, from);
    if (day !== undefined) {
      let end = from + 1;
      while (dayAt(reading, end) === day) end += 1;
      return { day, end };
    }
    const length = phraseAt(tokens, from, words.dated) || (words.determiners.has(tokens[from]?.form ?? "") ? 1 : 0);
    if (length === 0) return undefined;
    from += length;
    if (tokens[from] === undefined || HARD_GAP.test(tokens[from]!.gap)) return undefined;
  }
  return undefined;
};

/** The end of a name in capitals. */
const nameEnd = ({ tokens }: Reading, from: number): number => {
  let end = from;
  while (tokens[end]?.isCapital && (end === from || !HARD_GAP.test(tokens[end]!.gap))) end += 1;
  return end;
};

/** Where what an article is about ends: at a mark, at a day, at an author, or where the question itself begins or goes on. */
const subjectEnd = (reading: Reading, from: number, isAside: boolean, isFirst: boolean): number => {
  const { tokens, words } = reading;
  const hasMark = tokens.some(({ gap }, at) => at > from && at < tokens.length - 1 && HARD_GAP.test(gap));
  for (let at = from; at < tokens.length; at += 1) {
    const { gap, form } = tokens[at]!;
    if (at === from) continue;
    if (HARD_GAP.test(gap)) return at;
    if (datedAt(reading, at) !== undefined) return at;
    const by = phraseAt(tokens, at, words.by);
    if (by > 0 && nameEnd(reading, at + by) - at - by >= 2) return at;
    if (isAside && isFirst && !hasMark && words.openers.has(form)) return at;
    if (!isAside && words.verbs.has(form)) return at;
  }
  return tokens.length;
};

type Right = Pick<FoundNaming, "about"> &
  Partial<Pick<FoundNaming, "by" | "title">> & { end: number; days?: NamedDays };

/** Words in quotation marks right here, and where they end. */
const quotedAt = (reading: Reading, at: number): Readonly<{ title: string; end: number }> | undefined => {
  const { question: text, tokens } = reading;
  const first = tokens[at];
  if (first === undefined || !OPENING_QUOTE.test(first.gap)) return undefined;
  const length = text.slice(first.start).search(CLOSING_QUOTE);
  if (length < 0) return undefined;
  const closing = first.start + length;
  let end = at;
  while (end < tokens.length && tokens[end]!.end <= closing) end += 1;
  return end === at ? undefined : { title: text.slice(first.start, closing), end };
};

/** What stands behind the noun: "about the bridge", "by Ruth Hale", "from Monday", a title. */
const readRight = (reading: Reading, noun: number, isAside: boolean, isFirst: boolean): Right => {
  const { tokens, words } = reading;
  let right: Right = { about: "", end: noun + 1 };
  for (;;) {
    const { end: at } = right;
    const titled = right.title === undefined ? phraseAt(tokens, at, words.titled) : 0;
    const quoted = right.title === undefined ? quotedAt(reading, at + titled) : undefined;
    if (quoted !== undefined) {
      right = { ...right, ...quoted };
      continue;
    }
    if (tokens[at] === undefined || HARD_GAP.test(tokens[at]!.gap)) return right;
    const dated = right.days === undefined ? datedAt(reading, at) : undefined;
    if (dated !== undefined) {
      right = { ...right, days: dated.day, end: dated.end };
      continue;
    }
    const by = right.by === undefined ? phraseAt(tokens, at, words.by) : 0;
    const named = nameEnd(reading, at + by);
    if (by > 0 && named > at + by) {
      const mayBeSubject = phraseAt(tokens, at, words.by.slice(0, 1)) === 0;
      right = { ...right, by: { name: textOf(reading, at + by, named), mayBeSubject }, end: named };
      continue;
    }
    const about = right.about === "" ? phraseAt(tokens, at, words.about) : 0;
    if (about === 0 || tokens[at + about] === undefined) return right;
    let end = subjectEnd(reading, at + about, isAside, isFirst);
    // "What is the article about the bridge about?"
    if (!isAside && phraseBefore(tokens, end, words.about) > 0) end -= phraseBefore(tokens, end, words.about);
    if (end <= at + about) return right;
    right = { ...right, about: textOf(reading, at + about, end), end };
  }
};

/** "The article 5", "the story prize": the noun is part of something else. */
const isPartOfOther = ({ tokens, words }: Reading, end: number): boolean => {
  const next = tokens[end];
  if (next === undefined || HARD_GAP.test(next.gap)) return false;
  return !(words.functionWords.has(next.form) || words.openers.has(next.form) || words.verbs.has(next.form));
};

/** "What did Reuters report on Monday?": the noun is a verb, which stands last. */
const isVerb = ({ tokens, words }: Reading, first: number, end: number): boolean =>
  end === tokens.length && tokens.slice(0, first + 1).some(({ form }) => words.helpers.has(form));

const readNamingAt = (reading: Reading, noun: number): FoundNaming | undefined => {
  const { tokens, words } = reading;
  const left = readLeft(reading, noun);
  // "im", "vom": what stands before all of it may be its article, too.
  const isJoined = left.start < noun && phraseAt(tokens, left.start, words.inside) === 1;
  const inside = phraseBefore(tokens, left.start, words.inside);
  const first = left.start - inside;
  const isAside = inside > 0 || isJoined || (first === 0 && tokens.length > noun + 1);
  const right = readRight(reading, noun, isAside, first === 0);
  const days = left.days ?? right.days;
  const { about, by, title } = right;
  const isWeak = words.weakNouns.has(tokens[noun]!.form);
  const says = about !== "" || left.labels !== "" || left.newest;
  if (!(days || by || title || (says && !isWeak)) || isPartOfOther(reading, right.end)) return undefined;
  if (isWeak && !isAside && isVerb(reading, first, right.end)) return undefined;
  const closing =
    title === undefined ? 0 : reading.question.slice(tokens[right.end - 1]!.end).search(CLOSING_QUOTE) + 1;
  return {
    start: tokens[first]!.start,
    end: tokens[right.end - 1]!.end + closing,
    about,
    labels: left.labels,
    ...(by && { by }),
    ...(title !== undefined && { title }),
    ...(days && { days: days.days }),
    newest: left.newest,
    isWeak,
    isAside,
  };
};

const findNaming = (text: string, words: NamingWords, today: string): FoundNaming | undefined => {
  const tokens = tokensOf(text, words.code);
  const isNoun = ({ form }: NamingToken): boolean =>
    words.nouns.has(form) || words.weakNouns.has(form.replace(POSSESSIVE, ""));
  if (!tokens.some(isNoun)) return undefined;
  const reading = { question: text, tokens, words, days: findDays(text, words.code, today) };
  for (const [at, token] of tokens.entries()) {
    const found = isNoun(token) ? readNamingAt(reading, at) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};

/** A question without some words, and without the marks that set these off. */
const cutOut = (text: string, { start, end }: Span, put: string): string =>
  `${text.slice(0, start)}${put}${text.slice(end)}`
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:.–—-]+/u, "")
    .replace(/[\s,;:–—-]+(?=[?!.។]*$)/u, "")
    .trim();

/**
 * The words of a question that name the article which it is put to; undefined where none do.
 *
 * @param today an ISO date.
 */
export const parseNaming = (text: string, today: string): ArticleNaming | undefined => {
  const scripts = countScripts(text);
  for (const { code } of LANGUAGES) {
    const words = hasLettersOf(code, scripts) ? namingWordsOf(code) : undefined;
    if (words === undefined) continue;
    const found =
      languageData(code)?.unspaced === true ? findUnspacedNaming(text, code, today) : findNaming(text, words, today);
    if (found === undefined) continue;
    return {
      ...found,
      code,
      rest: cutOut(text, found, " "),
      bare: cutOut(text, found, found.isAside ? " " : ` ${words.bare} `),
    };
  }
  return undefined;
};
