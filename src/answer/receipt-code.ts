/**
 * The code of a receipt: the article, the place, the length and a hash of the words, in a form that a person can copy.
 * Crockford's base 32 (https://www.crockford.com/base32.html; I, L and O are read as the digits they look like) with two check
 * symbols: a Reed–Solomon code over GF(32), so that one or two wrong symbols, and two that changed places, are noticed.
 */

/**
 * A receipt of the first kind: exact units at an offset. It is given out no more, and is checked for ever. Each number is below
 * 32 to the power of its width in `FIELD_WIDTHS`, as in `WordsReceipt`.
 */
export type UnitsReceipt = Readonly<{ article: number; start: number; length: number; sum: number; hash: bigint }>;
/**
 * A receipt of words: `start` counts the letters before them, `length`, `sum` and `hash` are of the words' form without spaces
 * and marks, `marks` is a few bits of the words exactly as they are.
 */
export type WordsReceipt = UnitsReceipt & Readonly<{ marks: number }>;
export type Receipt = UnitsReceipt | WordsReceipt;

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Widths in symbols of five bits. 31 symbols in all is as long as this check can be. */
const FIELD_WIDTHS = {
  units: { article: 6, start: 6, length: 5, sum: 4, hash: 8, marks: 0 },
  words: { article: 6, start: 5, length: 4, sum: 4, hash: 7, marks: 3 },
} as const;
/** The prefix tells the kinds apart; the second is one symbol longer. */
const PREFIXES = { units: "PQ", words: "PQW" } as const;
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

export const isWordsReceipt = (receipt: Receipt): receipt is WordsReceipt => "marks" in receipt;

/** The prefix and the symbols in groups; always 39 or 40 characters. */
export const encodeReceipt = (receipt: Receipt): string => {
  const kind = isWordsReceipt(receipt) ? "words" : "units";
  const widths = FIELD_WIDTHS[kind];
  const symbols = [
    ...symbolsOf(BigInt(receipt.article), widths.article),
    ...symbolsOf(BigInt(receipt.start), widths.start),
    ...symbolsOf(BigInt(receipt.length), widths.length),
    ...symbolsOf(BigInt(receipt.sum), widths.sum),
    ...symbolsOf(receipt.hash, widths.hash),
    ...symbolsOf(BigInt(isWordsReceipt(receipt) ? receipt.marks : 0), widths.marks),
  ];
  const code = [...symbols, ...checkSymbols(symbols)].map((symbol) => ALPHABET[symbol]).join("");
  return [PREFIXES[kind], ...CODE_GROUPS.map(([from, to]) => code.slice(from, to))].join("-");
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
  const kind =
    bare.startsWith(PREFIXES.words) && bare.length === PREFIXES.words.length + DATA_SYMBOLS + 2 ? "words" : "units";
  if (!bare.startsWith(PREFIXES[kind])) return undefined;
  const symbols = Array.from(bare.slice(PREFIXES[kind].length), (char) =>
    ALPHABET.indexOf(MISTAKEN_SYMBOLS[char] ?? char),
  );
  if (symbols.length !== DATA_SYMBOLS + 2 || symbols.includes(-1)) return undefined;
  if (syndromes(symbols).some((sum) => sum !== 0)) return undefined;
  let at = 0;
  const take = (width: number): bigint => {
    at += width;
    return numberOf(symbols.slice(at - width, at));
  };
  const widths = FIELD_WIDTHS[kind];
  const receipt: UnitsReceipt = {
    article: Number(take(widths.article)),
    start: Number(take(widths.start)),
    length: Number(take(widths.length)),
    sum: Number(take(widths.sum)),
    hash: take(widths.hash),
  };
  return kind === "units" ? receipt : { ...receipt, marks: Number(take(widths.marks)) };
};

/** The number of symbols of a code, with a few marks between them, not within a word. */
const CANDIDATE_PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])[Pp]${NOISE_CLASS}{0,3}[Qq](?:${NOISE_CLASS}{0,3}[Ww])?(?:${NOISE_CLASS}{0,3}[0-9A-Za-z]){31}(?![\\p{L}\\p{N}])`,
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
