/**
 * Decides what a search knows of meaning: the encoder is opened in the background, articles are encoded as they come, and a
 * question gets what is ready. Whatever is missing, late or broken means no nearness, so that words answer alone.
 */

import { join } from "node:path";
import {
  type ArticleVectors,
  type ArticleVersion,
  createArticleVectors,
  type EncodableArticle,
  type EncodingProgress,
  type EncodingStep,
} from "./articles/article-vectors.ts";
import { type ArticleNearness, compareSentences } from "./articles/compare.ts";
import { type Encoder, type EncoderOptions, openEncoder } from "./encoder.ts";
import { isUnavailable, type Unavailable } from "./unavailable.ts";

/** How long a question waits for its vectors when nobody said that it may wait longer. */
const QUESTION_TIMEOUT_MS = 300;
/** Sentences of other articles for which a question waits: some ten seconds, as for the five articles that fit its words best. */
const MAX_AWAITED_SENTENCES = 300;

/**
 * Why a question was answered by words alone:
 *
 * - `not-ready`: the encoder is being opened, or none of the articles is encoded yet;
 * - `full`: too many questions wait already;
 * - `slow`: the question's vectors took longer than 300 ms;
 * - `failed`: the encoder cannot be used.
 */
export type NoMeaningReason = "not-ready" | "full" | "slow" | "failed";

/** What was found by meaning and what by words alone, since the start. */
export type MeaningCounts = Readonly<Record<"found" | NoMeaningReason, number>>;

/** Article → how near its sentences are; without those that are not encoded. */
export type Comparison = ReadonlyMap<string, ArticleNearness>;

/** An article that may be compared, with the number of its sentences. */
export type ComparableArticle = ArticleVersion & Readonly<{ length: number }>;

export type Meaning = Readonly<{
  /** Takes an article up, in place of its version before. */
  add(article: EncodableArticle): void;
  remove(id: string): void;
  /**
   * How near the sentences of these articles are to a question.
   *
   * @param others articles that are compared as far as that costs little: those whose vectors are in memory, or so many of the first
   *   that a question which waits does not wait long for them. None is encoded sooner, or read again, for a question that does not wait.
   */
  compare(
    question: string,
    articles: readonly ArticleVersion[],
    others?: readonly ComparableArticle[],
  ): Promise<Comparison>;
  progress(): EncodingProgress;
  counts(): MeaningCounts;
  close(): Promise<void>;
}>;

export type MeaningOptions = Readonly<{
  /** The folder of the store: vectors are kept in its folder `vectors`. In memory alone when absent. */
  dataDir?: string | undefined;
  /**
   * Questions wait until the articles that they are asked of are encoded, so that the same question always has the same
   * answer. Else they are answered at once, by words, until that is done.
   */
  waits?: boolean | undefined;
  /** Called once when the encoder cannot be used (any longer), with a line for a person. */
  onProblem?: ((problem: string) => void) | undefined;
  onProgress?: ((step: EncodingStep) => void) | undefined;
  encoder?: EncoderOptions;
}>;

const NO_COMPARISON: Comparison = new Map();

type Opened = Readonly<{ encoder: Encoder; vectors: ArticleVectors }>;

const reasonOf = ({ unavailable: reason }: Unavailable): NoMeaningReason =>
  reason === "aborted" ? "slow" : reason === "full" ? "full" : "failed";

/** The first articles, by the sentences of all together. */
const withinSentences = (articles: readonly ComparableArticle[], most: number): readonly ComparableArticle[] => {
  let sentences = 0;
  return articles.filter(({ length }) => {
    sentences += length;
    return sentences <= most;
  });
};

const compareWith = async (
  { encoder, vectors }: Opened,
  question: string,
  articles: readonly ArticleVersion[],
  others: readonly ComparableArticle[],
  waits: boolean,
): Promise<Comparison | NoMeaningReason> => {
  const waitFor = async (article: ArticleVersion) => ({ id: article.id, sentences: await vectors.whenReady(article) });
  // The others first: what stays in memory longest are the articles that are asked about.
  const encoded = waits
    ? await Promise.all([...articles, ...withinSentences(others, MAX_AWAITED_SENTENCES)].map(waitFor))
    : [
        ...others.map((article) => ({ id: article.id, sentences: vectors.inMemory(article) })),
        ...articles.map((article) => ({ id: article.id, sentences: vectors.ready(article) })),
      ];
  if (encoded.every(({ sentences }) => sentences === undefined)) return "not-ready";
  const asked = await encoder.encodeQuestion(question, waits ? undefined : AbortSignal.timeout(QUESTION_TIMEOUT_MS));
  if (isUnavailable(asked)) return reasonOf(asked);
  return new Map(
    encoded.flatMap(({ id, sentences }) =>
      sentences === undefined ? [] : [[id, compareSentences(encoder.score, asked, sentences)]],
    ),
  );
};

/**
 * What a search needs to find sentences in other words than the question's. The encoder is opened in the background with the
 * first article. Never throws: what cannot be used is told to `onProblem`, and words answer alone.
 */
export const openMeaning = (options: MeaningOptions = {}): Meaning => {
  const { dataDir, waits = false, onProblem, onProgress } = options;
  const counts: Record<keyof MeaningCounts, number> = { found: 0, "not-ready": 0, full: 0, slow: 0, failed: 0 };
  /** What came before the encoder was open. */
  const early = new Map<string, EncodableArticle>();
  let opened: Opened | undefined;
  let isClosed = false;
  let hasFailed = false;

  const fail = (problem: string): void => {
    if (!isClosed && !hasFailed) onProblem?.(problem);
    hasFailed = true;
  };

  const open = async (): Promise<void> => {
    const encoder = await openEncoder(options.encoder);
    if (isUnavailable(encoder)) return fail(encoder.problem);
    if (isClosed) return encoder.close();
    void encoder.ended.then(({ problem }) => fail(problem));
    const folder = dataDir && join(dataDir, "vectors");
    const vectors = createArticleVectors({ encoder, folder, ...(onProgress && { onProgress }) });
    opened = { encoder, vectors };
    for (const article of early.values()) vectors.add(article);
    early.clear();
  };
  let opening: Promise<void> | undefined;
  /** Only now, so that a program whose articles are not read yet does not wait for the weights. */
  const start = (): void => {
    opening ??= open().catch((error: unknown) => fail(String(error)));
  };

  const without = (reason: NoMeaningReason): Comparison => {
    counts[reason] += 1;
    return NO_COMPARISON;
  };

  const compare: Meaning["compare"] = async (question, articles, others = []) => {
    if (waits) await opening;
    const compared = opened === undefined ? "not-ready" : await compareWith(opened, question, articles, others, waits);
    if (typeof compared === "string") return without(hasFailed ? "failed" : compared);
    counts.found += 1;
    return compared;
  };

  return {
    add(article) {
      if (opened !== undefined) return opened.vectors.add(article);
      early.set(article.id, article);
      start();
    },
    remove(id) {
      early.delete(id);
      opened?.vectors.remove(id);
    },
    compare,
    progress: () => opened?.vectors.progress() ?? { articles: early.size, encoded: 0 },
    counts: () => ({ ...counts }),
    async close() {
      isClosed = true;
      await opening;
      await opened?.encoder.close();
    },
  };
};
