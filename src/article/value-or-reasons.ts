/** What came of a file: a value, or every reason why there is none. */
export type ValueOrReasons<T> = Readonly<
  { value: T; reasons?: never } | { reasons: readonly [string, ...string[]]; value?: never }
>;

/** A failure, with every reason for it. */
export const failWith = (first: string, ...others: readonly string[]): ValueOrReasons<never> => ({
  reasons: [first, ...others],
});

/** The same result, its reasons headed by what they are about: "sidecar: is empty". */
export const prefixReasons = <T>(label: string, result: ValueOrReasons<T>): ValueOrReasons<T> => {
  if (result.reasons === undefined) return result;
  const [first, ...others] = result.reasons;
  return failWith(`${label}: ${first}`, ...others.map((reason) => `${label}: ${reason}`));
};
