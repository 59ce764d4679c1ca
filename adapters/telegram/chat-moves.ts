import type { AdapterContext } from "../adapter.ts";
import { createBoundedMap } from "../program/index.ts";
import { reasonOf } from "./api-errors.ts";
import { chatPlace } from "./reply-target.ts";

const MAX_MOVED_CHATS = 10_000;

/** Groups that became supergroups, chats that were left, and what becomes of their settings. */
export const createChatMoves = ({ onLeft, onMoved, log }: Pick<AdapterContext, "onLeft" | "onMoved" | "log">) => {
  const migratedChats = createBoundedMap<number, number>(MAX_MOVED_CHATS);
  const move = (from: number, to: number): Promise<void> => {
    migratedChats.set(from, to);
    return onMoved(chatPlace(from, undefined), chatPlace(to, undefined));
  };
  return {
    /** Where a chat is now; the chat itself when it has not moved. */
    addressOf: (chat: number): number => migratedChats.get(chat) ?? chat,
    /** Resolves when the settings are moved, too. */
    move,
    /** The same without anybody to wait for it. */
    moveLater: (from: number, to: number): void => {
      move(from, to).catch((error: unknown) => {
        log.warn({ reason: reasonOf(error) }, "telegram: the settings of a group that moved stay behind");
      });
    },
    leave: (chat: number): void => {
      onLeft(chatPlace(chat, undefined)).catch((error: unknown) => {
        log.warn({ reason: reasonOf(error) }, "telegram: the settings of a chat that was left could not be deleted");
      });
    },
  };
};
