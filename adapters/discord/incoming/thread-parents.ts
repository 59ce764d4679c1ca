/** Which channel or forum a thread is in: messages do not say so, and what was chosen there holds in the thread. */
import { createBoundedMap } from "../../program/index.ts";
import { type DiscordApi, isRefusal } from "../api.ts";
import { eventChannel, parentOf } from "../events.ts";
import { retryRequest } from "../retry-request.ts";

const MAX_KNOWN_CHANNELS = 10_000;

/** The channel that a thread is in; null of what is no thread. A thread never changes its channel. */
type Parent = string | null;

export type ThreadParents = Readonly<{
  /** Undefined when it is not known yet. */
  known: (channel: string) => Parent | undefined;
  /**
   * Calls back at once where it is known, else when Discord has answered; those who wait for the same channel in turn. Never, when the
   * process is to end: the next one resumes before what is not in the inbox.
   */
  whenKnown: (channel: string, tell: (parent: Parent) => void) => void;
}>;

export const createThreadParents = (api: Pick<DiscordApi, "call">, signal: AbortSignal): ThreadParents => {
  const parents = createBoundedMap<string, Parent>(MAX_KNOWN_CHANNELS);
  const asking = new Map<string, Promise<Parent>>();

  const ask = async (channel: string): Promise<Parent> => {
    try {
      const found = eventChannel.safeParse(await retryRequest(() => api.call("GET", `/channels/${channel}`), signal));
      return (found.data && parentOf(found.data)) ?? null;
    } catch (error) {
      // What may not be looked at is as good as no thread.
      if (isRefusal(error)) return null;
      throw error;
    }
  };
  const find = (channel: string): Promise<Parent> => {
    const found =
      asking.get(channel) ??
      ask(channel)
        .then((parent) => {
          parents.set(channel, parent);
          return parent;
        })
        .finally(() => asking.delete(channel));
    asking.set(channel, found);
    return found;
  };
  return {
    known: parents.get,
    whenKnown: (channel, tell) => {
      const known = parents.get(channel);
      if (known !== undefined) tell(known);
      else find(channel).then(tell, () => undefined);
    },
  };
};
