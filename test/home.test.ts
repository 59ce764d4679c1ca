import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packageVersion, seedsFolder } from "../src/home.ts";

describe("the package's own folder", () => {
  it("has the sample article and the version", () => {
    expect(seedsFolder()).toMatch(/seeds$/);
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect(packageVersion()).toBe(version);
  });
});
