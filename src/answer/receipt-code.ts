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
const CODE_SYMBOLS = 31;
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

/** The prefix with a dash behind it tells the kind also of a code that is too short or too long. */
const WORDS_PREFIX = /^[^\p{L}\p{N}]*PQW[^\p{L}\p{N}]/iu;

type Code = Readonly<{ kind: keyof typeof PREFIXES; symbols: readonly number[] }>;

/** The symbols behind the prefix, each -1 that no code has; undefined of what begins otherwise. */
const readCode = (pasted: string): Code | undefined => {
  if (pasted.length > MAX_PASTED_CHARS) return undefined;
  const bare = pasted.replace(NOISE, "").toUpperCase();
  const isWords = bare.length === PREFIXES.words.length + CODE_SYMBOLS || WORDS_PREFIX.test(pasted);
  const kind = isWords && bare.startsWith(PREFIXES.words) ? "words" : "units";
  if (!bare.startsWith(PREFIXES[kind])) return undefined;
  const symbols = Array.from(bare.slice(PREFIXES[kind].length), (char) =>
    ALPHABET.indexOf(MISTAKEN_SYMBOLS[char] ?? char),
  );
  return { kind, symbols };
};

const isRight = (symbols: readonly number[]): boolean =>
  symbols.length === CODE_SYMBOLS && !symbols.includes(-1) && syndromes(symbols).every((sum) => sum === 0);

const receiptFrom = ({ kind, symbols }: Code): Receipt => {
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

/** The numbers of a pasted code, whatever its case, dashes and spaces; `undefined` when it is not a whole, right one. */
export const decodeReceipt = (pasted: string): Receipt | undefined => {
  const code = readCode(pasted);
  return code !== undefined && isRight(code.symbols) ? receiptFrom(code) : undefined;
};

/** The code that differs in one symbol and is right, and where it does: there is one at most for each place. */
const correctOne = (code: Code): Readonly<{ at: number; receipt: Receipt }> | undefined => {
  const unread = code.symbols.indexOf(-1);
  const symbols = code.symbols.map((symbol) => Math.max(symbol, 0));
  const [first, second] = syndromes(symbols);
  if (symbols.length !== CODE_SYMBOLS || code.symbols.lastIndexOf(-1) !== unread) return undefined;
  // What cannot be read stands for 0, and was one.
  if (unread >= 0 && first === 0 && second === 0) return { at: unread, receipt: receiptFrom({ ...code, symbols }) };
  if (first === 0 || second === 0) return undefined;
  // One wrong symbol e at the power p of x gives e·x^p and e·x^2p.
  const power = (POWERS.indexOf(second) - POWERS.indexOf(first) + 31) % 31;
  const at = CODE_SYMBOLS - 1 - power;
  if (unread >= 0 && at !== unread) return undefined;
  const error = POWERS[(POWERS.indexOf(first) - power + 31) % 31] ?? 0;
  const corrected = symbols.with(at, (symbols[at] ?? 0) ^ error);
  return isRight(corrected) ? { at, receipt: receiptFrom({ ...code, symbols: corrected }) } : undefined;
};

/** What is wrong with a code: it is too short or too long, or something in it is mistyped. */
export type CodeFault = Readonly<{
  kind: "short" | "long" | "mistyped";
  /** If one symbol alone is wrong, the group that it is in, as it was typed, and the receipt that was meant. */
  single?: Readonly<{ part: string; meant: Receipt }>;
}>;

/** What is wrong with something that begins as a receipt; undefined of a right one, and of what is none. */
export const findCodeFault = (pasted: string): CodeFault | undefined => {
  const code = readCode(pasted);
  if (code === undefined || code.symbols.length === 0 || isRight(code.symbols)) return undefined;
  if (code.symbols.length !== CODE_SYMBOLS) return { kind: code.symbols.length < CODE_SYMBOLS ? "short" : "long" };
  const corrected = correctOne(code);
  if (corrected === undefined) return { kind: "mistyped" };
  const [from, to] = CODE_GROUPS.find(([, end]) => corrected.at < end) ?? [0, CODE_SYMBOLS];
  const typed = pasted.replace(NOISE, "").toUpperCase().slice(PREFIXES[code.kind].length);
  return { kind: "mistyped", single: { part: typed.slice(from, to), meant: corrected.receipt } };
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
