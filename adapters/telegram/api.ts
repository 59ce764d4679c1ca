/** Calls of the Bot API: one request each, its deadline, and whether a failed one can have had its effect. */
import { Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { urlToHttpOptions } from "node:url";
import { Telegram } from "telegraf";
import { z } from "zod";
import { codeOf } from "../program/index.ts";
import { Refused, Unreached } from "./api-errors.ts";

export type Call = (method: string, payload: object, options?: CallOptions) => Promise<unknown>;

type CallOptions = Readonly<{
  signal?: AbortSignal | undefined;
  /** Milliseconds for all of it: connecting, sending, waiting, reading. */
  deadlineMs?: number;
}>;

export type TelegramApiOptions = Readonly<{
  token: string;
  apiRoot: string;
  /** Told the `Date` of every response. */
  onDate?: (date: string | undefined) => void;
  /** How names become addresses; the system's way when absent. */
  lookup?: LookupFunction;
}>;

/** Telegram's own answers end at 4 MB (tdlib/telegram-bot-api); twice that is no answer. */
const MAX_ANSWER_BYTES = 8 * 2 ** 20;
const CALL_TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 10_000;
/** Of an error's words in the log. */
const MAX_REASON_CHARS = 200;

/** A connection is kept for the next call for a shorter time than any server keeps it, which would else close it under a message. */
const IDLE_CONNECTION_MS = 4_000;

const answerSchema = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.int().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  parameters: z
    .object({
      retry_after: z
        .number()
        .min(1)
        .max(3600)
        .optional()
        .catch((context) => (Number(context.value) > 3600 ? 3600 : undefined)),
      migrate_to_chat_id: z.int().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

const describeError = (error: Error): string => {
  const code = codeOf(error);
  return typeof code === "string" ? code : error.name;
};

const parseAnswer = (body: string): z.infer<typeof answerSchema> | undefined => {
  try {
    return answerSchema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
};

const urlOptions = (address: string) => {
  const url = new URL(address);
  const { protocol, hostname, port } = urlToHttpOptions(url);
  return { protocol, hostname, port, pathname: url.pathname.replace(/\/+$/, "") };
};

type Exchange = (
  method: string,
  payload: object,
  options: CallOptions,
) => Promise<Readonly<{ status: number; body: string }>>;

/**
 * One request, written in the very turn of the event loop in which it is called: between the commit that says it is under way and its
 * way out no time is to pass in which the process could die.
 */
const createExchange = (
  { token, apiRoot, lookup, onDate }: TelegramApiOptions,
  redact: (text: string) => string,
): { exchange: Exchange; close: () => Promise<void> } => {
  const { pathname, ...root } = urlOptions(apiRoot);
  const isSecure = root.protocol === "https:";
  const agentOptions = { keepAlive: true, timeout: IDLE_CONNECTION_MS, ...(lookup && { lookup }) };
  const agent = isSecure ? new HttpsAgent(agentOptions) : new HttpAgent(agentOptions);
  const request = isSecure ? httpsRequest : httpRequest;
  const prefix = `${pathname}/bot${token}/`;
  const headers = { "content-type": "application/json" };

  const exchange: Exchange = (method, payload, { signal, deadlineMs = CALL_TIMEOUT_MS }) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new Unreached("no", `${method}: AbortError`));
      /** There was a connection, so that something can have been sent. */
      let reached = false;
      const parts: Buffer[] = [];
      let size = 0;

      const sent = request({ ...root, path: prefix + method, agent, method: "POST", headers });
      const settle = (): void => {
        clearTimeout(late);
        clearTimeout(unconnected);
        signal?.removeEventListener("abort", abort);
      };
      const fail = (cause: string): void => {
        settle();
        reject(new Unreached(reached ? "perhaps" : "no", redact(`${method}: ${cause}`)));
        sent.destroy();
      };
      const abort = (): void => fail("AbortError");
      const late = setTimeout(() => fail(`no answer within ${deadlineMs} ms`), deadlineMs);
      const unconnected = setTimeout(() => {
        if (!reached) fail(`no connection within ${CONNECT_TIMEOUT_MS} ms`);
      }, CONNECT_TIMEOUT_MS);
      signal?.addEventListener("abort", abort, { once: true });

      sent.on("socket", (socket) => {
        if (sent.reusedSocket) reached = true;
        else {
          socket.once(isSecure ? "secureConnect" : "connect", () => {
            reached = true;
          });
        }
      });
      sent.on("error", (error) => fail(describeError(error)));
      sent.on("response", (response) => {
        onDate?.(response.headers.date);
        response.on("data", (part: Buffer) => {
          size += part.length;
          if (size > MAX_ANSWER_BYTES) return fail("the answer is too large");
          parts.push(part);
        });
        response.on("error", (error) => fail(describeError(error)));
        response.on("end", () => {
          settle();
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString("utf8") });
        });
      });
      sent.end(JSON.stringify(payload));
    });
  return { exchange, close: async () => agent.destroy() };
};

/**
 * Every call to the Bot API, by one rule: a total deadline, no redirects (they would carry the token elsewhere), a limit on
 * the answer's size, and errors that are `Refused` or `Unreached` and hold neither the address (the token is in it) nor
 * what was to be sent.
 */
export const createCall = (options: TelegramApiOptions): { call: Call; close: () => Promise<void> } => {
  const { token } = options;
  const secret = token.slice(token.indexOf(":") + 1);
  const redact = (text: string) => text.replaceAll(secret, "***").slice(0, MAX_REASON_CHARS);
  const { exchange, close } = createExchange(options, redact);

  const call: Call = async (method, payload, callOptions = {}) => {
    const { status, body } = await exchange(method, payload, callOptions);
    const answer = parseAnswer(body);
    if (answer === undefined && status >= 400 && status < 500) throw new Refused(status, "without explanation");
    // Not an outage: what is asked for is not known there.
    if (status === 501) throw new Refused(status, redact(answer?.description ?? "not implemented"));
    // A redirect is a gateway's, too. What came with a status of success may have been done.
    if (status >= 300 && (answer === undefined || status >= 500)) throw new Unreached("failed", `HTTP ${status}`);
    if (answer === undefined) throw new Unreached("perhaps", `HTTP ${status}, not an answer`);
    if (answer.ok && answer.result !== undefined && answer.result !== null) return answer.result;
    const code = answer.error_code;
    if (answer.ok || code === undefined || code >= 500) {
      throw new Unreached("perhaps", `HTTP ${status}, half an answer`);
    }
    const { retry_after: retryAfter, migrate_to_chat_id: movedTo } = answer.parameters ?? {};
    throw new Refused(code, redact(answer.description ?? ""), {
      ...(retryAfter !== undefined && { retryAfter }),
      ...(movedTo !== undefined && { movedTo }),
    });
  };
  return { call, close };
};

/** telegraf's client with all its methods, each of which uses `call`. */
export const createTelegrafClient = ({ token, apiRoot }: TelegramApiOptions, call: Call): Telegram => {
  const telegram = new Telegram(token, { apiRoot, webhookReply: false });
  telegram.callApi = ((method, payload) => call(method, payload)) as Telegram["callApi"];
  return telegram;
};
