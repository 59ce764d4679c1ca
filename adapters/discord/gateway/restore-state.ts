import { type ActiveChannels, createActiveChannels } from "../incoming/active-channels.ts";
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
export const restoreState = async (keep: StateStorage, me: string, onError: () => void): Promise<RestoredState> => {
  const left = await readDiscordState(keep, me);
  let budget: IdentifyBudget | undefined = left.budget;
  const sessions = new Map<number, GatewaySession>(left.sessions.map((session) => [session.shardId, session]));
  const channels = createActiveChannels(left.channels);
  const progress = new Map<number, SequenceTracker>();
  const progressOf = (shard: number): SequenceTracker => {
    const known = progress.get(shard) ?? createSequenceTracker();
    progress.set(shard, known);
    return known;
  };

  const state = createStateWriter(
    keep,
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
      await state.flush();
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
      if (!isNew) return state.touch();
      progressOf(shard).restart(session.sequence);
      // At once: from now on a process that is killed can be followed by one that misses nothing.
      void state.flush();
    },
    trackEvent: (shard, sequence) => {
      const safe = progressOf(shard).track(sequence);
      return () => {
        safe();
        state.touch();
      };
    },
    flush: state.flush,
  };
};
