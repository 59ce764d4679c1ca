/** Requests to Discord: tried once each, and what became of one that was not granted. */
import { DefaultRestOptions, DiscordAPIError, HTTPError, RateLimitError, REST } from "discord.js";
import { codeOf } from "../program/index.ts";
import type { DiscordConfig } from "./config.ts";

/** What became of a request that Discord did not grant. */
export type ApiFault =
  /** Discord said no, for good; nothing was done. `code` is Discord's own, 0 when it gave none. */
  | Readonly<{ kind: "refused"; status: number; code: number }>
  /** Too soon; nothing was done. */
  | Readonly<{ kind: "wait"; ms: number }>
  /** No connection came about; nothing was done. */
  | Readonly<{ kind: "unreachable" }>
  /** The answer got lost: perhaps it was done, perhaps not. */
  | Readonly<{ kind: "perhaps"; status: number }>;

/** Carries no address and no body: both may hold an interaction's token or a reader's words. */
export class ApiError extends Error {
  override readonly name = "DiscordApiError";
  readonly fault: ApiFault;
  constructor(fault: ApiFault) {
    super(
      `Discord: ${fault.kind}${"status" in fault ? ` ${fault.status}` : ""}${"code" in fault ? `/${fault.code}` : ""}`,
    );
    this.fault = fault;
  }
}

/** Discord's codes that this adapter acts upon. */
export const API_CODES = {
  unknownMessage: 10008,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  alreadyAcknowledged: 40060,
  invalidWebhookToken: 50027,
  /** "Cannot reply without permission to read message history." */
  mayNotReply: 160002,
} as const;

/** The connection was never made, so that nothing can have been received. */
const NEVER_SENT_CODES: ReadonlySet<unknown> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** A 429 that does not say how long: as long as this. */
const DEFAULT_WAIT_MS = 1000;
const MAX_WAIT_MS = 60 * 60 * 1000;

const toApiFault = (error: unknown): ApiFault => {
  if (error instanceof RateLimitError) {
    const waitMs = Math.max(error.retryAfter, error.timeToReset);
    return {
      kind: "wait",
      ms: Number.isFinite(waitMs) && waitMs > 0 ? Math.min(waitMs, MAX_WAIT_MS) : DEFAULT_WAIT_MS,
    };
  }
  if (error instanceof DiscordAPIError) {
    return { kind: "refused", status: error.status, code: Number(error.code) || 0 };
  }
  if (error instanceof HTTPError) return { kind: "perhaps", status: error.status };
  return NEVER_SENT_CODES.has(codeOf(error)) ? { kind: "unreachable" } : { kind: "perhaps", status: 0 };
};

/** The plainest of requests: shows whether the token is good. */
export const CURRENT_USER_ROUTE = "/users/@me";

/** Discord does not know our token, as far as this one answer goes. */
const isUnauthorised = (fault: ApiFault): boolean => fault.kind === "refused" && fault.status === 401;

export type DiscordApi = Readonly<{
  /** One request, tried once. Resolves with Discord's answer, rejects with an `ApiError`. */
  call: (
    method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
    route: `/${string}`,
    given?: Readonly<{
      body?: unknown;
      query?: Readonly<Record<string, string>> /** False where the route's own token is enough. */;
      auth?: boolean;
    }>,
  ) => Promise<unknown>;
  close: () => void;
}>;

export type DiscordApiOptions = Readonly<{
  /** Discord does not know our token. Called at most once until `call` succeeds again. */
  onUnauthorised: () => void;
  /** Called for every hundredth answer 401, 403 or 429 within ten minutes; at 10,000 Discord shuts an address out. */
  onInvalid: (count: number) => void;
  /** Told the `Date` of every response. */
  onDate?: (date: string | null) => void;
}>;

/** How long a request may take in all; Discord answers within a second or not at all. */
const REQUEST_TIMEOUT_MS = 15_000;

export const createDiscordApi = (
  { token, api, limited }: DiscordConfig,
  { onUnauthorised, onInvalid, onDate }: DiscordApiOptions,
): DiscordApi => {
  const rest = new REST({
    api,
    timeout: REQUEST_TIMEOUT_MS,
    // Whether a request may be repeated is known where it is made, not here.
    retries: 0,
    // No wait inside a request: it would hold a send slot that another chat could use.
    rejectOnRateLimit: () => true,
    invalidRequestWarningInterval: 100,
    // One bucket per channel: a million of them must not pile up for an hour.
    handlerSweepInterval: 60_000,
    makeRequest: async (url, init) => {
      const response = await DefaultRestOptions.makeRequest(url, init);
      onDate?.(response.headers.get("date"));
      return response;
    },
    ...(!limited && { globalRequestsPerSecond: Number.POSITIVE_INFINITY }),
  }).setToken(token);
  rest.on("invalidRequestWarning", ({ count }) => onInvalid(count));

  let refused = false;
  return {
    call: async (method, route, { body, query, auth = true } = {}) => {
      // Ten thousand refusals shut an address out: until the token is known to be good, only one question is asked.
      if (refused && auth && route !== CURRENT_USER_ROUTE) throw new ApiError({ kind: "wait", ms: DEFAULT_WAIT_MS });
      try {
        const answer = await rest.request({
          method: method as never,
          fullRoute: route,
          body,
          auth,
          ...(query && { query: new URLSearchParams(query) }),
        });
        if (auth) refused = false;
        return answer;
      } catch (error) {
        const fault = toApiFault(error);
        if (!auth || !isUnauthorised(fault)) throw new ApiError(fault);
        // The package forgets its token after one 401, which a proxy's hiccup can cause too.
        rest.setToken(token);
        const isFirst = !refused;
        refused = true;
        if (isFirst) onUnauthorised();
        throw new ApiError(route === CURRENT_USER_ROUTE ? fault : { kind: "wait", ms: DEFAULT_WAIT_MS });
      }
    },
    close: () => {
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    },
  };
};

/** What went wrong, of anything that `call` rejected with. */
export const apiFaultOf = (error: unknown): ApiFault | undefined =>
  error instanceof ApiError ? error.fault : undefined;

export const isRefusal = (error: unknown, ...codes: readonly number[]): boolean => {
  const fault = apiFaultOf(error);
  return fault?.kind === "refused" && (codes.length === 0 || codes.includes(fault.code));
};
