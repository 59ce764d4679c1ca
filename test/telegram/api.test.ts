import { createServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Call, createCall, createTelegrafClient, type TelegramApiOptions } from "../../adapters/telegram/api.ts";
import { Refused, Unreached } from "../../adapters/telegram/api-errors.ts";
import { type FakeTelegram, startFakeTelegram } from "../fakes/telegram.ts";
import type { FakeTelegramFault } from "../fakes/telegram-types.ts";

/** For localhost, signed by nobody; kept here because it protects nothing. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg5fOQhv9oCotioFLa
S9lYiBO2Dpg3BLAtcmtLgbQBSb+hRANCAASPgtk372JYUW6FM4K0IKvdJuIPYMZw
6QqBDMzpeTiibSSb7GgM66m0oD6mWRHyOIQbcv87yQQqn+JNivWeUkH8
-----END PRIVATE KEY-----`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBgDCCASWgAwIBAgIUNKUjV3zHM0A8C5msRO6hWNafPn4wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzE5NDMwNVoYDzIxMjYxMDMw
MTk0MzA1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASPgtk372JYUW6FM4K0IKvdJuIPYMZw6QqBDMzpeTiibSSb7GgM66m0
oD6mWRHyOIQbcv87yQQqn+JNivWeUkH8o1MwUTAdBgNVHQ4EFgQUsZm7DTCjJzaG
dL9UfnpcGPlQUkwwHwYDVR0jBBgwFoAUsZm7DTCjJzaGdL9UfnpcGPlQUkwwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEAnXBkqM2GNQj50/n4Vfbc
om6YgdEq3xqE/j3DJ53B4yICIQCu/V063V7CFRjNAoeT5/DSrho5vyeUMjufu3a+
CJGFHQ==
-----END CERTIFICATE-----`;

const SECRET_WORDS = "what a reader asked";

let fake: FakeTelegram;
const open: (() => Promise<void>)[] = [];
beforeAll(async () => {
  fake = await startFakeTelegram();
});
afterEach(async () => {
  fake.fail(() => undefined);
  await Promise.all(open.splice(0).map((close) => close()));
});
afterAll(() => fake.stop());

const callTo = (options: Partial<TelegramApiOptions> = {}): Call => {
  const { call, close } = createCall({ token: fake.token, apiRoot: fake.apiRoot, ...options });
  open.push(close);
  return call;
};

const send = (call: Call, deadline = 300): Promise<unknown> =>
  call("sendMessage", { chat_id: 1, text: SECRET_WORDS }, { deadlineMs: deadline }).then(
    () => "sent",
    (error: unknown) => error,
  );

/** Every way in which an error can be written out. */
const written = (error: unknown): string =>
  [
    inspect(error, { depth: 10, showHidden: true }),
    JSON.stringify(error),
    String(error),
    error instanceof Error ? error.stack : "",
  ].join("\n");

const answer = (
  body: string | Buffer,
  more: Partial<Extract<FakeTelegramFault, { kind: "answer" }>> = {},
): FakeTelegramFault => ({
  kind: "answer",
  body,
  ...more,
});

const closedPort = async (): Promise<number> => {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

describe("a call that brought no answer", () => {
  it.each<[string, FakeTelegramFault]>([
    ["a connection that is reset", { kind: "reset", done: false }],
    ["a connection that is reset after the message was sent", { kind: "reset", done: true }],
    ["no answer at all", { kind: "stall" }],
    ["an answer that breaks off", { kind: "truncate" }],
    ["an answer that comes a byte at a time", { kind: "trickle", ms: 20 }],
    ["an answer without end", { kind: "flood" }],
    ["a page of HTML", answer("<html>502</html>", { headers: { "content-type": "text/html" } })],
    ["nothing", answer("")],
    ["null", answer("null")],
    ["an empty object", answer("{}")],
    ["half of an object", answer('{"ok":true,"resu')],
    ["success without a result", answer('{"ok":true}')],
    ["a result of null", answer('{"ok":true,"result":null}')],
    ["failure without a code", answer('{"ok":false}')],
    ["failure of the server's with a status of success", answer('{"ok":false,"error_code":500}')],
    [
      "compressed data that nobody asked for",
      answer(gzipSync(Buffer.alloc(2 ** 20)), { headers: { "content-encoding": "gzip" } }),
    ],
  ])("because of %s may have had its effect", async (_, fault) => {
    fake.fail(() => fault);
    const error = await send(callTo());
    expect(error).toBeInstanceOf(Unreached);
    expect(error).toMatchObject({ done: "perhaps" });
  });

  it.each<[string, FakeTelegramFault]>([
    ["HTTP 502 from a gateway", answer("<html>bad gateway</html>", { status: 502 })],
    ["HTTP 503 without a word", answer("", { status: 503 })],
    ["HTTP 504", answer("{}", { status: 504 })],
    ["HTTP 500 in Telegram's form", { kind: "refuse", code: 500, description: "Internal Server Error" }],
    ["a redirect", answer("", { status: 302, headers: { location: "https://elsewhere.example/" } })],
  ])("because of %s counts as failed", async (_, fault) => {
    fake.fail(() => fault);
    expect(await send(callTo())).toMatchObject({ name: "Unreached", done: "failed" });
  });

  it.each<[string, () => Promise<Partial<TelegramApiOptions>>]>([
    ["a refused connection", async () => ({ apiRoot: `http://127.0.0.1:${await closedPort()}` })],
    [
      "a name that does not exist",
      async () => ({
        apiRoot: "http://telegram.invalid",
        lookup: (_host, _options, done) => done(Object.assign(new Error("not found"), { code: "ENOTFOUND" }), ""),
      }),
    ],
    [
      "a name server that is away",
      async () => ({
        apiRoot: "http://telegram.invalid",
        lookup: (_host, _options, done) => done(Object.assign(new Error("again"), { code: "EAI_AGAIN" }), ""),
      }),
    ],
    [
      "a certificate that nobody signed",
      async () => {
        const server = createServer({ key: KEY, cert: CERTIFICATE }, (_, response) => response.end("{}"));
        await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
        open.push(async () => void server.close());
        return { apiRoot: `https://localhost:${(server.address() as AddressInfo).port}` };
      },
    ],
  ])("because of %s certainly had none", async (_, options) => {
    const error = await send(callTo(await options()), 5_000);
    expect(error).toBeInstanceOf(Unreached);
    expect(error).toMatchObject({ done: "no" });
  });

  it("because the TLS handshake stalls ends at the deadline", async () => {
    const server = createTcpServer(() => {});
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    open.push(async () => void server.close());
    const root = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await send(callTo({ apiRoot: root }))).toBeInstanceOf(Unreached);
  });

  it("stops reading soon after 8 MB", async () => {
    fake.fail(() => ({ kind: "flood" }));
    const before = fake.flooded();
    await send(callTo(), 10_000);
    expect(fake.flooded() - before).toBeLessThan(20 * 2 ** 20);
  });
});

describe("a call that was refused", () => {
  it.each([
    ["as a bad request", 400, {}, { code: 400 }],
    ["with a time to wait", 429, { retry_after: 7 }, { retryAfter: 7 }],
    ["with a time to wait of hours", 429, { retry_after: 90_000 }, { retryAfter: 3600 }],
    ["with a time to wait that is none", 429, { retry_after: "abc" }, { retryAfter: 5 }],
    ["with a negative time to wait", 429, { retry_after: -1 }, { retryAfter: 5 }],
    ["without a time to wait", 429, {}, { retryAfter: 5 }],
    ["because the group moved", 400, { migrate_to_chat_id: -100777 }, { movedTo: -100777 }],
  ])("%s says so", async (_, code, parameters, expected) => {
    fake.fail(() => ({ kind: "refuse", code, description: "No", parameters }));
    const error = await send(callTo());
    expect(error).toBeInstanceOf(Refused);
    expect(error).toMatchObject(expected);
  });

  it("by something in between that is not the Bot API is refused all the same", async () => {
    fake.fail(() => answer("<html>Too many</html>", { status: 429 }));
    expect(await send(callTo())).toMatchObject({ code: 429, retryAfter: 5 });
  });
});

describe("the token", () => {
  it("does not follow a redirect", async () => {
    const other = await startFakeTelegram();
    fake.fail(() =>
      answer("", { status: 302, headers: { location: `${other.apiRoot}/bot${fake.token}/sendMessage` } }),
    );
    expect(await send(callTo())).toBeInstanceOf(Unreached);
    expect(other.calls).toEqual([]);
    await other.stop();
  });

  it("and what a reader asked stand in no error", async () => {
    const faults: FakeTelegramFault[] = [
      { kind: "reset", done: false },
      { kind: "stall" },
      { kind: "truncate" },
      { kind: "flood" },
      answer("<html>"),
      answer(`{"ok":true,"resu /bot${fake.token}/`),
      {
        kind: "refuse",
        code: 400,
        description: `Bad Request: /bot${fake.token}/sendMessage: ${fake.token.split(":")[1]}`,
      },
      { kind: "refuse", code: 401, description: "Unauthorized" },
    ];
    const errors: unknown[] = [];
    for (const fault of faults) {
      fake.fail(() => fault);
      errors.push(await send(callTo(), 200));
    }
    errors.push(await send(callTo({ apiRoot: `http://127.0.0.1:${await closedPort()}` })));
    errors.push(
      await send(
        callTo({
          apiRoot: "http://telegram.invalid",
          lookup: (host, _options, done) =>
            done(Object.assign(new Error(`${host} ${fake.token}`), { code: "ENOTFOUND" }), ""),
        }),
      ),
    );
    errors.push(
      await createTelegrafClient(
        { token: fake.token, apiRoot: "http://x" },
        callTo({ apiRoot: `http://127.0.0.1:${await closedPort()}` }),
      )
        .getMe()
        .catch((error: unknown) => error),
    );
    expect(errors).toHaveLength(11);
    for (const error of errors) {
      expect(error).toBeInstanceOf(Error);
      expect(written(error)).not.toContain(fake.token.split(":")[1]);
      expect(written(error)).not.toContain(SECRET_WORDS);
    }
  });
});

describe("a call", () => {
  it("keeps the path of the server", async () => {
    await expect(callTo({ apiRoot: `${fake.apiRoot}/tg` })("getMe", {})).rejects.toBeInstanceOf(Error);
    await expect(callTo()("getMe", {})).resolves.toMatchObject({ username: "quote_bot" });
  });
  it("ends when it is called off", async () => {
    fake.fail(() => ({ kind: "stall" }));
    const ending = new AbortController();
    const pending = callTo()("getUpdates", {}, { signal: ending.signal, deadlineMs: 60_000 });
    ending.abort();
    await expect(pending).rejects.toBeInstanceOf(Unreached);
  });
  it("carries text that is split anywhere between two packets", async () => {
    const text = "При👩‍👩‍👧вет ក្ក";
    const body = Buffer.from(JSON.stringify({ ok: true, result: text }));
    const server = createTcpServer((socket) => {
      socket.once("data", () => {
        socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n`);
        // A packet a byte: every boundary is tried at once.
        const next = (index: number) => {
          if (index < body.length) socket.write(body.subarray(index, index + 1), () => setImmediate(next, index + 1));
        };
        next(0);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    open.push(async () => void server.close());
    await expect(
      callTo({ apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })("getMe", {}),
    ).resolves.toBe(text);
  });
});
