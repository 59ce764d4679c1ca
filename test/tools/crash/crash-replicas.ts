import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createClock } from "../../../src/clock.ts";
import { openPostgres } from "../../../src/store/postgres/open-postgres.ts";
import { startFakeTelegram } from "../../fakes/telegram.ts";

export type ReplicasOptions = Readonly<{
  /** Of an empty database. */
  database: string;
  /** The built `replica-bot.js`. */
  program: string;
  replicas: number;
  kills: number;
  /** This part of the kills only stops the process, for longer than a lease: it comes back and does not know that it was taken for dead. */
  freezes?: number;
  /** Questions a second. */
  rate: number;
  chats: number;
  /** After which a silent process is taken for dead, in milliseconds. */
  lease: number;
  /** Between two kills, in milliseconds. */
  pause: () => number;
  onKill?: (kill: number) => void;
}>;

export type ReplicasTotals = Readonly<{
  replicas: number;
  kills: number;
  frozen: number;
  questions: number;
  answered: number;
  /** Neither answered nor listed. */
  unaccounted: number;
  doubled: number;
  /** Answered before an earlier question of the same chat. */
  disordered: number;
  ambiguous: number;
  /** Of those, how many the person did in fact not get. */
  ambiguousUnanswered: number;
  failed: number;
  /** Questions that each process was handed, by its place. */
  shares: readonly number[];
}>;

type Replica = { child: ChildProcess; port: number | undefined };

const WEBHOOK_SECRET = "a-secret-of-this-run-alone-0123456789abcdef";
const WEBHOOK_PATH = "/telegram";
/** What is left may take so long, while it gets on; milliseconds. */
const STUCK_AFTER_MS = 60_000;

/** Milliseconds. */
const ANSWER_TIMEOUT_MS = 2_000;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const post = (port: number, body: string): Promise<number> =>
  new Promise((resolve) => {
    const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": WEBHOOK_SECRET };
    const sending = request(
      { agent, port, host: "127.0.0.1", path: WEBHOOK_PATH, method: "POST", headers },
      (response) => {
        response.resume();
        response.on("end", () => resolve(response.statusCode ?? 0));
        response.on("error", () => resolve(0));
      },
    );
    sending.on("error", () => resolve(0));
    // It may have been received all the same.
    sending.setTimeout(ANSWER_TIMEOUT_MS, () => sending.destroy());
    sending.end(body);
  });

/**
 * Several bots behind a balancer that knows nothing, on one database, killed one by one at random while people ask. As Telegram does, an
 * update is sent again, to any of them, until it is told that it was received, and a chat's next update only then.
 */
export const crashReplicas = async (options: ReplicasOptions): Promise<ReplicasTotals> => {
  const { database, program, replicas: count, chats, lease, freezes = 0 } = options;
  const directory = mkdtempSync(join(tmpdir(), "pullquote-replicas-"));
  const telegram = await startFakeTelegram({ delay: () => 2 + Math.random() * 8 });
  const answers = new Map<number, number>();
  const latest = new Map<number, number>();
  let disordered = 0;
  telegram.onCall(({ method, params }) => {
    if (method !== "sendMessage") return;
    const id = Number(/\d+$/.exec(String(params.text))?.[0]);
    const chat = Number(params.chat_id);
    answers.set(id, (answers.get(id) ?? 0) + 1);
    if (id < (latest.get(chat) ?? 0)) disordered++;
    latest.set(chat, id);
  });
  const store = await openPostgres({ url: database, clock: createClock() });

  const env = {
    ...process.env,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    TELEGRAM_WEBHOOK_URL: `https://bot.example${WEBHOOK_PATH}`,
    TELEGRAM_WEBHOOK_SECRET: WEBHOOK_SECRET,
    PORT: "0",
  };
  const start = (): Replica => {
    const child = spawn(process.execPath, [program, directory, database, String(lease)], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const replica: Replica = { child, port: undefined };
    let port: number | undefined;
    createInterface({ input: child.stdout! }).on("line", (line) => {
      if (!line.startsWith("{")) return;
      const told = JSON.parse(line) as { port?: number; msg?: string };
      if (told.msg === "listening") port = told.port;
      if (told.msg === "connected") replica.port = port;
    });
    return replica;
  };
  const running = Array.from({ length: count }, start);
  const shares = running.map(() => 0);
  const end = (replica: Replica, signal: NodeJS.Signals): Promise<void> =>
    new Promise((resolve) => {
      replica.port = undefined;
      if (replica.child.exitCode !== null || replica.child.signalCode !== null) return resolve();
      replica.child.once("exit", () => resolve());
      replica.child.kill(signal);
    });

  const deliver = async (id: number, chat: number): Promise<void> => {
    const person = 1000 + chat;
    const message = {
      message_id: id,
      date: Math.floor(Date.now() / 1000),
      chat: { id: person, type: "private" },
      from: { id: person, is_bot: false, first_name: "Ann" },
      text: `question ${id}`,
    };
    const body = JSON.stringify({ update_id: id, message });
    while (!over) {
      const place = Math.floor(Math.random() * count);
      const port = running[place]?.port;
      if (port !== undefined && (await post(port, body)) === 200) {
        shares[place] = (shares[place] ?? 0) + 1;
        return;
      }
      await sleep(20);
    }
  };

  const queues = new Map<number, Promise<void>>();
  let questions = 0;
  let asking: NodeJS.Timeout | undefined;
  let over = false;
  let frozen = 0;
  let ambiguous: ReadonlySet<number> = new Set();
  let failed: ReadonlySet<number> = new Set();
  const listed = async (state: "ambiguous" | "failed") =>
    new Set((await store.list([state], 1_000_000)).map(({ key }) => Number(key)));
  try {
    while (running.every(({ port }) => port === undefined)) await sleep(20);
    const began = performance.now();
    asking = setInterval(() => {
      const due = ((performance.now() - began) / 1000) * options.rate;
      while (questions < due) {
        const id = ++questions;
        const chat = id % chats;
        queues.set(
          chat,
          (queues.get(chat) ?? Promise.resolve()).then(() => deliver(id, chat)),
        );
      }
    }, 5);

    for (let kill = 1; kill <= options.kills; kill++) {
      await sleep(options.pause());
      const place = Math.floor(Math.random() * count);
      const replica = running[place]!;
      if (Math.random() < freezes) {
        frozen++;
        replica.child.kill("SIGSTOP");
        setTimeout(() => replica.child.kill("SIGCONT"), lease * (1 + Math.random()));
      } else {
        await end(replica, "SIGKILL");
        running[place] = start();
      }
      options.onKill?.(kill);
    }
    clearInterval(asking);

    let done = 0;
    for (let until = performance.now() + STUCK_AFTER_MS; performance.now() < until; ) {
      await sleep(100);
      const { accepted = 0, answering = 0, sent = 0, failed = 0, ambiguous = 0 } = await store.counts();
      const final = sent + failed + ambiguous;
      if (accepted + answering === 0 && final >= questions) break;
      if (final > done) until = performance.now() + STUCK_AFTER_MS;
      done = final;
    }
    await Promise.all(running.map((replica) => end(replica, "SIGTERM")));
    [ambiguous, failed] = [await listed("ambiguous"), await listed("failed")];
  } finally {
    over = true;
    clearInterval(asking);
    await Promise.all(running.map((replica) => end(replica, "SIGKILL")));
    await Promise.all(queues.values());
    await store.close();
    await telegram.stop();
    agent.destroy();
    rmSync(directory, { recursive: true, force: true });
  }

  const ids = Array.from({ length: questions }, (_, index) => index + 1);
  const total = (is: (id: number) => boolean): number => ids.filter(is).length;
  const said = (id: number): number => answers.get(id) ?? 0;
  return {
    replicas: count,
    kills: options.kills,
    frozen,
    questions,
    answered: total((id) => said(id) > 0),
    unaccounted: total((id) => said(id) === 0 && !ambiguous.has(id) && !failed.has(id)),
    doubled: total((id) => said(id) > 1),
    disordered,
    ambiguous: ambiguous.size,
    ambiguousUnanswered: total((id) => said(id) === 0 && ambiguous.has(id)),
    failed: failed.size,
    shares,
  };
};
