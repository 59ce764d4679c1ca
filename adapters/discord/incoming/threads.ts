/** Which channel or forum a thread is in, and what the post links to that it is about: messages do not say so. */
import { createBoundedMap } from "../../program/index.ts";
import { type DiscordApi, isRefusal } from "../api.ts";
import { eventChannel, parentOf, postMessage } from "../events.ts";
import { retryRequest } from "../retry-request.ts";
import { postLinksIn } from "./post-links-in.ts";

const MAX_KNOWN_CHANNELS = 10_000;

/** A thread never changes its channel, nor what it is about. */
export type Thread = Readonly<{
  /** The channel or forum that it is in. */
  parent: string;
  /** The addresses in the message that it began with. */
  links: readonly string[];
}>;

export type Threads = Readonly<{
  /** Null of what is no thread; undefined when it is not known yet. */
  known: (channel: string) => Thread | null | undefined;
  /**
   * Calls back at once where it is known, else when Discord has answered; those who wait for the same channel in turn. Never, when the
   * process is to end: the next one resumes before what is not in the inbox.
   */
  whenKnown: (channel: string, tell: (thread: Thread | null) => void) => void;
}>;

export const createThreads = (api: Pick<DiscordApi, "call">, signal: AbortSignal): Threads => {
  const threads = createBoundedMap<string, Thread | null>(MAX_KNOWN_CHANNELS);
  const asking = new Map<string, Promise<Thread | null>>();

  /** Undefined for what is not there, or may not be looked at. */
  const get = async (path: `/${string}`): Promise<unknown> => {
    try {
      return await retryRequest(() => api.call("GET", path), signal);
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw error;
    }
  };
  /** A thread has the number of the message that it began with: in its channel, or, of a forum's post, in itself. */
  const findLinks = async (thread: string, parent: string): Promise<readonly string[]> => {
    for (const channel of [parent, thread]) {
      const { data } = postMessage.safeParse(await get(`/channels/${channel}/messages/${thread}`));
      if (data !== undefined) return postLinksIn(data);
    }
    return [];
  };
  const ask = async (channel: string): Promise<Thread | null> => {
    const { data } = eventChannel.safeParse(await get(`/channels/${channel}`));
    const parent = data && parentOf(data);
    return parent === undefined ? null : { parent, links: await findLinks(channel, parent) };
  };
  const find = (channel: string): Promise<Thread | null> => {
    const found =
      asking.get(channel) ??
      ask(channel)
        .then((thread) => {
          threads.set(channel, thread);
          return thread;
        })
        .finally(() => asking.delete(channel));
    asking.set(channel, found);
    return found;
  };
  return {
    known: threads.get,
    whenKnown: (channel, tell) => {
      const known = threads.get(channel);
      if (known !== undefined) tell(known);
      else find(channel).then(tell, () => undefined);
    },
  };
};
