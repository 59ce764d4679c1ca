/** The metrics of the service in Prometheus' form: which there are, and what is counted as what. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Bot, Meaning, PlatformInbox, Reply } from "../../src/server.ts";
import type { Health } from "./health.ts";

/** Wraps what one platform is given, and counts; what it wraps behaves as before. */
export type Meter = Readonly<{
  bot: (platform: string, bot: Bot) => Bot;
  inbox: (platform: string, inbox: PlatformInbox) => PlatformInbox;
  /** A send is made again after the platform answered with an error of its own: it may stand twice. */
  repeated: (platform: string) => void;
}>;

export type Metrics = Meter &
  Readonly<{
    /** In Prometheus' text format. */
    text: (health: Health) => Promise<string>;
    contentType: string;
  }>;

/** An answer takes some milliseconds; one that takes seconds is a fault. */
const ANSWER_BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
/** The platform's pace and its network are part of it; after a stop there are hours. */
const DELIVERY_BUCKETS_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600];

/** Labels are platforms and kinds, of which there are few; never a person, a chat, an article or a word. */
const createInstruments = (registry: Registry) => {
  const registers = [registry];
  return {
    questions: new Counter({
      name: "pullquote_questions_total",
      help: "Messages and pressed buttons that the core was asked to answer.",
      labelNames: ["platform"],
      registers,
    }),
    replies: new Counter({
      name: "pullquote_replies_total",
      help: "Replies by kind; abstain is a question that no passage answers.",
      labelNames: ["platform", "kind"],
      registers,
    }),
    faults: new Counter({
      name: "pullquote_faults_total",
      help: "What went wrong, by kind: core is an error in making a reply, ambiguous an answer that was perhaps sent, repeated one that was sent again after a 5xx and may stand twice, the others are reasons why one was not.",
      labelNames: ["platform", "kind"],
      registers,
    }),
    answering: new Histogram({
      name: "pullquote_answer_seconds",
      help: "How long the core took for a reply.",
      labelNames: ["platform"],
      buckets: ANSWER_BUCKETS_SECONDS,
      registers,
    }),
    delivering: new Histogram({
      name: "pullquote_delivery_seconds",
      help: "From what was said, by the platform's clock, until its answer was sent.",
      labelNames: ["platform"],
      buckets: DELIVERY_BUCKETS_SECONDS,
      registers,
    }),
    waiting: new Gauge({
      name: "pullquote_inbox_waiting",
      help: "Entries that wait for their answer.",
      labelNames: ["platform"],
      registers,
    }),
    up: new Gauge({
      name: "pullquote_platform_up",
      help: "1 while the platform is connected.",
      labelNames: ["platform"],
      registers,
    }),
    articles: new Gauge({ name: "pullquote_articles", help: "Articles that can be asked.", registers }),
    failing: new Gauge({
      name: "pullquote_addresses_failing",
      help: "Addresses that could not be read for a day; what was kept of them serves.",
      registers,
    }),
    store: new Gauge({ name: "pullquote_store_up", help: "1 while the store can be written to.", registers }),
  };
};

/** What is found by meaning, and how far the articles are encoded for it. */
const addMeaningInstruments = (registry: Registry, meaning: Meaning): void => {
  const registers = [registry];
  new Counter({
    name: "pullquote_meaning_questions_total",
    help: "Questions by whether meaning was looked at (found), or why words answered alone.",
    labelNames: ["result"],
    registers,
    collect() {
      this.reset();
      for (const [result, count] of Object.entries(meaning.counts())) this.inc({ result }, count);
    },
  });
  new Gauge({
    name: "pullquote_meaning_articles",
    help: "Articles, and those whose sentences are encoded.",
    labelNames: ["state"],
    registers,
    collect() {
      const { articles, encoded } = meaning.progress();
      this.set({ state: "all" }, articles);
      this.set({ state: "encoded" }, encoded);
    },
  });
};

export const createMetrics = (now: () => number = Date.now, meaning?: Meaning): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  if (meaning !== undefined) addMeaningInstruments(registry, meaning);
  const { questions, replies, faults, answering, delivering, waiting, up, store, articles, failing } =
    createInstruments(registry);

  const timed = async (platform: string, make: () => Promise<Reply>): Promise<Reply> => {
    questions.inc({ platform });
    const stop = answering.startTimer({ platform });
    try {
      const reply = await make();
      replies.inc({ platform, kind: reply.kind });
      return reply;
    } catch (error) {
      faults.inc({ platform, kind: "core" });
      throw error;
    } finally {
      stop();
    }
  };

  return {
    bot: (platform, bot) => ({
      ...bot,
      // What is still being typed is not counted.
      ask: (query, onReading) =>
        query.preview ? bot.ask(query, onReading) : timed(platform, () => bot.ask(query, onReading)),
      press: (token, query) => timed(platform, () => bot.press(token, query)),
    }),
    inbox: (platform, inbox) => ({
      ...inbox,
      finish: async (claimed, state, reason) => {
        await inbox.finish(claimed, state, reason);
        if (state === "sent" && claimed.entry) {
          delivering.observe({ platform }, Math.max(0, now() - claimed.entry.at) / 1_000);
        }
        if (state === "ambiguous") faults.inc({ platform, kind: "ambiguous" });
        // Thanks that nothing is said to are no fault.
        if (state === "failed" && reason !== "needless") faults.inc({ platform, kind: reason ?? "fault" });
      },
    }),
    repeated: (platform) => faults.inc({ platform, kind: "repeated" }),
    contentType: registry.contentType,
    text: async (health) => {
      for (const [platform, one] of Object.entries(health.platforms)) {
        waiting.set({ platform }, one.waiting);
        up.set({ platform }, one.condition === "live" ? 1 : 0);
      }
      store.set(health.store === "ok" ? 1 : 0);
      articles.set(health.articles?.served ?? 0);
      failing.set(health.articles?.failing ?? 0);
      return registry.metrics();
    },
  };
};
