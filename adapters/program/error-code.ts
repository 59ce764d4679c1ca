/** The code of an error ("ECONNREFUSED"), or of what caused it; undefined when none of them has one. */
export const codeOf = (error: unknown): unknown =>
  error instanceof Error ? ("code" in error ? error.code : codeOf(error.cause)) : undefined;
