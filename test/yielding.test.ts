import { describe, expect, it } from "vitest";
import { createYielder, nextTurn, runSteps } from "../src/yielding.ts";

const work = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

describe("a yielder", () => {
  it("lets nothing in while the turn is short", () => {
    expect(createYielder()()).toBeUndefined();
  });

  it("lets others in when the turn has been long, and then begins a new one", async () => {
    const yieldNow = createYielder();
    let others = 0;
    setImmediate(() => {
      others += 1;
    });
    work(20);
    await yieldNow();
    expect(others).toBe(1);
    expect(yieldNow()).toBeUndefined();
  });
});

describe("the next turn", () => {
  it("comes behind what is waiting", async () => {
    const order: string[] = [];
    setImmediate(() => order.push("other"));
    await nextTurn();
    order.push("mine");
    expect(order).toEqual(["other", "mine"]);
  });
});

describe("steps", () => {
  function* steps(): Generator<undefined, string> {
    for (let step = 0; step < 4; step += 1) {
      work(10);
      yield undefined;
    }
    return "done";
  }

  it("are run to their end with others in between", async () => {
    let others = 0;
    const timer = setInterval(() => {
      others += 1;
    }, 1);
    expect(await runSteps(steps())).toBe("done");
    clearInterval(timer);
    expect(others).toBeGreaterThan(0);
  });
});
