/** The address at which Discord brings interactions: which requests are Discord's, and what each is answered. */
import { InteractionResponseType, InteractionType } from "discord.js";
import { z } from "zod";
import type { Logger } from "../../../src/server.ts";
import { createBoundedMap, Overdue, withTimeLimit } from "../../program/index.ts";
import { ACKNOWLEDGE_WINDOW_MS } from "../outgoing/acknowledgements.ts";
import type { OpenResponses } from "../outgoing/open-responses.ts";
import { createSignatureCheck, readSignature, signedAt } from "./verify-signature.ts";

export type InteractionsEndpointOptions = Readonly<{
  publicKey: string;
  responses: OpenResponses;
  /** Resolves when nothing of the event can be lost any more; undefined when it is none of ours. */
  take: (event: unknown) => Promise<void> | undefined;
  /** By Discord's clock; milliseconds since 1970. */
  now: () => number;
  onSeen: () => void;
  log: Logger;
}>;

/** Above a message of 4,000 characters with all its components, its author and what it replies to. */
export const MAX_INTERACTION_BYTES = 2 ** 18;

/** Discord names no limit; a signature that is older than its clock can be wrong is one that somebody kept. */
const MAX_SIGNATURE_AGE_MS = 5 * 60_000;
/** Of those who came within that time; what comes a second time later, or in another process, is known to the inbox. */
const MAX_KNOWN_INTERACTIONS = 20_000;
/** So that the answer is with Discord before it gives up. */
const RESPONSE_TIMEOUT_MS = ACKNOWLEDGE_WINDOW_MS - 500;

const received = z.object({ id: z.string(), type: z.int() });

const respond = (status: number): Response => new Response(null, { status });

const parseBody = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
};

/**
 * Answers Discord's requests: 401 to what Discord did not sign just now and to what was here before, 503 when the inbox
 * did not take it in time; else the interaction's first answer, which is given when nothing of it can be lost any more.
 */
export const createInteractionsEndpoint = ({
  publicKey,
  responses,
  take,
  now,
  onSeen,
  log,
}: InteractionsEndpointOptions): ((request: Request) => Promise<Response>) => {
  const isSigned = createSignatureCheck(publicKey);
  const known = createBoundedMap<string, true>(MAX_KNOWN_INTERACTIONS);

  const answer = async (id: string, event: unknown): Promise<Response> => {
    const response = responses.open(id);
    const taken = take(event);
    if (taken === undefined) {
      response.close(false);
      return respond(400);
    }
    try {
      const [body] = await withTimeLimit(RESPONSE_TIMEOUT_MS, Promise.all([response.body, taken]));
      // What follows the answer must not reach Discord before it.
      setImmediate(() => response.close(true));
      return Response.json(body);
    } catch (error) {
      response.close(false);
      if (!(error instanceof Overdue)) throw error;
      log.warn("discord: an interaction was not taken in time; its person is told so by Discord");
      return respond(503);
    }
  };

  return async (request) => {
    if (request.method !== "POST") return respond(405);
    const signed = readSignature(request.headers);
    if (signed === undefined || Math.abs(now() - signedAt(signed)) > MAX_SIGNATURE_AGE_MS) return respond(401);
    const body = new Uint8Array(await request.arrayBuffer());
    if (!isSigned(signed, body)) return respond(401);
    onSeen();
    const event = parseBody(body);
    const { data } = received.safeParse(event);
    if (data === undefined) return respond(400);
    if (data.type === InteractionType.Ping) return Response.json({ type: InteractionResponseType.Pong });
    if (known.get(data.id)) return respond(401);
    known.set(data.id, true);
    return answer(data.id, event);
  };
};
