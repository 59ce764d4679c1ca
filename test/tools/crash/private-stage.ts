import { seedsFolder } from "../../../src/home.ts";
import { startFakeTelegram } from "../../fakes/telegram.ts";
import type { Json } from "../../fakes/telegram-types.ts";
import type { CrashStage } from "./stage.ts";
import { botProgram } from "./telegram-stage.ts";

const GROUP = -1001;
/** Below it stands a button that shows it to all; one answer in so many is shown. */
const ANSWERS_PER_SHARE = 3;

/** A bot in a group whose members alone see what they are answered, until they show it to all. */
export const privateStage = async (): Promise<CrashStage> => {
  const telegram = await startFakeTelegram({ delay: () => 2 + Math.random() * 8, ephemeral: true });
  telegram.admins.add(`${GROUP}:4242`);
  const answers = new Map<number, number>();
  const shares = new Map<number, number>();
  const chat = { id: GROUP, type: "supergroup" };
  /** Updates in the order in which they come; what is confirmed takes all before it along. */
  let updates = 0;
  const keys = new Map<number, string>();
  const count = (counts: Map<number, number>, { reply_parameters }: Json): number => {
    const { message_id } = reply_parameters as { message_id: number };
    counts.set(message_id, (counts.get(message_id) ?? 0) + 1);
    return message_id;
  };
  const press = (id: number, { receiver_user_id, text, entities, reply_markup }: Json): void => {
    updates += 1;
    const from = { id: Number(receiver_user_id), is_bot: false, first_name: "Ann" };
    const message = {
      ...{ message_id: 0, ephemeral_message_id: id, date: id, chat, text, entities, reply_markup },
      reply_to_message: { message_id: id, from },
    };
    const callback_query = { id: String(updates), from, chat_instance: "1", message, data: "share" };
    telegram.push({ update_id: updates, callback_query });
  };
  telegram.onCall(({ method, params }) => {
    if (method !== "sendMessage") return;
    if (params.receiver_user_id === undefined) return void count(shares, params);
    const id = count(answers, params);
    if (id % ANSWERS_PER_SHARE === 0) press(id, params);
  });
  return {
    platform: "telegram",
    command: (directory) => ({
      args: [botProgram, directory, seedsFolder()],
      env: { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
    }),
    ask: (id, person) => {
      updates += 1;
      keys.set(id, String(updates));
      telegram.push({
        update_id: updates,
        message: {
          ...{ message_id: id, date: Math.floor(Date.now() / 1000), chat },
          from: { id: 1000 + person, is_bot: false, first_name: "Ann" },
          text: "/ask@quote_bot Where does Sam Rainsy live?",
        },
      });
    },
    keyOf: (id) => keys.get(id) ?? "",
    // What was shown to all without having been asked for would be an answer too many, too.
    answers: (id) => Math.max(answers.get(id) ?? 0, shares.get(id) ?? 0),
    report: () => ({ shared: shares.size, sharedTwice: [...shares.values()].filter((times) => times > 1).length }),
    close: telegram.stop,
  };
};
