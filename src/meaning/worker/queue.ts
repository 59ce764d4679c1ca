/**
 * Decides what is encoded when: questions before sentences, first come first served, in batches so small that a new
 * question waits for at most one of them. A full queue refuses at once.
 */

import { isUnavailable, type Unavailable, unavailable } from "../unavailable.ts";
import type { EncodedWindow } from "../vectors.ts";
import { type Batch, batchOf, type EncodedBatch, partsOf } from "./batch.ts";
import { WINDOW_PIECES, type Window } from "./windows.ts";

/** Word pieces that a batch is filled up to: about 60 ms of one core. */
const BATCH_FILL_PIECES = 64;
/** Word pieces that a batch may have at most: one window may be larger than the fill. */
export const BATCH_PIECES = Math.max(BATCH_FILL_PIECES, WINDOW_PIECES);

/** Texts that may wait in each lane. A call that finds fewer waiting is accepted whole, even an article of any size. */
export const QUEUE_LIMITS = { question: 64, sentence: 4_096 } as const;

/** Which queue a text waits in. */
export type Lane = keyof typeof QUEUE_LIMITS;

/** For each text its windows, encoded. */
export type EncodedTexts = readonly (readonly EncodedWindow[])[];

/** The queue in front of the thread. */
export type EncodeQueue = Readonly<{
  encode(lane: Lane, texts: readonly string[], signal?: AbortSignal): Promise<EncodedTexts | Unavailable>;
  /** Settles all waiting calls with the reason, and refuses later ones. */
  end(reason: Unavailable): void;
  /** Texts that wait or are being encoded. */
  waiting(): number;
}>;

export type QueueOptions = Readonly<{
  /** The windows of a text; called when its turn comes, so that a long article is not tokenized in one go. */
  cut(lane: Lane, text: string): readonly Window[];
  /** Encodes one batch; called again only after that has settled. */
  run(batch: Batch): Promise<EncodedBatch | Unavailable>;
  /** Called with `true` when a first text waits, with `false` when none does any more. */
  onWaiting?(isAwaited: boolean): void;
}>;

type Job = {
  readonly texts: readonly string[];
  readonly encoded: EncodedWindow[][];
  /** Windows of the last tokenized text that are not sent to the thread yet. */
  unsent: Window[];
  /** Windows that the thread has not returned yet. */
  pending: number;
  settle(outcome: Unavailable | undefined): void;
};

/** One window of a batch, and the text it belongs to. */
type Share = Readonly<{ job: Job; text: EncodedWindow[]; window: Window }>;

const ABORTED = unavailable("aborted", "nobody waits for it any more");

const isDone = ({ texts, encoded, unsent, pending }: Job): boolean =>
  pending === 0 && unsent.length === 0 && encoded.length === texts.length;

/** Takes the windows of the next batch from a lane's jobs. */
const takeShares = (jobs: Iterable<Job>, cut: (text: string) => readonly Window[]): readonly Share[] => {
  const shares: Share[] = [];
  let pieces = 0;
  for (const job of jobs) {
    for (;;) {
      if (job.unsent.length === 0) {
        const text = job.texts[job.encoded.length];
        if (text === undefined) break;
        job.unsent = [...cut(text)];
        job.encoded.push([]);
      }
      const [window] = job.unsent;
      if (window === undefined) continue;
      if (shares.length > 0 && pieces + window.length > BATCH_FILL_PIECES) return shares;
      job.unsent.shift();
      job.pending += 1;
      shares.push({ job, text: job.encoded.at(-1)!, window });
      pieces += window.length;
    }
  }
  return shares;
};

/** Gives each window's vectors to the text it belongs to. */
const deliver = (shares: readonly Share[], encoded: EncodedBatch): void => {
  const windows = shares.map(({ window }) => window);
  for (const [at, part] of partsOf(windows, encoded).entries()) {
    shares[at]!.text.push(part);
    shares[at]!.job.pending -= 1;
  }
};

/** A queue in front of what encodes batches. */
export const createQueue = ({ cut, run, onWaiting }: QueueOptions): EncodeQueue => {
  const lanes: Readonly<Record<Lane, Set<Job>>> = { question: new Set(), sentence: new Set() };
  let isBusy = false;
  let ending: Unavailable | undefined;
  const textsIn = (lane: Lane) => [...lanes[lane]].reduce((sum, { texts }) => sum + texts.length, 0);
  const waiting = () => textsIn("question") + textsIn("sentence");

  const sharesOf = (lane: Lane) => takeShares(lanes[lane], (text) => cut(lane, text));

  /** The next batch, from the first lane that has windows. */
  const nextShares = (): readonly Share[] => {
    const questions = sharesOf("question");
    return questions.length > 0 ? questions : sharesOf("sentence");
  };

  const end = (reason: Unavailable): void => {
    ending ??= reason;
    for (const lane of Object.values(lanes)) for (const job of lane) job.settle(ending);
  };

  const runBatches = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    for (let shares = nextShares(); shares.length > 0; shares = nextShares()) {
      const encoded = await run(batchOf(shares.map(({ window }) => window)));
      if (isUnavailable(encoded)) end(encoded);
      else deliver(shares, encoded);
      for (const job of new Set(shares.map((share) => share.job))) if (isDone(job)) job.settle(undefined);
    }
    isBusy = false;
  };

  return {
    encode(lane, texts, signal) {
      if (ending !== undefined) return Promise.resolve(ending);
      if (signal?.aborted === true) return Promise.resolve(ABORTED);
      if (texts.length === 0) return Promise.resolve([]);
      if (textsIn(lane) >= QUEUE_LIMITS[lane]) {
        return Promise.resolve(unavailable("full", `${QUEUE_LIMITS[lane]} texts are waiting to be encoded already`));
      }
      return new Promise((resolve) => {
        const onAbort = () => job.settle(ABORTED);
        const job: Job = {
          texts,
          encoded: [],
          unsent: [],
          pending: 0,
          settle(outcome) {
            if (!lanes[lane].delete(job)) return;
            signal?.removeEventListener("abort", onAbort);
            if (waiting() === 0) onWaiting?.(false);
            resolve(outcome ?? job.encoded);
          },
        };
        if (waiting() === 0) onWaiting?.(true);
        lanes[lane].add(job);
        signal?.addEventListener("abort", onAbort);
        void runBatches();
      });
    },
    end,
    waiting,
  };
};
