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

/** In an order, the newest first: where an article is, or would be. */
const placeOf = (newest: readonly WaitingArticle[], one: WaitingArticle): number => {
  let [from, to] = [0, newest.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isNewer(newest[middle]!, one)) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** The newest of all articles, of which those that come first and are done are not looked at again. */
const createNewest = <Waiting extends WaitingArticle>(all: ReadonlySet<Waiting>, most: number) => {
  let newest: Waiting[] = [];
  /** What is before this place is wanted no more. */
  let from = 0;
  const fill = (): void => {
    newest = [...all].sort((a, b) => (isNewer(a, b) ? -1 : 1)).slice(0, most);
    from = 0;
  };
  return {
    /** Takes up an article that was added to all. */
    add: (one: Waiting): void => {
      const place = placeOf(newest, one);
      const isEach = newest.length === all.size - 1;
      if (place === newest.length && !(isEach && place < most)) return;
      newest.splice(place, 0, one);
      if (newest.length > most) newest.pop();
      from = Math.min(from, place);
    },
    /** Lets go of an article that was removed from all. The others move up once half of the places are free. */
    remove: (one: Waiting): void => {
      const place = placeOf(newest, one);
      if (newest[place] !== one) return;
      newest.splice(place, 1);
      if (place < from) from -= 1;
      if (newest.length < most / 2 && newest.length < all.size) fill();
    },
    next: (isWanted: (one: Waiting) => boolean): Waiting | undefined => {
      while (from < newest.length && !isWanted(newest[from]!)) from += 1;
      return newest[from];
    },
  };
};

/** Articles in the order in which they are encoded. Of many that nobody asked about only the newest are, as many as `mostUnasked`. */
export const createEncodingOrder = <Waiting extends WaitingArticle>(mostUnasked: number) => {
  const all = new Set<Waiting>();
  const newest = createNewest(all, mostUnasked);
  /** Those that somebody asked about since they were wanted last. */
  const asked = new Set<Waiting>();
  return {
    add: (one: Waiting): void => {
      all.add(one);
      newest.add(one);
      if (one.asked > 0) asked.add(one);
    },
    remove: (one: Waiting): void => {
      all.delete(one);
      newest.remove(one);
      asked.delete(one);
    },
    /** Somebody asks about it: it may be wanted again. */
    noteAsked: (one: Waiting): void => void asked.add(one),
    /** The next article to encode; undefined when none waits. `isRoom`: whether any is to be encoded that nobody asked about. */
    next: (isWanted: (one: Waiting) => boolean, isRoom: boolean): Waiting | undefined => {
      let next: Waiting | undefined;
      for (const one of asked) {
        if (!isWanted(one)) asked.delete(one);
        else if (next === undefined || one.asked > next.asked) next = one;
      }
      return next ?? (isRoom ? newest.next(isWanted) : undefined);
    },
  };
};

export type EncodingOrder<Waiting extends WaitingArticle> = ReturnType<typeof createEncodingOrder<Waiting>>;
