import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeInteraction } from "../../../../adapters/discord/incoming/decode-interaction.ts";
import { decodeMessage } from "../../../../adapters/discord/incoming/decode-message.ts";
import { render as renderDiscord } from "../../../../adapters/discord/outgoing/render.ts";
import { complete } from "../../../../adapters/repl/complete.ts";
import { decode } from "../../../../adapters/telegram/incoming/decode.ts";
import { listInline } from "../../../../adapters/telegram/inline/list-inline.ts";
import { render as renderTelegram } from "../../../../adapters/telegram/outgoing/render.ts";
import { readUpdate } from "../../../../adapters/telegram/update.ts";
import { render as renderRepl } from "../../../../adapters/terminal/render.ts";
import { toVisibleLine } from "../../../../adapters/terminal/visible-text.ts";
import {
  type Bot,
  createBot,
  MAX_CHECK_CHARS,
  MAX_QUESTION_CHARS,
  openLibrary,
  packageVersion,
  type Query,
  type Reply,
  seedsFolder,
} from "../../../../src/server.ts";
import { createHostileTexts } from "../data/hostile.ts";

/** Long enough for every expression that reads articles to show what it costs. */
const ARTICLE_CHARS = 100_000;
/** The longest message of a platform, in UTF-16 units. */
const MESSAGE_CHARS = 4_096;

const ORDINARY_QUESTIONS = [
  ...["Where does Rainsy live?", "why?", "more", "context", "Who said so?", "When was the 5th of May?"],
  ...["How long has the trial lasted?", "How much is $1,000.50?", "¿Dónde vive?", "Où vit-il ?", "ใครคือ", "谁?"],
  ...["/articles", "/outline", "/help", "/privacy", "/language fr", "/article kem-sokha", "/forget", "/misses"],
  "“He ran away from the people and has stayed to deal with Cambodian politics.”",
  "/verify PQ-GN7TG3-000138-00060-7ZC8XQ-YGQFEK-RR",
];

/** Messages that ask and quote with a row of marks, and what nothing expects behind it. Short: what is broken is to be named. */
const MARKED_QUESTIONS = ["?", "？", "?!", "!", ".", ",", ":", "-", '"', "”", ")", " ", "\n", " ."].flatMap((piece) => {
  const row = piece.repeat(400 / piece.length);
  return [`Who ${row}x?\ny`, `“He ran away from the people”${row}x\ny`, `x${row}x “He ran away from the people”`];
});

const createQuery = (text: string): Query => ({
  text,
  conversation: "c",
  place: "p",
  asker: "a",
  mayConfigure: true,
  operator: true,
});

const renderAll = (reply: Reply, preface: string): void => {
  renderTelegram(reply, preface);
  for (const hidden of [true, false]) renderDiscord(reply, { asker: "1", private: hidden, preface });
  for (const width of [20, 80]) renderRepl(reply, { width, colour: true });
};

const ann = { id: 7, is_bot: false, first_name: "Ann", language_code: "fr" };

const decodeTelegram = (text: string, bot: Bot): void => {
  const me = { id: 1, username: "quote_bot" };
  const around = {
    me,
    commands: bot.commands,
    admins: new Set([7]),
    mayRead: bot.mayRead,
    conversationOf: () => undefined,
    now: 1000,
  };
  const message = { message_id: 1, date: 1, from: ann, chat: { id: 7, type: "private", first_name: "Ann" }, text };
  const mention = { type: "mention", offset: text.length - 10, length: 10 };
  for (const one of [
    message,
    { ...message, chat: { id: -1, type: "supergroup", title: "News" }, entities: [mention] },
    { ...message, reply_to_message: { ...message, from: { id: 1, is_bot: true, first_name: "Q" } } },
  ]) {
    const update = readUpdate({ update_id: 1, message: one });
    if (update !== undefined) decode(update, around);
  }
};

const decodeDiscord = (text: string): void => {
  const me = { user: "900", admins: new Set(["300"]) };
  const message = { id: "1574510613055406080", channel_id: "100", type: 0, author: { id: "300" } };
  const shown = { ...message, content: "", components: [{ type: 10, content: text }] };
  decodeMessage({ ...message, content: text, mentions: [] }, me);
  decodeMessage({ ...message, content: `<@900> ${text}`, guild_id: "500", mentions: [{ id: "900" }] }, me);
  decodeMessage({ ...message, content: "why?", mentions: [], referenced_message: shown }, me);
  const interaction = { ...message, application_id: "900", token: "t", context: 0, user: { id: "300" } };
  decodeInteraction({ ...interaction, type: 2, data: { type: 1, name: "ask", options: [] } }, me);
  const target = { type: 3, name: "Check", target_id: "7", resolved: { messages: { 7: { ...shown, id: "7" } } } };
  decodeInteraction({ ...interaction, type: 2, data: target }, me);
  decodeInteraction({ ...interaction, type: 3, data: { custom_id: text.slice(0, 100) } }, me);
};

/** Whatever people type, on its way in, through the core and out again. */
const say = async (bot: Bot, text: string): Promise<void> => {
  decodeTelegram(text, bot);
  decodeDiscord(text);
  renderAll(await bot.ask(createQuery(text)), text);
};

/** Reads hostile articles, asks hostile questions, and shows what comes of it on every platform. */
export const driveExpressions = async (): Promise<void> => {
  packageVersion();
  const folder = await mkdtemp(join(tmpdir(), "pullquote-regexps-"));
  try {
    for (const [number, text] of Object.values(createHostileTexts(ARTICLE_CHARS)).entries()) {
      await writeFile(join(folder, `hostile-${number}.txt`), `Headline ${number}\n\n${text}\n\nHe said: “${text}”`);
      const front = `---\ntitle: Hostile ${number}\nurl: https://example.org/${number}\n---\n`;
      await writeFile(
        join(folder, `marked-${number}.md`),
        `${front}# ${text.slice(0, MESSAGE_CHARS)}\n\n> ${text}\n\n- ${text}`,
      );
    }
    const shipped = await readFile(join(seedsFolder(), "kem-sokha.txt"), "utf8");
    await writeFile(join(folder, "shipped.md"), shipped.replaceAll("\n\n", "\n\n**Note** [a](https://a.org) "));
    for (const paths of [[seedsFolder()], [seedsFolder(), folder]]) {
      const library = await openLibrary({ paths });
      await library.ready;
      const bot = createBot({ library });
      for (const text of [...ORDINARY_QUESTIONS, ...MARKED_QUESTIONS]) await say(bot, text);
      for (const [name, text] of Object.entries(createHostileTexts(MESSAGE_CHARS))) {
        await say(bot, text.slice(0, MAX_QUESTION_CHARS));
        await say(bot, text);
        for (const command of ["check", "verify", "article", "ask"])
          await say(bot, `/${command} ${text.slice(0, MAX_CHECK_CHARS)}`);
        await bot.suggest(text, createQuery(text), 5);
        await complete(`/ask ${text}`, bot, createQuery(name));
        await listInline(bot, { id: "1", from: ann, query: text.slice(0, 256), offset: "" }, "quote_bot");
        toVisibleLine(text);
      }
      await library.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
};
