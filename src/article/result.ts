/** What came of a file: a value, or every reason why there is none. */
export type Result<T> = Readonly<
  { value: T; reasons?: never } | { reasons: readonly [string, ...string[]]; value?: never }
>;

export const failWith = (first: string, ...others: readonly string[]): Result<never> => ({
  reasons: [first, ...others],
});
