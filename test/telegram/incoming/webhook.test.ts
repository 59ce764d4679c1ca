import { connect } from "node:net";
import fc from "fast-check";
import { request } from "undici";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type HttpServer, startHttpServer } from "../../../adapters/serve/http-server.ts";
import { createWebhook, MAX_BODY_BYTES } from "../../../adapters/telegram/incoming/webhook.ts";
import { createLogger } from "../../../src/server.ts";
import { type RunningTelegram, runTelegram } from "../run-telegram.ts";
import { messageOf } from "../updates.ts";

const SECRET = "a-secret-of-thirty-two-characters";
const HEADER = "x-telegram-bot-api-secret-token";
const update = { update_id: 7, message: { message_id: 1, date: 1, text: "Who?" } };

let http: HttpServer;
let taken: unknown[] = [];
let refuse = false;
const lines: string[] = [];

beforeAll(async () => {
  http = await startHttpServer({
    port: 0,
    host: "127.0.0.1",
    health: () => ({ ok: true, store: "ok", platforms: {} }),
    onError: () => {},
  });
  http.mount(
    "/tg",
    MAX_BODY_BYTES,
    createWebhook({
      secret: SECRET,
      take: async (updates) => {
        if (refuse) throw new Error("disk full");
        taken.push(...updates);
      },
      onSeen: () => {},
      log: createLogger({ level: "trace", write: (line) => lines.push(line) }),
    }),
  );
});
beforeEach(() => {
  taken = [];
  refuse = false;
});
afterAll(() => http.close());

const at = (path: string) => `http://127.0.0.1:${http.port}${path}`;
/** Each on a connection of its own: the server ends one on which too much was sent. */
const post = async (
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = { [HEADER]: SECRET },
  path = "/tg",
): Promise<number> => {
  const { statusCode, body: answered } = await request(at(path), { method: "POST", body, headers, reset: true });
  await answered.dump();
  return statusCode;
};

describe("who knocks at the webhook", () => {
  it("is let in with the secret", async () => {
    expect(await post(JSON.stringify(update))).toBe(200);
    expect(taken).toEqual([update]);
  });
  it.each<[string, Readonly<Record<string, string>>]>([
    ["no secret", {}],
    ["a wrong secret", { [HEADER]: SECRET.replace("a", "b") }],
    ["the beginning of the secret", { [HEADER]: SECRET.slice(0, -1) }],
    ["more than the secret", { [HEADER]: `${SECRET}x` }],
    ["the secret twice", { [HEADER]: `${SECRET}, ${SECRET}` }],
    ["a long secret", { [HEADER]: "x".repeat(4000) }],
  ])("is not let in with %s", async (_, headers) => {
    expect(await post(JSON.stringify(update), headers)).toBe(401);
    expect(taken).toEqual([]);
  });
  it("must post, and to the very path", async () => {
    expect((await fetch(at("/tg"), { headers: { [HEADER]: SECRET } })).status).toBe(405);
    expect(await post(JSON.stringify(update), undefined, "/tg/")).toBe(404);
    expect(await post(JSON.stringify(update), undefined, "/")).toBe(404);
  });
});

describe("what is in the body", () => {
  it.each([
    ["null", "null"],
    ["a number", "5"],
    ["a list", "[]"],
    ["an empty object", "{}"],
    ["a word", '"x"'],
    ["nothing", ""],
    ["half of an update", '{"update_id":7,"mess'],
    ["an id in letters", '{"update_id":"7"}'],
    ["bytes that are no UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ["a depth of 100,000", "[".repeat(100_000)],
  ])("%s is refused, and the next update is taken", async (_, body) => {
    expect(await post(body)).toBe(400);
    expect(await post(JSON.stringify(update))).toBe(200);
    expect(taken).toEqual([update]);
  });
  it("a byte-order mark does no harm", async () => {
    expect(await post(`\ufeff${JSON.stringify(update)}`)).toBe(200);
  });
  it("an update without a message, or of a kind that nobody knows, is taken: it must not come again", async () => {
    expect(await post('{"update_id":8,"message":null}')).toBe(200);
    expect(await post('{"update_id":9,"novelty":{"a":1}}')).toBe(200);
  });
  it("too much of it is refused before it is read", async () => {
    expect(await post(Buffer.alloc(MAX_BODY_BYTES + 1, " "))).toBe(413);
  });
  it("an endless one is cut off", async () => {
    const answered = await new Promise<string>((resolve) => {
      let reply = "";
      const socket = connect(http.port, "127.0.0.1");
      const block = `10000\r\n${" ".repeat(0x10000)}\r\n`;
      const more = () => {
        while (!socket.destroyed && socket.write(block));
      };
      socket.on("drain", more).on("data", (part) => {
        reply += part;
        socket.destroy();
      });
      socket.on("error", () => {}).on("close", () => resolve(reply));
      socket.write(`POST /tg HTTP/1.1\r\nhost: x\r\n${HEADER}: ${SECRET}\r\ntransfer-encoding: chunked\r\n\r\n`);
      more();
    });
    expect(answered === "" || answered.startsWith("HTTP/1.1 413")).toBe(true);
    expect(taken).toEqual([]);
  });
  it("arrives whole, wherever it is cut in two", async () => {
    const body = Buffer.from(JSON.stringify({ ...update, text: "При👩‍👩‍👧вет ក្ក" }));
    const head = `POST /tg HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${HEADER}: ${SECRET}\r\ncontent-length: ${body.length}\r\n\r\n`;
    for (let cut = 1; cut < body.length; cut += 1) {
      await new Promise<void>((resolve) => {
        const socket = connect(http.port, "127.0.0.1").on("close", () => resolve());
        socket.resume().setNoDelay(true);
        socket.write(head);
        socket.write(body.subarray(0, cut), () => setImmediate(() => socket.write(body.subarray(cut))));
      });
    }
    expect(taken).toHaveLength(body.length - 1);
    expect(new Set(taken.map((one) => JSON.stringify(one)))).toEqual(new Set([body.toString("utf8")]));
  });
  it("never brings the server down, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.uint8Array().map((bytes) => Buffer.from(bytes)),
        ),
        async (body) => {
          expect([200, 400]).toContain(await post(body));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("the answer to Telegram", () => {
  it("is 503 while the inbox cannot write, so that the update comes again", async () => {
    refuse = true;
    expect(await post(JSON.stringify(update))).toBe(503);
    refuse = false;
    expect(await post(JSON.stringify(update))).toBe(200);
    expect(taken).toEqual([update]);
  });
  it("leaves neither the secret nor a reader's words in the log", async () => {
    refuse = true;
    await post(JSON.stringify(update));
    await post(JSON.stringify(update), { [HEADER]: "wrong" });
    expect(lines.join()).not.toMatch(/secret-of|Who\?/);
  });
});

describe("the bot behind a webhook", () => {
  let bot: RunningTelegram;
  const url = "https://bot.example.org/hook";
  beforeAll(async () => {
    bot = await runTelegram({ http, config: { webhook: { url, path: "/hook", secret: SECRET } } });
    await bot.fake.until(() => bot.fake.webhook() === url);
  });
  afterAll(() => bot.stop());
  const ask = (id: number, fields: Readonly<Record<string, unknown>> = {}) =>
    post(
      JSON.stringify({
        update_id: id,
        message: messageOf({ message_id: id, date: Date.now() / 1000, text: "Who repaired the wheel?", ...fields }),
      }),
      undefined,
      "/hook",
    );

  it("tells Telegram its secret and the kinds of updates it reads", () => {
    expect(bot.fake.called("setWebhook")[0]).toMatchObject({
      secret_token: SECRET,
      allowed_updates: expect.arrayContaining(["message", "inline_query"]),
    });
    expect(bot.fake.called("getUpdates")).toEqual([]);
  });
  it("answers once what is sent a hundred times at once", async () => {
    const statuses = await Promise.all(Array.from({ length: 100 }, () => ask(70)));
    await bot.settled();
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(bot.fake.sent()).toHaveLength(1);
  });
  it("takes what is replayed a day later, and does not answer it", async () => {
    const before = bot.fake.sent().length;
    expect(await ask(71, { date: Date.now() / 1000 - 25 * 3600 })).toBe(200);
    await bot.settled();
    expect(bot.fake.sent()).toHaveLength(before);
  });
});

describe("going from one way of receiving to the other", () => {
  it("by polling removes the webhook, and drops nothing", async () => {
    const first = await runTelegram({
      http,
      config: { webhook: { url: "https://bot.example.org/hook2", path: "/hook2", secret: SECRET } },
    });
    await first.fake.until(() => first.fake.webhook() !== "");
    await first.stop({ keep: true });
    first.fake.push({ message: messageOf({ date: Date.now() / 1000, text: "Who repaired the wheel?" }) });
    const second = await runTelegram({ fake: first.fake, directory: first.directory });
    await second.fake.until(() => second.fake.sent().length > 0);
    expect(second.fake.webhook()).toBe("");
    await second.stop();
  });
});
