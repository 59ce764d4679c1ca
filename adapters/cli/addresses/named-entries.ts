/** Which kept addresses a name on the command line means, and what is said where it means none. */
import { type AddressBook, ConfigurationError, type KeptAddress } from "../../../src/server.ts";

/** By the address in any form of it, or by the id of the article. */
export const entriesNamed = (
  word: string,
  entries: readonly KeptAddress[],
  { formOf }: Pick<AddressBook, "formOf">,
): readonly KeptAddress[] =>
  entries.filter(({ address, id }) => address === (formOf(word) ?? word) || (id !== "" && id === word));

/** @throws ConfigurationError with the words that are not kept. */
export const requireKept = (words: readonly string[], isKept: (word: string) => boolean): void => {
  const missing = words.filter((word) => !isKept(word));
  if (missing.length === 0) return;
  throw new ConfigurationError(
    missing.map((where) => ({ where, reason: "is not kept; pullquote articles lists what is" })),
  );
};
