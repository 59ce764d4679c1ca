/**
 * A sentence (index into `sentences`) of an article that a reader was shown. `version`: the one that has it there; absent where it is
 * not known.
 */
export type ShownSentence = Readonly<{ article: string; sentence: number; version?: string }>;

/** An earlier turn of the same conversation, newest last. */
export type Turn = Readonly<{
  question: string;
  /** What was shown for it; absent when nothing was. */
  shown?: ShownSentence;
  /** No article had anything like it: no later question goes on from it. */
  isOffTopic?: true;
}>;

/** Whether a sentence was shown of just this article: another version may have another one in its place. */
export const isOfArticle = (
  shown: ShownSentence,
  { id, version }: Readonly<{ id: string; version: string }>,
): boolean => shown.article === id && (shown.version ?? version) === version;
