import { setImmediate as nextTurn, setTimeout } from "node:timers/promises";

export type EarlySuggestions = Readonly<{
  /** Those that are ready before the prompt must be there; undefined when they are not. */
  inTime: readonly string[] | undefined;
  /** They come in any case; when they were not begun, they are begun now. */
  later: () => Promise<readonly string[]>;
}>;

/** Has suggestions made, but does not wait for them longer than until `promptByMs` after the program began. */
export const suggestUntil = async (
  promptByMs: number,
  suggest: () => Promise<readonly string[]>,
): Promise<EarlySuggestions> => {
  const begun = performance.now() < promptByMs ? suggest() : undefined;
  const waiting = new AbortController();
  const late = setTimeout(Math.max(0, promptByMs - performance.now()), undefined, { signal: waiting.signal }).catch(
    () => {},
  );
  const inTime = begun && (await Promise.race([begun, late]));
  waiting.abort();
  return {
    inTime: inTime ?? undefined,
    // The prompt reaches the terminal first.
    later: () => begun ?? nextTurn().then(suggest),
  };
};
