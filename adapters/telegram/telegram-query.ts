import type { Query } from "../../src/server.ts";

/** A query of a person in a place, without any rights. */
export const toTelegramQuery = (
  text: string,
  place: string,
  { id, language_code: locale }: Readonly<{ id: number; language_code?: string | undefined }>,
): Query => ({
  text,
  place,
  conversation: `${place}:${id}`,
  asker: `telegram:${id}`,
  mayConfigure: false,
  operator: false,
  ...(locale !== undefined && { locale }),
});
