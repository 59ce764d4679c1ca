import { readFileSync } from "node:fs";
import { htmlOf } from "../../fakes/news-pages.ts";

const WORDS = readFileSync("seeds/kem-sokha.txt", "utf8").split(/\s+/);
const WORDS_PER_PARAGRAPH = 60;

/** A page of words of a real article, each page's from another place of it, with words of its own so that the vocabulary grows. */
export const makePage = (number: number, count: number): string => {
  const paragraphs: string[] = [];
  for (let at = 0; at < count; at += WORDS_PER_PARAGRAPH) {
    const words = Array.from({ length: WORDS_PER_PARAGRAPH }, (_, one) =>
      one % 9 === 8 ? `w${(number * 7919 + at + one) % 30_011}` : WORDS[(number * 131 + at + one) % WORDS.length],
    );
    paragraphs.push(`${words.join(" ")}.`);
  }
  return htmlOf({ title: `Report ${number} on the river Larn`, paragraphs, published: "2026-11-20T08:00:00Z" });
};
