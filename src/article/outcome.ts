/** What came of a file: a value, or every reason why there is none. */
export type Outcome<T> = Readonly<
  { value: T; reasons?: never } | { reasons: readonly [string, ...string[]]; value?: never }
>;

export const refuse = (first: string, ...others: readonly string[]): Outcome<never> => ({
  reasons: [first, ...others],
});
