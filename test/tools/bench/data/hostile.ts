import { createRandom } from "./random.ts";

/** The longest question that is taken, in UTF-16 units. */
const HOSTILE_CHARS = 1_000;
const fillTo = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const createNoise = (length: number): string => {
  const random = createRandom(7);
  return Array.from({ length }, () => String.fromCharCode(Math.floor(random() * 0xffff))).join("");
};

const PIECES = {
  "one letter": "a",
  "one letter, spaced": "a ",
  "long words": "abcdefghijklmnopqrstuvwxyzabcdefghijklmn ",
  "almost the article's words": "presidant electon goverment oposition ",
  emoji: "😀👩‍👩‍👧‍👦🇰🇭",
  Zalgo: "Z̸̢̛̰̹͚̈́̿a̴̩̥̓l̵̨̩̓͘g̷̡̛̲̥o̴̢̮͋ ",
  "search operators": "'exact !not ^start .end$ =same | ",
  ideographs: "东京塔在哪里",
  "Khmer without spaces": "សមរង្ស៊ីរស់នៅឯណា",
  apostrophes: "a'b’c'd’",
  stops: "a.b.c.",
  digits: "1,000.",
  speech: "“I said so,” Anna Bell said. But no. ",
};

/** Texts of the given length that cost a naive matcher most. */
export const createHostileTexts = (length: number): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(PIECES).map(([name, piece]) => [name, fillTo(piece, length)])),
  noise: createNoise(length),
});

/** Questions of the greatest length that cost a naive matcher most; none may take more than 50 ms. */
export const HOSTILE_QUESTIONS: Readonly<Record<string, string>> = createHostileTexts(HOSTILE_CHARS);
