/** Counts what nobody can know of a platform's sends: which perhaps arrived, and which were made again and may stand twice. */
import type { Clock, Logger } from "../../src/server.ts";

export type Doubts = Readonly<{
  /** It is unknown whether an answer arrived. Told in the log at once, and then once a minute with how many there were. */
  noteAmbiguous: () => void;
  /** A send is made again after the platform answered with an error of its own. */
  noteRepeated: () => void;
  /** How many answers of the last hour may not have arrived. */
  recent: () => number;
}>;

const WARNING_INTERVAL_MS = 60_000;
/** What is older is no news in `/healthz`; `pullquote inbox` lists it. */
const RECENT_MS = 60 * 60_000;
/** More is as bad. */
const MAX_REMEMBERED_DOUBTS = 10_000;

export type DoubtsOptions = Readonly<{ log: Logger; clock: Clock; onRepeated?: (() => void) | undefined }>;

export const createDoubts = ({ log, clock, onRepeated }: DoubtsOptions): Doubts => {
  let times: number[] = [];
  let untold = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  let isDue = false;

  const tell = (): void => {
    isDue = false;
    log.warn({ count: untold }, "it is unknown whether answers arrived; `pullquote inbox` lists them");
    untold = 0;
    toldAt = clock();
  };
  const recentTimes = (): number[] => times.filter((at) => at > clock() - RECENT_MS);

  return {
    noteAmbiguous: () => {
      times = [...recentTimes(), clock()].slice(-MAX_REMEMBERED_DOUBTS);
      untold += 1;
      const wait = toldAt + WARNING_INTERVAL_MS - clock();
      if (isDue) return;
      if (wait <= 0) return tell();
      isDue = true;
      setTimeout(tell, wait).unref();
    },
    noteRepeated: () => onRepeated?.(),
    recent: () => recentTimes().length,
  };
};
