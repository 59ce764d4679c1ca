/** Makes connections only to network addresses that were checked, each anew: a name may lead elsewhere the second time. */

import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { type AddressCheck, isNameableAddress } from "./address-check.ts";

/** A connection that was not made, or not used, because of where it leads. */
export class ForbiddenAddress extends Error {
  override readonly name = "ForbiddenAddress";
  /** It is within a house, whose operator may allow it by name. */
  readonly isNameable: boolean;
  constructor(host: string, ips: readonly string[]) {
    super(host);
    this.isNameable = ips.length > 0 && ips.every(isNameableAddress);
  }
}

const CONNECT_TIMEOUT_MS = 10_000;

const withoutBrackets = (host: string): string => host.replace(/^\[|\]$/g, "");

/** Looks a name up as the system does, and gives only addresses that may be connected to. */
const guardLookup =
  (isAllowed: (ip: string) => boolean, lookup: LookupFunction): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const all = typeof found === "string" ? [{ address: found, family: isIP(found) }] : found;
      // One address that is not public makes the name one to stay away from: half a rebinding is one, too.
      if (all.length === 0 || !all.every(({ address }) => isAllowed(address)))
        return done(
          new ForbiddenAddress(
            host,
            all.map(({ address }) => address),
          ),
          [],
        );
      return options.all ? done(null, all) : done(null, all[0]!.address, all[0]!.family);
    });
  };

/** For an undici `Agent`. Names that are IP addresses are never looked up, so they are checked here. */
export const createGuardedConnector =
  (check: AddressCheck, lookup: LookupFunction = systemLookup as LookupFunction): buildConnector.connector =>
  (options, done) => {
    const host = withoutBrackets(options.hostname).toLowerCase();
    const port = Number(options.port) || (options.protocol === "https:" ? 443 : 80);
    const isAllowed = (ip: string): boolean => check(ip, host, port);
    if (isIP(host) !== 0 && !isAllowed(host)) return done(new ForbiddenAddress(host, [host]), null);
    const connect = buildConnector({ timeout: CONNECT_TIMEOUT_MS, lookup: guardLookup(isAllowed, lookup) });
    return connect(options, (error, socket) => {
      if (error !== null) return done(error, null);
      const remote = socket.remoteAddress;
      if (remote !== undefined && isAllowed(remote)) return done(null, socket);
      socket.destroy();
      return done(new ForbiddenAddress(host, remote === undefined ? [] : [remote]), null);
    });
  };
