import { describe, expect, it } from "vitest";
import { createShardWatch } from "../../../adapters/discord/gateway/shard-watch.ts";

/** What is done about a shard, second by second. */
const remedies = (watch: ReturnType<typeof createShardWatch>, from: number, to: number) => {
  const done: [number, string][] = [];
  for (let second = from; second <= to; second += 1) {
    for (const remedy of watch.look(second * 1000)) done.push([second, remedy.do]);
  }
  return done;
};

describe("a gateway connection", () => {
  it("that is silent is asked once, then cut, within a minute", () => {
    const watch = createShardWatch();
    watch.sign(0, 0);
    expect(remedies(watch, 0, 60)).toEqual([
      [35, "ask"],
      [50, "cut"],
    ]);
  });

  it("that answers when it is asked is left alone", () => {
    const watch = createShardWatch();
    watch.sign(0, 0);
    expect(remedies(watch, 0, 36)).toEqual([[35, "ask"]]);
    watch.sign(0, 37_000);
    expect(remedies(watch, 37, 71)).toEqual([]);
  });

  it("whose resume is never answered begins anew, though heartbeats are acknowledged", () => {
    const watch = createShardWatch();
    watch.hello(0, 0);
    watch.sign(0, 20_000);
    expect(remedies(watch, 0, 40)).toEqual([[30, "new-session"]]);
  });

  it("that is still replaying is left alone, and so is one whose session began", () => {
    const watch = createShardWatch();
    watch.hello(0, 0);
    watch.event(0, 25_000, false);
    expect(remedies(watch, 25, 54)).toEqual([]);
    watch.event(0, 54_000, true);
    expect(remedies(watch, 54, 88)).toEqual([]);
  });

  it("that waits for its turn to identify may wait for hours", () => {
    const watch = createShardWatch();
    watch.hello(0, 0);
    watch.waits(0, true, 1000);
    for (let second = 0; second < 7200; second += 20) watch.sign(0, second * 1000);
    expect(watch.look(7_190_000)).toEqual([]);
    watch.waits(0, false, 7_200_000);
    expect(watch.look(7_201_000)).toEqual([]);
    expect(remedies(watch, 7201, 7240)).toEqual([[7230, "new-session"]]);
  });

  it("is looked at by itself, whatever the others do", () => {
    const watch = createShardWatch();
    watch.sign(0, 0);
    watch.sign(1, 30_000);
    expect(remedies(watch, 0, 50)).toEqual([
      [35, "ask"],
      [50, "cut"],
    ]);
  });
});
