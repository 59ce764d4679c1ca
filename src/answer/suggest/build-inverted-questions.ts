/** Questions of a main clause with an auxiliary: its subject and auxiliary change places. */

import type { Article } from "../../article/index.ts";
import type { Span } from "../../span.ts";
import {
  DAY_PATTERN,
  isRole,
  MAKES_WORK,
  MONTH_PATTERN,
  mayBePast,
  NUMBER_PATTERN,
  simplePastOf,
  TIME_UNIT_PATTERN,
} from "./english-words.ts";
import { findMainClauses, isNameInArticle, isPersonInArticle, type MainClause } from "./main-clause.ts";
import { type SuggestedQuestion, splitWords } from "./suggested-question.ts";

const TIME_PATTERN = new RegExp(
  `^(?:on (?:${DAY_PATTERN})|(?:on|in) (?:(?:early|mid|late) )?(?:\\d{1,2} )?(?:${MONTH_PATTERN})\\b|in (?:\\d{4}|the (?:early|late|mid-?)? ?\\w+ century|the (?:spring|summer|autumn|winter|fall) of))`,
  "u",
);
const MAX_BETWEEN_WORDS = 7;

/** The words before a time, without the agent and the place before it: "opened", "first described". */
const textBeforeTime = (rest: string): string | undefined => {
  const parts = splitWords(rest);
  for (let at = 0; at <= Math.min(parts.length, MAX_BETWEEN_WORDS + 6); at += 1) {
    if (!TIME_PATTERN.test(parts.slice(at).join(" "))) continue;
    const between = parts.slice(0, at);
    const cut = between.findIndex((word) => ["by", "in", "at", "from", "with", "on", "as"].includes(word));
    const kept = cut < 0 ? between : between.slice(0, cut);
    if (kept.length > MAX_BETWEEN_WORDS || kept.length === 0 || /[,;:“”"()—–]/.test(kept.join(" "))) return undefined;
    return kept.join(" ");
  }
  return undefined;
};

/** "opened", "first described", "completed to Saati": a participle, and nothing behind it that only its time explains. */
const isWhatWasDone = (words: string): boolean => {
  const parts = splitWords(words);
  const verb = parts[/^(?:\w+ly|first|later|once)$/.test(parts[0] ?? "") ? 1 : 0] ?? "";
  return mayBePast(verb) && !/^(?:\w+ly|back|again|times|more|further|only|both)$/.test(parts.at(-1) ?? "");
};

/** "A framework": which one is meant, nobody can tell. */
const isIndefinite = (subject: string): boolean => /^(?:an?|some|several|many|most) /.test(subject);

const askWhen = ({ subject, auxiliary, rest }: MainClause): SuggestedQuestion[] => {
  if (!["was", "were", "will"].includes(auxiliary)) return [];
  const between = textBeforeTime(rest);
  if (between === undefined || /^(?:a|an|the|not|no)\b/.test(between) || isIndefinite(subject)) return [];
  if (auxiliary !== "will" && !isWhatWasDone(between)) return [];
  return [{ kind: "when", question: `When ${auxiliary} ${subject} ${between}?` }];
};

/** "was born in Lyon", "was built in Marlow". */
const askWhere = (article: Article, { subject, auxiliary, rest }: MainClause): SuggestedQuestion[] => {
  const match = /^(\w+ed|born|built|held|found|made) (?:in|at) (\p{Lu}[\p{L}’'-]+)/u.exec(rest);
  const place = match?.[2];
  if (match === null || place === undefined || !["was", "were"].includes(auxiliary) || isIndefinite(subject)) return [];
  if (new RegExp(`^(?:${MONTH_PATTERN}|${DAY_PATTERN})$`).test(place) || !isNameInArticle(article, place)) return [];
  return [{ kind: "where", question: `Where ${auxiliary} ${subject} ${match[1]}?` }];
};

/** What a storm, a wall or a later building did as well, for which nobody asks with "who". */
const NO_DEED =
  /^(?:hit|struck|damaged|destroyed|flooded|surrounded|bordered|followed|preceded|replaced|powered|affected|caused|crossed|linked|covered)$/;

/** "was first described by the priest Erik Pontoppidan": for the agent, if it has a name. */
const askWhoDid = (article: Article, { subject, auxiliary, rest }: MainClause): SuggestedQuestion[] => {
  const match =
    /^((?:\w+ly|first|later|once) )?(\w+) by (?:(?:the|a|an) (?:\p{Ll}[\p{L}-]* ){0,3}|(?:the|a|an) (?:\p{Lu}\p{L}+ )\p{Ll}+ )?\p{Lu}/u.exec(
      rest,
    );
  const past = match?.[2] === undefined ? undefined : simplePastOf(match[2]);
  if (
    past === undefined ||
    NO_DEED.test(past) ||
    !["was", "were"].includes(auxiliary) ||
    /^(?:I|we|my|our)\b/i.test(subject)
  )
    return [];
  // Of an opera that has the name of the composer whom the article is about, nobody can tell what is meant.
  if (MAKES_WORK.test(past) && isPersonInArticle(article, subject)) return [];
  return [{ kind: "who", question: `Who ${match?.[1] ?? ""}${past} ${subject}?` }];
};

/** "The most common cause", "an example": of what, an earlier sentence says. */
const RELATIVE_SUBJECT = new RegExp(
  "^(?:the|a|an|some|most|many|several|all|both) (?:.* )?(?:" +
    "(?:most|least|first|second|third|last|latest|main|major|common|notable|important|key|further|additional|maximum|minimum|similar|different|\\p{Ll}{3,}est) .*|" +
    "(?:example|exception|aspect|cause|reason|way|part|form|type|kind|result|effect|purpose|goal|aim|problem|issue|difference|advantage|condition|feature)s?" +
    ")$",
  "u",
);

const askWhatIs = ({ subject, auxiliary, rest }: MainClause): SuggestedQuestion[] => {
  const match =
    /^(?:a|an|the) ((?:[\p{L}’'-]+ ){0,4}?[\p{L}’'-]+)(?= (?:of|in|who|which|that|and|from|for|by|on|with|to|at)\b|[,.;]|$)/u.exec(
      rest,
    );
  const noun = match?.[1]?.split(" ").at(-1);
  if (noun === undefined || !["is", "are"].includes(auxiliary)) return [];
  const isName = /^\p{Lu}/u.test(subject);
  if (isName && isRole(noun)) return [{ kind: "who", question: `Who ${auxiliary} ${subject}?` }];
  // What remains is a name of no person, or a thing with an article.
  if (isRole(noun) || splitWords(subject).length > 5) return [];
  if (/\b(?:\w+ed|\w+ly|made|often|sometimes|only)\b/.test(subject)) return [];
  if (RELATIVE_SUBJECT.test(subject)) return [];
  // "The medieval city" is one of many, "the Great Garden" is none of many.
  if (/^the \p{Ll}/u.test(subject)) return [];
  // "What is the hotel?": which one is meant, an earlier sentence says.
  if (/^(?:the|a|an|some|most|many|several|all|both) \S+$/i.test(subject)) return [];
  return [{ kind: "what", question: `What ${auxiliary} ${subject}?` }];
};

const askMeasure = ({ subject, auxiliary, rest }: MainClause): SuggestedQuestion[] => {
  const size = new RegExp(
    `^(?:about |around |nearly |almost |more than |only )?${NUMBER_PATTERN} [\\p{L}]+ (long|tall|high|wide|deep|thick|old)\\b`,
    "u",
  ).exec(rest);
  if (size !== null && ["is", "are", "was", "were"].includes(auxiliary))
    return [{ kind: "measure", question: `How ${size[1]} ${auxiliary} ${subject}?` }];
  const cost = new RegExp(
    `^((?:[\\p{L}]+ ){0,3}?(?:cost|pay|spend|raise)) (?:about |around |nearly |almost |more than |up to |at least )*[$€£¥]?${NUMBER_PATTERN}`,
    "u",
  ).exec(rest);
  if (cost !== null) return [{ kind: "measure", question: `How much ${auxiliary} ${subject} ${cost[1]}?` }];
  const duration = new RegExp(
    `^(been (?:[\\p{L}]+ ){1,5}?)for (?:about |around |nearly |almost |more than |over |at least )*(?:${NUMBER_PATTERN}|a|an) (?:${TIME_UNIT_PATTERN})\\b`,
    "u",
  ).exec(rest);
  if (duration !== null && (auxiliary === "has" || auxiliary === "have"))
    return [{ kind: "measure", question: `How long ${auxiliary} ${subject} ${duration[1]?.trim()}?` }];
  return [];
};

const askWhatFor = ({ subject, auxiliary, rest }: MainClause): SuggestedQuestion[] => {
  const match =
    /^((?:\w+ly )?(?:called|asked|campaigned|fought|argued|pushed|appealed|applied|waited|paid|voted) for) /u.exec(
      rest,
    );
  if (match === null || (auxiliary !== "has" && auxiliary !== "have")) return [];
  return [{ kind: "what", question: `What ${auxiliary} ${subject} ${match[1]}?` }];
};

const askWhy = ({ subject, auxiliary, rest }: MainClause): SuggestedQuestion[] => {
  const match = /^([^,;:“”"()]+?),? because /u.exec(rest);
  if (match?.[1] === undefined || !["is", "are", "was", "were", "has", "have"].includes(auxiliary)) return [];
  if (
    splitWords(match[1]).length > MAX_BETWEEN_WORDS ||
    /\b(?:he|she|it|they|his|her|its|their|this|that)\b/.test(match[1])
  )
    return [];
  return [{ kind: "why", question: `Why ${auxiliary} ${subject} ${match[1]}?` }];
};

/** Questions that turn a clause's subject and auxiliary around. */
export const buildInvertedQuestions = (article: Article, span: Span): SuggestedQuestion[] =>
  findMainClauses(article, span).flatMap((clause) => [
    ...askMeasure(clause),
    ...askWhen(clause),
    ...askWhoDid(article, clause),
    ...askWhatFor(clause),
    ...askWhy(clause),
    ...askWhere(article, clause),
    ...askWhatIs(clause),
  ]);
