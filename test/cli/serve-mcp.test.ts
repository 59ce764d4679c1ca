import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../../adapters/cli/run-cli.ts";
import { packageVersion } from "../../src/server.ts";
import { LIGHTHOUSE, MILL } from "../chat/test-library.ts";
import { root } from "../house/sources.ts";

const folder = mkdtempSync(join(tmpdir(), "pullquote-mcp-"));
const args = [join(root, "bin/pullquote.js"), "mcp", "--articles", folder];
const env = { ...process.env, MEANING: "off" } as Record<string, string>;
const client = new Client({ name: "a test", version: "1" });

beforeAll(async () => {
  writeFileSync(join(folder, "mill.txt"), MILL.text);
  writeFileSync(join(folder, "lighthouse.txt"), LIGHTHOUSE.text);
  writeFileSync(join(folder, "broken.txt"), "");
  await client.connect(new StdioClientTransport({ command: process.execPath, args, env, stderr: "ignore" }));
}, 60_000);
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true });
});

const call = async (name: string, given: Record<string, string>) => {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: given });
  const [first] = content;
  return { words: first?.type === "text" ? first.text : "", json: structuredContent, isError };
};

describe("pullquote mcp", () => {
  it("says who it is and how to quote, and has three tools that change nothing", async () => {
    expect(client.getServerVersion()).toMatchObject({ name: "pullquote", version: packageVersion() });
    expect(client.getInstructions()).toContain("exactly as it is");
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(["ask", "check", "verify"]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  });

  it("answers with an excerpt and a receipt that can be verified, or refuses", async () => {
    const { words, json } = await call("ask", { question: "Who repaired the wheel?" });
    expect(words).toContain("│ Nora Quill, a retired engineer, repaired the wheel with forty volunteers.");
    const [excerpt] = (json as { excerpts: { text: string; receipt: string; start: number; end: number }[] }).excerpts;
    expect(MILL.text.slice(excerpt!.start, excerpt!.end)).toBe(excerpt!.text);
    expect((await call("verify", { receipt: excerpt!.receipt })).json).toMatchObject({ status: "stands" });
    expect((await call("ask", { question: "Who is the king of Sweden?" })).json).toMatchObject({ kind: "abstain" });
  });

  it("checks quotations, and says when another article has them", async () => {
    const quotation = "The council agreed to pay because the building is privately owned.";
    expect((await call("check", { quotation })).json).toMatchObject({ verdict: "altered" });
    const verbatim = "The lamp has been automatic since 1998.";
    expect((await call("check", { quotation: verbatim })).json).toMatchObject({ verdict: "verbatim" });
    expect((await call("check", { quotation: verbatim, article: "mill" })).json).toMatchObject({
      verdict: "elsewhere",
    });
  });

  it("refuses what it cannot read, and goes on", async () => {
    const unknown = await call("ask", { question: "Who?", article: "nothing" });
    expect([unknown.isError, unknown.words]).toEqual([true, expect.stringContaining("lighthouse, mill")]);
    expect((await client.callTool({ name: "ask", arguments: {} }).catch(() => ({ isError: true }))).isError).toBe(true);
    expect((await call("check", { quotation: "word ".repeat(20_000) })).json).toMatchObject({ refused: "too-long" });
    expect((await call("ask", { question: "Who repaired the wheel?" })).json).toMatchObject({ kind: "answer" });
  });

  it("takes up an article that is put there while it serves", async () => {
    cpSync(join(root, "seeds/kem-sokha.txt"), join(folder, "kem-sokha.txt"));
    await expect
      .poll(async () => (await call("ask", { question: "Where does Sam Rainsy live?" })).json, { timeout: 10_000 })
      .toMatchObject({ excerpts: [{ article: "kem-sokha" }] });
  });

  it("writes nothing to standard output but the protocol, and ends when nobody asks any more", async () => {
    const child = spawn(process.execPath, args, { env });
    const out = text(child.stdout);
    const err = text(child.stderr);
    child.stdin.write('{"jsonrpc":"2.0","id":1,"method":"ping"}\n');
    await once(child.stdout, "readable");
    child.stdin.end();
    await once(child, "close");
    expect(
      (await out)
        .trimEnd()
        .split("\n")
        .map((line) => (JSON.parse(line) as { jsonrpc: string }).jsonrpc),
    ).toEqual(["2.0"]);
    expect(await err).toContain("broken.txt");
    expect(child.exitCode).toBe(0);
  });

  it("answers what came in before standard input ended", async () => {
    const child = spawn(process.execPath, args, { env });
    const out = text(child.stdout);
    const request = (id: number, method: string, params: unknown) => ({ jsonrpc: "2.0", id, method, params });
    const asked = { name: "ask", arguments: { question: "Who repaired the wheel?" } };
    const clientInfo = { name: "a test", version: "1" };
    const messages = [
      request(1, "initialize", { protocolVersion: "2025-06-18", capabilities: {}, clientInfo }),
      { jsonrpc: "2.0", method: "notifications/initialized" },
      request(2, "tools/call", asked),
      request(3, "tools/call", asked),
    ];
    child.stdin.end(messages.map((message) => `${JSON.stringify(message)}\n`).join(""));
    await once(child, "close");
    const answers = (await out)
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: number; result: { structuredContent?: { kind: string } } })
      // In JSON-RPC they may come in any order.
      .sort((one, other) => one.id - other.id);
    expect(answers.map(({ id, result }) => [id, result.structuredContent?.kind])).toEqual([
      [1, undefined],
      [2, "answer"],
      [3, "answer"],
    ]);
  });

  it("ends when its assistant does, also over a question that nobody reads the answer of", async () => {
    const child = spawn(process.execPath, args, { env, stdio: ["pipe", "pipe", "ignore"] });
    child.stdin.on("error", () => {});
    const clientInfo = { name: "a test", version: "1" };
    const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo };
    child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params })}\n`);
    await once(child.stdout, "data");
    const asked = { name: "ask", arguments: { question: "Who repaired the wheel?" } };
    child.stdout.destroy();
    child.stdin.end(`${JSON.stringify({ jsonrpc: "2.0", id: 2, method: "tools/call", params: asked })}\n`);
    const [code] = await once(child, "exit");
    expect(code).toBe(0);
  });

  it("says to a person who starts it by hand what it waits for, beside the protocol", async () => {
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const running = Object.assign(new EventEmitter(), { stdin, stdout, stderr, env: {}, argv: [] });
    const code = runCli(["mcp", "--articles", folder], { MEANING: "off" }, running as unknown as NodeJS.Process);
    let said = "";
    for await (const chunk of stderr.setEncoding("utf8")) {
      said += String(chunk);
      if (said.includes("Ctrl-C leaves.\n")) break;
    }
    stdin.end();
    expect(await code).toBe(0);
    expect(said).toContain("Waiting for an assistant");
    expect(stdout.read()).toBeNull();
  });

  it("is loaded by nothing else", async () => {
    const asking = spawn(
      process.execPath,
      [join(root, "bin/pullquote.js"), "ask", "--articles", folder, "Who repaired the wheel?"],
      {
        env: { ...env, NODE_DEBUG: "esm,module" },
      },
    );
    const [out, loaded] = await Promise.all([text(asking.stdout), text(asking.stderr)]);
    expect(out).toContain("Nora Quill");
    expect(loaded).toContain("adapters/cli/main.js");
    expect(loaded).not.toContain("@modelcontextprotocol");
  });
});
