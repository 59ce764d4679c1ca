import type { Compilable, Kysely } from "kysely";
import type { Tables } from "./schema.ts";

/**
 * A query that is asked with every question, compiled once: putting its words together costs more than running it. Its values are
 * given in the order in which they stand in the query.
 */
export const prepare = <Row>(query: Compilable<Row>) => {
  const compiled = query.compile();
  return async (db: Kysely<Tables>, parameters: readonly unknown[]): Promise<Row[]> =>
    (await db.executeQuery<Row>({ ...compiled, parameters })).rows;
};

/** Queries about more rows are compiled each time: they are rare, and would be kept for nothing. */
const MAX_PREPARED_SIZES = 128;

/** As `prepare`, for a query about any number of rows: compiled once for each number. */
export const prepareSized = <Row>(query: (db: Kysely<Tables>, size: number) => Compilable<Row>) => {
  const known = new Map<number, ReturnType<typeof prepare<Row>>>();
  return (db: Kysely<Tables>, size: number, parameters: readonly unknown[]): Promise<Row[]> => {
    const prepared = known.get(size) ?? prepare(query(db, size));
    if (size <= MAX_PREPARED_SIZES) known.set(size, prepared);
    return prepared(db, parameters);
  };
};

/** Placeholders for a list of values while a query is compiled. */
export const placeholdersFor = <T>(size: number, value: T): T[] => new Array<T>(size).fill(value);
