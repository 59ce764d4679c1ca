/** Sends one message at the chat's pace, and decides which failures are tried again. */
import { z } from "zod";
import { type Backoff, backoffMs } from "../../../src/server.ts";
import { NotSent, Postponed, type Send } from "../../adapter.ts";
import { Refused, refusalMeaning, Unreached } from "../api-errors.ts";
import { TELEGRAM_BACKOFF, type TelegramClock } from "../clock.ts";
import type { Pace } from "./pace.ts";

/** One message to be sent or edited, however often it is to be tried. */
export type OutgoingMessage = Readonly<{
  chat: number;
  group: boolean;
  /** Milliseconds since 1970 from which on it is too late. */
  until: number;
  /** An edit, which is harmless to repeat. */
  repeatable: boolean;
  /** One request; resolves with what the Bot API gave back. */
  attempt: (chat: number) => Promise<unknown>;
}>;

/** Thrown by `createSender`'s function when the message was refused for a reason that its caller may know a way around. */
export class MessageRejected extends NotSent {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super("refused", refused.message);
    this.refused = refused;
  }
}

export type Sender = (message: OutgoingMessage, send: Send, signal: AbortSignal) => Promise<string | undefined>;

export type SenderOptions = Readonly<{
  pace: Pace;
  clock: TelegramClock;
  /** Where a chat has moved to; the chat itself when it has not. */
  addressOf: (chat: number) => number;
  onMoved: (from: number, to: number) => void;
  /** The token was revoked: nothing more can be sent. */
  onInvalidToken: (refused: Refused) => void;
}>;

/** A chat that waits longer than this gives its place to others. */
const MAX_PACE_WAIT_MS = 5_000;
/** While Telegram answers with errors of its own (5xx): the chat alone waits, so that others may find it well again. */
const UNAVAILABLE_BACKOFF: Backoff = { firstMs: 500, maxMs: 60_000 };
/** An answer that Telegram fails to take for so long is given up. */
const MAX_UNAVAILABLE_MS = 30 * 60_000;
/** For edits of which it is unknown whether they arrived. */
const MAX_REPEATS = 3;
/** A group moves once; more often is a server going round in circles. */
const MAX_MOVES = 2;

const sentMessageSchema = z.object({ message_id: z.int() });

/** `editMessageText` of an inline message gives `true`, which names no message. */
const idOf = (result: unknown): string | undefined => sentMessageSchema.safeParse(result).data?.message_id.toString();

/** A pause; the entry is given back when the process is to end meanwhile. */
const restOrPostpone = async (ms: number, signal: AbortSignal, { sleep }: TelegramClock): Promise<void> => {
  if (signal.aborted) throw new Postponed(1);
  if (ms <= 0) return;
  await sleep(ms, signal).catch(() => {
    throw new Postponed(1);
  });
};

/** What failed as the inbox is to know it; whatever may have had its effect stays as it is, which the inbox takes for ambiguous. */
const toSendError = (reason: unknown): unknown => {
  if (reason instanceof Refused) return new NotSent("refused", reason.message);
  if (!(reason instanceof Unreached) || reason.done === "perhaps") return reason;
  return new NotSent(reason.done === "no" ? "unreachable" : "unavailable", reason.message);
};

/** Sends at the chat's pace, and tries again whatever certainly did not arrive and can. */
export const createSender = ({ pace, clock, addressOf, onMoved, onInvalidToken }: SenderOptions): Sender => {
  let failures = 0;
  const rest = (ms: number, signal: AbortSignal): Promise<void> => restOrPostpone(ms, signal, clock);

  /** Waits for the chat's turn, and then for a place among all chats. */
  const queue = async (chat: number, group: boolean, signal: AbortSignal): Promise<void> => {
    const wait = pace.turn(chat, group, MAX_PACE_WAIT_MS);
    if (wait > MAX_PACE_WAIT_MS) throw new Postponed(Math.round(wait));
    await rest(wait, signal);
    await rest(pace.slot(), signal);
  };

  /** Returns when it can be tried again, at the chat's pace; throws when there is nothing to try. */
  const learn = (refused: Refused, chat: number): void => {
    switch (refusalMeaning(refused)) {
      case "slow-down":
        pace.hold(chat, (refused.retryAfter ?? 1) * 1000);
        return;
      case "moved":
        onMoved(chat, refused.movedTo!);
        return;
      case "invalid-token":
        onInvalidToken(refused);
        throw new Postponed(TELEGRAM_BACKOFF.maxMs);
      case "conflict":
      case "unmodified":
      case "edit-gone":
      case "reply-gone":
      case "final":
        throw new MessageRejected(refused);
    }
  };

  return async ({ chat: first, group, until, repeatable, attempt }, send, signal) => {
    let unavailableSince: number | undefined;
    for (let unknown = 0, moves = 0, refusals = 0; ; ) {
      const chat = addressOf(first);
      await queue(chat, group, signal);
      let error: unknown;
      try {
        const id = await send(async () => {
          try {
            return idOf(await attempt(chat));
          } catch (reason) {
            error = reason;
            throw toSendError(reason);
          }
        });
        failures = 0;
        return id;
      } catch (thrown) {
        // Not our attempt's: the store could not commit, say.
        if (error === undefined) throw thrown;
        if (error instanceof Refused) {
          learn(error, chat);
          if (error.movedTo !== undefined && ++moves > MAX_MOVES) throw new MessageRejected(error);
          continue;
        }
        if (!(error instanceof Unreached)) throw thrown;
        const repeat = repeatable && unknown < MAX_REPEATS;
        if (error.done === "perhaps" && !repeat) throw thrown;
        if (error.done === "perhaps") unknown += 1;
        if (clock.date() > until) throw thrown;
        if (error.done === "failed") {
          unavailableSince ??= clock.now();
          if (clock.now() - unavailableSince >= MAX_UNAVAILABLE_MS) throw thrown;
          refusals += 1;
          await rest(backoffMs(refusals, UNAVAILABLE_BACKOFF, clock.random), signal);
          continue;
        }
        failures += 1;
        await rest(backoffMs(failures, TELEGRAM_BACKOFF, clock.random), signal);
      }
    }
  };
};
