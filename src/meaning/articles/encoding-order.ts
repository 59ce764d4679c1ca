/** Decides which article is encoded next: one that was asked about, the last one first; else the newest. */

/** An article that waits to be encoded. */
export type WaitingArticle = Readonly<{
  id: string;
  /** ISO date of the article, when it says one. */
  date?: string | undefined;
  /** Counts up with each article that was taken up. */
  added: number;
  /** Counts up with each question; 0 when none was on this article. */
  asked: number;
}>;

const isNewer = (one: WaitingArticle, other: WaitingArticle): boolean => {
  const [date, otherDate] = [one.date ?? "", other.date ?? ""];
  return date === otherDate ? one.added > other.added : date > otherDate;
};

const isBefore = (one: WaitingArticle, other: WaitingArticle): boolean => {
  if (one.asked !== other.asked) return one.asked > other.asked;
  return isNewer(one, other);
};

/** How many articles are newer than one, whether somebody asked about them or not. */
export const countNewer = (all: Iterable<WaitingArticle>, one: WaitingArticle): number => {
  let newer = 0;
  for (const other of all) if (isNewer(other, one)) newer += 1;
  return newer;
};

/** The next article to encode; `undefined` when none waits. */
export const nextArticle = <Waiting extends WaitingArticle>(waiting: Iterable<Waiting>): Waiting | undefined => {
  let next: Waiting | undefined;
  for (const one of waiting) if (next === undefined || isBefore(one, next)) next = one;
  return next;
};
