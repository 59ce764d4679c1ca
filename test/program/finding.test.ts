import { describe, expect, it } from "vitest";
import { toFindings, tryReading } from "../../adapters/program/finding.ts";
import { ConfigurationError } from "../../src/server.ts";

const error = new ConfigurationError([
  { where: "PORT", reason: "is no number" },
  { where: "", reason: "is incomplete" },
]);

describe("a finding", () => {
  it("is made of each problem of a configuration; one without a setting is the configuration's", () => {
    expect(toFindings(error, "change it")).toEqual([
      { state: "wrong", what: "PORT", says: "is no number", remedy: "change it" },
      { state: "wrong", what: "configuration", says: "is incomplete", remedy: "change it" },
    ]);
  });

  it("takes the place of what cannot be read; a fault of ours is no finding", () => {
    expect(tryReading(() => 7, "change it")).toEqual({ value: 7, findings: [] });
    const wrong = tryReading(() => {
      throw error;
    }, "change it");
    expect(wrong.findings).toHaveLength(2);
    const broken = () =>
      tryReading(() => {
        throw new TypeError("broken");
      }, "change it");
    expect(broken).toThrow(TypeError);
  });
});
