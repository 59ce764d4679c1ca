import { describe, expect, it } from "vitest";
import { editedUpdate } from "../updates.ts";
import { decoded } from "./decoded.ts";

const keyOf = (fields: Readonly<Record<string, unknown>>, id: number) =>
  decoded(editedUpdate({ text: "/article mill", edit_date: 1_714_564_860, ...fields }, id))?.entry.key;

describe("a message that comes as edited", () => {
  it("is said again once for each edit, however often Telegram brings it", () => {
    const first = keyOf({}, 1);
    expect(first).toBeDefined();
    expect(keyOf({}, 2)).toBe(first);
    for (const other of [{ edit_date: 1_714_564_861 }, { text: "/article lighthouse" }, { message_id: 12 }])
      expect(keyOf(other, 3)).not.toBe(first);
  });

  it("is not said again where nobody edited it", () => {
    expect(keyOf({ edit_date: undefined }, 1)).toBeUndefined();
  });
});
