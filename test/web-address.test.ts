import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressFaultOf, isWebAddress, normaliseAddress } from "../src/web-address.ts";

describe("an address", () => {
  it("is told from a path", () => {
    for (const address of ["https://example.org/a", "HTTP://example.org"]) expect(isWebAddress(address)).toBe(true);
    for (const path of ["https", "articles/https.md", "./https://x", "C:\\a", "ftp://x"])
      expect(isWebAddress(path)).toBe(false);
  });

  it("has one form", () => {
    expect(normaliseAddress("HTTPS://Example.org:443/a/../b?x=1%2C2#part")).toBe("https://example.org/b?x=1%2C2");
    expect(normaliseAddress("../c", "https://example.org/a/b")).toBe("https://example.org/c");
    for (const none of ["/a", "mailto:a@b", "javascript:1", "https://a:b@c/", `https://a/${"x".repeat(2_000)}`])
      expect(normaliseAddress(none)).toBe(undefined);
  });

  it("keeps that form", () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
        const form = normaliseAddress(address);
        expect(form === undefined ? undefined : normaliseAddress(form)).toBe(form);
      }),
      { numRuns: 30 },
    );
  });

  it("may be asked for at the usual ports, and at those that are named", () => {
    const named = new Set(["example.org:8080"]);
    expect(addressFaultOf("http://example.org:443/", named)).toBe(undefined);
    expect(addressFaultOf("http://example.org:8080/", named)).toBe(undefined);
    expect(addressFaultOf("http://example.org:8081/", named)).toContain("8081");
    expect(addressFaultOf("http://sub.example.org:8080/", named)).toContain("8080");
  });
});
