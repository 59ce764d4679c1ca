import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createClock } from "../../../src/clock.ts";
import type { EntryState } from "../../../src/store/inbox/inbox.ts";
import { openSqlite } from "../../../src/store/sqlite/open-sqlite.ts";
import type { CrashStage } from "./stage.ts";

export type CrashOptions = Readonly<{
  kills: number;
  /** Questions a second. */
  rate: number;
  /** Between two kills, in milliseconds. */
  pause: () => number;
  /** How many chats ask. */
  chats: number;
  onKill?: (kill: number) => void;
}>;

export type CrashTotals = Readonly<{
  kills: number;
  questions: number;
  answered: number;
  /** Neither answered, nor waiting for the next process, nor listed. */
  unaccounted: number;
  /** Still waiting in the inbox, which keeps them for the next process; 0 when the last one had the time to finish. */
  waiting: number;
  doubled: number;
  /** Listed as perhaps answered. */
  ambiguous: number;
  /** Of those, how many the person did in fact not get: the price of never answering twice. */
  ambiguousUnanswered: number;
  /** Listed as failed, with a reason. */
  failed: number;
  /** Of those, how many for each reason. */
  reasons: Readonly<Record<string, number>>;
  /** Of those, how many were asked while no process was connected; a platform may wait for an answer for moments only. */
  failedAskedMeanwhile: number;
  mostAmbiguousAtOnce: number;
  /** What the stage counted. */
  report?: Readonly<Record<string, number>>;
}>;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A busy machine starts slowly, and what is killed before it is connected tests nothing; milliseconds. */
const START_TIMEOUT_MS = 60_000;
/** The last process gets as long as it needs, while it gets on; milliseconds. */
const STUCK_AFTER_MS = 30_000;

/** Asks at an even rate while the bot is killed again and again, lets the last process finish, and counts. */
export const runCrash = async (stage: CrashStage, options: CrashOptions): Promise<CrashTotals> => {
  const directory = mkdtempSync(join(tmpdir(), "pullquote-crash-"));
  let mostAmbiguousAtOnce = 0;
  let connected: (() => void) | undefined;
  let isConnected = false;
  const askedMeanwhile = new Set<number>();

  const start = (): ChildProcess => {
    const { args, env } = stage.command(directory);
    const child = spawn(process.execPath, [...args], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    createInterface({ input: child.stdout! }).on("line", (line) => {
      if (!line.startsWith("{")) return;
      const { ambiguous, msg } = JSON.parse(line) as { ambiguous?: number; msg?: string };
      if (ambiguous !== undefined) mostAmbiguousAtOnce = Math.max(mostAmbiguousAtOnce, ambiguous);
      if (msg !== "connected") return;
      isConnected = true;
      connected?.();
    });
    return child;
  };
  const end = (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
      child.once("exit", (code) => resolve(code));
      child.kill(signal);
    });

  let questions = 0;
  const began = performance.now();
  const asking = setInterval(() => {
    const due = ((performance.now() - began) / 1000) * options.rate;
    while (questions < due) {
      questions++;
      if (!isConnected) askedMeanwhile.add(questions);
      stage.ask(questions, questions % options.chats);
    }
  }, 5);

  let child = start();
  for (let kill = 1; kill <= options.kills; kill++) {
    await new Promise<void>((resolve) => {
      connected = resolve;
      // One that cannot start says nothing.
      setTimeout(resolve, START_TIMEOUT_MS).unref();
    });
    await sleep(options.pause());
    const ended = end(child, "SIGKILL");
    isConnected = false;
    await ended;
    stage.onKill?.();
    child = start();
    options.onKill?.(kill);
  }
  clearInterval(asking);

  const store = async () => openSqlite({ directory, clock: createClock(), readOnly: true });
  const looking = await store();
  let done = 0;
  for (let until = performance.now() + STUCK_AFTER_MS; performance.now() < until; ) {
    await sleep(200);
    const { accepted = 0, answering = 0, sent = 0, failed = 0, ambiguous = 0 } = await looking.counts();
    const final = sent + failed + ambiguous;
    if (accepted + answering === 0 && final >= questions) break;
    if (final > done) until = performance.now() + STUCK_AFTER_MS;
    done = final;
  }
  for (let left = STUCK_AFTER_MS; left > 0 && stage.isSettled?.() === false; left -= 200) await sleep(200);
  const report = stage.report?.();
  await end(child, "SIGTERM");
  const listed = async (...states: EntryState[]) =>
    new Set((await looking.list(states, 1_000_000)).map(({ key }) => key));
  const reasons: Record<string, number> = {};
  for (const { reason = "" } of await looking.list(["failed"], 1_000_000)) reasons[reason] = (reasons[reason] ?? 0) + 1;
  const waiting = await listed("accepted", "answering");
  const [ambiguous, failed] = [await listed("ambiguous"), await listed("failed")];
  await looking.close();
  await stage.close();
  rmSync(directory, { recursive: true });

  const ids = Array.from({ length: questions }, (_, index) => index + 1);
  const count = (is: (id: number) => boolean): number => ids.filter(is).length;
  return {
    kills: options.kills,
    questions,
    answered: count((id) => stage.answers(id) > 0),
    unaccounted: count(
      (id) => stage.answers(id) === 0 && ![waiting, ambiguous, failed].some((rows) => rows.has(stage.keyOf(id))),
    ),
    waiting: waiting.size,
    doubled: count((id) => stage.answers(id) > 1),
    ambiguous: ambiguous.size,
    ambiguousUnanswered: count((id) => stage.answers(id) === 0 && ambiguous.has(stage.keyOf(id))),
    failed: failed.size,
    reasons,
    failedAskedMeanwhile: count((id) => askedMeanwhile.has(id) && failed.has(stage.keyOf(id))),
    mostAmbiguousAtOnce,
    ...(report && { report }),
  };
};
