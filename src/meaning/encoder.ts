/**
 * Decides how sentences and questions become vectors: on this machine, by a small multilingual encoder whose weights are
 * in `weights/`. Nothing is generated and nothing is called over the network. Where there are no vectors the result is
 * `Unavailable`, never an exception, so that the search by words can answer at once.
 */

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type EncoderPlan, readEncoderPlan } from "./encoder-file.ts";
import { kernelBytes } from "./kernel.ts";
import { createTokenizer } from "./pieces/create-tokenizer.ts";
import { readPieces } from "./pieces/pieces.ts";
import type { ScoreWeights } from "./score.ts";
import { isUnavailable, type Unavailable, unavailable } from "./unavailable.ts";
import { type QuestionVectors, questionVectors, type SentenceVectors, sentenceVectors } from "./vectors.ts";
import { BATCH_PIECES, createQueue } from "./worker/queue.ts";
import { WINDOW_PIECES, windowsOf } from "./worker/windows.ts";
import { openWorker, type StartWorker } from "./worker/worker-link.ts";

/** Turns texts into vectors. */
export type Encoder = Readonly<{
  /** Which weights made the vectors; vectors of different versions cannot be compared. */
  version: string;
  /** How cosine and late interaction are combined into one score. */
  score: ScoreWeights;
  /** The vectors of each sentence, in order. `signal` takes them out of the queue. */
  encodeSentences(texts: readonly string[], signal?: AbortSignal): Promise<readonly SentenceVectors[] | Unavailable>;
  /** The vectors of a question, which is encoded before all waiting sentences. */
  encodeQuestion(text: string, signal?: AbortSignal): Promise<QuestionVectors | Unavailable>;
  /** How many texts wait or are being encoded. */
  waiting(): number;
  /** Settles when the encoder can no longer be used, with the reason: the thread failed or died, or `close` was called. */
  ended: Promise<Unavailable>;
  /** Ends the thread; waiting calls get `Unavailable`. */
  close(): Promise<void>;
}>;

export type EncoderOptions = Readonly<{
  /** The folder of `encoder.bin` and `pieces.bin`. */
  folder?: string;
  startWorker?: StartWorker;
}>;

/** The folder of the weights that ship with the package: beside this file, in the source and in the build. */
const shippedWeights = fileURLToPath(new URL("./weights", import.meta.url));

/** The ids of a prefix. Its last space belongs to the word that follows. */
const prefixIds = (tokenize: (text: string) => number[], prefix: string): readonly number[] =>
  prefix.trim() === "" ? [] : tokenize(prefix.trim());

const checkFit = (
  { version, longest, pieces }: EncoderPlan,
  piecesVersion: string,
  count: number,
): Unavailable | undefined => {
  if (piecesVersion !== version)
    return unavailable("weights", `the word pieces are of version ${piecesVersion}, the encoder of ${version}`);
  if (count !== pieces)
    return unavailable("weights", `there are ${count} word pieces, and the encoder knows ${pieces}`);
  if (longest < WINDOW_PIECES)
    return unavailable("weights", `the encoder knows ${longest} places, not ${WINDOW_PIECES}`);
  return undefined;
};

/**
 * Opens the encoder: checks the weights and starts the thread, which reads them while the caller goes on. The thread keeps
 * the process alive only while a call waits for vectors.
 */
export const openEncoder = async (options: EncoderOptions = {}): Promise<Encoder | Unavailable> => {
  const folder = options.folder ?? shippedWeights;
  const file = join(folder, "encoder.bin");
  const [plan, pieces] = await Promise.all([readEncoderPlan(file), readPieces(join(folder, "pieces.bin"))]);
  if (isUnavailable(plan)) return plan;
  if (isUnavailable(pieces)) return pieces;
  const misfit = checkFit(plan, pieces.version, pieces.scores.length);
  if (misfit !== undefined) return misfit;
  const worker = openWorker({ kernel: kernelBytes(), file, plan, batchPieces: BATCH_PIECES }, options.startWorker);
  if (isUnavailable(worker)) return worker;
  const tokenize = await createTokenizer(pieces);
  const prefixes = {
    question: prefixIds(tokenize, plan.question),
    sentence: prefixIds(tokenize, plan.sentence),
  };
  const queue = createQueue({
    cut: (lane, text) => windowsOf(plan, prefixes[lane], tokenize(text)),
    run: worker.encode,
    onWaiting: worker.hold,
  });
  void worker.ended.then(queue.end);
  const [late, cosine, bias] = plan.scale;
  return {
    version: plan.version,
    score: { late, cosine, bias },
    async encodeSentences(texts, signal) {
      const encoded = await queue.encode("sentence", texts, signal);
      return isUnavailable(encoded) ? encoded : encoded.map(sentenceVectors);
    },
    async encodeQuestion(text, signal) {
      const encoded = await queue.encode("question", [text], signal);
      return isUnavailable(encoded) ? encoded : questionVectors(encoded[0] ?? [], plan.margin);
    },
    waiting: queue.waiting,
    ended: worker.ended,
    close: worker.close,
  };
};
