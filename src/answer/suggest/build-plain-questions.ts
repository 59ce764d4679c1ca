/** Questions that keep the words of the sentence in their order. */

import type { Article } from "../../article/index.ts";
import { isRole, MONTH_PATTERN, NUMBER_PATTERN, TIME_UNIT_PATTERN } from "./english-words.ts";
import { isNameInArticle, toSubject } from "./main-clause.ts";
import { REFERRING_WORD, type SuggestedQuestion, splitWords } from "./suggested-question.ts";

/** "About 12,500 cars cross the bridge each day": the subject is counted, so the order stays. */
const askHowMany = (sentence: string): SuggestedQuestion[] => {
  const start = /^(?:According to [^,“”"]+, )?/u.exec(sentence)?.[0].length ?? 0;
  const match = new RegExp(
    `^(?:About |Around |Nearly |Almost |More than |Some |At least |Only |Over )?${NUMBER_PATTERN} (?!per\\b|of\\b|halves\\b|thirds\\b|quarters\\b|(?:fif|six|seven|eigh|nin|ten)ths\\b|years?\\b|days?\\b|months?\\b|and\\b|or\\b|to\\b)((?:\\p{Ll}[\\p{L}-]* )?\\p{Ll}[\\p{L}-]*s [^,;:“”"()—–]+)\\.$`,
    "iu",
  ).exec(sentence.slice(start));
  const rest = match?.[1];
  if (rest === undefined || splitWords(rest).length > 12 || splitWords(rest).length < 3) return [];
  if (/\b(?:he|she|it|they|them|him|his|her|its|their|this|these|those|here|there|who|which|that)\b/.test(rest))
    return [];
  return [{ kind: "measure", question: `How many ${rest}?` }];
};

/** "A strong and centralized, permanent force": the comma is within what it was. */
const breaksOff = (words: string): boolean =>
  /(?:\b(?:and|or) [^\s,]+|(?:ed|ly|ous|ful|ive|able|ible|ical)),$/.test(words);

/** "Rosa Lindgren, who runs a bakery on Mill Street,": the relative clause is already the question's. */
const askWhoFromRelative = (sentence: string): SuggestedQuestion[] => {
  const match =
    /\p{Lu}\p{L}+, who ((?:\p{L}+ed|\p{L}+s|was|is|has|had|won|led|built|wrote|made|ran|took|became|grew|won|founded|runs) [^,;:“”"()—–]+?)(?:,|\.$)/u.exec(
      sentence,
    );
  const rest = match?.[1];
  if (rest === undefined || splitWords(rest).length < 3 || splitWords(rest).length > 11) return [];
  if (
    /\b(?:he|she|it|they|them|him|his|her|its|their|this|these|those|also|then|still|now|later|said|says|who|which|there)\b/.test(
      rest,
    )
  )
    return [];
  if (breaksOff(match?.[0] ?? "")) return [];
  return [{ kind: "who", question: `Who ${rest}?` }];
};

const NAME_PATTERN = "(?:\\p{Lu}[\\p{L}’'-]+ ){1,3}\\p{Lu}[\\p{L}’'-]+";
const APPOSITION_PATTERN = new RegExp(
  `^(?:(?:In|On|At|But|And) [^,]+, )?(${NAME_PATTERN})(?: \\([^()]*\\))?, (?:the |an? )?(?:former |late |then )?(?:[\\p{L}’'-]+ ){0,4}?([\\p{L}’'-]+)(?= (?:of|in|who|at|from|for)\\b|,)`,
  "u",
);

/** Capitalised only as the first word of a sentence, and not part of a name. */
const NOT_NAME_START =
  /^(?:The|A|An|In|On|At|By|For|From|To|With|Of|During|After|Before|Since|Under|Over|Through|As|But|And|Or|While|When|Although|Despite|Unlike|Like|According|His|Her|Their|Its|This|That|These|Those|Some|Many|Most|Both|Another|Other) /;

/** "Anna Bell, the former mayor of …": asks who that is. */
const askWhoIs = (sentence: string): SuggestedQuestion[] => {
  const [, name, noun] = APPOSITION_PATTERN.exec(sentence) ?? [];
  if (name === undefined || noun === undefined || !isRole(noun) || NOT_NAME_START.test(name)) return [];
  return [{ kind: "who", question: `Who is ${name}?` }];
};

const PAST_TENSE_PATTERN =
  "(?:\\p{Ll}{2,}ed|won|led|built|wrote|made|ran|took|became|began|left|met|sold|bought|gave|found|sent)";
const GROUP_NOUN =
  /(?:council|government|party|court|team|police|committee|company|parliament|ministry|army|union|board|authority|commission)$/;

/** "The city council voted to close …": a person or a body did it, so the verb keeps its form. */
const askWhoPast = (article: Article, sentence: string): SuggestedQuestion[] => {
  const match = new RegExp(
    `^((?:The |A )?(?:[\\p{L}’'-]+ ){0,3}?[\\p{L}’'-]+) (${PAST_TENSE_PATTERN} (?:\\p{Ll}|\\p{Lu}|${NUMBER_PATTERN})[^,;:“”"()—–]+?)(?:,|\\.$)`,
    "u",
  ).exec(sentence);
  const [, subject, rest] = match ?? [];
  if (subject === undefined || rest === undefined || toSubject(article, subject) === undefined) return [];
  const last = subject.split(" ").at(-1) ?? "";
  if (!isRole(last) && !GROUP_NOUN.test(last)) return [];
  // Another verb would make the first one part of the subject ("the man arrested in May denied …").
  const verbs = splitWords(rest)
    .slice(1)
    .filter((word) => /(?:ed|was|were|had|has|is|are)$/.test(word));
  if (verbs.length > 0 || REFERRING_WORD.test(rest) || splitWords(rest).length < 4 || splitWords(rest).length > 12)
    return [];
  if (breaksOff(match?.[0] ?? "")) return [];
  return [{ kind: "who", question: `Who ${rest}?` }];
};

/** "In 1963, Wigner won …": asks what that person did then. */
const askWhatDid = (article: Article, sentence: string): SuggestedQuestion[] => {
  const match = new RegExp(
    `^(In (?:(?:${MONTH_PATTERN}) )?\\d{4}|On (?:\\d{1,2} )?(?:${MONTH_PATTERN})(?: \\d{1,2})?(?:,? \\d{4})?), ((?:(?:\\p{Lu}[\\p{L}’'-]+|von|van|de) ?){1,4}) ${PAST_TENSE_PATTERN} `,
    "u",
  ).exec(sentence);
  const [, time, name] = match ?? [];
  if (time === undefined || name === undefined) return [];
  const subject = toSubject(article, name.trim());
  if (subject === undefined || !isNameInArticle(article, splitWords(name).at(-1) ?? "")) return [];
  return [{ kind: "what", question: `What did ${subject} do ${time[0]?.toLowerCase()}${time.slice(1)}?` }];
};

const baseFormOf = (verb: string): string | undefined => {
  if (/^(?:has|is|was|does|goes)$/.test(verb)) return verb === "has" ? "have" : undefined;
  if (/(?:ss|us|is)$/.test(verb)) return undefined;
  if (/ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  return verb.slice(0, /(?:ch|sh|ss|x)es$/.test(verb) ? -2 : -1);
};

const APPROXIMATION_PATTERN =
  "(?:(?:about|around|nearly|almost|some|over|only|up to|at least|at most|more than|fewer than|less than) )*";

/** "The female lays one or two eggs", "the building has 14 floors". */
const askHowManyHas = (article: Article, sentence: string): SuggestedQuestion[] => {
  const match = new RegExp(
    `^((?:The |A |An )?[\\p{L}’' -]+?) (\\p{Ll}{2,}s) ${APPROXIMATION_PATTERN}(?:one|${NUMBER_PATTERN})(?: (?:or|to) ${NUMBER_PATTERN})? ((?:\\p{Ll}+ )?\\p{Ll}{3,}s)(?= (?:in|on|at|of|for|with|and|from|to|each|every|a|per)\\b|[,.])`,
    "u",
  ).exec(sentence);
  const [, words, verb, noun] = match ?? [];
  if (words === undefined || verb === undefined || noun === undefined) return [];
  const subject = splitWords(words).length <= 4 ? toSubject(article, words) : undefined;
  const base = baseFormOf(verb);
  if (
    subject === undefined ||
    base === undefined ||
    /s$/.test(words) ||
    new RegExp(`^(?:${TIME_UNIT_PATTERN}|miles|metres|meters|feet|kilometres|kilometers|times|percent)$`).test(noun)
  )
    return [];
  return [{ kind: "measure", question: `How many ${noun} does ${subject} ${base}?` }];
};

/** "Arctic terns live for up to thirty years." */
const askHowLong = (article: Article, sentence: string): SuggestedQuestion[] => {
  const match = new RegExp(
    `^([\\p{L}’' -]+?s) (\\p{Ll}{3,}) for ${APPROXIMATION_PATTERN}${NUMBER_PATTERN}(?: (?:or|to) ${NUMBER_PATTERN})? (?:${TIME_UNIT_PATTERN})\\b`,
    "u",
  ).exec(sentence);
  const [, words, verb] = match ?? [];
  const subject = words !== undefined && splitWords(words).length <= 3 ? toSubject(article, words) : undefined;
  if (subject === undefined || verb === undefined || /(?:s|ed|ing)$/.test(verb)) return [];
  return [{ kind: "measure", question: `How long do ${subject} ${verb}?` }];
};

/** The questions of every pattern above that the sentence matches. */
export const buildPlainQuestions = (article: Article, sentence: string): SuggestedQuestion[] => [
  ...askHowMany(sentence),
  ...askHowManyHas(article, sentence),
  ...askHowLong(article, sentence),
  ...askWhatDid(article, sentence),
  ...askWhoIs(sentence),
  ...askWhoPast(article, sentence),
  ...askWhoFromRelative(sentence),
];
