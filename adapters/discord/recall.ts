import type { Budget } from "./budget.ts";
import { type Channels, createChannels } from "./channels.ts";
import { createProgress, type Progress } from "./progress.ts";
import { type Keep, keepState, readState, type Session } from "./state.ts";

export type Recalled = Readonly<{
  channels: Channels;
  budget: () => Budget | undefined;
  /** Resolves when it is kept. */
  spent: (budget: Budget) => Promise<void>;
  sessionOf: (shard: number) => Session | undefined;
  onSession: (shard: number, session: Session | undefined) => void;
  /** An event came in; what is returned is called when nothing of it can be lost any more. */
  received: (shard: number, sequence: number) => () => void;
  flush: () => Promise<void>;
}>;

/** What an earlier process of this bot left behind, kept up to date for the next. */
export const recall = async (keep: Keep, me: string, onError: () => void): Promise<Recalled> => {
  const left = await readState(keep, me);
  let budget: Budget | undefined = left.budget;
  const sessions = new Map<number, Session>(left.sessions.map((session) => [session.shardId, session]));
  const channels = createChannels(left.channels);
  const progress = new Map<number, Progress>();
  const progressOf = (shard: number): Progress => {
    const known = progress.get(shard) ?? createProgress();
    progress.set(shard, known);
    return known;
  };

  const state = keepState(
    keep,
    () => ({
      me,
      ...(budget && { budget }),
      sessions: [...sessions.values()].map((session) => ({
        ...session,
        sequence: progress.get(session.shardId)?.safe() ?? session.sequence,
      })),
      channels: channels.list(Date.now()),
    }),
    onError,
  );

  return {
    channels,
    budget: () => budget,
    spent: async (next) => {
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
    received: (shard, sequence) => {
      const safe = progressOf(shard).received(sequence);
      return () => {
        safe();
        state.touch();
      };
    },
    flush: state.flush,
  };
};
