import { request } from "undici";
import { describe, expect, it } from "vitest";
import { MAX_INTERACTION_BYTES } from "../../../adapters/discord/incoming/interactions-endpoint.ts";
import { createSigner, type SignedRequest } from "../../fakes/discord-endpoint.ts";
import { shownText } from "../../fakes/discord-messages.ts";
import { createNoticeBot } from "../../fakes/notice-bot.ts";
import { newDirectory, startBot } from "../start-bot.ts";
import { useDiscord } from "../use-discord.ts";

const MINUTE_MS = 60_000;
const discord = useDiscord("http");

/** A command as Discord brings it, which no fake waits for. */
const command = (question = "why?") => ({
  id: discord.fake.id(),
  application_id: discord.fake.me,
  type: 2,
  token: `token-${discord.fake.id()}`,
  version: 1,
  channel_id: "2000",
  locale: "en-US",
  user: { id: "3000" },
  context: 1,
  data: { type: 1, name: "ask", options: [{ name: "question", type: 3, value: question }] },
});
const post = async ({ headers, body }: SignedRequest, method: "POST" | "GET" = "POST") => {
  const given = method === "GET" ? { headers } : { headers, body };
  const { statusCode, body: answered } = await request(discord.fake.world.endpoint!, { method, ...given, reset: true });
  const text = await answered.text();
  return text === "" ? [statusCode] : [statusCode, JSON.parse(text)];
};
const signed = (event: unknown, at = Date.now()) => discord.fake.signer.request(event, at);
const DEFERRED = { type: 5, data: { flags: 0 } };

describe("Discord's own looks at the address", () => {
  it("a PING is answered with a PONG", async () => {
    await discord.start();
    expect(await post(signed({ id: "1", type: 1, version: 1 }))).toEqual([200, { type: 1 }]);
  });

  it("a wrong signature is refused with 401, and commands go on", async () => {
    await discord.start();
    expect(await post(createSigner().request({ id: "1", type: 1 }, Date.now()))).toEqual([401]);
    const asked = discord.fake.command("ask", { question: "why?" });
    await discord.fake.until(() => shownText(asked.first) !== "");
  });
});

describe("an interaction is refused", () => {
  it("when it is forged: nothing of it is stored or answered", async () => {
    await discord.start();
    const { headers, body } = signed(command("one"));
    const other = JSON.stringify({ ...command("two"), user: { id: "3001" } });
    const { "x-signature-ed25519": _none, ...unsigned } = headers;
    for (const forged of [
      { headers, body: other },
      { headers, body: `${body} ` },
      { headers: unsigned, body },
      { headers: { ...headers, "x-signature-timestamp": String(Number(headers["x-signature-timestamp"]) + 1) }, body },
      { headers: { ...headers, "x-signature-ed25519": "0".repeat(128) }, body },
    ]) {
      expect(await post(forged)).toEqual([401]);
    }
    // What was refused spoils nothing for the one that is real.
    expect(await post({ headers, body })).toEqual([200, DEFERRED]);
    await expect.poll(() => discord.running.unanswered()).toHaveLength(1);
  });

  it("when it was signed more than five minutes ago or ahead, by Discord's clock", async () => {
    await discord.start({ aheadMs: 26 * 60 * MINUTE_MS });
    for (const off of [-6, 6, -600]) {
      expect(await post(signed(command(), Date.now() + off * MINUTE_MS))).toEqual([401]);
    }
    expect(await post(signed(command(), Date.now() - 2 * MINUTE_MS))).toEqual([200, DEFERRED]);
  });

  it("when it comes a second time, whatever became of the first", async () => {
    await discord.start();
    const one = signed(command());
    expect(await post(one)).toEqual([200, DEFERRED]);
    expect(await post(one)).toEqual([401]);
    await expect.poll(() => discord.running.unanswered()).toHaveLength(1);
  });

  it("by another process, too: its answer stays as it is", async () => {
    const directory = await newDirectory();
    await discord.start({ directory });
    const asked = discord.fake.command("ask", { question: "why?" });
    await discord.fake.until(() => shownText(asked.first) !== "");
    const before = structuredClone(asked.first);
    const { id, token } = asked;
    await discord.running.stop();
    await discord.start({ directory });
    const [status, answered] = await post(signed({ ...command("why?"), id, token }));
    // Whoever replays it is told something; Discord, and so its reader, sees nothing of it.
    expect([status, (answered as { type: number }).type]).toEqual([200, 4]);
    const last = discord.fake.command("ask", { question: "and the last one" });
    await discord.fake.until(() => shownText(last.first) !== "");
    expect(asked.first).toEqual(before);
    expect(asked.messages).toHaveLength(1);
  });

  it("when it is no interaction, or none that is understood", async () => {
    await discord.start();
    for (const event of [null, 5, [], {}, { id: "1" }, { id: 1, type: 2 }, { id: "1", type: 2 }, "x"]) {
      expect(await post(signed(event))).toEqual([400]);
    }
    expect((await post(signed({}), "GET"))[0]).toBe(405);
    const large = signed({ ...command(), padding: "x".repeat(MAX_INTERACTION_BYTES) });
    expect((await request(discord.fake.world.endpoint!, { method: "POST", ...large, reset: true })).statusCode).toBe(
      413,
    );
  });
});

describe("an interaction that is taken", () => {
  it("is in the inbox before it is acknowledged: a process that is killed then loses nothing", async () => {
    const directory = await newDirectory();
    const bot = createNoticeBot();
    await discord.start({ directory, bot: { ...bot, ask: () => new Promise(() => undefined) } });
    const asked = discord.fake.command("ask", { question: "why?" });
    await discord.fake.until(() => asked.callback !== undefined);
    expect(asked.callback).toEqual(DEFERRED);
    await discord.running.stop(0);
    const again = await startBot(discord.fake, { directory, way: "http" });
    await discord.fake.until(() => shownText(asked.first) !== "");
    expect(asked.messages).toHaveLength(1);
    await again.stop();
  });

  it("is not acknowledged while the inbox cannot write: its person sees that it failed", async () => {
    await discord.start({ full: () => true });
    const asked = discord.fake.command("ask", { question: "why?" });
    await discord.fake.until(() => asked.state === "gone");
    expect(asked.callback).toBeUndefined();
    expect(discord.running.lines.join("")).toContain("not taken in time");
  });

  it("is never answered before Discord has read its acknowledgement", async () => {
    await discord.start();
    const asked = Array.from({ length: 30 }, () => discord.fake.command("ask", { question: "why?" }));
    await discord.fake.until(() => asked.every((one) => shownText(one.first) !== ""));
    for (const one of asked) {
      expect(one.callback).toEqual(DEFERRED);
      expect(one.messages).toHaveLength(1);
    }
    expect(await discord.running.unanswered()).toEqual([]);
  });
});
