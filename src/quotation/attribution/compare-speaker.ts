/** Whether an article gives words to the person who is said to have said them, to another, or to nobody. */

import { discourseCuesOf, speakerOf } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import { fold, languageData, toWordSet } from "../../language/index.ts";
import type { Attributed } from "../../reply/index.ts";
import type { Span } from "../../span.ts";
import { areSideBySide, fullNamesOf, namesBeside, standNear } from "./article-names.ts";
import { compareNames, type NameRelation, type PersonPhrase, readPerson } from "./read-person.ts";

/** Names in a script without capitals: one that has all words of the other is the same, one that has none of them another. */
const compareUncased = (article: Article, saidBy: string, speaker: string): NameRelation => {
  const titles = toWordSet(languageData(article.language)?.wordClasses?.personTitle);
  const wordsOf = (name: string): readonly string[] =>
    fold(name)
      .split(/\s+/u)
      .filter((word) => word !== "" && !titles.has(word));
  const [said, given] = [wordsOf(saidBy), wordsOf(speaker)];
  const shared = said.filter((word) => given.includes(word));
  if (shared.length > 0) return shared.length === Math.min(said.length, given.length) ? "same" : "unclear";
  const mayBeOne = said.some((word) => given.some((other) => standNear(article, word, other)));
  return mayBeOne || said.length < 2 || given.length < 2 ? "unclear" : "different";
};

/** A claimed name beside the speaker's, who may be named in full elsewhere. */
const relateNames = (article: Article, said: readonly string[], given: readonly string[]): NameRelation => {
  const [only = ""] = given;
  const full = given.length === 1 ? fullNamesOf(article, only) : [];
  const relations = (full.length > 0 ? full : [given]).map((name) => compareNames(said, name));
  if (relations.includes("same") || (said.length === 1 && said[0] === only)) return "same";
  if (!relations.every((relation) => relation === "different")) return "unclear";
  // "Francis" and "Bergoglio" may be one person where the article has them side by side.
  const last = said.at(-1) ?? "";
  return given.some((word) => areSideBySide(article, last, word)) ? "unclear" : "different";
};

/** A description beside the speaker: "the mayor" is Clara Moreno where the article calls her that, and nobody else. */
const relateDescription = (article: Article, said: PersonPhrase, given: PersonPhrase): NameRelation => {
  const words = said.description;
  if (words.length === 0) return "unclear";
  if (words.every((word) => given.description.includes(word)))
    // "A critic of the ministry" is not the ministry.
    return said.head === given.head || words[0] === given.description[0] ? "same" : "unclear";
  const named = namesBeside(article, words);
  if (named.length === 0 || given.name.length === 0) return "unclear";
  const relations = named.map((person) => compareNames(person, given.name));
  if (relations.every((relation) => relation === "same")) return "same";
  return relations.every((relation) => relation === "different") ? "different" : "unclear";
};

const ACRONYM = /^\p{Lu}{2,6}$/u;

/** A council, a paper, an agency: who speaks for it may be somebody with a name. */
const isInstitution = (saidBy: string, { name }: PersonPhrase, language: string): boolean =>
  ACRONYM.test(saidBy.trim()) || name.some((word) => discourseCuesOf(language)?.institutions.includes(word) === true);

const relate = (article: Article, saidBy: string, speaker: string): NameRelation => {
  const { language } = article;
  if (fold(saidBy) === fold(speaker)) return "same";
  if (languageData(language)?.speechPatterns !== undefined) return compareUncased(article, saidBy, speaker);
  const [said, given] = [readPerson(saidBy, language), readPerson(speaker, language)];
  if (said.name.length === 0) return relateDescription(article, said, given);
  // Whoever speaks for a council may be named, or the council.
  if (isInstitution(saidBy, said, language) && given.name.length > 0)
    return relateNames(article, said.name, given.name) === "same" ? "same" : "unclear";
  if (given.name.length > 0) return relateNames(article, said.name, given.name);
  // Who is only described may have the claimed name wherever the article has the two side by side.
  const last = said.name.at(-1) ?? "";
  const mayBeOne =
    given.description.length === 0 ||
    said.name.every((word) => given.description.includes(word)) ||
    given.description.some((word) => areSideBySide(article, last, word));
  return mayBeOne ? "unclear" : "different";
};

/** Whether somebody is the article's author, whose own words the reporter's are. */
const isAuthor = ({ author = "", authors = [], language }: Article, saidBy: string): boolean => {
  const { name } = readPerson(saidBy, language);
  return (
    name.length > 0 &&
    [author, ...authors].some((one) => one !== "" && compareNames(name, readPerson(one, language).name) !== "different")
  );
};

/**
 * What an article says of who said some of its words; `unclear` where it does not say so plainly: nothing is better than a wrong
 * charge.
 *
 * @param saidBy the name or description that the words are given to.
 */
export const compareSpeaker = (article: Article, words: Span, saidBy: string): Attributed => {
  const found = speakerOf(article, words);
  const unclear = { attribution: "unclear", saidBy } as const;
  if (found === undefined || found.kind === "somebody") return unclear;
  if (found.kind === "nobody") return isAuthor(article, saidBy) ? unclear : { attribution: "nobody", saidBy };
  const speaker = article.text.slice(found.speaker.start, found.speaker.end);
  const relation = relate(article, saidBy, speaker);
  if (relation === "unclear") return unclear;
  return { attribution: relation === "same" ? "same" : "other", saidBy, speaker };
};
