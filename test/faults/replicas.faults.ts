import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PostgresServer, postgresPrograms, startPostgres } from "../store/postgres/postgres-server.ts";
import { crashReplicas } from "../tools/crash/crash-replicas.ts";

/** Processes start, die and are waited for on a machine that may have other things to do. Milliseconds. */
const SLOW_TEST_MS = 120_000;

describe.runIf(postgresPrograms !== undefined)("bots on three machines that share a database", () => {
  let server: PostgresServer;
  let built = "";
  beforeAll(async () => {
    // Beside the packages, so that they are found from there.
    built = mkdtempSync(join("node_modules", ".pullquote-"));
    const compiler = join("node_modules", "typescript", "bin", "tsc");
    const options = ["-p", "test", "--noCheck", "--declaration", "false", "--outDir", built];
    execFileSync(process.execPath, [compiler, ...options], { stdio: "inherit" });
    server = await startPostgres();
  }, SLOW_TEST_MS);
  afterAll(async () => {
    await server?.stop();
    rmSync(built, { recursive: true, force: true });
  });

  it(
    "answer every question once and in its chat's order although one after the other is killed",
    async () => {
      const totals = await crashReplicas({
        database: await server.create(),
        program: join(built, "test", "tools", "crash", "replica-bot.js"),
        replicas: 3,
        kills: 4,
        rate: 40,
        chats: 12,
        lease: 1_500,
        pause: () => 300 + Math.random() * 700,
      });
      expect(totals).toMatchObject({ unaccounted: 0, doubled: 0, disordered: 0, failed: 0 });
      expect(totals.answered + totals.ambiguousUnanswered).toBe(totals.questions);
    },
    SLOW_TEST_MS,
  );
});
