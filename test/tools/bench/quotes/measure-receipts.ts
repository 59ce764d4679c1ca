/** Receipts of both kinds of articles that were edited afterwards: which of them still stand. */

import { hashWords, receiptKeyOf, receiptOf } from "../../../../src/answer/receipt.ts";
import { encodeReceipt } from "../../../../src/answer/receipt-code.ts";
import { rollingSum } from "../../../../src/answer/rolling-sum.ts";
import type { Article } from "../../../../src/article/article.ts";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { verifyReceipt } from "../../../../src/quotation/index.ts";
import type { Span } from "../../../../src/span.ts";
import { createRandom, type Random } from "../data/random.ts";
import { readBenchArticles } from "./measure-quotes.ts";

const SEED = 21;
/** Of each kind, with words changed. */
const MIN_CHANGED_RECEIPTS = 1_320;

/** As they were given out before receipts knew words. */
const earlierReceiptOf = (article: Article, { start, end }: Span): string => {
  const words = article.text.slice(start, end);
  const [sum, hash] = [rollingSum(words), hashWords(words)];
  return encodeReceipt({ article: receiptKeyOf(article), start, length: words.length, sum, hash });
};

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The same sentence with other words; `undefined` where it has too few. */
const changeWords = (sentence: string, random: Random): string | undefined => {
  const words = Array.from(sentence.matchAll(WORD), ({ index, 0: word }) => ({ index, word }));
  const one = words[Math.floor(random() * words.length)];
  const other = words[Math.floor(random() * words.length)];
  if (one === undefined || other === undefined || one.word.toLowerCase() === other.word.toLowerCase()) return undefined;
  const [before, behind] = [sentence.slice(0, one.index), sentence.slice(one.index + one.word.length)];
  // What is put behind the last word, or before the first, leaves the words of the receipt as they are.
  const isInner = one !== words[0];
  const edits = [other.word, "", isInner ? `${other.word} ${one.word}` : other.word, `${one.word}x`, one.word.slice(1)];
  return before + (edits[Math.floor(random() * edits.length)] ?? "") + behind;
};

/** The same words, with other spaces and marks. */
const FORM_EDITS: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll(" ", "\n"),
  (text) => text.replace(/[“”„«»]/gu, '"').replace(/[‘’]/gu, "'"),
  (text) => text.replaceAll(" ", "  "),
  (text) => text.normalize("NFD"),
  (text) => text.replaceAll("\n", "\r\n"),
];

export type MeasuredReceipts = Readonly<{ changed: number; falseStands: number; reformed: number; lost: number }>;

/** Each kind of receipt, over articles of which words, or only spaces and marks, were changed. */
export const measureReceipts = async (): Promise<Readonly<Record<"earlier" | "words", MeasuredReceipts>>> => {
  const random = createRandom(SEED);
  const articles = readBenchArticles();
  const edited = ({ id, language }: Article, text: string): Article => parseArticle({ id, text, language });
  const measure = async (receipt: (article: Article, span: Span) => string): Promise<MeasuredReceipts> => {
    let [changed, falseStands, reformed, lost] = [0, 0, 0, 0];
    while (changed < MIN_CHANGED_RECEIPTS)
      for (const article of articles)
        for (const sentence of article.sentences) {
          if (article.blocks[sentence.block]?.kind !== "body") continue;
          const { text } = article;
          const [before, words, behind] = [
            text.slice(0, sentence.start),
            text.slice(sentence.start, sentence.end),
            text.slice(sentence.end),
          ];
          const code = receipt(article, sentence);
          const other = changeWords(words, random);
          if (other !== undefined && !text.includes(`${other} `)) {
            const { status } = await verifyReceipt([edited(article, before + other + behind)], code);
            changed += 1;
            if (status === "stands") falseStands += 1;
          }
          const edit = FORM_EDITS[Math.floor(random() * FORM_EDITS.length)];
          if (edit === undefined) continue;
          const { status } = await verifyReceipt([edited(article, before + edit(words) + behind)], code);
          reformed += 1;
          if (status !== "stands" && status !== "moved") lost += 1;
        }
    return { changed, falseStands, reformed, lost };
  };
  return { earlier: await measure(earlierReceiptOf), words: await measure(receiptOf) };
};
