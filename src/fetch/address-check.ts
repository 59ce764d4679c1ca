/** Which network addresses may be connected to: public ones, and private ones whose host an operator named. */

import ipaddr from "ipaddr.js";

/**
 * Whether a connection to an IP address may be made, for a request to a host and port. Asked on every connection, of what
 * the name was just resolved to.
 */
export type AddressCheck = (ip: string, host: string, port: number) => boolean;

/** Ranges that a host inside a newsroom may have. Link-local is none: there cloud machines give away their keys. */
const NAMEABLE_RANGES: ReadonlySet<string> = new Set(["loopback", "private", "uniqueLocal", "carrierGradeNat"]);

/** What an address is by the registries of IANA, an IPv4 address within an IPv6 one by itself; "unicast" is public. */
const rangeOf = (ip: string): string => {
  // A zone ("fe80::1%eth0") belongs to link-local addresses alone.
  const [plain = ""] = ip.split("%");
  return ipaddr.isValid(plain) ? ipaddr.process(plain).range() : "invalid";
};

/** Whether an address is one within a house, which its operator may name. */
export const isNameableAddress = (ip: string): boolean => NAMEABLE_RANGES.has(rangeOf(ip));

/** "host:port" as `URL.host` has it; without a port it stands for the usual two. */
const isNamed = (named: ReadonlySet<string>, host: string, port: number): boolean =>
  named.has(`${host}:${port}`) || ((port === 80 || port === 443) && named.has(host));

/**
 * Public addresses alone, and private ones for exactly the hosts in `privateHosts` ("intranet.example", "10.0.0.7:8080").
 */
export const createAddressCheck = (privateHosts: readonly string[] = []): AddressCheck => {
  const named = new Set(privateHosts.map((host) => host.toLowerCase()));
  return (ip, host, port) => {
    const range = rangeOf(ip);
    return range === "unicast" || (NAMEABLE_RANGES.has(range) && isNamed(named, host, port));
  };
};
