/** Forgets which words answers quoted, once they can no longer be corrected. */
import type { Kysely } from "kysely";
import { DEDUPE_WINDOW_MS } from "../../retention.ts";
import type { Tables } from "../schema.ts";

/** Some of what is past its time, and versions that nothing quotes any more; true when there is more. */
export const deleteExpiredQuoted = async (db: Kysely<Tables>, now: number, limit: number): Promise<boolean> => {
  const past = await db
    .selectFrom("quoted")
    .select("entry")
    .where("at", "<", now - DEDUPE_WINDOW_MS)
    .limit(limit)
    .execute();
  const entries = past.map(({ entry }) => entry);
  if (entries.length > 0) await db.deleteFrom("quoted").where("entry", "in", entries).execute();
  await db
    .deleteFrom("editions")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("quoted")
            .select("quoted.entry")
            .whereRef("quoted.article", "=", "editions.article")
            .whereRef("quoted.version", "=", "editions.version"),
        ),
      ),
    )
    .execute();
  return past.length === limit;
};
