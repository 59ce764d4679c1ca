/** Changes the messages of an answer whose words the article has changed; posts none. */
import type { Answer } from "../../adapter.ts";
import type { ChatTarget, MessageRequests } from "./message-requests.ts";
import { render, type TelegramPayload } from "./render.ts";

type Correction = NonNullable<Answer["entry"]["correction"]>;

/** As many messages as there are; where they do not suffice, no more than that something changed. */
const payloadsFor = ({ messages, reply }: Correction): readonly TelegramPayload[] => {
  const all = render(reply);
  return all.length <= messages.length ? all : render({ ...reply, passages: [] });
};

export const correctMessages = async (
  answer: Answer,
  where: ChatTarget,
  correction: Correction,
  { edit, deleteMessage }: Pick<MessageRequests, "edit" | "deleteMessage">,
): Promise<void> => {
  const payloads = payloadsFor(correction);
  for (const [index, message] of correction.messages.entries()) {
    const payload = payloads[index];
    // Whoever deleted it has nothing to be told any more.
    if (payload) await edit(answer, where, payload, { message_id: Number(message) });
    else await deleteMessage(where.chat, message);
  }
};
