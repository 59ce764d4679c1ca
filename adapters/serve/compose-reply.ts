/** What is shown for an entry: the core's reply, an apology, or an excuse before it. */
import type { Bot, ClaimedEntry, FailureReason, OnReading, Reply } from "../../src/server.ts";
import { type Fault, Overdue, toFault, withTimeLimit } from "../program/index.ts";
import type { Deadlines } from "./deadlines.ts";

/** What is to be shown for an entry, and why it counts as failed although something is shown. */
export type ComposedReply = Readonly<{
  reply: Reply;
  preface?: string;
  failed?: FailureReason;
  /** What went wrong in the core; for the log. */
  fault?: Fault;
}>;

/** A question that is answered later than this gets a word of excuse. */
export const LATE_ANSWER_MS = 60 * 60_000;

/**
 * An entry that was in flight each time when this many processes died is taken to be the cause. A busy machine that is killed at random
 * has about a hundred entries in flight each time, so the number is not small.
 */
export const MAX_CLAIMS = 12;

const NOTHING_TO_SAY: Reply = { kind: "notice", notice: "corrected", text: "", silent: true };

export type ComposeOptions = Readonly<{
  now: number;
  deadlines: Pick<Deadlines, "answer" | "reading">;
  /** Shows that a page is being read, for which there is more time. */
  onReading: OnReading;
}>;

const askWithin = async (
  deadlines: ComposeOptions["deadlines"],
  ask: (onReading: OnReading) => Promise<Reply>,
  onReading: OnReading,
): Promise<Reply> => {
  let begin: () => void = () => {};
  const begun = new Promise<undefined>((resolve) => {
    begin = () => resolve(undefined);
  });
  const work = Promise.resolve().then(() =>
    ask((notice) => {
      begin();
      return onReading(notice);
    }),
  );
  return (await withTimeLimit(deadlines.answer, Promise.race([work, begun]))) ?? withTimeLimit(deadlines.reading, work);
};

/**
 * Has the core answer an entry, in time; an apology when it throws or hangs. Rejects when even that
 * fails.
 */
export const composeReply = async (
  bot: Bot,
  { entry, limited, claims }: ClaimedEntry & { entry: NonNullable<ClaimedEntry["entry"]> },
  { now, deadlines, onReading }: ComposeOptions,
): Promise<ComposedReply> => {
  const { query, press, occasion, at } = entry;
  // What throws at once rejects, too.
  const made = (make: () => Promise<Reply>): Promise<Reply> =>
    withTimeLimit(deadlines.answer, Promise.resolve().then(make));
  const say = (what: Parameters<Bot["notice"]>[0]): Promise<Reply> => made(() => bot.notice(what, query));

  if (entry.correction !== undefined) {
    // Nothing but the correction may take the answer's place.
    return { reply: claims > MAX_CLAIMS ? NOTHING_TO_SAY : entry.correction.reply };
  }
  if (limited) return { reply: await say("limited"), failed: "limit" };
  if (claims > MAX_CLAIMS) return { reply: await say("failed"), failed: "crashes" };
  try {
    if (occasion !== undefined) return { reply: await say(occasion) };
    const reply =
      press === undefined
        ? await askWithin(deadlines, (begin) => bot.ask(query, begin), onReading)
        : await made(() => bot.press(press, query));
    if (now - at < LATE_ANSWER_MS) return { reply };
    const late = await say("late");
    return { reply, ...(late.kind === "notice" && { preface: late.text }) };
  } catch (error) {
    return {
      reply: await say("failed"),
      failed: error instanceof Overdue ? "deadline" : "fault",
      fault: toFault(error),
    };
  }
};
