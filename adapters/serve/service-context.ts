/** What all platforms of one process share, with the defaults filled in once. */
import { type Bot, type Clock, type Logger, PERSON_RATE_LIMIT, type RateLimit, type Store } from "../../src/server.ts";
import type { Http } from "../adapter.ts";
import type { Corrections } from "./corrections/keep-quoted.ts";
import { DEFAULT_DEADLINES_MS, type Deadlines } from "./deadlines.ts";
import type { Meter } from "./metrics.ts";

/** What all platforms of one process share. */
export type ServiceContext = Readonly<{
  bot: Bot;
  store: Store;
  log: Logger;
  clock: Clock;
  /** Undefined: the platforms are served without an HTTP server. */
  http: Http | undefined;
  /** How much one person may ask; undefined in benchmarks, crash and soak runs. */
  limit: RateLimit | undefined;
  /** Whether the adapters keep their platforms' pace. */
  paced: boolean;
  deadlines: Deadlines;
  /** While true, nothing is accepted: the platforms keep it for us. */
  full: () => boolean;
  /** Watches what is asked and what becomes of it. */
  meter: Meter | undefined;
  /** Answers wait for this, but only for a while: one that is made while articles are being read may be a wrong "no". */
  ready: Promise<unknown> | undefined;
  /** Undefined: answers stay as they are, whatever becomes of the article. */
  corrections: Corrections | undefined;
}>;

export type ServiceContextOptions = Pick<ServiceContext, "bot" | "store" | "log" | "clock"> &
  Partial<Pick<ServiceContext, "http" | "full" | "meter" | "ready">> &
  Readonly<{
    /** The articles as they are now: answers whose words they change are corrected. */
    articles?: Corrections["articles"] | undefined;
    /** Off in benchmarks, crash and soak runs only: neither people nor chats are slowed down. */
    rates?: "on" | "off";
    limit?: RateLimit;
    deadlines?: Partial<Deadlines>;
  }>;

export const createServiceContext = ({
  bot,
  store,
  log,
  clock,
  http,
  rates = "on",
  limit = PERSON_RATE_LIMIT,
  deadlines,
  full = () => false,
  meter,
  ready,
  articles,
}: ServiceContextOptions): ServiceContext => ({
  bot,
  store,
  log,
  clock,
  http,
  limit: rates === "on" ? limit : undefined,
  paced: rates === "on",
  deadlines: { ...DEFAULT_DEADLINES_MS, ...deadlines },
  full,
  meter,
  ready,
  corrections: articles && { quoted: store.quoted, articles },
});
