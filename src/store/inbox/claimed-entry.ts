/** A claimed row as an adapter sees it, and the messages of the answer before. */

import type { Kysely, Selectable } from "kysely";
import { batch } from "../batch.ts";
import { placeholdersFor, prepareSized } from "../prepared.ts";
import { sanitize } from "../sanitize.ts";
import type { Tables } from "../schema.ts";
import { type ClaimedEntry, INTERIM_PART, type PlatformInbox } from "./platform-inbox.ts";
import { readEntry } from "./read-entry.ts";

export type ClaimedRow = Pick<Selectable<Tables["inbox"]>, "id" | "state" | "claims" | "limited" | "body">;

/** A row that was just claimed, as the process that answers it sees it. `sends`: in the order of their parts. */
export const toClaimedEntry = (
  { id, state, claims, limited, body }: ClaimedRow,
  lane: string,
  sends: readonly Selectable<Tables["sends"]>[],
): ClaimedEntry => {
  const own = sends.filter(({ entry }) => Number(entry) === Number(id));
  const interim = own.find(({ part }) => part === INTERIM_PART);
  return {
    id: Number(id),
    lane,
    entry: readEntry(body),
    limited: limited === 1,
    claims,
    sent: own.filter(({ part }) => part !== INTERIM_PART).map(({ message }) => message ?? undefined),
    ...(interim && { interim: { message: interim.message ?? undefined } }),
    uncertain: state === "answering",
  };
};

/** The messages that stand for a question, from the latest entry of the platform that answered it. */
export const createPreviousMessages = (db: Kysely<Tables>, platform: string): PlatformInbox["previousMessages"] => {
  const messagesFor = prepareSized((db, size) =>
    db
      .selectFrom("sends")
      .innerJoin("inbox", "inbox.id", "sends.entry")
      .select(["inbox.question", "sends.entry", "sends.message"])
      .where("inbox.platform", "=", platform)
      .where("inbox.question", "in", placeholdersFor(size, ""))
      .orderBy("sends.entry", "desc")
      .orderBy("sends.part"),
  );
  const ask = batch(async (questions: readonly string[]) => {
    const rows = await messagesFor(db, questions.length, [platform, ...questions]);
    return questions.map((question) => {
      const own = rows.filter((row) => row.question === question);
      const latest = own.filter(({ entry, message }) => entry === own[0]?.entry && message !== null);
      // What was said meanwhile has become the answer's first message.
      return [...new Set(latest.map(({ message }) => message!))];
    });
  });
  return (question) => ask(sanitize(question));
};
