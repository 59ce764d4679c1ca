import { expect, test } from "vitest";
import { findOpposite } from "../../../src/quotation/marked/find-opposite.ts";

test.each([
  ["[un]safe", "un", "safe", { how: "put-in", text: "un" }],
  ["[Un]möglich", "Un", "möglich", { how: "put-in", text: "un" }],
  ["care[less]", "less", "care", { how: "put-in", text: "less" }],
  ["[unsafe]", "unsafe", "safe", { how: "put-in", text: "un" }],
  ["[safe]", "safe", "unsafe", { how: "left-out", text: "un" }],
])("%s makes the opposite", (said, put, left, expected) => {
  expect(findOpposite(said, put, left)).toEqual({ kind: "negation", ...expected });
});

test.each([
  ["[re]opened", "re", "opened"],
  ["[W]e", "W", "we"],
  ["[the mill]", "the mill", "it"],
  ["[un]safe", "un", "sound"],
  ["[]", "", "unsafe"],
])("%s does not", (said, put, left) => {
  expect(findOpposite(said, put, left)).toBeUndefined();
});
