import { createHash, timingSafeEqual } from "node:crypto";
import type { Logger } from "../../src/index.ts";
import { faultOf } from "../fault.ts";
import { updateId } from "./update.ts";

export type WebhookOptions = Readonly<{
  secret: string;
  /** Resolves when the inbox has them; rejects when it cannot write. */
  take: (updates: readonly unknown[]) => Promise<void>;
  seen: () => void;
  log: Logger;
}>;

/** Far above the largest update (a text of 4,096 characters with its reply, and their entities). */
export const BODY_LIMIT = 2 ** 20;

const SECRET_HEADER = "x-telegram-bot-api-secret-token";

const digest = (text: string): Buffer => createHash("sha256").update(text, "utf8").digest();

const parse = async (request: Request): Promise<unknown> => {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await request.arrayBuffer()));
  } catch {
    return undefined;
  }
};

const answer = (status: number): Response => new Response(null, { status });

/**
 * Answers Telegram's requests: 200 only when the inbox has the update, 503 when it cannot write (Telegram sends it again),
 * 401 without the secret, before the body is read.
 */
export const createWebhook = ({
  secret,
  take,
  seen,
  log,
}: WebhookOptions): ((request: Request) => Promise<Response>) => {
  const wanted = digest(secret);
  return async (request) => {
    if (request.method !== "POST") return answer(405);
    // Digests are of equal length, so that the comparison takes the same time for every guess.
    if (!timingSafeEqual(digest(request.headers.get(SECRET_HEADER) ?? ""), wanted)) return answer(401);
    const update = await parse(request);
    if (!updateId.safeParse(update).success) return answer(400);
    seen();
    try {
      await take([update]);
      return answer(200);
    } catch (error) {
      log.error(
        { fault: faultOf(error) },
        "telegram: the inbox does not take updates; Telegram will send this one again",
      );
      return answer(503);
    }
  };
};
