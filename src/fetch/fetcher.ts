/** Reads addresses of the web: safely (only public hosts, few redirects, little time) and politely (robots, turns, pauses). */

import type { LookupFunction } from "node:net";
import { Agent } from "undici";
import { createClock } from "../clock.ts";
import { backoffMs, type RetryClock, sleep } from "../retry.ts";
import { addressFaultOf, type NamedHosts } from "../web-address.ts";
import { type AddressCheck, createAddressCheck } from "./address-check.ts";
import { type AddressFault, followRedirects } from "./follow-redirects.ts";
import { createGuardedConnector } from "./guarded-connector.ts";
import { createHostTurns } from "./host-turns.ts";
import { readRetryAfter } from "./retry-after.ts";
import { createRobots, MAX_ROBOTS_BYTES } from "./robots.ts";
import { type RequestFault, type ServerResponse, sendRequest } from "./send-request.ts";

/** What is known of an address from the last time, so that what did not change need not be sent. */
export type KnownState = Readonly<{ etag?: string; lastModified?: string }>;

/** What became of an address. `url`: where the redirects led. `failed`: `retryAfterMs`, where the host says so; `isGone`: it is no more. */
export type FetchOutcome = Readonly<
  | ({ kind: "fetched"; url: string; bytes: Uint8Array; mediaType?: string } & KnownState)
  | { kind: "unchanged" }
  | { kind: "failed"; reason: string; isGone?: boolean; retryAfterMs?: number }
>;

export type Fetcher = Readonly<{
  /** Never rejects. `onlyHosts`: neither the address nor what it redirects to may be elsewhere. */
  get: (address: string, known?: KnownState, onlyHosts?: NamedHosts) => Promise<FetchOutcome>;
  /** Whatever is being read, or waits for its turn, fails at once. */
  close: () => Promise<void>;
}>;

export type FetcherOptions = Readonly<{
  /** Hosts of the newsroom's own network that may be read: exact names, with the port where it is not 80 or 443. */
  privateHosts?: readonly string[];
  /** Hosts whose ports are named; looked at anew for each address. */
  namedHosts?: NamedHosts;
  /** How long one address waits for a host that asks for patience, before it is given up for now; milliseconds. */
  patienceMs?: number;
  /** For tests: what decides where connections may lead, and how names are looked up. */
  check?: AddressCheck;
  lookup?: LookupFunction;
  clock?: RetryClock & Readonly<{ now: () => number }>;
  timeoutMs?: number;
}>;

const TIMEOUT_MS = 15_000;
/** Tries of one address while its host answers that it is too much. */
const MAX_TRIES = 4;
const CLOSED_REASON = "is not read any more, as the program ends";
/** What a host gets that asks for patience without saying how long. */
const PAUSE_BACKOFF = { firstMs: 2_000, maxMs: 60_000 };

const isTooMuch = (status: number): boolean => status === 429 || status === 503;

type FailedFetch = Extract<FetchOutcome, { kind: "failed" }>;
const fail = (reason: string): FailedFetch => ({ kind: "failed", reason });

/** What a status that is neither a page nor a redirect says. */
const failWithStatus = (status: number): FailedFetch => {
  if (status === 404 || status === 410) return { ...fail(`is not there (${status})`), isGone: true };
  if (status === 401 || status === 403) return fail(`may not be read without a login (${status})`);
  if (status === 402 || status === 451) return fail(`is not given away (${status})`);
  return fail(`its site answers with an error (${status})`);
};

const outcomeOf = (url: URL, { status, header, bytes }: ServerResponse): FetchOutcome => {
  if (status === 304) return { kind: "unchanged" };
  if (status !== 200) return failWithStatus(status);
  const [mediaType, etag, lastModified] = [header("content-type"), header("etag"), header("last-modified")];
  return {
    kind: "fetched",
    url: url.href,
    bytes,
    ...(mediaType !== undefined && { mediaType }),
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
};

/** What a site redirects to nobody named, and nobody is told to. */
const withOwnHint = <T extends ServerResponse | RequestFault>(response: T, isOwn: boolean): T | RequestFault =>
  "reason" in response && !isOwn ? { reason: response.reason } : response;

const conditionsOf = ({ etag, lastModified }: KnownState): Readonly<Record<string, string>> => ({
  ...(etag !== undefined && { "if-none-match": etag }),
  ...(lastModified !== undefined && { "if-modified-since": lastModified }),
});

const systemClock = { sleep, random: Math.random, now: createClock() };

/** What fails once the signal is aborted fails because of that; a pause that ended early rejects. */
const untilClosed =
  (get: Fetcher["get"], signal: AbortSignal): Fetcher["get"] =>
  async (...asked) => {
    try {
      const outcome = await get(...asked);
      return outcome.kind === "failed" && signal.aborted ? fail(CLOSED_REASON) : outcome;
    } catch (error) {
      if (signal.aborted) return fail(CLOSED_REASON);
      throw error;
    }
  };

/** Made once for a program: it knows which host wants what. */
export const createFetcher = (options: FetcherOptions = {}): Fetcher => {
  const { privateHosts = [], patienceMs = 0, lookup, clock = systemClock, timeoutMs = TIMEOUT_MS } = options;
  const ownHosts = new Set(privateHosts.map((host) => host.toLowerCase()));
  const namedHosts: NamedHosts = { has: (host) => ownHosts.has(host) || options.namedHosts?.has(host) === true };
  const connect = createGuardedConnector(options.check ?? createAddressCheck(privateHosts), lookup);
  const dispatcher = new Agent({ connect, connections: 1, pipelining: 1, maxHeaderSize: 32_768 });
  const closing = new AbortController();
  const sleepUntilClosed = (ms: number): Promise<void> => clock.sleep(ms, closing.signal);
  const turns = createHostTurns(clock.now, sleepUntilClosed);

  const robots = createRobots(async (file) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const ask = (url: URL) => sendRequest(url, { dispatcher, signal, maxBytes: MAX_ROBOTS_BYTES });
    const { url, response } = await followRedirects(file, (address) => addressFaultOf(address, namedHosts), ask);
    return withOwnHint(response, url.href === file.href);
  }, clock.now);

  /** Asks for an address when it is its host's turn. */
  const askInTurn = (url: URL, known: KnownState, timer: Readonly<{ leftMs: () => number }>) =>
    turns.take(url.hostname, async () => {
      const { reason, hint, delayMs } = await robots(url);
      if (reason !== undefined) return { reason, ...(hint !== undefined && { hint }) };
      const signal = AbortSignal.timeout(Math.max(1, Math.ceil(timer.leftMs())));
      const response = await sendRequest(url, { dispatcher, signal, headers: conditionsOf(known) });
      turns.rest(url.hostname, delayMs);
      if ("status" in response && isTooMuch(response.status)) {
        const asked = readRetryAfter(response.header("retry-after"), clock.now());
        turns.pause(url.hostname, asked ?? backoffMs(1, PAUSE_BACKOFF, clock.random));
      }
      return response;
    });

  const once = async (address: string, known: KnownState, faultOf: AddressFault): Promise<FetchOutcome> => {
    let spentMs = 0;
    const ask = async (url: URL): Promise<ServerResponse | RequestFault> => {
      let began = 0;
      // The wait for a turn is not the server's.
      const leftMs = (): number => {
        began = performance.now();
        return timeoutMs - spentMs;
      };
      const response = await askInTurn(url, known, { leftMs });
      if (began > 0) spentMs += performance.now() - began;
      return response;
    };
    const { url, response } = await followRedirects(new URL(address), faultOf, ask);
    if ("reason" in response) {
      const { reason, hint = "" } = withOwnHint(response, url.href === new URL(address).href);
      return fail(`${reason}${hint}`);
    }
    const outcome = outcomeOf(url, response);
    const retryAfterMs = turns.pausedMs(url.hostname);
    return outcome.kind === "failed" && retryAfterMs > 0 ? { ...outcome, retryAfterMs } : outcome;
  };

  const getPatiently: Fetcher["get"] = async (address, known = {}, onlyHosts) => {
    const faultOf: AddressFault = (one) =>
      addressFaultOf(one, namedHosts) ??
      (onlyHosts === undefined || onlyHosts.has(new URL(one).host) ? undefined : "is at a host that is not allowed");
    const fault = faultOf(address);
    if (fault !== undefined) return fail(fault);
    const host = new URL(address).hostname;
    for (let tries = 1; ; tries += 1) {
      const pausedMs = turns.pausedMs(host);
      if (pausedMs > patienceMs) return { ...fail("its site asks for patience"), retryAfterMs: pausedMs };
      if (pausedMs > 0) await sleepUntilClosed(pausedMs);
      const outcome = await once(address, known, faultOf);
      if (outcome.kind !== "failed" || outcome.retryAfterMs === undefined || tries === MAX_TRIES) return outcome;
      if (outcome.retryAfterMs > patienceMs) return outcome;
    }
  };

  return {
    get: untilClosed(getPatiently, closing.signal),
    close: async () => {
      closing.abort();
      await dispatcher.destroy();
    },
  };
};
