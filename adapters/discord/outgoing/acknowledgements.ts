/** Which interactions are acknowledged, and when "thinking …" is sent for those whose answer takes longer. */
import { InteractionResponseType, MessageFlags } from "discord.js";
import { retry } from "../../../src/server.ts";
import { API_CODES, apiFaultOf, isRefusal } from "../api.ts";
import { snowflakeTimeMs } from "../events.ts";
import type { InteractionTarget } from "../reply-target.ts";
import type { InteractionRequests } from "./interaction-requests.ts";

/** An answer of milliseconds comes before it; what is left of the 3 s is for a slow line. */
const DEFER_DELAY_MS = 500;
/** What comes in so late was held back somewhere, and its acknowledgement may be, too. */
const MAX_FRESH_AGE_MS = 500;
/**
 * With more under way, an answer is not a matter of milliseconds. Measured on a machine that is too busy, of 40 commands at once: of 8
 * that waited for their answers 7 were too late, of 32 that were acknowledged at once none was.
 */
const MAX_QUICK_INTERACTIONS = 2;
/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback */
export const ACKNOWLEDGE_WINDOW_MS = 3000;
const BACKOFF = { firstMs: 100, maxMs: 400 };

/**
 * - `waiting`: nothing was sent yet; `timer` will send "thinking …".
 * - `deferring`: that is under way, or was; `done` resolves when it is known.
 * - `acknowledged`: Discord has an answer or a "thinking …" of ours: edit it.
 * - `unsure`: an answer got lost on its way, or an earlier process had it: look what is there.
 */
type Acknowledgement =
  | Readonly<{ is: "waiting"; timer: NodeJS.Timeout }>
  | Readonly<{ is: "deferring"; done: Promise<void> }>
  | Readonly<{ is: "acknowledged" }>
  | Readonly<{ is: "unsure" }>;

const UNSURE: Acknowledgement = { is: "unsure" };

export type AcknowledgementsOptions = Readonly<{
  onAcknowledged: (afterMs: number) => void;
  /** A time of Discord's by our clock. */
  toOurs: (theirs: number) => number;
}>;

export const createAcknowledgements = (
  { callback }: Pick<InteractionRequests, "callback">,
  { onAcknowledged, toOurs }: AcknowledgementsOptions,
) => {
  const open = new Map<string, Acknowledgement>();
  const arrivals = new Map<string, number>();

  /** By our own clock where we saw it come in, which need not agree with Discord's. */
  const since = ({ id }: InteractionTarget): number => arrivals.get(id) ?? toOurs(snowflakeTimeMs(id));

  const markAcknowledged = (where: InteractionTarget): void => {
    const arrived = arrivals.get(where.id);
    if (arrived !== undefined && open.get(where.id)?.is !== "acknowledged") onAcknowledged(Date.now() - arrived);
    open.set(where.id, { is: "acknowledged" });
  };
  const markUnsure = ({ id }: InteractionTarget): void => void open.set(id, UNSURE);

  /** Sends "thinking …", as often as the window allows. */
  const sendThinking = async (where: InteractionTarget): Promise<void> => {
    const flags = where.private ? MessageFlags.Ephemeral : 0;
    const until = since(where) + ACKNOWLEDGE_WINDOW_MS;
    try {
      await retry(() => callback(where, InteractionResponseType.DeferredChannelMessageWithSource, { flags }), {
        isTransient: (error) => apiFaultOf(error)?.kind !== "refused",
        retryAfterMs: (error) => {
          const fault = apiFaultOf(error);
          return fault?.kind === "wait" ? fault.ms : undefined;
        },
        onFailure: (error, ms) => {
          if (Date.now() + ms > until) throw error;
        },
        backoff: BACKOFF,
      });
      markAcknowledged(where);
    } catch (error) {
      if (isRefusal(error, API_CODES.alreadyAcknowledged)) markAcknowledged(where);
      else markUnsure(where);
    }
  };
  const defer = (where: InteractionTarget): void =>
    void open.set(where.id, { is: "deferring", done: sendThinking(where) });

  const forget = (id: string): void => {
    const progress = open.get(id);
    if (progress?.is === "waiting") clearTimeout(progress.timer);
    open.delete(id);
    arrivals.delete(id);
  };

  return {
    since,
    markAcknowledged,
    markUnsure,
    defer,
    forget,
    progressOf: ({ id }: InteractionTarget): Acknowledgement => open.get(id) ?? UNSURE,
    /**
     * From now on it will be acknowledged, whatever becomes of its answer: at once, before anything else is done about it, where the
     * answer may come too late for that.
     */
    noteArrival: (where: InteractionTarget, isReplayed: boolean): void => {
      if (open.has(where.id)) return;
      const now = Date.now();
      arrivals.set(where.id, now);
      const isLate = now - toOurs(snowflakeTimeMs(where.id)) > MAX_FRESH_AGE_MS;
      if (isReplayed || isLate || open.size >= MAX_QUICK_INTERACTIONS) {
        defer(where);
        return;
      }
      const timer = setTimeout(() => defer(where), DEFER_DELAY_MS);
      open.set(where.id, { is: "waiting", timer });
    },
    close: (): void => {
      for (const id of [...open.keys()]) forget(id);
    },
  };
};
export type Acknowledgements = ReturnType<typeof createAcknowledgements>;
