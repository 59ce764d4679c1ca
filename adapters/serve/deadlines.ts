/** Milliseconds. `answer`: for the core to make a reply. `reading`: where it must read a page first. `send`: for one attempt. `idle`: an adapter that sends nothing for so long hangs. */
export type Deadlines = Readonly<{ answer: number; reading: number; send: number; idle: number }>;

export const DEFAULT_DEADLINES_MS: Deadlines = { answer: 10_000, reading: 60_000, send: 60_000, idle: 90_000 };
