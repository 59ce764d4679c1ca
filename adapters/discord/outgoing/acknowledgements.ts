/** Acknowledges interactions: each in the moment in which it comes in, before anything else is done about it. */
import { InteractionResponseType, MessageFlags } from "discord.js";
import { retry } from "../../../src/server.ts";
import { API_CODES, apiFaultOf, isRefusal } from "../api.ts";
import { snowflakeTimeMs } from "../events.ts";
import type { InteractionTarget } from "../reply-target.ts";
import type { InteractionRequests } from "./interaction-requests.ts";

/**
 * What is not acknowledged by then is lost (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback).
 * An answer of milliseconds could come first, but on a busy machine none is: of 40 commands at once, 8 waited for theirs and 7 were lost;
 * of the 32 that were acknowledged at once, none.
 */
export const ACKNOWLEDGE_WINDOW_MS = 3000;
const BACKOFF = { firstMs: 100, maxMs: 400 };

/**
 * - `deferring`: "thinking …" is under way, or was; `done` resolves when it is known.
 * - `acknowledged`: Discord has an answer or a "thinking …" of ours: edit it.
 * - `unsure`: an answer got lost on its way, or an earlier process had it: look what is there.
 */
type Acknowledgement =
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

  /** Sends "thinking …", or nothing that is seen where an answer is to be shared or a list turned, as often as the window allows. */
  const acknowledge = async (where: InteractionTarget): Promise<void> => {
    const [type, data] =
      where.shared || where.turned
        ? ([InteractionResponseType.DeferredMessageUpdate, undefined] as const)
        : ([
            InteractionResponseType.DeferredChannelMessageWithSource,
            { flags: where.private ? MessageFlags.Ephemeral : 0 },
          ] as const);
    const until = since(where) + ACKNOWLEDGE_WINDOW_MS;
    try {
      await retry(() => callback(where, type, data), {
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
  const deferWhen = (where: InteractionTarget, kept: Promise<boolean> | undefined): Promise<void> =>
    kept === undefined ? acknowledge(where) : kept.then((isNew) => (isNew ? acknowledge(where) : markUnsure(where)));
  const defer = (where: InteractionTarget, kept?: Promise<boolean>): void =>
    void open.set(where.id, { is: "deferring", done: deferWhen(where, kept) });

  const forget = (id: string): void => {
    open.delete(id);
    arrivals.delete(id);
  };

  return {
    since,
    markAcknowledged,
    markUnsure,
    defer,
    forget,
    /** Resolves when it is known whether Discord has the acknowledgement. */
    settled: async ({ id }: InteractionTarget): Promise<void> => {
      const progress = open.get(id);
      if (progress?.is === "deferring") await progress.done;
    },
    progressOf: ({ id }: InteractionTarget): Acknowledgement => open.get(id) ?? UNSURE,
    /**
     * It came in: from now on it will be acknowledged, whatever becomes of its answer. Where `kept` is given, only when that has resolved,
     * and not at all when with false.
     */
    noteArrival: (where: InteractionTarget, kept?: Promise<boolean>): void => {
      if (open.has(where.id)) return;
      arrivals.set(where.id, Date.now());
      defer(where, kept);
    },
  };
};
export type Acknowledgements = ReturnType<typeof createAcknowledgements>;
