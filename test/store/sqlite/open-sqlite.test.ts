import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqlite } from "../../../src/store/sqlite/open-sqlite.ts";
import { storeContract } from "../store-contract.ts";

storeContract("SQLite", async () => {
  const directory = mkdtempSync(join(tmpdir(), "pullquote-store-"));
  return {
    open: (clock) => openSqlite({ directory, clock }),
    kill: (store) => store.close(),
    remove: async () => rmSync(directory, { recursive: true }),
  };
});
