import { createRandom } from "./random.ts";

/** The longest question that is taken, in UTF-16 units. */
const LONGEST = 1_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST);

const noise = (): string => {
  const random = createRandom(7);
  return Array.from({ length: LONGEST }, () => String.fromCharCode(Math.floor(random() * 0xffff))).join("");
};

/** Questions of the greatest length that cost a naive matcher most; none may take more than 50 ms. */
export const HOSTILE: Readonly<Record<string, string>> = {
  "one letter": fill("a"),
  "one letter, spaced": fill("a "),
  "long words": fill("abcdefghijklmnopqrstuvwxyzabcdefghijklmn "),
  "almost the article's words": fill("presidant electon goverment oposition "),
  emoji: fill("😀👩‍👩‍👧‍👦🇰🇭"),
  Zalgo: fill("Z̸̢̛̰̹͚̈́̿a̴̩̥̓l̵̨̩̓͘g̷̡̛̲̥o̴̢̮͋ "),
  "search operators": fill("'exact !not ^start .end$ =same | "),
  ideographs: fill("东京塔在哪里"),
  "Khmer without spaces": fill("សមរង្ស៊ីរស់នៅឯណា"),
  apostrophes: fill("a'b’c'd’"),
  stops: fill("a.b.c."),
  digits: fill("1,000."),
  noise: noise(),
};
