/** Decides which day a count belongs to. Alone, because who asks for it needs no database. */

/** The day of a time in milliseconds since 1970: an ISO date in UTC. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
