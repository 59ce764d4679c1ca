import { once } from "node:events";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import { describe, expect, it } from "vitest";
import { openMcpInput } from "../../adapters/cli/mcp-input.ts";

const lineOf = (message: object) => `${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`;

/** A transport whose calls come from `stdin`, and are answered when the test wishes. */
const openTransport = async (limitMs?: number) => {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  const { input, watchCalls } = openMcpInput(stdin, limitMs);
  const transport = new StdioServerTransport(input, stdout);
  const closed = new Promise<void>((resolve) => {
    transport.onclose = () => resolve();
  });
  const read: unknown[] = [];
  transport.onmessage = (message) => void read.push("method" in message ? message.method : message.id);
  await transport.start();
  watchCalls(transport);
  const answer = (id: number) => transport.send({ jsonrpc: "2.0", id, result: {} });
  return { stdin, stdout, input, read, answer, closed };
};

describe("what comes in by standard input", () => {
  it("ends when the last call is answered", async () => {
    const { stdin, stdout, read, answer, closed } = await openTransport();
    stdin.end(lineOf({ id: 1, method: "ping" }) + lineOf({ id: 2, method: "ping" }));
    await once(stdin, "end");
    await new Promise(setImmediate);
    expect(read).toEqual(["ping", "ping"]);
    await answer(2);
    await answer(1);
    await closed;
    stdout.end();
    expect((await text(stdout)).trimEnd().split("\n")).toHaveLength(2);
  });

  it("ends at once without a call in hand, or with calls that were taken back", async () => {
    const { stdin, read, closed } = await openTransport();
    stdin.end(
      lineOf({ id: 1, method: "tools/call" }) +
        lineOf({ method: "notifications/cancelled", params: { requestId: 1 } }) +
        lineOf({ method: "notifications/initialized" }),
    );
    await closed;
    expect(read).toHaveLength(3);
  });

  it("ends when nothing is answered for too long", async () => {
    const { stdin, read, closed } = await openTransport(1);
    stdin.end(lineOf({ id: 1, method: "ping" }));
    await closed;
    expect(read).toEqual(["ping"]);
  });

  it("ends when standard input breaks off", async () => {
    const { stdin, input, closed } = await openTransport();
    stdin.destroy();
    await closed;
    expect(input.readableEnded).toBe(true);
  });
});
