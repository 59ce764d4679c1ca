import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { DEFAULT_DEADLINES_MS } from "../../adapters/serve/deadlines.ts";
import { createServiceContext } from "../../adapters/serve/service-context.ts";
import { PERSON_RATE_LIMIT, type Store } from "../../src/server.ts";
import { createNoticeBot } from "../fakes/notice-bot.ts";

const given = {
  bot: createNoticeBot(),
  store: {} as Store,
  log: pino({ level: "silent" }),
  clock: () => 0,
};

describe("what all platforms share", () => {
  it("slows people and chats down, and takes everything in, unless it is told otherwise", () => {
    const context = createServiceContext(given);
    expect(context).toMatchObject({ limit: PERSON_RATE_LIMIT, paced: true, deadlines: DEFAULT_DEADLINES_MS });
    expect(context.full()).toBe(false);
  });

  it("slows nothing down when rates are off, whatever the limit", () => {
    const limit = { ...PERSON_RATE_LIMIT };
    expect(createServiceContext({ ...given, rates: "off", limit })).toMatchObject({ limit: undefined, paced: false });
  });

  it("takes single deadlines and leaves the others", () => {
    const { deadlines } = createServiceContext({ ...given, deadlines: { send: 1 } });
    expect(deadlines).toEqual({ ...DEFAULT_DEADLINES_MS, send: 1 });
  });
});
