import { afterAll, beforeAll, expect, it } from "vitest";
import { createClock } from "../../../src/clock.ts";
import { openPostgres } from "../../../src/store/postgres/open-postgres.ts";
import { storeContract } from "../store-contract.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "./postgres-server.ts";

let server: PostgresServer;
beforeAll(async () => {
  if (postgresPrograms !== undefined) server = await startPostgres();
});
afterAll(async () => server?.stop());

it("says at once that the database is away, and goes on trying for a while", async () => {
  const said: string[] = [];
  const opening = openPostgres({
    // Nobody listens there.
    url: "postgres://bot:secret@127.0.0.1:9/pullquote",
    clock: createClock(),
    startTimeoutMs: 1_200,
    onReachabilityChange: (reached, code) => said.push(`${reached} ${code}`),
  });
  const failed = opening.catch((error: unknown) => {
    said.push("given up");
    return error;
  });
  expect(String(await failed)).toMatch(/DATABASE_URL: no database is reached there/);
  expect(await failed).toMatchObject({ mayPass: true });
  expect(said).toEqual(["false ECONNREFUSED", "given up"]);
});

it.runIf(postgresPrograms === undefined)("is not tried: there is no PostgreSQL here", () => {
  console.warn("postgres.test.ts: no PostgreSQL on this machine (Debian's package is named postgresql)");
});

if (postgresPrograms !== undefined) {
  storeContract(
    "PostgreSQL",
    async () => {
      const url = await server.createSchema();
      return {
        open: (clock) => openPostgres({ url, clock }),
        kill: (store) => store.close(),
        remove: () => server.dropSchema(url),
      };
    },
    { shared: true },
  );
}
