/** What stands in the channels of the fake Discord, and what the bot writes there. */
import type { FakeDiscordMessage, Interaction, Json, Refusal } from "./discord-types.ts";

export const APPLICATION_ID = "990000000000000001";

export const refuse = (status: number, code: number): never => {
  throw { status, code } satisfies Refusal;
};

/** Changes the first answer to an interaction; it stays as private as it was. */
export const editFirst = ({ first }: Interaction, body: Json): FakeDiscordMessage => {
  if (!first) return refuse(404, 10008);
  return Object.assign(first, body, { flags: ((first.flags ?? 0) & 64) | Number(body.flags ?? 0) });
};

type PostsOptions = Readonly<{ forbidden: ReadonlySet<string>; forgetful: boolean; id: () => string }>;

/** Channel → its messages; message → what answers it; and how the bot posts one. */
export const createPosts = ({ forbidden, forgetful, id }: PostsOptions) => {
  const messages = new Map<string, FakeDiscordMessage[]>();
  const answers = new Map<string, FakeDiscordMessage[]>();
  const nonces = new Map<unknown, FakeDiscordMessage>();
  const post = (channel: string, body: Json): FakeDiscordMessage => {
    if (forbidden.has(channel)) refuse(403, 50001);
    const list = messages.get(channel) ?? [];
    if (!forgetful) messages.set(channel, list);
    const twin = body.enforce_nonce === true ? nonces.get(body.nonce) : undefined;
    if (twin) return twin;
    const message = {
      id: id(),
      channel_id: channel,
      type: 0,
      author: { id: APPLICATION_ID, bot: true },
      content: "",
      ...body,
    };
    if (forgetful) return message;
    list.push(message);
    nonces.set(body.nonce, message);
    const to = String((body.message_reference as Json | undefined)?.message_id);
    answers.set(to, [...(answers.get(to) ?? []), message]);
    return message;
  };
  return { messages, answers, post };
};
