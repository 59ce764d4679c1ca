import type { Span } from "../article/article.ts";
import type { Cues } from "./cues/cues.ts";
import type { Quotation } from "./quotations.ts";

/** A verb of saying, or the name of a source, and who stands with it. */
export type Speech = Readonly<{
  /** "said", "has said", "according to". */
  verb: Span;
  /** A name or a noun phrase ("the minister"); absent when it is a pronoun or not clear. */
  speaker?: Span;
  /** Speaker and verb as they stand in the text. */
  words: Span;
}>;

type Token = Span & Readonly<{ text: string; lower: string; capital: boolean }>;

const TOKEN = /\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}\p{L}{0,3}\.(?= \p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*|[^\s\p{L}\p{N}]/gu;
const CAPITAL = /^\p{Lu}/u;
const WORD = /^[\p{L}\p{N}]/u;
/** Words of a speaker that is described rather than named ("a spokeswoman for the ministry"). */
const MAX_DESCRIPTION = 7;
/** Words between a verb of saying and the quotation that it introduces ("said in a statement on Monday that"). */
const MAX_GAP = 10;

const tokensOf = (text: string, span: Span): Token[] =>
  Array.from(text.slice(span.start, span.end).matchAll(TOKEN), ({ 0: word, index }) => ({
    start: span.start + index,
    end: span.start + index + word.length,
    text: word,
    lower: word.toLowerCase(),
    capital: CAPITAL.test(word),
  }));

const isName = (token: Token | undefined, cues: Cues): boolean =>
  token?.capital === true && !cues.nobody.includes(token.lower);

/** Not "In" or "Had", which are capitalised only because they begin the sentence. */
const mayBegin = (token: Token | undefined, cues: Cues): boolean =>
  token !== undefined &&
  ![cues.prepositions, cues.subordinators, cues.adverbs, cues.auxiliaries].some((words) => words.includes(token.lower));

/** The name that starts here: capitalised words, with particles between them. */
const nameFrom = (tokens: readonly Token[], from: number, cues: Cues): number => {
  if (!isName(tokens[from], cues) || !mayBegin(tokens[from], cues)) return from;
  let end = from + 1;
  for (let at = end; at < tokens.length; at += 1) {
    if (isName(tokens[at], cues)) end = at + 1;
    else if (!cues.particles.includes(tokens[at]?.lower ?? "") || at > end) break;
  }
  return end;
};

const endsPhrase = (token: Token | undefined, cues: Cues): boolean =>
  token === undefined ||
  !WORD.test(token.text) ||
  cues.prepositions.includes(token.lower) ||
  cues.that.includes(token.lower);

/** Behind an inverted verb ("said Smith on Monday", "said the minister, who …"). */
const speakerBehind = (tokens: readonly Token[], from: number, cues: Cues): Span | undefined => {
  const first = tokens[from];
  if (first === undefined) return undefined;
  const name = nameFrom(tokens, from, cues);
  if (name > from) {
    // A determiner in capitals, or a name that runs into other words, is not clear enough.
    const next = tokens[name];
    const clear =
      endsPhrase(next, cues) || cues.nobody.includes(next?.lower ?? "") || cues.adverbs.includes(next?.lower ?? "");
    return clear ? { start: first.start, end: tokens[name - 1]?.end ?? first.end } : undefined;
  }
  if (!cues.determiners.includes(first.lower)) return undefined;
  let end = from + 1;
  while (!endsPhrase(tokens[end], cues) && end - from < MAX_DESCRIPTION) end += 1;
  const last = tokens[end - 1];
  if (end - from < 2 || last === undefined || !endsPhrase(tokens[end], cues)) return undefined;
  return { start: first.start, end: last.end };
};

/** Before the verb: the whole subject, from the start of the clause to the verb. */
const speakerBefore = (tokens: readonly Token[], to: number, cues: Cues): Span | undefined => {
  let from = to;
  while (from > 0 && WORD.test(tokens[from - 1]?.text ?? "") && to - from <= MAX_DESCRIPTION) from -= 1;
  while (
    from < to &&
    (cues.connectives.includes(tokens[from]?.lower ?? "") || cues.that.includes(tokens[from]?.lower ?? ""))
  )
    from += 1;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || from >= to || to - from > MAX_DESCRIPTION) return undefined;
  const words = tokens.slice(from, to);
  const barred = [cues.negations, cues.saying, cues.passives];
  if (words.some(({ lower }) => barred.some((list) => list.includes(lower)))) return undefined;
  if (nameFrom(tokens, from, cues) >= to) return { start: first.start, end: last.end };
  // A description: it begins with a determiner and holds no pronoun that could be a subject of its own.
  const described = cues.determiners.includes(first.lower) && words.length >= 2;
  const plain = !words.slice(1).some(({ lower }) => cues.subjects.includes(lower) || cues.connectives.includes(lower));
  return described && plain ? { start: first.start, end: last.end } : undefined;
};

/** "Smith, the mayor of Springfield, said": the name at the start, when a comma stands before the verb. */
const speakerAside = (tokens: readonly Token[], to: number, cues: Cues): Span | undefined => {
  if (tokens[to - 1]?.text !== ",") return undefined;
  const from = cues.connectives.includes(tokens[0]?.lower ?? "") ? 1 : 0;
  const end = nameFrom(tokens, from, cues);
  const first = tokens[from];
  const last = tokens[end - 1];
  if (end === from || first === undefined || last === undefined || tokens[end]?.text !== "," || end >= to - 1)
    return undefined;
  // What stands between the two commas may have a speaker of its own ("Smith, whose lawyer, Jones, said").
  const aside = tokens.slice(end + 1, to - 1);
  const barred = [cues.saying, cues.relatives];
  if (aside.some(({ lower, text }) => barred.some((list) => list.includes(lower)) || /^[,:;]$/.test(text)))
    return undefined;
  return { start: first.start, end: last.end };
};

const isVerb = (token: Token | undefined, cues: Cues): boolean =>
  token !== undefined && cues.saying.includes(token.lower);

const joined = (one: Span, other: Span | undefined): Span =>
  other === undefined ? one : { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };

const speech = (verb: Span, speaker: Span | undefined): Speech =>
  speaker === undefined ? { verb, words: verb } : { verb, speaker, words: joined(verb, speaker) };

/** The tokens before `to` without auxiliaries and adverbs ("has also" before "said"). */
const subjectEnd = (tokens: readonly Token[], to: number, cues: Cues): number => {
  let end = to;
  while (end > 0 && [...cues.auxiliaries, ...cues.adverbs].includes(tokens[end - 1]?.lower ?? "")) end -= 1;
  return end;
};

const subjectOf = (tokens: readonly Token[], verb: number, cues: Cues): Span | undefined => {
  const end = subjectEnd(tokens, verb, cues);
  return speakerBefore(tokens, end, cues) ?? speakerAside(tokens, end, cues);
};

const negated = (tokens: readonly Token[], verb: number, cues: Cues): boolean =>
  tokens
    .slice(Math.max(0, verb - 3), verb)
    .some(({ lower }) => cues.negations.includes(lower) || lower.endsWith("n't") || lower.endsWith("n’t"));

/** Whether nothing but time, place and occasion stands there: a name or a noun may be whose words follow. */
const isSetting = (gap: readonly Token[], cues: Cues): boolean => {
  const plain = [cues.that, cues.adverbs, cues.prepositions, cues.settings];
  for (let at = 0; at < gap.length; at += 1) {
    const token = gap[at];
    if (token === undefined) return false;
    const { text, lower } = token;
    const next = gap[at + 1];
    if (plain.some((words) => words.includes(lower)) || /^(?:[,:—–]|\p{N}+)$/u.test(text)) continue;
    if (cues.determiners.includes(lower)) {
      if (next === undefined || !WORD.test(next.text) || cues.settings.includes(next.lower)) continue;
      return false;
    }
    if (!cues.places.includes(gap[at - 1]?.lower ?? "")) return false;
    const end = nameFrom(gap, at, cues);
    const name = gap.slice(at, end);
    const over = endsPhrase(gap[end], cues) || cues.settings.includes(gap[end]?.lower ?? "");
    if (name.length === 0 || !over || name.some((word) => /[’']s?$/.test(word.text))) return false;
    at = end - 1;
  }
  return true;
};

/** Whether the clause goes on to someone else who says it: "asked Smith to say", "said Smith shouted". */
const handsOn = (rest: readonly Token[], cues: Cues): boolean => {
  const over = rest.findIndex(({ text }) => !WORD.test(text));
  const clause = over < 0 ? rest : rest.slice(0, over);
  const name = nameFrom(clause, 0, cues);
  const next = clause[name];
  const known = [cues.nobody, cues.adverbs].some((words) => words.includes(next?.lower ?? ""));
  if (name > 0 && !endsPhrase(next, cues) && !known) return true;
  // What stands behind a preposition is told of her own saying ("said after being asked").
  const aside = clause.findIndex(({ lower }) => cues.prepositions.includes(lower) && !cues.infinitives.includes(lower));
  return clause.some((token, at) => {
    const verb = clause[at + 1];
    if (isVerb(token, cues) && (aside < 0 || at < aside)) return true;
    if (!cues.infinitives.includes(token.lower) || verb === undefined || verb.capital) return false;
    return ![cues.determiners, cues.settings].some((words) => words.includes(verb.lower));
  });
};

/** Who says a quotation, by the words right behind it in its sentence: “…,” Smith said; “…,” said Smith. */
export const speechBehind = (text: string, quotation: Quotation, sentence: Span, cues: Cues): Speech | undefined => {
  const tokens = tokensOf(text, { start: quotation.end, end: Math.max(quotation.end, sentence.end) });
  let from = 0;
  while (tokens[from]?.text === "," || tokens[from]?.text === "—" || tokens[from]?.text === "–") from += 1;
  let first = from;
  while (cues.auxiliaries.includes(tokens[first]?.lower ?? "")) first += 1;
  const lead = tokens[first];
  const opening = tokens[from];
  if (lead === undefined || opening === undefined) return undefined;
  if (isVerb(lead, cues)) {
    const rest = tokens.slice(first + 1);
    const speaker = handsOn(rest, cues) ? undefined : speakerBehind(rest, 0, cues);
    return speech({ start: opening.start, end: lead.end }, speaker);
  }
  const verb = tokens.findIndex((token, at) => at > from && isVerb(token, cues));
  if (verb < 0 || verb - from > MAX_DESCRIPTION + 2 || negated(tokens, verb, cues)) return undefined;
  const before = tokens.slice(from);
  const speaker = subjectOf(before, verb - from, cues);
  const pronoun = cues.subjects.includes(opening.lower) && subjectEnd(before, verb - from, cues) === 1;
  const found = tokens[verb];
  if (found === undefined || (speaker === undefined && !pronoun)) return undefined;
  // Anything but the subject between the quotation and the verb makes it another clause.
  if (speaker !== undefined && speaker.start !== opening.start) return undefined;
  const words = { start: opening.start, end: found.end };
  if (speaker === undefined || handsOn(tokens.slice(verb + 1), cues)) return { verb: found, words };
  return { verb: found, speaker, words };
};

/** Who says a quotation, by the words before it in its sentence: Smith said: “…”; Smith said in a letter that “…”. */
export const speechBefore = (text: string, quotation: Quotation, sentence: Span, cues: Cues): Speech | undefined => {
  const tokens = tokensOf(text, { start: sentence.start, end: Math.max(sentence.start, quotation.start) });
  const verb = tokens.findLastIndex((token) => isVerb(token, cues));
  const found = tokens[verb];
  if (found === undefined || tokens.length - verb - 1 > MAX_GAP || negated(tokens, verb, cues)) return undefined;
  const gap = tokens.slice(verb + 1);
  if (gap.some(({ text: mark }) => /[.;!?“”"«»]/.test(mark))) return undefined;
  return speech(found, isSetting(gap, cues) ? subjectOf(tokens, verb, cues) : undefined);
};

/** "according to Smith" and its like anywhere in a stretch of text. */
export const sourceIn = (text: string, span: Span, cues: Cues): Speech | undefined => {
  const folded = text.slice(span.start, span.end).toLowerCase();
  if (folded.length !== span.end - span.start) return undefined;
  for (const cue of cues.sources) {
    for (let at = folded.indexOf(cue); at >= 0; at = folded.indexOf(cue, at + 1)) {
      if (/[\p{L}\p{N}]/u.test(folded[at - 1] ?? " ") || /[\p{L}\p{N}]/u.test(folded[at + cue.length] ?? " ")) continue;
      const verb = { start: span.start + at, end: span.start + at + cue.length };
      const speaker = speakerBehind(tokensOf(text, { start: verb.end, end: span.end }), 0, cues);
      if (speaker !== undefined) return speech(verb, speaker);
    }
  }
  return undefined;
};

/** A report of what someone says without quotation marks: "Smith said that …", "…, Smith said". */
export const reportIn = (text: string, sentence: Span, cues: Cues): Speech | undefined => {
  const tokens = tokensOf(text, sentence);
  for (const [at, token] of tokens.entries()) {
    if (!isVerb(token, cues) || negated(tokens, at, cues)) continue;
    const that = cues.that.includes(tokens[at + 1]?.lower ?? "");
    if (!that && !cues.plainSaying.includes(token.lower)) continue;
    const found = speech(token, subjectOf(tokens, at, cues));
    const pronoun = tokens[subjectEnd(tokens, at, cues) - 1];
    if (found.speaker !== undefined || pronoun === undefined || !cues.subjects.includes(pronoun.lower)) return found;
    return { verb: token, words: joined(token, pronoun) };
  }
  return undefined;
};
