/** The webhook: which requests are Telegram's, and which status each gets. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { Logger } from "../../../src/server.ts";
import { toFault } from "../../program/index.ts";
import { updateId } from "../update.ts";

export type WebhookOptions = Readonly<{
  secret: string;
  /** Resolves when the inbox has them; rejects when it cannot write. */
  take: (updates: readonly unknown[]) => Promise<void>;
  onSeen: () => void;
  log: Logger;
}>;

/** Far above the largest update (a text of 4,096 characters with its reply, and their entities). */
export const MAX_BODY_BYTES = 2 ** 20;

const SECRET_HEADER = "x-telegram-bot-api-secret-token";

const digest = (text: string): Buffer => createHash("sha256").update(text, "utf8").digest();

const parseBody = async (request: Request): Promise<unknown> => {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await request.arrayBuffer()));
  } catch {
    return undefined;
  }
};

const respond = (status: number): Response => new Response(null, { status });

/**
 * Answers Telegram's requests: 200 only when the inbox has the update, 503 when it cannot write (Telegram sends it again),
 * 401 without the secret, before the body is read.
 */
export const createWebhook = ({
  secret,
  take,
  onSeen,
  log,
}: WebhookOptions): ((request: Request) => Promise<Response>) => {
  const wanted = digest(secret);
  return async (request) => {
    if (request.method !== "POST") return respond(405);
    // Digests are of equal length, so that the comparison takes the same time for every guess.
    if (!timingSafeEqual(digest(request.headers.get(SECRET_HEADER) ?? ""), wanted)) return respond(401);
    const update = await parseBody(request);
    if (!updateId.safeParse(update).success) return respond(400);
    onSeen();
    try {
      await take([update]);
      return respond(200);
    } catch (error) {
      log.error(
        { fault: toFault(error) },
        "telegram: the inbox does not take updates; Telegram will send this one again",
      );
      return respond(503);
    }
  };
};
