import type { Vote } from "../../reply/index.ts";
import type { Transact } from "../commits.ts";
import { sanitize } from "../sanitize.ts";
import { dayOf } from "./day-of.ts";
import type { PassageRow } from "./stats-rows.ts";

/** Whether it is the voter's first of this passage, and what is to be added to its counts; absent: the same once more. */
export type VoteResult = Readonly<{ isFirst: boolean; change?: PassageRow }>;

/** Writes down who voted, so that no one is counted twice; a voter may change their mind. */
export const castVote = (
  transact: Transact,
  { article: id, version, sentence, paragraph, good }: Vote,
  voter: string,
  at: number,
): Promise<VoteResult> =>
  transact(async (trx): Promise<VoteResult> => {
    const article = sanitize(id);
    const is = good ? 1 : 0;
    const counted = { article, version, paragraph, answers: 0 };
    const inserted = await trx
      .insertInto("votes")
      .values({ voter, article, version, sentence, paragraph, good: is, day: dayOf(at), at })
      .onConflict((conflict) => conflict.columns(["voter", "article", "version", "sentence"]).doNothing())
      .returning("day")
      .execute();
    if (inserted.length > 0) return { isFirst: true, change: { ...counted, day: dayOf(at), good: is, bad: 1 - is } };
    const [changed] = await trx
      .updateTable("votes")
      .set({ good: is })
      .where("voter", "=", voter)
      .where("article", "=", article)
      .where("version", "=", version)
      .where("sentence", "=", sentence)
      .where("good", "=", 1 - is)
      .returning("day")
      .execute();
    if (changed === undefined) return { isFirst: false };
    return { isFirst: false, change: { ...counted, day: changed.day, good: 2 * is - 1, bad: 1 - 2 * is } };
  });
