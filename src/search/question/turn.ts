/** A sentence (index into `sentences`) of an article that a reader was shown. */
export type ShownSentence = Readonly<{ article: string; sentence: number }>;

/** An earlier turn of the same conversation, newest last. */
export type Turn = Readonly<{
  question: string;
  /** What was shown for it; absent when nothing was. */
  shown?: ShownSentence;
  /** No article had anything like it: no later question goes on from it. */
  isOffTopic?: true;
}>;
