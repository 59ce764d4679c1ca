/** Which messages are posts of an article that answers may point to, and where they stand. */
import type { Bot, Logger, Posts } from "../../../src/server.ts";
import { reasonOf } from "../api-errors.ts";
import { chatPlace } from "../reply-target.ts";
import type { Message } from "../update.ts";
import { linksIn } from "./links-in.ts";

export type NotePostsOptions = Readonly<{
  bot: Pick<Bot, "recognise">;
  posts: Pick<Posts, "note" | "noteLinks">;
  log: Logger;
}>;

/**
 * A channel's, in the channel or as it came into its group; the group's own; what a person forwarded to the bot in private. What
 * anybody may say in a group is no post, whatever stands in it.
 */
const isPost = ({ chat, sender_chat, is_automatic_forward, forward_origin }: Message): boolean => {
  if (chat.type === "channel" || is_automatic_forward === true) return true;
  return chat.type === "private" ? forward_origin?.type === "channel" : sender_chat?.id === chat.id;
};

type Post = Pick<Message, "message_id" | "is_automatic_forward" | "text" | "caption" | "entities" | "caption_entities">;

/** A post under which people comment: as it comes into the group, or as the one that a comment replies to. */
const commentedPost = (message: Message): Post | undefined =>
  [message, message.reply_to_message].find((post) => post?.is_automatic_forward === true);

/** Keeps where an article was posted, and what a post links to under which people comment; never waited for, never rejects. */
export const createNotePost = ({ bot, posts, log }: NotePostsOptions): ((message: Message) => void) => {
  const noteLinks = (message: Message): void => {
    const post = commentedPost(message);
    const links = post === undefined ? [] : linksIn(post);
    if (post === undefined || links.length === 0) return;
    const place = chatPlace(message.chat.id, undefined);
    posts.noteLinks(place, String(post.message_id), links).catch((error: unknown) => {
      log.warn({ reason: reasonOf(error) }, "telegram: what a post links to could not be kept");
    });
  };
  const noteArticle = async (message: Message): Promise<void> => {
    const text = message.text ?? message.caption;
    // An answer points to words of a text.
    if (text === undefined || message.rich_message !== undefined || !isPost(message)) return;
    const article = await bot.recognise({ text, addresses: linksIn(message) });
    if (article !== undefined)
      await posts.note(chatPlace(message.chat.id, undefined), article, String(message.message_id));
  };
  return (message: Message): void => {
    noteLinks(message);
    noteArticle(message).catch((error: unknown) => {
      log.warn({ reason: reasonOf(error) }, "telegram: where an article was posted could not be kept");
    });
  };
};
