/**
 * Decides when the sentences of articles are encoded, and keeps their vectors: one article at a time in the background,
 * those that are asked about first, then the newest. What is kept is named by the text itself, so that a changed article
 * never has old vectors, and a sentence that stayed the same is not encoded again.
 */

import type { Encoder } from "../encoder.ts";
import { isUnavailable } from "../unavailable.ts";
import type { SentenceVectors } from "../vectors.ts";
import { createEncodingOrder, type EncodingOrder } from "./encoding-order.ts";
import { openVectorFolder, type VectorFolder, vectorKey } from "./vector-folder.ts";
import { createVectorMemory, type VectorMemory } from "./vector-memory.ts";

/** Which text of an article is meant. */
export type ArticleVersion = Readonly<{ id: string; version: string }>;

/** An article as it is encoded. Its sentences are asked for when they are needed: of most of many articles never. */
export type EncodableArticle = ArticleVersion &
  Readonly<{ sentences: () => readonly string[]; date?: string | undefined }>;

/** How many articles there are, and of how many all sentences are encoded. */
export type EncodingProgress = Readonly<{ articles: number; encoded: number }>;

/** The same when an article has been taken up. `isDone`: none waits, though some may never be encoded: too long, too old. */
export type EncodingStep = EncodingProgress & Readonly<{ isDone: boolean }>;

export type ArticleVectors = Readonly<{
  add(article: EncodableArticle): void;
  remove(id: string): void;
  /** The vectors of an article's sentences when they are in memory; else it is the next to be encoded. */
  ready(article: ArticleVersion): readonly SentenceVectors[] | undefined;
  /** The same, without changing what is encoded next. */
  inMemory(article: ArticleVersion): readonly SentenceVectors[] | undefined;
  /** The same, waiting until they are encoded; `undefined` when they cannot be. */
  whenReady(article: ArticleVersion): Promise<readonly SentenceVectors[] | undefined>;
  progress(): EncodingProgress;
}>;

export type ArticleVectorsOptions = Readonly<{
  encoder: Pick<Encoder, "version" | "encodeSentences">;
  /** Keeps vectors for the next start; in memory alone when absent. */
  folder?: string | undefined;
  memory?: VectorMemory;
  onProgress?(step: EncodingStep): void;
}>;

/** A longer text is searched by words alone: encoding it would take minutes and most of the memory. */
const MAX_ARTICLE_SENTENCES = 4_000;
/** So many articles, the newest, are encoded though nobody asked about them: as many as the files have room for. */
const MAX_UNASKED_ARTICLES = 2_000;
/** An article of these bytes is expected of one that is not encoded yet: 40 sentences of 30 pieces. */
const USUAL_ARTICLE_BYTES = 200_000;

type Entry = {
  readonly id: string;
  readonly version: string;
  readonly sentences: () => readonly string[];
  readonly date: string | undefined;
  /** The name of its vectors, once its sentences were looked at. */
  key?: string;
  isTooLong?: boolean;
  readonly added: number;
  asked: number;
  /** Encoded once since it was added; its vectors may have left the memory meanwhile. */
  isEncoded: boolean;
  /** The encoder refused it; it is not tried again until somebody asks. */
  hasFailed: boolean;
  readonly waiters: (() => void)[];
};

/** Vectors of sentences by their words, of an article's version before. */
const reusableOf = (memory: VectorMemory, entry: Entry | undefined): ReadonlyMap<string, SentenceVectors> => {
  const vectors = entry?.key === undefined ? undefined : memory.get(entry.key);
  const sentences = vectors && entry!.sentences();
  return new Map(vectors?.map((one, place) => [sentences![place]!, one]));
};

/** Looks at the sentences of an article. */
const readEntry = ({ encoder }: State, entry: Entry): readonly string[] => {
  const sentences = entry.sentences();
  entry.key ??= vectorKey(encoder.version, sentences);
  entry.isTooLong ??= sentences.length > MAX_ARTICLE_SENTENCES;
  return sentences;
};

const keyOf = (state: State, entry: Entry): string => {
  if (entry.key === undefined) readEntry(state, entry);
  return entry.key!;
};

/** The vectors of an article, when they are in memory. */
const vectorsOf = (state: State, entry: Entry): readonly SentenceVectors[] | undefined =>
  state.memory.get(keyOf(state, entry));

/** What the vectors of articles are made and kept with. */
type State = Readonly<{
  encoder: ArticleVectorsOptions["encoder"];
  memory: VectorMemory;
  files: VectorFolder | undefined;
  entries: Map<string, Entry>;
  order: EncodingOrder<Entry>;
  /** Vectors that a replaced article leaves to the one in its place. */
  inherited: Map<Entry, ReadonlyMap<string, SentenceVectors>>;
}>;

const progressOf = ({ entries }: State): EncodingProgress => {
  let encoded = 0;
  for (const { isEncoded } of entries.values()) if (isEncoded) encoded += 1;
  return { articles: entries.size, encoded };
};

const settle = (entry: Entry): void => {
  for (const waiter of entry.waiters.splice(0)) waiter();
};

const removeEntry = ({ entries, order, inherited }: State, id: string): void => {
  const entry = entries.get(id);
  if (entry === undefined) return;
  entries.delete(id);
  order.remove(entry);
  inherited.delete(entry);
  settle(entry);
};

/** An article by the text that is meant; `undefined` when that is not known, or too long. */
const findEntry = (state: State, { id, version }: ArticleVersion): Entry | undefined => {
  const entry = state.entries.get(id);
  if (entry?.version !== version) return undefined;
  if (entry.isTooLong === undefined) readEntry(state, entry);
  return entry.isTooLong ? undefined : entry;
};

/** Whether it is not encoded, but can be; or somebody waits for it, though another of the same words was encoded meanwhile. */
const isWanted = ({ memory }: State, entry: Entry): boolean => {
  if (entry.isTooLong || entry.waiters.length > 0) return entry.isTooLong !== true;
  if (entry.key !== undefined && memory.get(entry.key) !== undefined) return false;
  return !(entry.isEncoded || entry.hasFailed);
};

/** The article that is encoded next. One that nobody asked about must fit into the memory, or a file will keep it. */
const nextEntry = (state: State): Entry | undefined => {
  const { memory, files, order } = state;
  return order.next((one) => isWanted(state, one), files !== undefined || memory.hasRoom(USUAL_ARTICLE_BYTES));
};

/** The vectors of an article: from an equal one, from its file, from the version before, and newly encoded. */
const encodeEntry = async (state: State, entry: Entry): Promise<readonly SentenceVectors[] | undefined> => {
  const { encoder, files, inherited, memory } = state;
  const sentences = readEntry(state, entry);
  const key = entry.key!;
  if (entry.isTooLong) return undefined;
  const equal = memory.get(key);
  if (equal !== undefined) return equal;
  const kept = await files?.read(key);
  if (kept?.length === sentences.length) return kept;
  const known = inherited.get(entry);
  const missing = sentences.filter((sentence) => known?.has(sentence) !== true);
  const encoded = await encoder.encodeSentences(missing);
  if (isUnavailable(encoded)) return undefined;
  let next = 0;
  const vectors = sentences.map((sentence) => known?.get(sentence) ?? encoded[next++]!);
  await files?.write(key, vectors);
  return vectors;
};

/** Encodes an article and tells those who wait for it. */
const takeUp = async (state: State, entry: Entry): Promise<void> => {
  // Words that cannot be read are found by nobody; others are.
  const vectors = await encodeEntry(state, entry).catch(() => undefined);
  state.inherited.delete(entry);
  entry.hasFailed = vectors === undefined;
  entry.isEncoded = vectors !== undefined;
  if (vectors !== undefined) state.memory.put(entry.key!, vectors);
  settle(entry);
};

/** An article by the text that somebody asks about. @param asked counts up with each question */
const askFor = (state: State, article: ArticleVersion, asked: number): Entry | undefined => {
  const entry = findEntry(state, article);
  if (entry === undefined) return undefined;
  entry.asked = asked;
  state.order.noteAsked(entry);
  return entry;
};

/** The vectors of an article that was looked at before, where they are in memory. */
const recall = (
  { entries, memory }: State,
  { id, version }: ArticleVersion,
): readonly SentenceVectors[] | undefined => {
  const entry = entries.get(id);
  return entry?.version === version && entry.key !== undefined ? memory.get(entry.key) : undefined;
};

export const createArticleVectors = ({
  encoder,
  folder,
  memory = createVectorMemory(),
  onProgress,
}: ArticleVectorsOptions): ArticleVectors => {
  const files = folder === undefined ? undefined : openVectorFolder(folder);
  const order = createEncodingOrder<Entry>(MAX_UNASKED_ARTICLES);
  const state: State = { encoder, memory, files, entries: new Map(), order, inherited: new Map() };
  const { entries, inherited } = state;
  let count = 0;
  let isBusy = false;

  const run = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    for (let entry = nextEntry(state); entry !== undefined; ) {
      const taken = entry;
      await takeUp(state, taken);
      entry = nextEntry(state);
      const isDone = entry === undefined;
      if (isDone || entries.get(taken.id) === taken) onProgress?.({ ...progressOf(state), isDone });
    }
    isBusy = false;
  };

  const add = ({ id, version, sentences, date }: EncodableArticle): void => {
    count += 1;
    const before = entries.get(id);
    const reusable = reusableOf(memory, before);
    removeEntry(state, id);
    const entry: Entry = {
      id,
      version,
      sentences,
      date,
      added: count,
      asked: before?.asked ?? 0,
      isEncoded: false,
      hasFailed: false,
      waiters: [],
    };
    // The same words are not encoded once more.
    if (before?.isEncoded) entry.isEncoded = before.key === keyOf(state, entry);
    entries.set(id, entry);
    order.add(entry);
    if (reusable.size > 0) inherited.set(entry, reusable);
    void run();
  };

  return {
    add,
    remove: (id) => removeEntry(state, id),
    ready(article) {
      const entry = askFor(state, article, ++count);
      if (entry === undefined) return undefined;
      const vectors = vectorsOf(state, entry);
      if (vectors !== undefined) return vectors;
      entry.hasFailed = false;
      entry.isEncoded = false;
      void run();
      return undefined;
    },
    inMemory: (article) => recall(state, article),
    async whenReady(article) {
      const entry = askFor(state, article, ++count);
      if (entry === undefined) return undefined;
      // Nobody settles the waiter of an article that is encoded: there would be one more with every question.
      if (vectorsOf(state, entry) === undefined)
        await new Promise<void>((resolve) => {
          entry.waiters.push(resolve);
          void run();
        });
      return vectorsOf(state, entry);
    },
    progress: () => progressOf(state),
  };
};
