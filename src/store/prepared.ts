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
