/**
 * Up to which event everything is safe. The gateway replays from a sequence number after a resume, so the number that
 * is kept must be the last of which all before are in the inbox, or were nothing to us.
 */
export type SequenceTracker = Readonly<{
  /** An event came in; call what is returned when it is safe. */
  track: (sequence: number) => () => void;
  lastSafe: () => number;
  /** A new session began, and with it new numbers. */
  restart: (sequence: number) => void;
}>;

export const createSequenceTracker = (): SequenceTracker => {
  let newest = 0;
  // Sets keep the order of insertion, and numbers arrive in order: the first is the oldest.
  let open = new Set<number>();
  return {
    track: (sequence) => {
      newest = Math.max(newest, sequence);
      const mine = open;
      mine.add(sequence);
      return () => void mine.delete(sequence);
    },
    lastSafe: () => {
      const [oldest] = open;
      return oldest === undefined ? newest : oldest - 1;
    },
    restart: (sequence) => {
      newest = sequence;
      open = new Set();
    },
  };
};
