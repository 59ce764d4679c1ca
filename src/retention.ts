/** How long what the bot keeps is kept: every clock of retention. The table of docs/privacy.md says the same. */

/** How long a key tells a redelivery, an edited question finds its answer, and a voter is known. */
export const DEDUPE_WINDOW_MS = 48 * 3_600_000;
/** A follow-up comes soon after its question; later, "and when?" most likely means something else. */
export const TURN_LIFETIME_MS = 30 * 60_000;
/** How many turns of a conversation are kept: what a follow-up can lean on. */
export const MAX_TURNS = 5;
/** How many pages that were read for a chat alone it can ask; of more, those that it asked last. */
export const MAX_PAGES_OF_CHAT = 20;
/** How long what is counted of questions is kept, unless a setting says otherwise. */
export const DEFAULT_RETENTION_DAYS = 30;
