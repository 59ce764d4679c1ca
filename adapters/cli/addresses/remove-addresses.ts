import { ConfigurationError } from "../../../src/server.ts";
import type { ExitCode } from "../../program/index.ts";
import { toVisibleLine } from "../../terminal/index.ts";
import type { AddressWork } from "./add-addresses.ts";

/** Takes addresses, or articles by their ids, out of the library. @throws ConfigurationError when nothing of that name is kept. */
export const removeAddresses = async ({ book, words, output }: AddressWork): Promise<ExitCode> => {
  const removed = await book.remove(words);
  if (removed.length === 0) {
    throw new ConfigurationError(
      words.map((where) => ({ where, reason: "is not kept; pullquote articles lists what is" })),
    );
  }
  for (const { address } of removed) await output.line(`removed ${toVisibleLine(address)}`);
  return 0;
};
