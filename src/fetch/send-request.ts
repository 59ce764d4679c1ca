/** One request for one address, redirects not followed: what came back, or why nothing did. */

import type { Dispatcher } from "undici";
import { packageVersion } from "../home.ts";
import { ForbiddenAddress } from "./guarded-connector.ts";
import { ACCEPTED_ENCODINGS, BodyTooLarge, MAX_PAGE_BYTES, readBody, UnknownEncoding } from "./read-body.ts";

/** The name by which a site's `robots.txt` knows us. */
export const ROBOT_NAME = "Pullquote";

const ACCEPTED_TYPES =
  "text/html, application/xhtml+xml, application/feed+json, application/rss+xml, application/atom+xml, */*;q=0.5";

/** What the server said. Headers that are there several times are joined. */
export type ServerResponse = Readonly<{
  status: number;
  header: (name: string) => string | undefined;
  bytes: Uint8Array;
}>;

/** Why a request failed. `hint`: what an operator may do about it, who meant this very address. */
export type RequestFault = Readonly<{ reason: string; hint?: string }>;

const DAMAGED_REASON = "is damaged (it cannot be decompressed)";

const CODE_REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: "its host is not known (check the spelling)",
  EAI_AGAIN: "its host could not be looked up",
  ECONNREFUSED: "its host refuses the connection",
  ECONNRESET: "the connection was lost",
  UND_ERR_SOCKET: "the connection was lost",
  ETIMEDOUT: "did not answer in time",
  UND_ERR_CONNECT_TIMEOUT: "did not answer in time",
  UND_ERR_HEADERS_TIMEOUT: "did not answer in time",
  UND_ERR_BODY_TIMEOUT: "did not answer in time",
  UND_ERR_HEADERS_OVERFLOW: "has too long headers",
  Z_DATA_ERROR: DAMAGED_REASON,
  Z_BUF_ERROR: DAMAGED_REASON,
};

const codeIn = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : error instanceof Error ? error.name : "unknown";

/** Why a request failed, in plain words; nothing of a foreign server's own words is repeated. */
const faultOf = (error: unknown, isOverdue: boolean): string => {
  if (isOverdue) return "did not answer in time";
  if (error instanceof ForbiddenAddress) return "leads to an address that is not public";
  if (error instanceof BodyTooLarge) return `is larger than ${MAX_PAGE_BYTES / (1024 * 1024)} MB`;
  if (error instanceof UnknownEncoding) return "is compressed in an unknown way";
  const code = codeIn(error);
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|^ERR_TLS|^ERR_SSL/.test(code)) return `has no valid certificate (${code})`;
  return CODE_REASONS[code] ?? (code.startsWith("ERR_") ? DAMAGED_REASON : `could not be read (${code})`);
};

export type RequestOptions = Readonly<{
  dispatcher: Dispatcher;
  /** Ends the request when it is aborted. */
  signal: AbortSignal;
  headers?: Readonly<Record<string, string>>;
  maxBytes?: number;
}>;

/** Asks for an address once. Never rejects. */
export const sendRequest = async (
  url: URL,
  { dispatcher, signal, headers = {}, maxBytes = MAX_PAGE_BYTES }: RequestOptions,
): Promise<ServerResponse | RequestFault> => {
  try {
    const response = await dispatcher.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: "GET",
      signal,
      headers: {
        "user-agent": `${ROBOT_NAME}/${packageVersion()}`,
        accept: ACCEPTED_TYPES,
        "accept-encoding": ACCEPTED_ENCODINGS,
        ...headers,
      },
    });
    const header = (name: string): string | undefined => {
      const value = response.headers[name];
      return typeof value === "string" ? value : value?.join(", ");
    };
    // What a response of another kind says is not read.
    const isRead = response.statusCode === 200;
    if (!isRead) await response.body.dump({ limit: 65_536 }).catch(() => {});
    const bytes = isRead ? await readBody(response.body, header("content-encoding"), maxBytes) : new Uint8Array();
    return { status: response.statusCode, header, bytes };
  } catch (error) {
    const isOwn = error instanceof ForbiddenAddress && error.isNameable;
    const hint = `; if it is one of your own network, name ${url.host} in PRIVATE_HOSTS`;
    return { reason: faultOf(error, signal.aborted), ...(isOwn && { hint }) };
  }
};
