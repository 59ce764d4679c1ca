import { readFileSync, writeFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { createBot } from "../src/server.ts";
import { createTestLibrary, MILL } from "./chat/test-library.ts";
import { startBot } from "./discord/start-bot.ts";
import { startFakeDiscord } from "./fakes/discord.ts";
import { shownText } from "./fakes/discord-messages.ts";
import { startFakeTelegram } from "./fakes/telegram.ts";
import { BOB, EVE, startInGroup } from "./telegram/ask-in-group.ts";
import { group } from "./telegram/updates.ts";
import { discordLines, spoken, telegramLines } from "./transcribe.ts";

/** Each as its server tells it, with the clients that a bot really has; what the page shows is what a person sees of it. */
const page = new URL("../docs/transcripts.md", import.meta.url);
const COST = "How much did the restoration cost?";
const RUMOUR = "The restoration cost 95,000 pounds, most of it from a lottery grant.";

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

/** The transcript below a heading of the page; with `TRANSCRIPTS=write` it is written anew. */
const expectTranscript = (heading: string, turns: readonly string[]): void => {
  const text = readFileSync(page, "utf8");
  const said = turns.join("\n\n");
  const [, before = "", old = ""] = new RegExp(`(## ${heading}\\n[^#]*?\`\`\`\\n)([^#]*?)\\n\`\`\``).exec(text) ?? [];
  if (process.env.TRANSCRIPTS === "write") writeFileSync(page, text.replace(`${before}${old}`, `${before}${said}`));
  else expect(old).toBe(said);
};

const start = async (profile: Readonly<Record<string, unknown>> = {}) => {
  const fake = await startFakeTelegram({ ephemeral: true, profile });
  const running = await startInGroup({ fake, correct: true });
  stop = running.stop;
  return running;
};

describe("docs/transcripts.md shows what a person sees of", () => {
  it("guest mode", async () => {
    const { fake, push, question } = await start({ supports_guest_queries: true });
    const chat = { ...group, id: -1002 };
    const text = "@quote_bot is this in the article?";
    const reply_to_message = question("", { chat, from: EVE, text: RUMOUR });
    await push({ guest_message: question("", { chat, text, reply_to_message, guest_query_id: "query" }) });
    const { input_message_content, reply_markup } = fake.guests.get("query") as {
      input_message_content: { message_text: string };
      reply_markup: unknown;
    };
    const answer = { ...input_message_content, text: input_message_content.message_text, reply_markup };
    expectTranscript("A rumour in a chat that the bot never joined", [
      spoken("Eve", [RUMOUR]),
      spoken("Bob, in reply to Eve", [text]),
      spoken("Quote, by Bob", telegramLines(answer)),
    ]);
  });

  it("an answer that one person sees, and that shows all the words in the channel's post", async () => {
    const { fake, push, question, ask, press, seenBy, seenByAll } = await start();
    const channel = { id: -1009, type: "channel" };
    const posted = { from: undefined, sender_chat: channel, is_automatic_forward: true, text: MILL.text.trim() };
    await push({ message: fake.post(question("", posted)) });
    const asked = await ask("", { text: `@quote_bot ${COST}` });
    const hidden = telegramLines(seenBy(BOB)[0]!);
    await press("Show to all", asked);
    const [shown] = seenByAll();
    const { quote } = shown!.reply_parameters as { quote: string };
    const again = telegramLines(shown!);
    expectTranscript("An answer in a group, private first", [
      spoken("Bob", [`@quote_bot ${COST}`]),
      spoken("Quote, in reply to Bob; only Bob sees it", hidden),
      spoken("Bob presses", ["[Show to all]"]),
      spoken("Quote, for all to see", again),
    ]);
    expectTranscript("The words in the channel’s own post", [
      spoken("The paper", [`${MILL.text.trim().split("\n")[0]}`, "…"]),
      spoken("Bob", [`@quote_bot ${COST}`]),
      spoken(`Quote, in reply to The paper, where Telegram marks “${quote}”`, again),
    ]);
  });

  it("an answer whose article changes", async () => {
    const { ask, fake, seenByAll, put } = await start();
    fake.admins.clear();
    await ask("", { text: `@quote_bot ${COST}` });
    const before = telegramLines(seenByAll()[0]!);
    await put({ ...MILL, text: MILL.text.replace("85,000", "95,000") });
    await fake.until(() => seenByAll()[0]?.text.includes("95,000") ?? false);
    expectTranscript("An answer whose article changes", [
      spoken("Bob", [`@quote_bot ${COST}`]),
      spoken("Quote, in reply to Bob", before),
      spoken("The same message, once the article says something else", telegramLines(seenByAll()[0]!)),
    ]);
  });

  it("Discord without a gateway", async () => {
    const fake = await startFakeDiscord();
    const { library } = await createTestLibrary(MILL);
    const running = await startBot(fake, { way: "http", bot: createBot({ library }) });
    stop = async () => {
      await running.stop();
      await fake.stop();
    };
    await fake.until(() => running.condition() === "live");
    const asked = fake.command("ask", { question: COST });
    await fake.until(() => shownText(asked.first) !== "");
    expectTranscript("Discord without a gateway", [
      spoken("Bob", [`/ask question: ${COST}`]),
      spoken("Quote", discordLines(asked.first)),
    ]);
    expect(fake.gateway.seen.identifies).toBe(0);
  });
});
