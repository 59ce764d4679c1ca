import { ConfigurationError } from "../../../src/server.ts";
import type { ExitCode } from "../../program/index.ts";
import { toVisibleLine } from "../../terminal/index.ts";
import type { AddressWork } from "./add-addresses.ts";

/**
 * Takes addresses, or articles by their ids, out of the library; a feed with its pages.
 *
 * @throws ConfigurationError with the names of which nothing is kept; then nothing is taken out.
 */
export const removeAddresses = async ({ book, words, output }: AddressWork): Promise<ExitCode> => {
  const kept = await book.list();
  const isKept = (word: string): boolean => {
    const address = book.formOf(word) ?? word;
    return kept.some(
      ({ id, ...one }) => one.address === address || one.source === address || (id !== "" && id === word),
    );
  };
  const missing = words.filter((word) => !isKept(word));
  if (missing.length > 0) {
    throw new ConfigurationError(
      missing.map((where) => ({ where, reason: "is not kept; pullquote articles lists what is" })),
    );
  }
  const removed = await book.remove(words);
  for (const { address } of removed) await output.line(`removed ${toVisibleLine(address)}`);
  return 0;
};
