/** Sends requests to the index of a cluster (OpenSearch, Elasticsearch): what came back, or in plain words why nothing did. */

import type { Pool } from "undici";
import { errorCodeOf } from "../../../errors.ts";

/** What the cluster did not do. Its words name the host, and repeat neither the password nor anything that was asked. */
export class ClusterFault extends Error {
  override readonly name = "ClusterFault";
  /** Of the response; undefined when there was none. */
  readonly status: number | undefined;
  /** The same may succeed in a moment. */
  readonly isTransient: boolean;
  readonly retryAfterMs: number | undefined;
  constructor(message: string, more: Partial<Pick<ClusterFault, "status" | "isTransient" | "retryAfterMs">> = {}) {
    super(message);
    this.status = more.status;
    this.isTransient = more.isTransient ?? false;
    this.retryAfterMs = more.retryAfterMs;
  }
}

/** `path`: behind the address of the index. A body that is a text is sent as lines of JSON. */
export type ClusterRequest = Readonly<{
  method: "GET" | "POST" | "PUT";
  path: string;
  body?: string | Readonly<Record<string, unknown>>;
  signal?: AbortSignal;
}>;

export type ClusterClient = Readonly<{
  /** As a person knows the cluster: without user and password. */
  host: string;
  /** Sends it once. Rejects with a `ClusterFault`. */
  send: (request: ClusterRequest) => Promise<unknown>;
  close: () => Promise<void>;
}>;

const CONNECT_TIMEOUT_MS = 3_000;
const RESPONSE_TIMEOUT_MS = 30_000;
/** Sixty long articles are a tenth of it. */
const MAX_RESPONSE_BYTES = 64 * 1024 * 1024;
/** One writes, the others are for questions that come at the same time. */
const MAX_CONNECTIONS = 6;

const STATUS_WORDS: Readonly<Record<number, string>> = {
  401: "does not know the user or the password of ARCHIVE_URL",
  403: "does not let the user of ARCHIVE_URL do that",
  404: "has no such index",
  413: "does not take so much at once",
  429: "has too much to do",
  503: "is not ready",
};
const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([429, 502, 503, 504]);

const LATE_WORDS = "did not answer in time";
const TRANSPORT_WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: "is not known by that name",
  EAI_AGAIN: "could not be looked up",
  ECONNREFUSED: "refuses the connection",
  ECONNRESET: "lost the connection",
  UND_ERR_SOCKET: "lost the connection",
  UND_ERR_CONNECT_TIMEOUT: LATE_WORDS,
  UND_ERR_HEADERS_TIMEOUT: LATE_WORDS,
  UND_ERR_BODY_TIMEOUT: LATE_WORDS,
};

/** The kind of error that a response names; nothing else of it is repeated. */
const typeIn = (text: string): string => {
  const [, type] = /"type"\s*:\s*"([a-z_]{1,80})"/.exec(text) ?? [];
  return type === undefined ? "" : `, ${type}`;
};

const faultOfResponse = (host: string, status: number, retryAfter: unknown, text: string): ClusterFault => {
  const seconds = typeof retryAfter === "string" && /^\d{1,4}$/.test(retryAfter) ? Number(retryAfter) : undefined;
  return new ClusterFault(`${host} ${STATUS_WORDS[status] ?? "answers with an error"} (${status}${typeIn(text)})`, {
    status,
    isTransient: TRANSIENT_STATUSES.has(status),
    retryAfterMs: seconds === undefined ? undefined : seconds * 1_000,
  });
};

const faultOfError = (host: string, error: unknown): ClusterFault => {
  if (error instanceof ClusterFault) return error;
  if (error instanceof Error && /^(?:TimeoutError|AbortError)$/.test(error.name))
    return new ClusterFault(`${host} ${LATE_WORDS}`);
  const code = errorCodeOf(error);
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|^ERR_TLS|^ERR_SSL/.test(code))
    return new ClusterFault(`${host} has no certificate that is trusted (${code})`);
  const words = TRANSPORT_WORDS[code];
  if (words === undefined) return new ClusterFault(`${host} could not be asked (${code || "unknown"})`);
  return new ClusterFault(`${host} ${words}`, { isTransient: true });
};

/** @param url the address of the index, with user and password. */
export const createClusterClient = (url: string): ClusterClient => {
  const { origin, host, pathname, username, password } = new URL(url);
  const base = pathname.replace(/\/$/, "");
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const authorization = login === ":" ? undefined : `Basic ${Buffer.from(login).toString("base64")}`;
  let opened: Promise<Pool> | undefined;
  /** Loaded only where there is a cluster. */
  const open = async (): Promise<Pool> => {
    const undici = await import("undici");
    return new undici.Pool(origin, {
      connections: MAX_CONNECTIONS,
      connect: { timeout: CONNECT_TIMEOUT_MS },
      headersTimeout: RESPONSE_TIMEOUT_MS,
      bodyTimeout: RESPONSE_TIMEOUT_MS,
      maxResponseSize: MAX_RESPONSE_BYTES,
    });
  };

  const exchange = async ({ method, path, body, signal }: ClusterRequest): Promise<unknown> => {
    opened ??= open();
    const pool = await opened;
    const contentType = typeof body === "string" ? "application/x-ndjson" : "application/json";
    const { statusCode, headers, ...response } = await pool.request({
      method,
      path: `${base}${path}`,
      headers: {
        accept: "application/json",
        ...(authorization !== undefined && { authorization }),
        ...(body !== undefined && { "content-type": contentType }),
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    const text = await response.body.text();
    if (statusCode !== 200 && statusCode !== 201) throw faultOfResponse(host, statusCode, headers["retry-after"], text);
    try {
      return JSON.parse(text);
    } catch {
      throw new ClusterFault(`${host} answers with what is no JSON: is it OpenSearch or Elasticsearch?`);
    }
  };

  return {
    host,
    send: async (request) => {
      try {
        return await exchange(request);
      } catch (error) {
        throw faultOfError(host, error);
      }
    },
    close: async () => {
      await (await opened?.catch(() => undefined))?.destroy();
    },
  };
};
