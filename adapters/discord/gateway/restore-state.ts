/** What survives a restart: sessions, the budget of identifies, and the channels where the bot is spoken to. */
import { type ActiveChannels, createActiveChannels } from "./active-channels.ts";
import { createStateWriter, type GatewaySession, readDiscordState, type StateStorage } from "./discord-state.ts";
import type { IdentifyBudget } from "./identify-budget.ts";
import { createSequenceTracker, type SequenceTracker } from "./sequence-tracker.ts";

export type RestoredState = Readonly<{
  channels: ActiveChannels;
  budget: () => IdentifyBudget | undefined;
  /** Resolves when it is kept. */
  saveBudget: (budget: IdentifyBudget) => Promise<void>;
  sessionOf: (shard: number) => GatewaySession | undefined;
  onSession: (shard: number, session: GatewaySession | undefined) => void;
  /** An event came in; what is returned is called when nothing of it can be lost any more. */
  trackEvent: (shard: number, sequence: number) => () => void;
  flush: () => Promise<void>;
}>;

/** What an earlier process of this bot left behind, kept up to date for the next. */
export const restoreState = async (storage: StateStorage, me: string, onError: () => void): Promise<RestoredState> => {
  const saved = await readDiscordState(storage, me);
  let budget: IdentifyBudget | undefined = saved.budget;
  const sessions = new Map<number, GatewaySession>(saved.sessions.map((session) => [session.shardId, session]));
  const channels = createActiveChannels(saved.channels);
  const progress = new Map<number, SequenceTracker>();
  const progressOf = (shard: number): SequenceTracker => {
    const known = progress.get(shard) ?? createSequenceTracker();
    progress.set(shard, known);
    return known;
  };

  const writer = createStateWriter(
    storage,
    () => ({
      me,
      ...(budget && { budget }),
      sessions: [...sessions.values()].map((session) => ({
        ...session,
        sequence: progress.get(session.shardId)?.lastSafe() ?? session.sequence,
      })),
      channels: channels.list(Date.now()),
    }),
    onError,
  );

  return {
    channels,
    budget: () => budget,
    saveBudget: async (next) => {
      budget = next;
      await writer.flush();
    },
    sessionOf: (shard) => {
      const session = sessions.get(shard);
      if (session) progressOf(shard).restart(session.sequence);
      return session;
    },
    onSession: (shard, session) => {
      const isNew = session !== undefined && sessions.get(shard)?.sessionId !== session.sessionId;
      if (session === undefined) sessions.delete(shard);
      else sessions.set(shard, session);
      if (!isNew) return writer.touch();
      progressOf(shard).restart(session.sequence);
      // At once: from now on a process that is killed can be followed by one that misses nothing.
      void writer.flush();
    },
    trackEvent: (shard, sequence) => {
      const safe = progressOf(shard).track(sequence);
      return () => {
        safe();
        writer.touch();
      };
    },
    flush: writer.flush,
  };
};
