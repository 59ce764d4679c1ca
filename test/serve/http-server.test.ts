import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Health } from "../../adapters/serve/health.ts";
import { type HttpServer, startHttpServer } from "../../adapters/serve/http-server.ts";
import { ConfigurationError } from "../../src/errors.ts";

const servers: HttpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const well: Health = { ok: true, store: "ok", platforms: { p: { condition: "live", seen: 3, waiting: 0 } } };
const open = async (health = (): Health => well, onError = (_: unknown): void => {}): Promise<HttpServer> => {
  const server = await startHttpServer({ port: 0, host: "127.0.0.1", health, onError });
  servers.push(server);
  return server;
};
const at = ({ port }: HttpServer, path: string): string => `http://127.0.0.1:${port}${path}`;

/** Sends raw bytes and resolves with what came back when the server closes the connection. */
const raw = (port: number, ...parts: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      for (const part of parts) socket.write(part);
    });
    let text = "";
    socket.on("data", (data) => {
      text += data.toString("latin1");
    });
    socket.on("error", () => resolve(text));
    socket.on("close", () => resolve(text));
  });

describe("the one HTTP server", () => {
  it("tells the health of every platform with the age of its last sign of life", async () => {
    const response = await fetch(at(await open(), "/healthz"));
    expect([response.status, await response.json()]).toEqual([200, well]);
  });

  it("answers 503 when something is wrong, so that a balancer and an orchestrator see it", async () => {
    const ill: Health = { ...well, ok: false, store: "failing" };
    expect((await fetch(at(await open(() => ill), "/healthz"))).status).toBe(503);
  });

  it("knows the paths that are mounted, exactly, until they are taken off", async () => {
    const server = await open();
    const unmount = server.mount(
      "/hook",
      100,
      async (incoming) => new Response(await incoming.text(), { status: 201 }),
    );
    const post = (path: string) => fetch(at(server, path), { method: "POST", body: "words" });
    const response = await post("/hook?x=1");
    expect([response.status, await response.text()]).toEqual([201, "words"]);
    expect([(await post("/hook/")).status, (await post("/hoo")).status, (await post("/")).status]).toEqual([
      404, 404, 404,
    ]);
    unmount();
    expect((await post("/hook")).status).toBe(404);
  });

  it("hands a body over byte for byte, wherever the network cuts it", async () => {
    const server = await open();
    const text = "Straße 한국어 👩‍👩‍👧 ខ្មែរ";
    server.mount("/hook", 1_000, async (incoming) => new Response(await incoming.text()));
    const echoed = await new Promise<string>((resolve, reject) => {
      const sending = request(at(server, "/hook"), { method: "POST" }, async (response) => {
        const parts: Buffer[] = [];
        for await (const part of response) parts.push(part as Buffer);
        resolve(Buffer.concat(parts).toString("utf8"));
      });
      sending.on("error", reject);
      for (const byte of Buffer.from(text)) sending.write(Buffer.from([byte]));
      sending.end();
    });
    expect(echoed).toBe(text);
  });

  it.each([
    ["that says how long it is", { "content-length": "1001" }],
    ["that does not say how long it is", { "transfer-encoding": "chunked" }],
  ])("answers 413 to a body over the limit %s", async (_, headers) => {
    const server = await open();
    server.mount("/hook", 1_000, async (incoming) => new Response(await incoming.text()));
    const status = await new Promise((resolve, reject) => {
      const sending = request(at(server, "/hook"), { method: "POST", headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sending.on("error", reject);
      sending.end("x".repeat(1_001));
    });
    expect(status).toBe(413);
  });

  it("answers 500 and tells who watches when what is mounted throws, and lives on", async () => {
    const errors: unknown[] = [];
    const server = await open(undefined, (error) => errors.push(error));
    server.mount("/hook", 100, () => Promise.reject(new Error("secret words")));
    const response = await fetch(at(server, "/hook"), { method: "POST", body: "x" });
    expect([response.status, await response.text(), errors.length]).toEqual([500, "internal error", 1]);
    expect((await fetch(at(server, "/healthz"))).status).toBe(200);
  });

  it("refuses headers that are too large, and what is not HTTP", async () => {
    const { port } = await open();
    const large = `GET /healthz HTTP/1.1\r\nhost: x\r\nx: ${"y".repeat(20_000)}\r\n\r\n`;
    expect(await raw(port, large)).toMatch(/^HTTP\/1.1 431/);
    expect(await raw(port, "\x16\x03\x01\0not http\r\n\r\n")).toMatch(/^HTTP\/1.1 400/);
  });

  it("answers a probe of HTTP/1.0 that names no host", async () => {
    const { port } = await open();
    expect(await raw(port, "GET /healthz HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1.1 200/);
  });

  it.each(["/tg/../metrics", "/tg/%2e%2e/metrics", "/./metrics", "/tg\\..\\metrics"])(
    "serves no path by another name (%s)",
    async (path) => {
      const { port } = await startHttpServer({
        port: 0,
        host: "127.0.0.1",
        health: () => well,
        metrics: async () => ({ text: "secret_total 1", contentType: "text/plain" }),
        onError: () => {},
      }).then((server) => {
        servers.push(server);
        return server;
      });
      const said = await raw(port, `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
      expect(said).toMatch(/^HTTP\/1.1 40[04]/);
      expect(said).not.toContain("secret_total");
    },
  );

  it("holds 256 connections and no more", async () => {
    const { port } = await open();
    const sockets = await Promise.all(
      Array.from(
        { length: 300 },
        () =>
          new Promise<Socket>((resolve) => {
            const socket = connect(port, "127.0.0.1", () => resolve(socket)).on("error", () => {});
          }),
      ),
    );
    const isClosed = (socket: Socket): boolean => socket.readableEnded || socket.destroyed;
    for (const socket of sockets) socket.resume();
    await expect.poll(() => sockets.filter(isClosed).length).toBe(300 - 256);
    for (const socket of sockets) socket.destroy();
  });

  it("says in one line that its port is taken", async () => {
    const { port } = await open();
    const second = startHttpServer({ port, host: "127.0.0.1", health: () => well, onError: () => {} });
    await expect(second).rejects.toBeInstanceOf(ConfigurationError);
    await expect(second).rejects.toThrow(`PORT: ${port} is in use by another process`);
  });
});
