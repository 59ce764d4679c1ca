/** What is done to the index of a cluster: it is made, looked into and written to, with patience for trouble that passes. */

import { type RetryClock, retry } from "../../../retry.ts";
import { createYielder } from "../../../yielding.ts";
import type { EngineArticle } from "../candidate-engine.ts";
import { type ClusterClient, ClusterFault, type ClusterRequest } from "./cluster-client.ts";
import { documentOf, forgottenBefore, indexDefinition, whoseIndex } from "./cluster-index.ts";
import { lookUpKeys, readBulk, readToldTimes } from "./cluster-queries.ts";

const MAX_LOOKED_UP_KEYS = 1_000;
/** A cluster that has too much to do, or elects another master, is given some seconds. */
const WRITE_BACKOFF = { firstMs: 250, maxMs: 3_000 };
const MAX_WRITE_TRIES = 6;
const MAX_PAUSE_MS = 5_000;

/** An article that is there from now on; that one is there no more; that one is still somebody's. */
export type ClusterChange = EngineArticle | "removal" | "retelling";
/** Statuses that are as good as done: an article that was to be put is there, one that was to be removed is gone. */
const SETTLED_STATUSES = { create: [200, 201, 409], delete: [200, 404], update: [200] };
type BulkAction = keyof typeof SETTLED_STATUSES;
type BulkLine = Readonly<{ action: BulkAction; text: string }>;

export type IndexAccess = Readonly<{
  client: ClusterClient;
  /** Whether nothing is worth another try any more. */
  isOver: () => boolean;
  clock?: RetryClock;
}>;

const repeatedly = <T>({ isOver, clock }: IndexAccess, attempt: () => Promise<T>): Promise<T> =>
  retry(attempt, {
    isTransient: (error) => !isOver() && error instanceof ClusterFault && error.isTransient,
    retryAfterMs: (error) =>
      error instanceof ClusterFault && error.retryAfterMs !== undefined
        ? Math.min(error.retryAfterMs, MAX_PAUSE_MS)
        : undefined,
    backoff: WRITE_BACKOFF,
    maxTries: MAX_WRITE_TRIES,
    ...(clock && { clock }),
  });
const send = (access: IndexAccess, request: ClusterRequest): Promise<unknown> =>
  repeatedly(access, () => access.client.send(request));

const readMappings = async (access: IndexAccess): Promise<unknown> => {
  try {
    return await send(access, { method: "GET", path: "/_mapping" });
  } catch (error) {
    if (error instanceof ClusterFault && error.status === 404) return undefined;
    throw error;
  }
};

/** Why an index cannot be used, by its mappings; undefined when it is ours. */
export const faultOfIndex = (mappings: unknown, host: string): ClusterFault | undefined => {
  const whose = whoseIndex(mappings);
  if (whose === "ours") return undefined;
  return new ClusterFault(
    whose === "foreign"
      ? `the index at ${host} is not one of Pullquote: name another`
      : `the index at ${host} is of another version: delete it, or name another`,
  );
};

/** Makes the index where there is none; one that is not ours is left alone. `isNew`: nothing is in it. */
export const prepareIndex = async (access: IndexAccess): Promise<Readonly<{ isNew: boolean }>> => {
  let mappings = await readMappings(access);
  let isNew = false;
  if (mappings === undefined) {
    try {
      await send(access, { method: "PUT", path: "", body: indexDefinition });
      isNew = true;
    } catch (error) {
      // Another machine may have made it meanwhile.
      if (!(error instanceof ClusterFault && error.status === 400)) throw error;
    }
    mappings = await readMappings(access);
  }
  const fault = faultOfIndex(mappings, access.client.host);
  if (fault !== undefined) throw fault;
  return { isNew };
};

/** What is asked from now on sees what was written. */
export const refreshIndex = async (access: IndexAccess): Promise<void> => {
  await send(access, { method: "POST", path: "/_refresh" });
};

/** Of some articles those that are there, and when the cluster was told of each. */
export const readToldArticles = async (
  access: IndexAccess,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const all = new Map<string, string>();
  for (let at = 0; at < keys.length; at += MAX_LOOKED_UP_KEYS) {
    const some = readToldTimes(await send(access, lookUpKeys(keys.slice(at, at + MAX_LOOKED_UP_KEYS))));
    if (typeof some === "string") throw new ClusterFault(`${access.client.host} cannot look into its index (${some})`);
    for (const [key, told] of some) all.set(key, told);
  }
  return all;
};

/** Sends lines until each is settled; those that are too much at once in halves. */
const sendLines = async (access: IndexAccess, lines: readonly BulkLine[]): Promise<void> => {
  const { client } = access;
  let left = lines;
  const sendLeft = async (): Promise<void> => {
    const body = left.map(({ text }) => text).join("");
    const outcomes = readBulk(await client.send({ method: "POST", path: "/_bulk", body }));
    const unsettled = left.flatMap((line, at) => {
      const outcome = outcomes[at];
      const isSettled = outcome !== undefined && SETTLED_STATUSES[line.action].includes(outcome.status);
      return isSettled ? [] : [{ line, outcome }];
    });
    left = unsettled.map(({ line }) => line);
    const [first] = unsettled;
    if (first === undefined) return;
    const { status = 0, type = "no outcome" } = first.outcome ?? {};
    const isTransient = unsettled.every(({ outcome }) => /^(?:409|429|503)$/.test(`${outcome?.status}`));
    throw new ClusterFault(`${client.host} does not take an article (${status}, ${type})`, { status, isTransient });
  };
  try {
    if (lines.length > 0) await repeatedly(access, sendLeft);
  } catch (error) {
    if (!(error instanceof ClusterFault && error.status === 413 && left.length > 1)) throw error;
    const half = Math.ceil(left.length / 2);
    await sendLines(access, left.slice(0, half));
    await sendLines(access, left.slice(half));
  }
};

/** Has the cluster drop what no machine has told of for long, in its own time. */
export const dropForgotten = async (access: IndexAccess): Promise<void> => {
  const body = { query: { range: { told: { lt: forgottenBefore() } } } };
  await send(access, { method: "POST", path: "/_delete_by_query?conflicts=proceed&wait_for_completion=false", body });
};

const lineOf = (key: string, change: ClusterChange, told: string): BulkLine => {
  const line = (action: BulkAction, ...more: readonly unknown[]): BulkLine => {
    const values = [{ [action]: { _id: key } }, ...more];
    return { action, text: values.map((value) => `${JSON.stringify(value)}\n`).join("") };
  };
  if (change === "removal") return line("delete");
  return change === "retelling" ? line("update", { doc: { told } }) : line("create", documentOf(change, told));
};

/** Writes some changes, by the keys of their articles. An article that another machine has put meanwhile stays as it is. */
export const writeChanges = async (
  access: IndexAccess,
  changes: Iterable<readonly [key: string, change: ClusterChange]>,
): Promise<void> => {
  const told = new Date().toISOString();
  const yieldNow = createYielder();
  const lines: BulkLine[] = [];
  for (const [key, change] of changes) {
    lines.push(lineOf(key, change, told));
    const pause = yieldNow();
    if (pause !== undefined) await pause;
  }
  await sendLines(access, lines);
};
