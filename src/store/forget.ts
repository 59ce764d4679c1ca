/** What is deleted of a person who wants to be forgotten. */

import { type Kysely, sql } from "kysely";
import { IN_GROUP } from "./inbox/allowances.ts";
import { deleteHeldIn } from "./kept/held-pages.ts";
import { deletePostsIn } from "./posts.ts";
import type { Tables } from "./schema.ts";

/** The value itself, or one that goes on after it with this. No `like`, which has signs of its own: the tables are small. */
const isOrBegins = (column: "asker" | "place", value: string, next: string) => {
  const beginning = `${value}${next}`;
  return sql<boolean>`(${sql.ref(column)} = ${value} or substr(${sql.ref(column)}, 1, length(${beginning})) = ${beginning})`;
};

/**
 * Deletes what is kept of one person. Rows of the inbox stay as a bare key, which names an update and not a person: without it a
 * redelivery would be answered. Entries `inHand` keep their text until they are final, some moments from now; it is this very
 * request that is among them. Returns the entries that waited and will not be answered.
 */
export const deletePerson = async (
  db: Kysely<Tables>,
  asker: string,
  inHand: readonly number[],
): Promise<readonly Readonly<{ id: number; lane: string; platform: string }>[]> => {
  const rows = await db
    .selectFrom("inbox")
    .select(["id", "lane", "platform", "state", "holder"])
    .where("asker", "=", asker)
    .execute();
  const held = new Set(inHand);
  // Other processes have claimed entries, too.
  for (const { id, state, holder } of rows) {
    if (holder !== null && (state === "accepted" || state === "answering")) held.add(Number(id));
  }
  const ids = rows.map(({ id }) => Number(id));
  const waiting = rows.filter(({ id, state }) => state === "accepted" && !held.has(Number(id)));
  const AT_ONCE = 1_000;
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const erased = some.filter((id) => !held.has(id));
    await db.updateTable("inbox").set({ lane: "", asker: "", question: null }).where("id", "in", some).execute();
    if (erased.length > 0) {
      await db.deleteFrom("sends").where("entry", "in", erased).execute();
      await db.updateTable("inbox").set({ body: null }).where("id", "in", erased).execute();
      await db
        .updateTable("inbox")
        .set({ state: "failed", reason: "forgotten" })
        .where("id", "in", erased)
        .where("state", "=", "accepted")
        .execute();
    }
  }
  await db.deleteFrom("quoted").where("asker", "=", asker).execute();
  await db.deleteFrom("turns").where("asker", "=", asker).execute();
  await db
    .deleteFrom("allowances")
    .where(isOrBegins("asker", asker, IN_GROUP))
    .execute();
  // The place of a private chat is named after its person, and its topics after the chat.
  await db
    .deleteFrom("settings")
    .where(isOrBegins("place", asker, ":"))
    .execute();
  await deletePostsIn(db, asker);
  await deleteHeldIn(db, asker);
  return waiting.map(({ id, lane, platform }) => ({ id: Number(id), lane, platform }));
};
