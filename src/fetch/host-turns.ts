/** Whose turn it is at each host: one request at a time, pauses that it asks for, and none while it wants to be left alone. */

/** A host, as far as we have been there. */
type HostState = { last: Promise<unknown>; users: number; restUntil: number; pauseUntil: number };

const MAX_KEPT_HOSTS = 2_000;

export type HostTurns = Readonly<{
  /** Does the work when nobody else is at this host any more and its pause is over. */
  take: <T>(host: string, work: () => Promise<T>) => Promise<T>;
  /** The next turn at this host begins no sooner. */
  rest: (host: string, ms: number) => void;
  /** The host wants to be left alone. */
  pause: (host: string, ms: number) => void;
  /** How long it still wants to be left alone; 0 when it does not. */
  pausedMs: (host: string) => number;
}>;

export const createHostTurns = (now: () => number, sleep: (ms: number) => Promise<void>): HostTurns => {
  const hosts = new Map<string, HostState>();
  const stateOf = (host: string): HostState => {
    const state = hosts.get(host) ?? { last: Promise.resolve(), users: 0, restUntil: 0, pauseUntil: 0 };
    hosts.set(host, state);
    return state;
  };
  const forgetIdle = (): void => {
    if (hosts.size <= MAX_KEPT_HOSTS) return;
    for (const [host, { users, restUntil, pauseUntil }] of hosts)
      if (users === 0 && Math.max(restUntil, pauseUntil) <= now()) hosts.delete(host);
  };
  return {
    take: async (host, work) => {
      const state = stateOf(host);
      state.users += 1;
      const turn = state.last.then(async () => {
        const restMs = state.restUntil - now();
        if (restMs > 0) await sleep(restMs);
        return work();
      });
      state.last = turn.catch(() => {});
      try {
        return await turn;
      } finally {
        state.users -= 1;
        forgetIdle();
      }
    },
    rest: (host, ms) => {
      const state = stateOf(host);
      state.restUntil = Math.max(state.restUntil, now() + ms);
    },
    pause: (host, ms) => {
      const state = stateOf(host);
      state.pauseUntil = Math.max(state.pauseUntil, now() + ms);
    },
    pausedMs: (host) => Math.max(0, (hosts.get(host)?.pauseUntil ?? 0) - now()),
  };
};
