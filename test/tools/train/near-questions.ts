import { drawRandom, type Random } from "../bench/data/random.ts";

/** Names within a question: words with a capital behind its first word, one behind the other. */
const NAME_PATTERN = /(?<=\S\s+)\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+\p{Lu}[\p{L}\p{M}'’.-]*)*/gu;

export const namesIn = (question: string): string[] => question.match(NAME_PATTERN) ?? [];

/**
 * Questions that no article answers although it has their names: those about another article, asked of this one's names
 * ("How many people live in Kratie?" where Kratie is where somebody was born).
 *
 * @param others Questions about another article. Only those that have a name give one.
 * @param own Questions about this article.
 */
export const nearQuestions = (others: readonly string[], own: readonly string[], random: Random): string[] => {
  const names = [...new Set(own.flatMap(namesIn))];
  if (names.length === 0) return [];
  return others
    .filter((question) => namesIn(question).length > 0)
    .map((question) => question.replaceAll(NAME_PATTERN, () => drawRandom(names, 1, random)[0]!));
};
