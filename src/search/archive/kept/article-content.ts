/** Decides which part of an article is kept as bytes and read when it is needed, and which stays known of each. */
import { crc32 } from "node:zlib";
import type { Article } from "../../../article/index.ts";

/** The words of an article and all that points into them. */
export type ArticleContent = Pick<Article, "text" | "blocks" | "sentences" | "credits" | "origin" | "leftOut">;

/** What is known of an article without its words. */
export type ArticleAbout = Omit<Article, keyof ArticleContent>;

const CHECKSUM_BYTES = 4;
const NUMBERS_PER_SENTENCE = 3;

export const aboutOf = ({ text, blocks, sentences, credits, origin, leftOut, ...about }: Article): ArticleAbout =>
  about;

export const contentOf = ({ text, blocks, sentences, credits, origin, leftOut }: Article): ArticleContent => ({
  text,
  blocks,
  sentences,
  credits,
  ...(origin && { origin }),
  ...(leftOut && { leftOut }),
});

/** What is expected of the memory that a span takes. */
const SPAN_BYTES = 72;

/** The bytes of memory that an article's words take, about. */
export const contentBytes = ({ text, blocks, sentences, origin }: ArticleContent): number =>
  2 * (text.length + (origin?.text.length ?? 0)) +
  SPAN_BYTES * (blocks.length + sentences.length + (origin?.pieces.length ?? 0));

type Written = readonly [
  text: string,
  blocks: Article["blocks"],
  sentences: readonly number[],
  credits: Article["credits"],
  rest: Pick<Article, "origin" | "leftOut">,
];

/** JSON keeps what UTF-8 would lose: halves of a pair. */
export const encodeContent = ({ text, blocks, sentences, credits, origin, leftOut }: ArticleContent): Uint8Array => {
  const numbers = sentences.flatMap(({ start, end, block }) => [start, end, block]);
  const written: Written = [text, blocks, numbers, credits, { ...(origin && { origin }), ...(leftOut && { leftOut }) }];
  const json = Buffer.from(JSON.stringify(written));
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  checksum.writeUInt32LE(crc32(json));
  return Buffer.concat([checksum, json]);
};

/** What was encoded; undefined when a bit of it is another. */
export const decodeContent = (bytes: Buffer): ArticleContent | undefined => {
  const json = bytes.subarray(CHECKSUM_BYTES);
  if (bytes.length < CHECKSUM_BYTES || bytes.readUInt32LE() !== crc32(json)) return undefined;
  const [text, blocks, numbers, credits, rest] = JSON.parse(json.toString()) as Written;
  const sentences = Array.from({ length: numbers.length / NUMBERS_PER_SENTENCE }, (_, place) => {
    const at = NUMBERS_PER_SENTENCE * place;
    return { start: numbers[at]!, end: numbers[at + 1]!, block: numbers[at + 2]! };
  });
  return { text, blocks, sentences, credits, ...rest };
};
