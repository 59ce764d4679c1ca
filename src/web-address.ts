/** What an address is: whether a text is one, and whether one may be asked for at all. */

/** A comma parts addresses from each other in a setting, so within one it is written as `%2C`. */
const MAX_ADDRESS_CHARS = 2_000;

/** Whether a path in a setting or on the command line is an address of the web. */
export const isWebAddress = (given: string): boolean => /^https?:\/\//iu.test(given);

/** The one form of an address by which it is known: without a fragment, its host in lower case. */
export const normaliseAddress = (given: string, base?: string): string | undefined => {
  if (given.length > MAX_ADDRESS_CHARS || !URL.canParse(given, base)) return undefined;
  const url = new URL(given, base);
  url.hash = "";
  return /^https?:$/u.test(url.protocol) && url.username === "" && url.password === "" ? url.href : undefined;
};

/** The same for two ways of writing one address: without what follows "?" or "#", and without a slash at the end. */
export const bareAddress = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const { host, pathname } = new URL(address);
  return `${host.replace(/^www\./, "")}${pathname.replace(/\/+$/, "")}`;
};

/** Hosts whose ports are named in the configuration, as `URL.host` has them. */
export type NamedHosts = Pick<ReadonlySet<string>, "has">;

/** Why an address cannot be asked for, before anything is connected; undefined when it can. */
export const addressFaultOf = (address: string, namedHosts: NamedHosts): string | undefined => {
  if (address.length > MAX_ADDRESS_CHARS) return `is longer than ${MAX_ADDRESS_CHARS} characters`;
  if (!URL.canParse(address)) return "is not an address";
  const { protocol, username, password, port, host } = new URL(address);
  if (!/^https?:$/u.test(protocol)) return "is neither http nor https";
  if (username !== "" || password !== "") return "has a name or a password in it";
  return port === "" || /^(?:80|443)$/u.test(port) || namedHosts.has(host)
    ? undefined
    : `has the port ${port}, which is not named in the configuration`;
};
