/** The 64 bytes in which a button carries its whole state. */

import type { Article } from "../../article/index.ts";
import { articleKeyOf } from "../../article/index.ts";

/**
 * What a button does, packed into its token: it works a month later, after a restart and on any machine, because nothing
 * about it is kept anywhere. A token is at most 64 bytes, the least that a platform grants: a letter for the kind, ":" and
 * base64url of
 *
 *     6 bytes  hash of the article's id
 *     4 bytes  beginning of the article's version
 *     n × 1–5  sentence numbers, little-endian base 128 (the first is the one that was shown, then those that come next)
 */
export type ButtonToken = Readonly<{
  kind: "more" | "context" | "receipt" | "good" | "bad" | "ask" | "tell" | "choose";
  /** The article's `keyOf`. */
  article: string;
  /** The first eight characters of the article's version. */
  version: string;
  /** Of "ask" the number of the question instead; of "tell" 1 where no article came near, else 0. */
  sentences: readonly [number, ...number[]];
}>;

const kindLetters = {
  more: "m",
  context: "c",
  receipt: "r",
  good: "g",
  bad: "b",
  ask: "q",
  tell: "t",
  choose: "a",
} as const;
const buttonKinds = Object.keys(kindLetters) as readonly (keyof typeof kindLetters)[];

const TOKEN_BYTES = 64;
const PAYLOAD_BYTES = Math.floor(((TOKEN_BYTES - 2) * 3) / 4);
const KEY_BYTES = 6;
const VERSION_BYTES = 4;
/** Far above any article's number of sentences, and below what bit operations would turn negative. */
const MAX_SENTENCE_NUMBER = 2 ** 28;

const encodeNumber = (number: number): number[] => {
  const bytes: number[] = [];
  for (let rest = number; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) | 128);
  }
};

/** Sentences that no longer fit are left out, last ones first. */
export const encodeButtonToken = (
  kind: ButtonToken["kind"],
  article: Pick<Article, "id" | "version">,
  sentences: readonly [number, ...number[]],
): string => {
  const bytes = [
    ...Buffer.from(articleKeyOf(article), "hex"),
    ...Buffer.from(article.version.slice(0, 2 * VERSION_BYTES), "hex"),
  ];
  for (const sentence of sentences) {
    const next = encodeNumber(sentence);
    if (bytes.length + next.length > PAYLOAD_BYTES) break;
    bytes.push(...next);
  }
  return `${kindLetters[kind]}:${Buffer.from(bytes).toString("base64url")}`;
};

const decodeNumbers = (bytes: Uint8Array): number[] | undefined => {
  const numbers: number[] = [];
  let number = 0;
  let scale = 1;
  for (const byte of bytes) {
    number += (byte & 127) * scale;
    if (number >= MAX_SENTENCE_NUMBER) return undefined;
    if (byte & 128) {
      scale *= 128;
    } else {
      numbers.push(number);
      number = 0;
      scale = 1;
    }
  }
  return scale === 1 ? numbers : undefined;
};

/** Whether a token chooses an article for a place, which only those may who may configure it. */
export const isChoosingToken = (token: string): boolean => token.startsWith(`${kindLetters.choose}:`);

/** What a token says; undefined when it is none of ours. Never throws: tokens come from outside. */
export const decodeButtonToken = (token: string): ButtonToken | undefined => {
  const kind = buttonKinds.find((one) => token.startsWith(`${kindLetters[one]}:`));
  if (kind === undefined || token.length > TOKEN_BYTES || !/^.:[\w-]+$/.test(token)) return undefined;
  const bytes = Buffer.from(token.slice(2), "base64url");
  const [first, ...next] = decodeNumbers(bytes.subarray(KEY_BYTES + VERSION_BYTES)) ?? [];
  if (first === undefined) return undefined;
  return {
    kind,
    article: bytes.toString("hex", 0, KEY_BYTES),
    version: bytes.toString("hex", KEY_BYTES, KEY_BYTES + VERSION_BYTES),
    sentences: [first, ...next],
  };
};
