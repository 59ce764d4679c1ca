import { describe, expect, it } from "vitest";
import { ConfigurationError, errorCodeOf, isConfigurationError, messageOf } from "../src/errors.ts";

describe("a configuration error", () => {
  it("names every problem on a line of its own, and where it is when that is one place", () => {
    const error = new ConfigurationError([
      { where: "PORT", reason: "must be a port number" },
      { where: "", reason: "there is no article" },
    ]);
    expect(error.message).toBe("PORT: must be a port number\nthere is no article");
    expect(error.problems).toHaveLength(2);
  });

  it("is known by its name, from whichever copy of the package it comes", () => {
    expect(isConfigurationError(new ConfigurationError([]))).toBe(true);
    expect(isConfigurationError(Object.assign(new Error("x"), { name: "ConfigurationError" }))).toBe(true);
    expect(isConfigurationError(new Error("x"))).toBe(false);
    expect(isConfigurationError("ConfigurationError")).toBe(false);
  });
});

describe("the words of what was thrown", () => {
  it("are an error's message, and no guess for anything else", () => {
    expect(messageOf(new Error("disk full"))).toBe("disk full");
    expect(messageOf({ message: "disk full" })).toBe("unknown error");
    expect(messageOf(Object.assign(new Error("ENOTDIR: not a directory"), { code: "ENOTDIR" }))).toBe(
      "a part of its path is no folder",
    );
    expect(messageOf(Object.assign(new Error("as it is"), { code: "OTHER" }))).toBe("as it is");
  });

  it("have the code that the system gave them, or none", () => {
    expect(errorCodeOf(Object.assign(new Error("no"), { code: "ENOENT" }))).toBe("ENOENT");
    expect(errorCodeOf(Object.assign(new Error("no"), { code: 2 }))).toBe("");
    expect([errorCodeOf(new Error("no")), errorCodeOf("ENOENT")]).toEqual(["", ""]);
  });
});
