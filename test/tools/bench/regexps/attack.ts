import { createContext, Script } from "node:vm";

/** What is repeated: letters of several scripts, spaces, and the beginnings of what our expressions look for. */
const REPEATED_PIECES = [
  ...["a", "A", " ", "1", ".", ",", "\n", "\u0301", "ก", "字", "\ud800", "😀", "“", "(", "[", "#", "*", "-", "'"],
  ...["A ", "a ", "a, ", "A. ", "a-", "1,", "'a", "“a ", "Aa ", "a.b", "1-1 ", "– ", "(a", "A,", "![", "<a", "\\a"],
  ...["said ", "of the ", "Jan. 1, ", "http://a.", "\r\n", " \n", "a\n\n"],
  ...["?", "!", "?!", '"', "”", ")", "x ”"],
];
/** What ends it: nothing, and something that nothing expects, after which a careless expression begins anew. */
const TEXT_ENDS = ["", "\0"];
/** Characters of the expression's own that are tried as well. */
const MAX_OWN_PIECES = 40;

/** What stands before and behind a row of one piece, so that an expression has begun before it and fails behind it. */
const BEGINNINGS = ["", "a", "\n"];
const BROKEN_ENDS = ["", "\0", "x", "x\ny"];
/** Of these, all combinations are tried. */
const MAX_COMBINED_PIECES = 24;
/** Short enough for many combinations, and long enough to see what grows by the cube. */
const COMBINED_CHARS = 1_000;
/** A text twice as long takes four times as long in its square, eight times in its cube; between them. */
const CUBIC_RATIO = 6;

/** Longer than this is not waited for. */
const GIVE_UP_MS = 2_000;
/** A slow run is repeated, as memory may have been collected in it. The fastest counts. */
const ROUND_COUNT = 3;

export type SlowExpression = Readonly<{
  piece: string;
  ms: number;
  /** It is slow because there is much to find, in proportion to the length. */
  linear: boolean;
}>;

/** A text four times as long takes four times as long in proportion, sixteen times in its square; between them. */
const GROWTH_FACTOR = 4;
const QUADRATIC_RATIO = 8;

const scope: { work: () => void } = { work: () => {} };
const context = createContext({ run: () => scope.work() });
const script = new Script("run()");

/** The milliseconds that it took; Infinity when it was given up. Only the virtual machine can end an expression. */
const timeOnce = (work: () => void): number => {
  scope.work = work;
  // The processor's time: other programs may be running.
  const begun = process.cpuUsage();
  try {
    script.runInContext(context, { timeout: GIVE_UP_MS });
  } catch {
    return Number.POSITIVE_INFINITY;
  }
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
};

const timeBest = (work: () => void, limit: number): number => {
  let fastest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUND_COUNT && fastest > limit; round++) {
    const ms = timeOnce(work);
    if (ms === Number.POSITIVE_INFINITY) return ms;
    fastest = Math.min(fastest, ms);
  }
  return fastest;
};

/** A global expression finds all, a sticky one goes on from where it ended, as a tokeniser does. */
const runOver = (expression: RegExp, text: string): void => {
  if (!expression.sticky) {
    text.replace(expression, "");
    return;
  }
  let from = -1;
  expression.lastIndex = 0;
  while (expression.lastIndex > from) {
    from = expression.lastIndex;
    if (!expression.test(text)) return;
  }
};

const buildText = (piece: string, end: string, length: number): string => {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length - end.length) + end;
  // Not a rope, whose flattening would count.
  text.charCodeAt(0);
  return text;
};

const ownPiecesOf = (source: string): readonly string[] => [
  ...new Set([...source.matchAll(/[^\s\\]/gu)].map(([character]) => character)),
];
const listPieces = (source: string): string[] => [
  ...new Set([...REPEATED_PIECES, ...ownPiecesOf(source).slice(0, MAX_OWN_PIECES)]),
];

/**
 * The same for texts that begin with another piece than the one that is repeated, and end with what nothing expects: of
 * these, the first one of 1,000 characters that takes longer than `limit` milliseconds, and by the cube of its length or worse.
 */
export const attackBehind = (source: string, flags: string, limit: number): SlowExpression | undefined => {
  const expression = new RegExp(source, flags);
  const own = ownPiecesOf(source.replace(/\\./gu, "")).slice(0, MAX_COMBINED_PIECES);
  for (const beginning of new Set([...BEGINNINGS, ...own])) {
    for (const piece of new Set([" ", "\n", "\r\n", "a", " .", "A ", ...own])) {
      for (const end of BROKEN_ENDS) {
        const time = (length: number): number => {
          const text = `${beginning}${buildText(piece, end, length)}`;
          return timeBest(() => runOver(expression, text), length === COMBINED_CHARS ? limit : 0);
        };
        const ms = time(COMBINED_CHARS);
        if (ms <= limit) continue;
        const isCubic = ms === Number.POSITIVE_INFINITY || time(2 * COMBINED_CHARS) > CUBIC_RATIO * ms;
        if (isCubic) return { piece: `${beginning}|${piece}|${end}`, ms, linear: false };
      }
    }
  }
  return undefined;
};

/**
 * Runs the expression over texts of the given length that consist of one piece over and over, and tells the first that
 * takes longer than `limit` milliseconds; one that is only slow in proportion to the length when there is no worse.
 */
export const attack = (source: string, flags: string, length: number, limit: number): SlowExpression | undefined => {
  const expression = new RegExp(source, flags);
  // From its second run on V8 compiles it.
  for (const text of ["", "a"]) text.replace(expression, "");
  let slow: SlowExpression | undefined;
  for (const piece of listPieces(source)) {
    for (const end of TEXT_ENDS) {
      const text = buildText(piece, end, length);
      const ms = timeBest(() => runOver(expression, text), limit);
      if (ms <= limit) continue;
      const longer = buildText(piece, end, GROWTH_FACTOR * length);
      const linear =
        ms !== Number.POSITIVE_INFINITY &&
        timeBest(() => runOver(expression, longer), 0) < QUADRATIC_RATIO * timeBest(() => runOver(expression, text), 0);
      if (!linear) return { piece, ms, linear };
      slow ??= { piece, ms, linear };
    }
  }
  return slow;
};
