import { describe, expect, it } from "vitest";
import { snowflakeAt } from "../../../adapters/discord/events.ts";
import { ACTIVE_WINDOW_MS, createActiveChannels } from "../../../adapters/discord/gateway/active-channels.ts";

const NOW = Date.UTC(2026, 0, 2);
const at = (ms: number) => snowflakeAt(NOW + ms);

describe("the channels where the bot is spoken to", () => {
  it("are known with their newest message, whatever the order in which messages come", () => {
    const channels = createActiveChannels([]);
    channels.note("1", undefined, at(-10));
    channels.note("1", undefined, at(-20));
    expect(channels.list(NOW)).toEqual([{ id: "1", last: at(-10) }]);
  });

  it("are forgotten after a day, with their server, or by name", () => {
    const channels = createActiveChannels([{ id: "1", last: at(-ACTIVE_WINDOW_MS - 1000) }]);
    for (const id of ["2", "3"]) channels.note(id, "500", at(0));
    channels.note("4", undefined, at(0));
    channels.note("5", undefined, at(0));
    channels.leave("500");
    channels.forget("4");
    expect(channels.list(NOW).map(({ id }) => id)).toEqual(["5"]);
  });

  it("are 200 at most, those that were used last", () => {
    const channels = createActiveChannels([]);
    for (let id = 0; id < 250; id += 1) channels.note(String(id), undefined, at(id));
    expect(channels.list(NOW)).toHaveLength(200);
    expect(channels.list(NOW)[0]?.id).toBe("50");
  });
});
