import type { LookupFunction } from "node:net";
import { Telegram } from "telegraf";
import { Agent, request } from "undici";
import { z } from "zod";
import { Refused, Unreached } from "./api-errors.ts";

export type Call = (method: string, payload: object, options?: CallOptions) => Promise<unknown>;

type CallOptions = Readonly<{
  signal?: AbortSignal | undefined;
  /** Milliseconds for all of it: connecting, sending, waiting, reading. */
  deadline?: number;
}>;

export type ApiOptions = Readonly<{
  token: string;
  apiRoot: string;
  /** How names become addresses; the system's way when absent. */
  lookup?: LookupFunction;
}>;

/** Telegram's own answers end at 4 MB (tdlib/telegram-bot-api); twice that is no answer. */
const ANSWER_LIMIT = 8 * 2 ** 20;
const DEADLINE = 30_000;
const CONNECT_DEADLINE = 10_000;

/** Errors with which a connection never came to be, so that nothing can have been sent. */
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|.*CERT.*|UNABLE_TO_.*|ERR_SSL_.*)$/;

const answer = z.object({
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

const codeOf = (error: unknown): string => {
  const { code, name } =
    error instanceof Error ? (error as Error & { code?: unknown }) : { code: undefined, name: "Error" };
  return typeof code === "string" ? code : name;
};

/** undici notices an abort only once it is connected; a deadline must hold before that, too. */
const before = async <T>(signal: AbortSignal, work: Promise<T>): Promise<T> => {
  signal.throwIfAborted();
  let giveUp: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason);
  });
  signal.addEventListener("abort", giveUp, { once: true });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
};

const parse = (body: string): z.infer<typeof answer> | undefined => {
  try {
    return answer.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
};

/**
 * Every call to the Bot API, by one rule: a total deadline, no redirects (they would carry the token elsewhere), a limit on
 * the answer's size, and errors that are `Refused` or `Unreached` and hold neither the address (the token is in it) nor
 * what was to be sent.
 */
export const createCall = ({ token, apiRoot, lookup }: ApiOptions): { call: Call; close: () => Promise<void> } => {
  const agent = new Agent({
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: CONNECT_DEADLINE, ...(lookup && { lookup }) },
  });
  const secret = token.slice(token.indexOf(":") + 1);
  const redact = (text: string) => text.replaceAll(secret, "***").slice(0, 200);

  const read = async (body: AsyncIterable<Buffer>): Promise<string> => {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of body) {
      size += part.length;
      if (size > ANSWER_LIMIT) throw new Unreached("perhaps", "the answer is too large");
      parts.push(part);
    }
    return Buffer.concat(parts).toString("utf8");
  };

  const exchange = async (method: string, payload: object, signal: AbortSignal): Promise<unknown> => {
    const response = await request(`${apiRoot}/bot${token}/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(payload),
      dispatcher: agent,
      signal,
    });
    const { statusCode } = response;
    const said = parse(await read(response.body));
    if (said === undefined && statusCode >= 400 && statusCode < 500)
      throw new Refused(statusCode, "without explanation");
    if (said === undefined || statusCode >= 500) throw new Unreached("perhaps", `HTTP ${statusCode}, not an answer`);
    if (said.ok && said.result !== undefined && said.result !== null) return said.result;
    const code = said.error_code;
    if (said.ok || code === undefined || code >= 500)
      throw new Unreached("perhaps", `HTTP ${statusCode}, half an answer`);
    const { retry_after: retryAfter, migrate_to_chat_id: movedTo } = said.parameters ?? {};
    throw new Refused(code, redact(said.description ?? ""), {
      ...(retryAfter !== undefined && { retryAfter }),
      ...(movedTo !== undefined && { movedTo }),
    });
  };

  const call: Call = async (method, payload, { signal, deadline = DEADLINE } = {}) => {
    const timeout = AbortSignal.timeout(deadline);
    const until = signal ? AbortSignal.any([signal, timeout]) : timeout;
    try {
      return await before(until, exchange(method, payload, until));
    } catch (error) {
      if (error instanceof Refused || error instanceof Unreached) throw error;
      const code = timeout.aborted ? `no answer within ${deadline} ms` : codeOf(error);
      throw new Unreached(NEVER_SENT.test(code) ? "no" : "perhaps", redact(`${method}: ${code}`));
    }
  };
  return { call, close: () => agent.destroy() };
};

/** telegraf's client with all its methods, whose every call goes the way of `call`. */
export const createTelegram = ({ token, apiRoot }: ApiOptions, call: Call): Telegram => {
  const telegram = new Telegram(token, { apiRoot, webhookReply: false });
  telegram.callApi = ((method, payload) => call(method, payload)) as Telegram["callApi"];
  return telegram;
};
