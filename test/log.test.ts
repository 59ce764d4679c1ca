import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLogger, createRedactor } from "../src/log.ts";

const token = "123456789:AAF-abcdefghijklmnopqrstuvwxyz_0123";

const lines = (secrets: Record<string, string>) => {
  const written: string[] = [];
  return { written, log: createLogger({ level: "trace", secrets, write: (line) => written.push(line) }) };
};

describe("a secret never reaches the log, whatever carries it", () => {
  const failure = new Error(`invalid json response body at http://api/bot${token}/sendMessage`);
  const cases: [string, (log: ReturnType<typeof lines>["log"]) => void][] = [
    ["in a message", (log) => log.info(`started with ${token}`)],
    ["in a field", (log) => log.info({ token }, "started")],
    ["deep in a field", (log) => log.info({ request: { headers: [{ authorization: `Bot ${token}` }] } }, "sent")],
    ["as a key", (log) => log.info({ [token]: true }, "odd")],
    ["in an error's message and stack", (log) => log.error(failure, "failed")],
    ["in an error under another key", (log) => log.error({ reason: failure }, "failed")],
    ["in an error's cause", (log) => log.error(new Error("outer", { cause: failure }), "failed")],
    ["in a URL", (log) => log.warn({ url: new URL(`https://api/bot${token}/getMe?again=${token}`) }, "called")],
    ["in a child's bindings", (log) => log.child({ token }).info("bound")],
    ["inside JSON inside JSON", (log) => log.info(JSON.stringify({ body: JSON.stringify({ token }) }))],
  ];
  for (const [where, act] of cases) {
    it(where, () => {
      const { written, log } = lines({ BOT_TOKEN: token });
      act(log);
      expect(written).toHaveLength(1);
      expect(written[0]).not.toContain(token);
      expect(written[0]).toContain("[BOT_TOKEN]");
      expect(() => JSON.parse(written[0]!)).not.toThrow();
    });
  }

  it("also when it needs escaping in JSON or in a URL", () => {
    const odd = 'pass"word\\with/odd ünits';
    const { written, log } = lines({ PASSWORD: odd });
    log.info({ odd, url: `https://x/?p=${encodeURIComponent(odd)}`, body: JSON.stringify({ odd }) }, odd);
    for (const form of [odd, encodeURIComponent(odd), JSON.stringify(odd).slice(1, -1)]) {
      expect(written[0]).not.toContain(form);
    }
  });

  it("for any secret in any text", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), fc.string(), fc.string(), (secret, before, after) => {
        const shown = createRedactor({ S: secret })(before + secret + after);
        expect(shown.includes(secret) && !`${before}[S]${after}`.includes(secret)).toBe(false);
      }),
    );
  });
});

describe("a log line", () => {
  it("keeps an error's message, stack and code, and nothing that a package hung onto it", () => {
    const { written, log } = lines({});
    const error = Object.assign(new Error("refused"), { code: 403, on: { payload: { text: "what a reader wrote" } } });
    log.error(error);
    log.error({ reason: error }, "failed");
    expect(JSON.parse(written[0]!).err).toMatchObject({ message: "refused", code: 403 });
    expect(JSON.parse(written[1]!).reason).toMatchObject({ message: "refused", code: 403 });
    expect(written.join("")).not.toContain("what a reader wrote");
  });

  it("says its level in words and the time in ISO form, and no host or process", () => {
    const { written, log } = lines({});
    log.warn("careful");
    const line = JSON.parse(written[0]!);
    expect(Object.keys(line).sort()).toEqual(["level", "msg", "time"]);
    expect(line).toMatchObject({ level: "warn", msg: "careful" });
    expect(new Date(line.time).toISOString()).toBe(line.time);
  });
});
