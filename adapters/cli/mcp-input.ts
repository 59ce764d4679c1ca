/** Whether each call that came in by standard input is answered before its end is passed on. */
import { type Readable, Transform } from "node:stream";
import type { StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import { withTimeLimit } from "../program/index.ts";

/** What is not answered by then after standard input has ended is dropped. Much longer than a question to an archive takes. */
const LAST_ANSWERS_MS = 30_000;

type Message = Parameters<StdioServerTransport["send"]>[0];

/** The id of a message that is a call, or of one that ends a call: its answer, or that the client has cancelled it. */
const callOf = (message: Message) => ("method" in message && "id" in message ? message.id : undefined);
const endedCallOf = (message: Message) => {
  if (!("method" in message)) return message.id;
  return message.method === "notifications/cancelled" ? (message.params?.requestId as number | string) : undefined;
};

/** What comes in, and what watches the transport that reads it. */
export type McpInput = Readonly<{
  input: Readable;
  /**
   * Counts the calls of a transport that is started, and reads from `input`. Resolves when it is closed, as it does by itself when
   * nobody reads its answers any more: it does not read on then, and never comes to the end of `input`.
   */
  watchCalls: (transport: StdioServerTransport) => Promise<void>;
}>;

/** `from`, whose end is passed on when the calls in hand are answered, or after `limitMs`: a transport drops them at the end. */
export const openMcpInput = (from: Readable, limitMs = LAST_ANSWERS_MS): McpInput => {
  const calls = new Set<number | string>();
  let onAnswered = (): void => {};
  const settle = (id: number | string | undefined): void => {
    if (id !== undefined && calls.delete(id) && calls.size === 0) onAnswered();
  };
  const input = new Transform({
    transform: (chunk, _, pass) => pass(null, chunk),
    flush: (pass) => {
      // What came last is read by then.
      setImmediate(() => {
        const answered = new Promise<void>((resolve) => {
          onAnswered = resolve;
          if (calls.size === 0) resolve();
        });
        withTimeLimit(limitMs, answered).then(
          () => pass(),
          () => pass(),
        );
      });
    },
  });
  from.pipe(input);
  from.once("close", () => input.end());
  return {
    input,
    watchCalls: (transport) => {
      const { onmessage, onclose } = transport;
      const send = transport.send.bind(transport);
      transport.onmessage = (message) => {
        const id = callOf(message);
        if (id === undefined) settle(endedCallOf(message));
        else calls.add(id);
        onmessage?.(message);
      };
      transport.send = async (message) => {
        try {
          await send(message);
        } finally {
          settle("method" in message ? undefined : message.id);
        }
      };
      return new Promise((resolve) => {
        transport.onclose = () => {
          // No call will be answered any more.
          calls.clear();
          onAnswered();
          resolve();
          onclose?.();
        };
      });
    },
  };
};
