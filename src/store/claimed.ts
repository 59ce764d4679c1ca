import type { Kysely, Selectable } from "kysely";
import { readEntry } from "./entry.ts";
import { plain } from "./plain.ts";
import { placesFor, prepareSized } from "./prepared.ts";
import type { Tables } from "./schema.ts";
import type { Claimed, Held } from "./store.ts";
import { together } from "./together.ts";

export type ClaimedRow = Pick<Selectable<Tables["inbox"]>, "id" | "state" | "claims" | "limited" | "body">;

/** A row that was just claimed, as whoever answers it sees it. `sends`: in the order of their parts. */
export const claimedOf = (
  { id, state, claims, limited, body }: ClaimedRow,
  lane: string,
  sends: readonly Selectable<Tables["sends"]>[],
): Claimed => ({
  id: Number(id),
  lane,
  entry: readEntry(body),
  limited: limited === 1,
  claims,
  sent: sends.filter(({ entry }) => Number(entry) === Number(id)).map(({ message }) => message ?? undefined),
  uncertain: state === "answering",
});

/** The messages that stand for a question, from the latest entry of the platform that answered it. */
export const earlierMessages = (db: Kysely<Tables>, platform: string): Held["earlier"] => {
  const messagesFor = prepareSized((db, size) =>
    db
      .selectFrom("sends")
      .innerJoin("inbox", "inbox.id", "sends.entry")
      .select(["inbox.question", "sends.entry", "sends.message"])
      .where("inbox.platform", "=", platform)
      .where("inbox.question", "in", placesFor(size, ""))
      .orderBy("sends.entry", "desc")
      .orderBy("sends.part"),
  );
  const ask = together(async (questions: readonly string[]) => {
    const rows = await messagesFor(db, questions.length, [platform, ...questions]);
    return questions.map((question) => {
      const own = rows.filter((row) => row.question === question);
      return own.flatMap(({ entry, message }) => (entry === own[0]?.entry && message !== null ? [message] : []));
    });
  });
  return (question) => ask(plain(question));
};
