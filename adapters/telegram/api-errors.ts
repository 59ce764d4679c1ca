/** How a call of the Bot API fails, and what each failure means for us. */
import { toFault } from "../program/index.ts";

/** The Bot API answered, and said no: nothing was done. Carries no text of the call that was refused. */
export class Refused extends Error {
  override readonly name = "Refused";
  /** As in HTTP; 429 is "slow down". */
  readonly code: number;
  /** Seconds to wait, with 429 only: 1 to 3,600. */
  readonly retryAfter: number | undefined;
  /** The group became a supergroup with this id. */
  readonly movedTo: number | undefined;

  constructor(code: number, description: string, more: { retryAfter?: number; movedTo?: number } = {}) {
    super(`${code} ${description}`);
    this.code = code;
    this.retryAfter = code === 429 ? (more.retryAfter ?? 5) : undefined;
    this.movedTo = more.movedTo;
  }
}

/**
 * Whether a call that brought no usable answer can have had its effect. `failed`: an error of the server's or of a gateway before it
 * came back, which counts as a failure. `perhaps`: nothing came back that says so.
 */
export type CallEffect = "no" | "failed" | "perhaps";

/** No usable answer came. */
export class Unreached extends Error {
  override readonly name = "Unreached";
  readonly done: CallEffect;

  constructor(done: CallEffect, cause: string) {
    super(cause);
    this.done = done;
  }
}

/** Which refusals change what the adapter does. */
export type RefusalMeaning =
  /** 401, 404: the token is wrong or was revoked. */
  | "invalid-token"
  /** 409: another process receives with this token. */
  | "conflict"
  | "slow-down"
  | "moved"
  /** The edit would change nothing. */
  | "unmodified"
  /** The message to be edited is gone, or too old to be edited. */
  | "edit-gone"
  | "reply-gone"
  /** Blocked, kicked, no such chat, closed topic, and whatever else will not change by trying again. */
  | "final";

/**
 * The Bot API tells most refusals apart by their description only. These descriptions are in the source of its server
 * (https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp); anything else is `final`.
 */
export const refusalMeaning = (refused: Refused): RefusalMeaning => {
  if (refused.code === 401 || refused.code === 404) return "invalid-token";
  if (refused.code === 409) return "conflict";
  if (refused.code === 429) return "slow-down";
  if (refused.movedTo !== undefined) return "moved";
  if (/message is not modified/i.test(refused.message)) return "unmodified";
  if (/message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i.test(refused.message)) return "edit-gone";
  if (/message to be replied not found|message to reply not found|REPLY_MESSAGE_ID_INVALID/i.test(refused.message)) {
    return "reply-gone";
  }
  return "final";
};

/** What a log may say of a call that failed. */
export const reasonOf = (error: unknown): string =>
  error instanceof Refused || error instanceof Unreached ? error.message : toFault(error).kind;
