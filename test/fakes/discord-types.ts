export type RecordedRequest = Readonly<{ route: string; body: Json; status: number; at: number }>;
/** A body, of which tests say themselves what they expect in it. */
export type Json = { [key: string]: unknown };
export type FakeDiscordMessage = Json & {
  id: string;
  channel_id: string;
  author: { id: string };
  components?: Json[];
  flags?: number;
};

/** `before`: nothing is done. `after`: it is done, and the answer is lost. */
export type FakeDiscordFault = Readonly<{
  route: RegExp;
  times?: number;
  do:
    | Readonly<{ kind: "status"; status: number; body?: unknown; headers?: Record<string, string> }>
    | Readonly<{ kind: "drop"; when: "before" | "after" }>
    | Readonly<{ kind: "lose"; status: number }>
    | Readonly<{ kind: "delay"; ms: number }>;
}>;

export type Interaction = {
  id: string;
  token: string;
  type: number;
  at: number;
  state: "open" | "done" | "gone";
  messages: FakeDiscordMessage[];
  first?: FakeDiscordMessage;
  callback?: Json;
  /** The message whose button was pressed. */
  source?: FakeDiscordMessage;
};
export type Refusal = Readonly<{ status: number; code: number }>;

export type FakeDiscordOptions = Readonly<{
  port?: number;
  /** Milliseconds after which an interaction is given up; 3,000 when absent. */
  answersWithin?: number;
  /** Milliseconds that each half of a request takes. */
  delay?: () => number;
  /** Nothing is kept of what was said and asked: for runs that measure the bot's memory. */
  forgetful?: boolean;
  /** What goes wrong with the next request that answers somebody, if anything. */
  trouble?: () => FakeDiscordFault["do"] | undefined;
}>;
