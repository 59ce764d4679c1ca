import { afterEach, describe, expect, it } from "vitest";
import { startFakeTelegram } from "../../fakes/telegram.ts";
import { richWords } from "../../fakes/telegram-rich.ts";
import type { Json } from "../../fakes/telegram-types.ts";
import { type RunningTelegram, type RunTelegramOptions, runTelegram } from "../run-telegram.ts";
import { ann, group, messageOf } from "../updates.ts";
import { withWords } from "../with-words.ts";

let bot: RunningTelegram | undefined;
afterEach(() => bot?.stop());

const bob = { ...ann, id: 8, language_code: "en" };
const eve = { id: 66, is_bot: false, first_name: "Eve" };
const lively = withWords("\u00a0@nora_quill");
const now = () => Math.floor(Date.now() / 1000);
type Result = Readonly<{
  title: string;
  input_message_content: Readonly<{ message_text: string; rich_message?: unknown }>;
  reply_markup?: Readonly<{ inline_keyboard: readonly (readonly Json[])[] }>;
}>;

const start = async (options: RunTelegramOptions = {}, profile: Json = { supports_guest_queries: true }) => {
  const fake = options.fake ?? (await startFakeTelegram({ profile }));
  const running = await runTelegram({ ...options, fake });
  bot = running;
  let next = 1;
  /** Somebody calls the bot in a chat that it never joined. */
  const call = (text: string, more: Json = {}) => {
    next += 1;
    const guest_query_id = `query ${next}`;
    const message = messageOf({ message_id: next, date: now(), chat: group, from: bob, text, guest_query_id, ...more });
    fake.push({ guest_message: message });
    return guest_query_id;
  };
  const answered = async (query: string): Promise<Result> => {
    await fake.until(() => fake.guests.has(query));
    return fake.guests.get(query) as unknown as Result;
  };
  const said = async (text: string, more?: Json) =>
    (await answered(call(text, more))).input_message_content.message_text;
  /** A message that is replied to. */
  const under = (text: string, more: Json = {}) => ({
    reply_to_message: { message_id: 500, date: 1, chat: group, from: eve, text, ...more },
  });
  return { ...running, fake, call, answered, said, under };
};

describe("a bot that is called in a chat that it never joined", () => {
  it("checks the message that is replied to as a quotation, and shows all of its source", async () => {
    const { call, answered, under } = await start();
    const rumour = "The restoration cost 95,000 pounds, most of it from a lottery grant.";
    const { title, input_message_content, reply_markup } = await answered(
      call("@quote_bot is this in the article?", under(rumour)),
    );
    const { message_text: text } = input_message_content;
    expect(title).toBe("Old water mill at Hadley grinds flour again");
    expect(text).toMatch(/^Altered: /);
    expect(text).toContain("“95,000” is “85,000” in the article.");
    expect(text).toContain("The restoration cost 85,000 pounds");
    expect(text).toMatch(/2021-05-04.*PQ/s);
    // Buttons that need no answer: the chat is none of the bot's.
    expect(reply_markup?.inline_keyboard.flat().some((button) => "callback_data" in button)).toBe(false);
  });

  it("checks the part that was selected, and says of true words that they are", async () => {
    const { said, under } = await start();
    const words = "Herons have returned to the mill pond since the sluice was reopened in March.";
    const quote = { text: words, position: 0 };
    expect(await said("@quote_bot", { ...under(`Look: ${words} Can you believe it?`), quote })).toMatch(/^Verbatim/);
    expect(await said("true? @quote_bot", under("", { text: undefined, caption: words }))).toMatch(/^Verbatim/);
  });

  it("answers a bare question, in its person's language, and refuses what the article does not say", async () => {
    const { said } = await start();
    const answer = await said("@quote_bot who repaired the wheel?");
    expect(answer).toContain("Nora Quill, a retired engineer, repaired the wheel");
    expect(answer).toContain("2021-05-04");
    const refused = await said("@quote_bot who won the football cup in Brazil?", { from: ann });
    expect(refused).toMatch(/Je n’ai trouvé/);
    // Nothing is offered that cannot be pressed there.
    expect(refused).not.toMatch(/Par exemple/);
  });

  it("calls nobody in that chat whom the article names", async () => {
    const { call, answered, fake } = await start(lively);
    const { input_message_content: sent } = await answered(call("@quote_bot who repaired the wheel?"));
    expect(Object.keys(sent)).toEqual(["rich_message"]);
    expect(richWords(sent.rich_message)).toContain("\u00a0@nora_quill, a retired engineer");
    expect(fake.called("answerGuestQuery")).toHaveLength(1);
  });

  it("answers in plain text where the server takes no rich message", async () => {
    const { call, answered, fake } = await start(lively);
    fake.fail(({ params }) =>
      JSON.stringify(params).includes("rich_message")
        ? { kind: "refuse", code: 400, description: "Bad Request: message text is empty" }
        : undefined,
    );
    const { input_message_content: sent } = await answered(call("@quote_bot who repaired the wheel?"));
    expect(sent.message_text).toContain("\u00a0@nora_quill, a retired engineer");
    expect(fake.called("answerGuestQuery")).toHaveLength(2);
  });

  it("says what it is for when it is only called", async () => {
    const { said } = await start();
    expect((await said("@quote_bot")).length).toBeGreaterThan(20);
  });

  it("answers once, also when the update comes again", async () => {
    const { call, answered, fake, settled } = await start();
    const text = "@quote_bot who repaired the wheel?";
    const query = call(text);
    await answered(query);
    await settled();
    const { update_id } = { update_id: 1 };
    const message = messageOf({ message_id: 2, date: now(), chat: group, from: bob, text, guest_query_id: query });
    fake.push({ update_id, guest_message: message });
    await settled();
    expect(fake.called("answerGuestQuery")).toHaveLength(1);
  });

  it("knows its person alone: what it is told there chooses nothing for a chat of the same number", async () => {
    const { said, fake, store } = await start();
    await said("@quote_bot /article lighthouse");
    expect(await store.memory.settings(`telegram:${group.id}`)).toEqual({});
    expect(await store.memory.settings("telegram:8")).toEqual({});
    expect(fake.sent()).toEqual([]);
  });

  it.each([
    ["another bot", { from: { ...bob, is_bot: true } }],
    ["nobody", { from: undefined }],
    ["a message that names no query", { guest_query_id: undefined }],
    ["a message of yesterday", { date: now() - 86_400 }],
  ])("does not answer %s", async (_what, more) => {
    const { call, said, fake } = await start();
    call("@quote_bot who repaired the wheel?", more);
    await said("@quote_bot who repaired the wheel?");
    expect(fake.guests.size).toBe(1);
  });
});

describe("guest mode", () => {
  it.each<[string, Json, boolean]>([
    ["is asked for where the server knows it and @BotFather allows it", { supports_guest_queries: true }, true],
    ["is not asked for where @BotFather was not told", { supports_guest_queries: false }, false],
    ["is not asked for on a server that knows nothing of it", {}, false],
  ])("%s", async (_what, profile, isAsked) => {
    const { fake } = await start({}, profile);
    await fake.until(() => fake.called("getUpdates").length > 0);
    expect(JSON.stringify(fake.called("getUpdates")[0]).includes("guest_message")).toBe(isAsked);
  });

  it("that a server does not know after all ends no bot: the query stays unanswered, and others are answered", async () => {
    const fake = await startFakeTelegram({ profile: { supports_guest_queries: true } });
    const { call, settled, served, counts } = await start({ fake });
    fake.fail(({ method }) =>
      method === "answerGuestQuery"
        ? { kind: "refuse", code: 404, description: "Not Found: method not found" }
        : undefined,
    );
    call("@quote_bot who repaired the wheel?");
    await fake.until(() => fake.called("answerGuestQuery").length > 0);
    await settled();
    expect(served.health().platforms.telegram?.condition).toBe("live");
    await expect.poll(counts).toEqual({ failed: 1 });
    fake.push({ message: messageOf({ message_id: 90, date: now(), from: bob, text: "Who repaired the wheel?" }) });
    await fake.until(() => fake.sent().length > 0);
  });
});
