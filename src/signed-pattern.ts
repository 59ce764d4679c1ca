/**
 * Patterns that are compiled when a text first bears a sign of them. One with classes such as `\p{L}` costs about a millisecond when it
 * is made and as much again when it is first used, and most articles need few of the many that know newsrooms' habits.
 */

export type SignedPattern = Pick<RegExp, "exec" | "test">;

/**
 * `sign` is in every text that the pattern matches: a few characters or words, without classes. `make` gives the pattern, which is not
 * sticky or global; it is called once, when it is needed.
 */
export const signedPattern = (sign: RegExp, make: () => RegExp): SignedPattern => {
  let made: RegExp | undefined;
  const exec = (text: string): RegExpExecArray | null => {
    if (!sign.test(text)) return null;
    made ??= make();
    return made.exec(text);
  };
  return { exec, test: (text) => exec(text) !== null };
};

/** Several patterns as one: the match that is leftmost, and of those at one place that of the pattern that is listed first. */
export const leftmostOf = (patterns: readonly SignedPattern[]): SignedPattern => ({
  exec: (text) => {
    let best: RegExpExecArray | null = null;
    for (const pattern of patterns) {
      const found = pattern.exec(text);
      if (found !== null && (best === null || found.index < best.index)) best = found;
    }
    return best;
  },
  test: (text) => patterns.some((pattern) => pattern.test(text)),
});
