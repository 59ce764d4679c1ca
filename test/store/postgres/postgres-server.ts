import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { lazily } from "../../../src/lazily.ts";

/** Debian keeps the server's programs where no path leads to. */
const programs = (): string | undefined => {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, "bin")), ...(process.env.PATH ?? "").split(":")];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
};

/** Where the server's programs are; undefined when there is no PostgreSQL on this machine. */
export const postgresPrograms = programs();

export type PostgresServer = Readonly<{
  /** A new, empty database; gives its address. */
  create: () => Promise<string>;
  /** A new, empty schema, which is as good as a database and a hundred times as fast; gives an address that leads into it. */
  createSchema: () => Promise<string>;
  dropSchema: (url: string) => Promise<void>;
  /** Ends the server as a power cut does, and starts it again on the same port. */
  restart: (pause?: () => Promise<void>) => Promise<void>;
  stop: () => Promise<void>;
}>;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** The server refuses to run as root. */
const account = (): Readonly<{ uid?: number; gid?: number }> => {
  if (userInfo().uid !== 0) return {};
  const idOf = (flag: string): number => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
};

type Account = ReturnType<typeof account>;

const makeFolder = (as: Account): string => {
  const folder = mkdtempSync(join(tmpdir(), "pullquote-postgres-"));
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid ?? as.uid);
  return folder;
};

/** An empty cluster, which is copied for each server: to make one takes a second. */
const emptyCluster = lazily((): string => {
  const as = account();
  const folder = makeFolder(as);
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, "data");
  const flags = ["-D", data, "-U", "pullquote", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8"];
  const output = ["ignore", "ignore", "inherit"] as const;
  execFileSync(join(postgresPrograms ?? "", "initdb"), flags, { ...as, cwd: folder, stdio: [...output] });
  return data;
});

/** Starts a server of its own, on a free port and in a temporary directory. */
export const startPostgres = async (): Promise<PostgresServer> => {
  const folder = postgresPrograms;
  if (folder === undefined) throw new Error("there is no PostgreSQL on this machine");
  const as = account();
  const directory = makeFolder(as);
  const data = join(directory, "data");
  execFileSync("cp", ["-R", "-p", emptyCluster(), data], { ...as, cwd: directory });
  const port = await freePort();
  const urlOf = (database: string): string => `postgres://pullquote@127.0.0.1:${port}/${database}`;

  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    max_connections: "200",
    shared_buffers: "32MB",
    autovacuum: "off",
    // Processes are killed here, not machines.
    fsync: "off",
    full_page_writes: "off",
    // Processes that wait for each other's rows are told so soon.
    deadlock_timeout: "50ms",
    log_min_messages: "panic",
  };
  let server: ChildProcess;
  const answers = (): Promise<boolean> =>
    new Promise((resolve) => {
      const client = new pg.Client({ connectionString: urlOf("postgres"), connectionTimeoutMillis: 1_000 });
      client.on("error", () => {});
      client.connect().then(
        () => client.end().then(() => resolve(true)),
        () => resolve(false),
      );
    });
  const begin = async (): Promise<void> => {
    const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    server = spawn(join(folder, "postgres"), ["-D", data, ...flags], { ...as, cwd: directory, stdio: "ignore" });
    while (!(await answers())) {
      if (server.exitCode !== null) throw new Error("PostgreSQL does not start");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const end = (signal: NodeJS.Signals): Promise<void> =>
    new Promise((resolve) => {
      server.once("exit", () => resolve());
      server.kill(signal);
    });
  await begin();

  const run = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: urlOf("postgres") });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  let made = 0;
  return {
    create: async () => {
      const name = `store_${++made}`;
      await run(`create database ${name}`);
      return urlOf(name);
    },
    createSchema: async () => {
      const name = `store_${++made}`;
      await run(`create schema ${name}`);
      return `${urlOf("postgres")}?options=${encodeURIComponent(`-c search_path=${name}`)}`;
    },
    dropSchema: async (url) => {
      const [, name] = /search_path=(\w+)/.exec(decodeURIComponent(url)) ?? [];
      await run(`drop schema ${name} cascade`);
    },
    restart: async (pause) => {
      // Immediate: sessions are cut off, nothing is said to them.
      await end("SIGQUIT");
      await pause?.();
      await begin();
    },
    stop: async () => {
      await end("SIGQUIT");
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
