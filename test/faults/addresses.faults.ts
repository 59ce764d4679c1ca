import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { BRIDGE, htmlOf, MILL_PAGE, rssOf } from "../fakes/news-pages.ts";
import { startWebSite, type WebSite } from "../fakes/web-site.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "../store/postgres/postgres-server.ts";

/** Processes start, die and are waited for on a machine that may have other things to do. Milliseconds. */
const SLOW_TEST_MS = 120_000;
const LEASE_MS = 1_500;

type Reader = Readonly<{
  said: string[];
  /** How often it asked for an address since `from`. */
  asked: (address: string, from?: number) => number;
  has: () => number;
  end: (signal: NodeJS.Signals) => Promise<void>;
}>;

describe.runIf(postgresPrograms !== undefined)("two programs that read one feed into one database", () => {
  let server: PostgresServer;
  let site: WebSite;
  let built = "";
  const children = new Set<ChildProcess>();
  beforeAll(async () => {
    built = mkdtempSync(join("node_modules", ".pullquote-"));
    const compiler = join("node_modules", "typescript", "bin", "tsc");
    const options = ["-p", "test", "--noCheck", "--declaration", "false", "--outDir", built];
    execFileSync(process.execPath, [compiler, ...options], { stdio: "inherit" });
    server = await startPostgres();
    site = await startWebSite();
    site.pages.set("/robots.txt", { status: 404 });
    site.pages.set("/larn-bridge", htmlOf(BRIDGE));
    site.pages.set("/sellack-mill", htmlOf(MILL_PAGE));
    site.pages.set("/ferry", htmlOf({ ...MILL_PAGE, title: "The ferry sails again" }));
  }, SLOW_TEST_MS);
  afterAll(async () => {
    for (const child of children) child.kill("SIGKILL");
    await site?.close();
    await server?.stop();
    rmSync(built, { recursive: true, force: true });
  });

  const start = (database: string): Reader => {
    const program = join(built, "test", "faults", "page-reader.js");
    const child = spawn(process.execPath, [program, database, String(LEASE_MS), site.at("/feed")], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.add(child);
    const said: string[] = [];
    child.stdout.on("data", (data: Buffer) => said.push(...data.toString().split("\n").filter(Boolean)));
    return {
      said,
      asked: (address, from = 0) => said.slice(from).filter((line) => line === `asks ${address}`).length,
      has: () => Number(said.findLast((line) => line.startsWith("has "))?.slice(4) ?? -1),
      end: (signal) =>
        new Promise((resolve) => {
          child.once("exit", () => resolve());
          child.kill(signal);
        }),
    };
  };
  const until = (condition: () => boolean) => vi.waitUntil(condition, { timeout: 40_000, interval: 20 });
  const offer = (...paths: readonly string[]) =>
    site.pages.set("/feed", rssOf(paths.map((path) => ({ link: site.at(path) }))));

  it(
    "let one of them read, serve the same, and go on when it is killed or ends",
    async () => {
      const database = await server.create();
      const feed = site.at("/feed");
      offer("/larn-bridge");
      const first = start(database);
      await until(() => first.has() === 1 && first.asked(feed) > 2);
      const second = start(database);
      await until(() => second.has() === 1);

      offer("/larn-bridge", "/sellack-mill");
      await until(() => first.has() === 2 && second.has() === 2);
      // It serves what the other reads, and asks for nothing itself.
      const before = first.asked(feed);
      await until(() => first.asked(feed) > before + 3);
      expect(second.said.filter((line) => line.startsWith("asks "))).toEqual([]);

      await first.end("SIGKILL");
      offer("/larn-bridge", "/sellack-mill", "/ferry");
      await until(() => second.has() === 3);
      expect(second.asked(feed)).toBeGreaterThan(0);

      const third = start(database);
      await until(() => third.has() === 3);
      expect(third.said.filter((line) => line.startsWith("asks "))).toEqual([]);
      await second.end("SIGTERM");
      // Given back, not waited for until it runs out.
      await until(() => third.asked(feed) > 0);
      await third.end("SIGTERM");
    },
    SLOW_TEST_MS,
  );
});
