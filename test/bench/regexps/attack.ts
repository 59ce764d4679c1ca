import { createContext, Script } from "node:vm";

/** What is repeated: letters of several scripts, spaces, and the beginnings of what our expressions look for. */
const PIECES = [
  ...["a", "A", " ", "1", ".", ",", "\n", "\u0301", "ก", "字", "\ud800", "😀", "“", "(", "[", "#", "*", "-", "'"],
  ...["A ", "a ", "a, ", "A. ", "a-", "1,", "'a", "“a ", "Aa ", "a.b", "1-1 ", "– ", "(a", "A,", "![", "<a", "\\a"],
  ...["said ", "of the ", "Jan. 1, ", "http://a.", "\r\n", " \n", "a\n\n"],
];
/** What ends it: nothing, and something that nothing expects, after which a careless expression begins anew. */
const ENDS = ["", "\0"];
/** Characters of the expression's own that are tried as well. */
const OWN = 40;

/** Longer than this is not waited for. */
const GIVEN_UP_MS = 2_000;
/** A slow run is repeated, as memory may have been collected in it. The fastest counts. */
const ROUNDS = 3;

export type Slow = Readonly<{
  piece: string;
  ms: number;
  /** It is slow because there is much to find, in proportion to the length. */
  linear: boolean;
}>;

/** A text four times as long takes four times as long in proportion, sixteen times in its square; between them. */
const LONGER = 4;
const SQUARE = 8;

const scope: { work: () => void } = { work: () => {} };
const context = createContext({ run: () => scope.work() });
const script = new Script("run()");

/** The milliseconds that it took; Infinity when it was given up. Only the virtual machine can end an expression. */
const once = (work: () => void): number => {
  scope.work = work;
  // The processor's time: other programs may be running.
  const begun = process.cpuUsage();
  try {
    script.runInContext(context, { timeout: GIVEN_UP_MS });
  } catch {
    return Number.POSITIVE_INFINITY;
  }
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
};

const timed = (work: () => void, limit: number): number => {
  let fastest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && fastest > limit; round++) {
    const ms = once(work);
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

const textOf = (piece: string, end: string, length: number): string => {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length - end.length) + end;
  // Not a rope, whose flattening would count.
  text.charCodeAt(0);
  return text;
};

const piecesFor = (source: string): string[] => [
  ...new Set([...PIECES, ...[...source.matchAll(/[^\s\\]/gu)].map(([character]) => character).slice(0, OWN)]),
];

/**
 * Runs the expression over texts of the given length that consist of one piece over and over, and tells the first that
 * takes longer than `limit` milliseconds; one that is only slow in proportion to the length when there is no worse.
 */
export const attack = (source: string, flags: string, length: number, limit: number): Slow | undefined => {
  const expression = new RegExp(source, flags);
  // From its second run on V8 compiles it.
  for (const text of ["", "a"]) text.replace(expression, "");
  let slow: Slow | undefined;
  for (const piece of piecesFor(source)) {
    for (const end of ENDS) {
      const text = textOf(piece, end, length);
      const ms = timed(() => runOver(expression, text), limit);
      if (ms <= limit) continue;
      const longer = textOf(piece, end, LONGER * length);
      const linear =
        ms !== Number.POSITIVE_INFINITY &&
        timed(() => runOver(expression, longer), 0) < SQUARE * timed(() => runOver(expression, text), 0);
      if (!linear) return { piece, ms, linear };
      slow ??= { piece, ms, linear };
    }
  }
  return slow;
};
