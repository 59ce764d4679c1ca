import { expect, it } from "vitest";
import { lazily } from "../src/lazily.ts";

it("what is made lazily is made when it is first asked for, once, also when it is nothing", () => {
  let made = 0;
  const nothing = lazily(() => {
    made += 1;
    return undefined;
  });
  expect(made).toBe(0);
  expect([nothing(), nothing()]).toEqual([undefined, undefined]);
  expect(made).toBe(1);
});
