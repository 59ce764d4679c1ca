import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAddressCheck } from "../../src/fetch/address-check.ts";

const PRIVATE = [
  "127.0.0.1",
  "127.255.255.254",
  "10.1.2.3",
  "172.16.0.1",
  "192.168.1.1",
  "100.64.0.1",
  "169.254.169.254",
  "0.0.0.0",
  "224.0.0.1",
  "255.255.255.255",
  "198.18.0.1",
  "192.0.2.1",
  "::",
  "::1",
  "fe80::1",
  "fe80::1%eth0",
  "fc00::1",
  "fd00:ec2::254",
  "ff02::1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::ffff:169.254.169.254",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "2001:db8::1",
  "not an address",
];

describe("a network address", () => {
  it("that is not public may not be connected to", () => {
    const check = createAddressCheck();
    for (const ip of PRIVATE) expect(check(ip, "example.org", 80), ip).toBe(false);
    for (const ip of ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
      expect(check(ip, "example.org", 443), ip).toBe(true);
  });

  it("within the house may be, by the exact name of its host and port", () => {
    const check = createAddressCheck(["Intranet.example", "10.0.0.7:8080"]);
    expect(check("10.0.0.1", "intranet.example", 443)).toBe(true);
    expect(check("10.0.0.1", "intranet.example", 8080)).toBe(false);
    expect(check("10.0.0.1", "other.intranet.example", 443)).toBe(false);
    expect(check("10.0.0.1", "xintranet.example", 443)).toBe(false);
    expect(check("10.0.0.7", "10.0.0.7", 8080)).toBe(true);
    expect(check("10.0.0.7", "10.0.0.7", 80)).toBe(false);
  });

  it("that cloud machines give their keys away at may not be, whatever is named", () => {
    const check = createAddressCheck(["169.254.169.254", "metadata.example", "[fe80::1]"]);
    expect(check("169.254.169.254", "169.254.169.254", 80)).toBe(false);
    expect(check("169.254.169.254", "metadata.example", 80)).toBe(false);
    expect(check("fe80::1", "[fe80::1]", 80)).toBe(false);
  });

  it("is private for all of a private network, in either notation", () => {
    const check = createAddressCheck();
    fc.assert(
      fc.property(fc.constantFrom("10", "127"), fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), (first, rest) => {
        const ip = [first, ...rest].join(".");
        expect(check(ip, "a", 80)).toBe(false);
        expect(check(`::ffff:${ip}`, "a", 80)).toBe(false);
      }),
    );
  });
});
