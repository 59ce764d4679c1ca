/**
 * The code of a receipt: the article, the place, the length and a hash of the words, in a form that a person can copy.
 * Crockford's base 32 (https://www.crockford.com/base32.html; I, L and O are read as the digits they look like) with two check
 * symbols: a Reed–Solomon code over GF(32), so that one or two wrong symbols, and two that changed places, are noticed.
 */

/** The numbers of a receipt, each below 32 to the power of its width in `FIELD_WIDTHS`. */
export type Receipt = Readonly<{ article: number; start: number; length: number; sum: number; hash: bigint }>;

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Widths in symbols of five bits. 31 symbols in all is as long as this check can be. */
const FIELD_WIDTHS = { article: 6, start: 6, length: 5, sum: 4, hash: 8 } as const;
const DATA_SYMBOLS = 29;
/** The groups of the code between its dashes. */
const CODE_GROUPS = [
  [0, 6],
  [6, 12],
  [12, 17],
  [17, 23],
  [23, 29],
  [29, 31],
] as const;

/** Powers of the generator x of GF(32) with the polynomial x^5 + x^2 + 1, and the logarithms to it. */
const POWERS: readonly number[] = (() => {
  const powers: number[] = [];
  for (let value = 1; powers.length < 31; value = value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1) {
    powers.push(value);
  }
  return powers;
})();
const multiply = (one: number, other: number): number =>
  one === 0 || other === 0 ? 0 : (POWERS[(POWERS.indexOf(one) + POWERS.indexOf(other)) % 31] ?? 0);

/** Two sums of the symbols, weighted with the powers of x and of x squared: zero for a whole code. */
const syndromes = (symbols: readonly number[]): readonly [number, number] => {
  let first = 0;
  let second = 0;
  for (const symbol of symbols) {
    first = multiply(first, 2) ^ symbol;
    second = multiply(second, 4) ^ symbol;
  }
  return [first, second];
};

const checkSymbols = (symbols: readonly number[]): readonly [number, number] => {
  // Solves a·x + b = s1 and a·x² + b = s2 for the last two symbols a and b.
  const [first, second] = syndromes([...symbols, 0, 0]);
  const difference = first ^ second;
  const inverse = POWERS[(31 - POWERS.indexOf(2 ^ 4)) % 31] ?? 0;
  const a = multiply(difference, inverse);
  return [a, multiply(a, 2) ^ first];
};

const symbolsOf = (value: bigint, width: number): number[] =>
  Array.from({ length: width }, (_, index) => Number((value >> BigInt(5 * (width - 1 - index))) & 31n));

const numberOf = (symbols: readonly number[]): bigint =>
  symbols.reduce((value, symbol) => value * 32n + BigInt(symbol), 0n);

/** "PQ-" and the symbols in groups; always 39 characters. */
export const encodeReceipt = (receipt: Receipt): string => {
  const symbols = [
    ...symbolsOf(BigInt(receipt.article), FIELD_WIDTHS.article),
    ...symbolsOf(BigInt(receipt.start), FIELD_WIDTHS.start),
    ...symbolsOf(BigInt(receipt.length), FIELD_WIDTHS.length),
    ...symbolsOf(BigInt(receipt.sum), FIELD_WIDTHS.sum),
    ...symbolsOf(receipt.hash, FIELD_WIDTHS.hash),
  ];
  const code = [...symbols, ...checkSymbols(symbols)].map((symbol) => ALPHABET[symbol]).join("");
  return ["PQ", ...CODE_GROUPS.map(([from, to]) => code.slice(from, to))].join("-");
};

/** What may be between the symbols of a code that was typed, wrapped or decorated. */
const NOISE_CLASS = "[\\s\\u00ad\\u200b-\\u200f\\u2010-\\u2015\\u2212\\ufeff`*_.-]";
const NOISE = new RegExp(NOISE_CLASS, "g");
/** UTF-16 units of a pasted code, with all that is between its symbols. */
const MAX_PASTED_CHARS = 200;
const MISTAKEN_SYMBOLS: Readonly<Record<string, string>> = { I: "1", L: "1", O: "0" };

/** The numbers of a pasted code, whatever its case, dashes and spaces; `undefined` when it is not a whole, right one. */
export const decodeReceipt = (pasted: string): Receipt | undefined => {
  if (pasted.length > MAX_PASTED_CHARS) return undefined;
  const bare = pasted.replace(NOISE, "").toUpperCase();
  if (!bare.startsWith("PQ")) return undefined;
  const symbols = Array.from(bare.slice(2), (char) => ALPHABET.indexOf(MISTAKEN_SYMBOLS[char] ?? char));
  if (symbols.length !== DATA_SYMBOLS + 2 || symbols.includes(-1)) return undefined;
  if (syndromes(symbols).some((sum) => sum !== 0)) return undefined;
  let at = 0;
  const take = (width: number): bigint => {
    at += width;
    return numberOf(symbols.slice(at - width, at));
  };
  return {
    article: Number(take(FIELD_WIDTHS.article)),
    start: Number(take(FIELD_WIDTHS.start)),
    length: Number(take(FIELD_WIDTHS.length)),
    sum: Number(take(FIELD_WIDTHS.sum)),
    hash: take(FIELD_WIDTHS.hash),
  };
};

/** The number of symbols of a code, with a few marks between them, not within a word. */
const CANDIDATE_PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])[Pp]${NOISE_CLASS}{0,3}[Qq](?:${NOISE_CLASS}{0,3}[0-9A-Za-z]){31}(?![\\p{L}\\p{N}])`,
  "gu",
);

/**
 * The receipt within other words, such as an answer that was pasted as a whole: the first right code, else the first that
 * looks like one and may have been mistyped, else `undefined`.
 */
export const findReceipt = (text: string): string | undefined => {
  let first: string | undefined;
  CANDIDATE_PATTERN.lastIndex = 0;
  for (let match = CANDIDATE_PATTERN.exec(text); match !== null; match = CANDIDATE_PATTERN.exec(text)) {
    const [code] = match;
    if (decodeReceipt(code) !== undefined) return code;
    first ??= code;
    // What looks like a code may begin before one ("PQ, that is PQ-…").
    CANDIDATE_PATTERN.lastIndex = match.index + 1;
  }
  return first;
};
