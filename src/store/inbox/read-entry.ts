import { querySchema } from "../../reply/index.ts";
import { entrySchema, type InboxEntry } from "./inbox.ts";

/** Keys that this release does not know stay: a later release may have written them, and may read them again. */
const storedEntrySchema = entrySchema.unwrap().extend({ query: querySchema.unwrap().loose() }).loose();

/** Reads a row's body back; undefined when it is not an entry as this release writes them. */
export const readEntry = (body: string | null): InboxEntry | undefined => {
  if (body === null) return undefined;
  try {
    return storedEntrySchema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
};
