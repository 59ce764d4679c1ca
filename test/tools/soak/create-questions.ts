import type { Article } from "../../../src/server.ts";

/** Ways to ask, each with places for words of an article. Some are answered, some refused. */
const QUESTION_SHAPES: readonly (readonly string[])[] = [
  ["Who said", "…", "and", "…", "?"],
  ["When did", "…", "…", "?"],
  ["How many", "…", "were there in", "…", "?"],
  ["Why was", "…", "…", "…", "?"],
  ["Where is the", "…", "of", "…", "?"],
  ["What does", "…", "say about the", "…", "?"],
  ["Which", "…", "did", "…", "?"],
  ["Was", "…", "…", "?"],
  ["…", "…", "…"],
  ["What is the price of", "…", "in Reykjavik?"],
];
/** One question in so many has a word with two letters exchanged. */
const QUESTIONS_PER_TYPO = 7;
const WORD_PATTERN = /[\p{L}\p{N}’-]{3,}/gu;

/** Numbers from 0 up to `below`, the same in every run. */
const createNumbers = (): ((below: number) => number) => {
  let state = 7;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const misspell = (word: string, at: number): string =>
  word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);

/** As many different questions as are wanted, in words of the articles; the same in every run. */
export const createQuestions = (articles: readonly Article[]): (() => string) => {
  const words = articles.flatMap(({ text }) => text.match(WORD_PATTERN) ?? []);
  const below = createNumbers();
  let asked = 0;
  return () => {
    asked++;
    let slip = asked % QUESTIONS_PER_TYPO === 0;
    const parts = QUESTION_SHAPES[asked % QUESTION_SHAPES.length]!.map((part) => {
      if (part !== "…") return part;
      const word = words[below(words.length)] ?? "tea";
      if (!slip || word.length < 5) return word;
      slip = false;
      return misspell(word, 1 + below(word.length - 2));
    });
    return parts.join(" ").replace(" ?", "?");
  };
};
