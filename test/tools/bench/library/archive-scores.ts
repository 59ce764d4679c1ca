/** What is measured of an archive. Only types. */

/** Shares of questions: the right article first, a sure answer from another one, the right one among five, its right sentence first. */
export type Shares = Readonly<{
  questions: number;
  first: number;
  sureOfOther: number;
  five: number;
  sentence: number;
}>;

export type ArchiveScores = Readonly<{
  /** Whole encyclopedic articles, or pieces the size of news. */
  kind: "whole" | "news";
  articles: number;
  all: Shares;
  heldOut: Shares;
  p50: number;
  p95: number;
  p99: number;
  max: number;
  /** Until the first question could be asked, and until all were there, of articles that were kept by the process before; seconds. */
  prompt: number;
  start: number;
  /** Until all were there for the process before, for which nothing was kept; seconds. */
  cold: number;
  /** Megabytes that the file of the archive takes on the disk. */
  disk: number;
  /** Megabytes resident: when all were there, and at most. */
  resident: number;
  peak: number;
}>;
