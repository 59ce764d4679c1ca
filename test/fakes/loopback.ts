import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A question put to the loopback platform. `id` is both its update id and what its answers name. */
export type LoopbackUpdate = Readonly<{ id: number; chat: string; person: string; text: string }>;

/**
 * The smallest platform that has what matters: updates are handed out from an offset, and again until a later offset is asked for; a
 * message that was accepted stands, whether or not the sender hears of it. Real HTTP, so that a bot in another process can be killed.
 */
export type Loopback = Readonly<{
  url: string;
  /** A person says something. */
  say: (update: LoopbackUpdate) => void;
  /** How many messages stand that answer the update. */
  answers: (id: number) => number;
  /** In the order in which they were accepted: the updates that messages answered. */
  order: () => readonly number[];
  /** Updates that were not confirmed by a later offset. */
  unconfirmed: () => number;
  close: () => Promise<void>;
}>;

export type LoopbackOptions = Readonly<{
  /** Milliseconds between accepting a message and saying so; a kill falls into it. */
  delay?: () => number;
  /** Called with each send; returns a status to refuse it with. */
  refuse?: (chat: string) => number | undefined;
}>;

const MAX_BATCH_UPDATES = 100;
const POLL_TIMEOUT_MS = 5_000;

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString("utf8"));
};

export const startLoopback = async ({
  delay = () => 0,
  refuse = () => undefined,
}: LoopbackOptions = {}): Promise<Loopback> => {
  let queue: LoopbackUpdate[] = [];
  /** What stands before it is confirmed; cut off from time to time, as a backlog is long. */
  let first = 0;
  const answered = new Map<number, number>();
  const order: number[] = [];
  let waiting: (() => void)[] = [];
  let messages = 0;

  const reply = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };

  const poll = async (offset: number, response: ServerResponse): Promise<void> => {
    while (first < queue.length && queue[first]!.id < offset) first++;
    if (first > 10_000) {
      queue = queue.slice(first);
      first = 0;
    }
    if (first === queue.length) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, POLL_TIMEOUT_MS);
        waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    reply(response, 200, queue.slice(first, first + MAX_BATCH_UPDATES));
  };

  const send = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { chat, answers } = (await bodyOf(request)) as { chat: string; answers: number };
    const status = refuse(chat);
    if (status !== undefined) return reply(response, status, {});
    answered.set(answers, (answered.get(answers) ?? 0) + 1);
    order.push(answers);
    messages++;
    const id = `m${messages}`;
    const ms = delay();
    if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
    reply(response, 200, { id });
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://loopback");
    const work =
      url.pathname === "/updates" ? poll(Number(url.searchParams.get("offset")), response) : send(request, response);
    // A bot that is killed in the middle of its request is what this is for.
    work.catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    say: (update) => {
      queue.push(update);
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    answers: (id) => answered.get(id) ?? 0,
    order: () => order,
    unconfirmed: () => queue.length - first,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
