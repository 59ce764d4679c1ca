/** Milliseconds. `answer`: for the core to make a reply. `send`: for one attempt. `idle`: an adapter that sends nothing for so long hangs. */
export type Deadlines = Readonly<{ answer: number; send: number; idle: number }>;

export const DEFAULT_DEADLINES_MS: Deadlines = { answer: 10_000, send: 60_000, idle: 90_000 };
