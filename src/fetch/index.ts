/** An address of the web becomes bytes: safely and politely. Loaded only where an address is read. */

export { type AddressCheck, createAddressCheck } from "./address-check.ts";
export { createFetcher, type Fetcher, type FetcherOptions, type FetchOutcome, type KnownState } from "./fetcher.ts";
