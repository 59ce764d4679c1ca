import type { Article } from "../../src/index.ts";

/** Ways to ask, each with places for words of an article. Some are answered, some refused. */
const SHAPES: readonly (readonly string[])[] = [
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
const MISSPELT = 7;
const WORD = /[\p{L}\p{N}’-]{3,}/gu;

/** Numbers from 0 up to `below`, the same in every run. */
const numbers = (): ((below: number) => number) => {
  let state = 7;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const misspelt = (word: string, at: number): string =>
  word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);

/** As many different questions as are wanted, in words of the articles; the same in every run. */
export const createQuestions = (articles: readonly Article[]): (() => string) => {
  const words = articles.flatMap(({ text }) => text.match(WORD) ?? []);
  const below = numbers();
  let asked = 0;
  return () => {
    asked++;
    let slip = asked % MISSPELT === 0;
    const parts = SHAPES[asked % SHAPES.length]!.map((part) => {
      if (part !== "…") return part;
      const word = words[below(words.length)] ?? "tea";
      if (!slip || word.length < 5) return word;
      slip = false;
      return misspelt(word, 1 + below(word.length - 2));
    });
    return parts.join(" ").replace(" ?", "?");
  };
};
