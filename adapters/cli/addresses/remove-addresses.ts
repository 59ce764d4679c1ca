import type { ExitCode } from "../../program/index.ts";
import { toVisibleLine } from "../../terminal/index.ts";
import type { AddressWork } from "./add-addresses.ts";
import { entriesNamed, requireKept } from "./named-entries.ts";

/**
 * Takes addresses, or articles by their ids, out of the library; a feed with its pages.
 *
 * @throws ConfigurationError with the names of which nothing is kept; then nothing is taken out.
 */
export const removeAddresses = async ({ book, words, output }: AddressWork): Promise<ExitCode> => {
  const kept = await book.list();
  const isSource = (word: string): boolean => kept.some(({ source }) => source === (book.formOf(word) ?? word));
  requireKept(words, (word) => entriesNamed(word, kept, book).length > 0 || isSource(word));
  const removed = await book.remove(words);
  for (const { address } of removed) await output.line(`removed ${toVisibleLine(address)}`);
  return 0;
};
