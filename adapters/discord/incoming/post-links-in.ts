/** What a message links to: in its words, behind them, and in what Discord or another bot shows below. */
import { addressesIn } from "../../../src/server.ts";
import { messageText, type PostMessage } from "../events.ts";

export const postLinksIn = (
  message: Pick<PostMessage, "content" | "embeds" | "message_snapshots">,
): readonly string[] => {
  const { embeds, message_snapshots: forwarded } = message;
  const shown = [...embeds, ...(forwarded?.flatMap((one) => one.message.embeds) ?? [])];
  // "<https://…>" shows no preview, and a link may stand behind words: [the report](https://…).
  const inWords = messageText({ ...message, embeds: [] }).match(/https?:\/\/[^\s<>()\]]+/giu) ?? [];
  return [...new Set([...inWords.flatMap(addressesIn), ...shown.flatMap(({ url }) => url ?? [])])];
};
