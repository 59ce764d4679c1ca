/** Rows in slices of at most `size`: a statement binds only so many parameters. */
export function* sliceRows<T>(rows: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
