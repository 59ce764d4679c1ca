import { Agent, request as httpRequest } from "node:http";
import type { Adapter } from "../../adapters/adapter.ts";
import { NotSent, Postponed } from "../../adapters/adapter.ts";
import type { InboxEntry } from "../../src/store/inbox/inbox.ts";
import type { LoopbackUpdate } from "./loopback.ts";

/** One request, without the cost of `fetch`: a throughput run is about the store. */
const call = (agent: Agent, url: URL, body: unknown, signal: AbortSignal): Promise<{ status: number; body: unknown }> =>
  new Promise((resolve, reject) => {
    const request = httpRequest(url, { agent, method: body === undefined ? "GET" : "POST", signal }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as unknown }));
      response.on("error", reject);
    });
    request.on("error", reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });

/** The request certainly did not leave this process. */
const neverConnected = (error: unknown): boolean =>
  error instanceof Error && "code" in error && ["ECONNREFUSED", "EMFILE", "ENFILE"].includes(String(error.code));

const entryOf = ({ id, chat, person, text }: LoopbackUpdate): InboxEntry => ({
  key: String(id),
  lane: chat,
  at: Date.now(),
  query: { text, conversation: `${chat}/${person}`, place: chat, asker: person, mayConfigure: false, operator: false },
  question: String(id),
  where: { chat, id },
});

/** Adapter of the loopback platform: commits a batch, then asks for what comes after it. */
export const loopbackAdapter =
  (root: string): Adapter =>
  async ({ inbox, signal, log }) => {
    const agent = new Agent({ keepAlive: true });
    const ending = new AbortController();
    const quiet = new AbortController();
    let seen = new Date();
    const never = new AbortController().signal;

    const poll = async (): Promise<void> => {
      let offset = 0;
      while (!quiet.signal.aborted && !signal.aborted) {
        try {
          const { body } = await call(agent, new URL(`/updates?offset=${offset}`, root), undefined, quiet.signal);
          seen = new Date();
          const updates = body as LoopbackUpdate[];
          if (updates.length > 0) await inbox.accept(updates.map(entryOf));
          for (const { id } of updates) offset = Math.max(offset, id + 1);
        } catch {
          if (quiet.signal.aborted) return;
          log.debug("polling again");
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    };
    const polling = poll();

    return {
      deliver: async ({ entry, send }) => {
        const { chat, id } = entry.where as { chat: string; id: number };
        const sent = send(async () => {
          const { status, body } = await call(agent, new URL("/send", root), { chat, answers: id }, never).catch(
            (error: unknown) => {
              throw neverConnected(error) ? new NotSent("unreachable", "no connection") : error;
            },
          );
          if (status >= 400) throw new NotSent("refused", `status ${status}`);
          return (body as { id: string }).id;
        });
        await sent.catch((error: unknown) => {
          throw error instanceof NotSent && error.why === "unreachable" ? new Postponed(200) : error;
        });
      },
      closed: new Promise((resolve) => ending.signal.addEventListener("abort", () => resolve())),
      lastSeen: () => seen,
      stopReceiving: async () => {
        quiet.abort();
        await polling;
      },
      close: async () => {
        quiet.abort();
        ending.abort();
        agent.destroy();
      },
    };
  };
