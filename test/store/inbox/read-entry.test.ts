import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEntry } from "../../../src/store/inbox/read-entry.ts";
import { createEntry } from "./entries.ts";

describe("an entry that is read back", () => {
  it("is the one that was written, also one that was asked while typing", () => {
    const entry = createEntry("a");
    expect(readEntry(JSON.stringify(entry))).toEqual(entry);
    const preview = { ...entry, query: { ...entry.query, preview: true } };
    expect(readEntry(JSON.stringify(preview))).toEqual(preview);
  });

  it("keeps what a later release wrote beside it", () => {
    const entry = { ...createEntry("a"), mood: "new", query: { ...createEntry("a").query, tone: "new" } };
    expect(readEntry(JSON.stringify(entry))).toEqual(entry);
  });

  it("is undefined when the row is final or damaged", () => {
    expect(readEntry(null)).toBeUndefined();
    expect(readEntry(JSON.stringify({ ...createEntry("a"), query: { text: "?" } }))).toBeUndefined();
    fc.assert(fc.property(fc.string(), (body) => void expect(readEntry(body)).toBeUndefined()));
  });
});
