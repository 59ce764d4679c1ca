/** What a person thought of an answer. Nothing of the person. */
export type Vote = Readonly<{
  article: string;
  version: string;
  /** The one that was shown. */
  sentence: number;
  /** Where it stands; 0 outside the body. */
  paragraph: number;
  good: boolean;
}>;
