import process from "node:process";
import { createFetcher } from "../../src/fetch/index.ts";
import { createClock, openLibrary, openStore } from "../../src/server.ts";

/**
 * One of several programs that share a database and watch a feed: `node page-reader.js DATABASE LEASE FEED`. Its clock runs so fast
 * that five minutes are a third of a second. Says what it asks for, and how many articles it has.
 */
const [url = "", lease = "", feed = ""] = process.argv.slice(2);
const SPEED = 1_000;
const began = Date.now();
const clock = () => began + (Date.now() - began) * SPEED;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const store = await openStore({ directory: "", clock: createClock(), database: { url, leaseMs: Number(lease) } });
const fetcher = createFetcher({ privateHosts: [new URL(feed).host] });
const library = await openLibrary({
  paths: [feed],
  addresses: Promise.resolve({
    shelf: store.kept,
    added: true,
    refreshes: true,
    clock,
    lookIntervalMs: 50,
    lease: (signal) => store.lease("addresses", signal),
    fetcher: {
      ...fetcher,
      get: (address, ...more) => {
        say(`asks ${address}`);
        return fetcher.get(address, ...more);
      },
    },
  }),
  watch: true,
  onChange: () => say(`has ${library.articles().length}`),
});
await library.ready;
say(`has ${library.articles().length}`);
process.on("SIGTERM", async () => {
  await library.close();
  await fetcher.close();
  await store.close();
  process.exit(0);
});
