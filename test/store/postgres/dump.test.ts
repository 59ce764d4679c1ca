import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClock } from "../../../src/clock.ts";
import { openPostgres } from "../../../src/store/postgres/open-postgres.ts";
import { createEntry } from "../inbox/entries.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "./postgres-server.ts";

/** The document's own words, so that they are what is tried. */
const document = readFileSync("docs/backup.md", "utf8");
const command = (program: string): string =>
  new RegExp(`^(?:.*\`)?(${program} [^\`\n]+)`, "m").exec(document)?.[1] ?? `no ${program} in docs/backup.md`;

describe.runIf(postgresPrograms !== undefined)(
  "a PostgreSQL database, dumped and restored as docs/backup.md says",
  () => {
    let server: PostgresServer;
    let folder = "";
    beforeAll(async () => {
      server = await startPostgres();
      folder = mkdtempSync(join(tmpdir(), "pullquote-dump-"));
    });
    afterAll(async () => {
      await server.stop();
      rmSync(folder, { recursive: true });
    });

    it("has everything, answers nothing twice, and goes on with new ids", async () => {
      const clock = createClock();
      const open = async (url: string) => {
        const store = await openPostgres({ url, clock });
        return { store, held: await store.openInbox("p", { limit: undefined }) };
      };
      const shell = (line: string, url: string): void => {
        const path = `${postgresPrograms}:${process.env.PATH}`;
        execFileSync("sh", ["-ec", line], { cwd: folder, env: { PATH: path, DATABASE_URL: url }, stdio: "pipe" });
      };
      const from = await server.create();
      const { store, held } = await open(from);
      await held.accept([createEntry("1"), createEntry("2"), createEntry("3", { lane: "other" })]);
      const [one, three] = await held.claim(2);
      await held.finish(one!, "sent");
      await held.markSending(three!.id);
      await store.memory.configure("room", { article: "a" });
      shell(command("pg_dump"), from);
      await store.close();

      const to = await server.create();
      shell(command("pg_restore"), to);
      shell(command("psql"), to);
      const again = await open(to);
      expect(await again.store.memory.settings("room")).toEqual({ article: "a" });
      expect(await again.held.claim(10)).toEqual([]);
      expect(await again.store.counts()).toEqual({ sent: 1, ambiguous: 2 });
      expect(await again.held.accept([createEntry("1"), createEntry("2"), createEntry("4")])).toEqual([
        false,
        false,
        true,
      ]);
      await again.store.close();
    });
  },
);
