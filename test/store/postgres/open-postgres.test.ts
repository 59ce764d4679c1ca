import { afterAll, beforeAll, it } from "vitest";
import { openPostgres } from "../../../src/store/postgres/open-postgres.ts";
import { storeContract } from "../store-contract.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "./postgres-server.ts";

let server: PostgresServer;
beforeAll(async () => {
  if (postgresPrograms !== undefined) server = await startPostgres();
});
afterAll(async () => server?.stop());

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
