/** When the next message to a chat may leave. */
import type { TelegramClock } from "../clock.ts";

/** How often Telegram lets a bot send (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). */
export type SendRates = Readonly<{ perChatMs: number; groupPerMinute: number; overallPerSecond: number }>;

export const TELEGRAM_RATES: SendRates = { perChatMs: 1000, groupPerMinute: 20, overallPerSecond: 30 };
/** For benchmarks, crash and soak runs only. */
export const UNLIMITED_RATES: SendRates = { perChatMs: 0, groupPerMinute: Infinity, overallPerSecond: Infinity };

export type Pace = Readonly<{
  /**
   * Takes the chat's turn and returns in how many milliseconds it is (0: now). When that is more than `patience`, the turn is
   * not taken.
   */
  turn: (chat: number, group: boolean, patience: number) => number;
  /** The same over all chats, once the chat's turn has come: always taken, as it is never far away. */
  slot: () => number;
  /** Telegram asks for it: nothing to this chat for `ms`. */
  hold: (chat: number, ms: number) => void;
}>;

type Lane = { next: number; sent: number[] };

const MINUTE_MS = 60_000;
/** Messages that may leave at once when nothing left for a while. */
const MAX_BURST_MESSAGES = 10;
const MAX_LANES = 10_000;

export const createPace = (rates: SendRates, clock: Pick<TelegramClock, "now">): Pace => {
  const lanes = new Map<number, Lane>();
  const interval = 1000 / rates.overallPerSecond;
  let next = Number.NEGATIVE_INFINITY;

  const laneOf = (chat: number): Lane => {
    const known = lanes.get(chat);
    if (known) return known;
    const now = clock.now();
    if (lanes.size >= MAX_LANES) {
      for (const [id, lane] of lanes)
        if (lane.next <= now && (lane.sent.at(-1) ?? 0) < now - MINUTE_MS) lanes.delete(id);
    }
    const lane = { next: Number.NEGATIVE_INFINITY, sent: [] };
    lanes.set(chat, lane);
    return lane;
  };

  return {
    turn: (chat, group, patience) => {
      const now = clock.now();
      const lane = laneOf(chat);
      lane.sent = lane.sent.filter((at) => at > now - MINUTE_MS);
      const crowded = group && lane.sent.length >= rates.groupPerMinute;
      const free = crowded ? lane.sent[lane.sent.length - rates.groupPerMinute]! + MINUTE_MS : now;
      const at = Math.max(now, lane.next, free);
      if (at - now > patience) return at - now;
      lane.next = at + rates.perChatMs;
      if (group && rates.groupPerMinute < Infinity) lane.sent.push(at);
      return at - now;
    },
    slot: () => {
      const now = clock.now();
      const at = Math.max(now, next - MAX_BURST_MESSAGES * interval);
      next = Math.max(next, now) + interval;
      return at - now;
    },
    hold: (chat, ms) => {
      const lane = laneOf(chat);
      lane.next = Math.max(lane.next, clock.now() + ms);
    },
  };
};
