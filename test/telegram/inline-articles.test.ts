import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readArticleSearch } from "../../adapters/telegram/inline/list-articles.ts";
import { createBot } from "../../src/server.ts";
import { createTestLibrary, LIGHTHOUSE, MILL } from "../chat/test-library.ts";
import { type RunningTelegram, runTelegram } from "./run-telegram.ts";
import { ann, group, me, messageOf } from "./updates.ts";

type Choice = Readonly<{
  id: string;
  title: string;
  description: string;
  input_message_content: Readonly<{ message_text: string }>;
  reply_markup?: Readonly<{ inline_keyboard: readonly (readonly Readonly<{ text: string; url?: string }>[])[] }>;
}>;
type List = Readonly<{ results: readonly Choice[]; next_offset: string; button?: object }>;

const NOTES = 130;
const note = (number: number) => ({
  id: `tide-${number}`,
  title: `Note ${number} on the tides`,
  date: new Date(Date.UTC(2024, 0, number)).toISOString().slice(0, 10),
  url: `https://news.example/tides/${number}`,
  text: `Note ${number}\n\nThe tide rose ${number} inches at noon.\n`,
});

let bot: RunningTelegram;
beforeAll(async () => {
  const notes = Array.from({ length: NOTES }, (_, index) => note(index + 1));
  const { library } = await createTestLibrary(MILL, LIGHTHOUSE, ...notes);
  bot = await runTelegram({ change: () => createBot({ library }) });
});
afterAll(() => bot.stop());

let asked = 0;
const listed = async (query: string, { offset = "", chat_type = "group" } = {}): Promise<List> => {
  asked += 1;
  const id = String(asked);
  const found = () => bot.fake.called("answerInlineQuery").find(({ inline_query_id }) => inline_query_id === id);
  bot.fake.push({ inline_query: { id, from: ann, query, offset, chat_type } });
  await bot.fake.until(() => found() !== undefined);
  return found() as unknown as List;
};
const textOf = ({ input_message_content }: Choice): string => input_message_content.message_text;
const buttonsOf = ({ reply_markup }: Choice) => (reply_markup?.inline_keyboard ?? []).flat();

describe("articles in inline mode", () => {
  it("are listed as they are typed, with date and site, the newest first", async () => {
    const { results } = await listed("/article tid");
    expect(results.map(({ title }) => title).slice(0, 2)).toEqual(["Note 130 on the tides", "Note 129 on the tides"]);
    expect(results[0]?.description).toBe("2024-05-09 · news.example");
    expect((await listed("article hadley mill")).results.map(({ title }) => title)).toEqual([
      "Old water mill at Hadley grinds flour again",
    ]);
    expect((await listed("/article brandt skery lighthose")).results[0]?.title).toContain("Skerry lighthouse");
  });

  it("have a second line where neither date nor site is known", async () => {
    expect((await listed("/article skerry")).results[0]?.description).toBe("lighthouse");
  });

  it("are all there, fifty at a time and each once", async () => {
    const seen: Choice[] = [];
    for (let offset = "", pages = 0; pages < 9; pages += 1) {
      const { results, next_offset } = await listed("/articles", { offset });
      expect(results.length).toBeLessThanOrEqual(50);
      expect(Buffer.byteLength(next_offset)).toBeLessThanOrEqual(64);
      seen.push(...results);
      if (next_offset === "") break;
      offset = next_offset;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(NOTES + 2);
    expect(seen).toHaveLength(NOTES + 2);
    for (const { id } of seen) expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
  });

  it("stand below the passages that answer, where their names have all that is typed", async () => {
    const { results } = await listed("Skerry lighthouse");
    expect(results.length).toBeGreaterThan(1);
    expect(textOf(results[0]!)).toContain("Skerry lighthouse, retired");
    expect(textOf(results.at(-1)!)).toBe("Keeper of the Skerry lighthouse retires");
    const answer = await listed("who repaired the wheel");
    expect(answer.results.map(textOf).some((text) => text.startsWith("Old water mill"))).toBe(false);
  });

  it("leave a question alone that begins like their name", async () => {
    const { results } = await listed("article who repaired the wheel");
    expect(textOf(results[0]!)).toContain("repaired the wheel");
  });

  it("that are not there are told of, with a way to look for them with the bot", async () => {
    const { results, button } = await listed("/article zeppelin");
    expect(results).toEqual([]);
    const start_parameter = `a_${Buffer.from("zeppelin").toString("base64url")}`;
    expect(button).toEqual({ text: expect.stringContaining("zeppelin"), start_parameter });
  });

  it("are offered before anything is typed, the newest of them", async () => {
    const { results } = await listed("");
    expect(results.map(({ title }) => title).slice(-5)).toEqual(
      [130, 129, 128, 127, 126].map((number) => `Note ${number} on the tides`),
    );
  });

  it("are shown where they are chosen, with a way to ask about them, and choose nothing for others", async () => {
    const { results } = await listed("/article note 7");
    const [chosen] = results;
    expect(textOf(chosen!)).toBe(`Note 7 on the tides\n2024-01-07\nhttps://news.example/tides/7`);
    const start = `https://t.me/${me.username}?start=a_${Buffer.from("tide-7").toString("base64url")}`;
    expect(buttonsOf(chosen!).map(({ url }) => url)).toEqual(["https://news.example/tides/7", start]);
    const before = bot.fake.messages.size;
    const sent = { text: textOf(chosen!), from: ann, chat: group, via_bot: me };
    bot.fake.push({ message: messageOf({ ...sent, message_id: 70, date: Math.floor(Date.now() / 1000) }) });
    await bot.settled();
    expect(bot.fake.messages.size).toBe(before);
  });

  it("answer the question that replies to one", async () => {
    const [chosen] = (await listed("/article note 9")).results;
    const text = textOf(chosen!);
    const entities = [{ type: "url", offset: text.indexOf("https"), length: text.length - text.indexOf("https") }];
    const card = { message_id: 80, date: 1, chat: group, from: ann, via_bot: me, text, entities };
    const asks = { text: "@quote_bot How far did the tide rise?", chat: group, reply_to_message: card };
    bot.fake.push({ message: messageOf({ ...asks, message_id: 81, date: Math.floor(Date.now() / 1000) }) });
    await bot.fake.until(() => bot.fake.sent(group.id).length > 0);
    expect(bot.fake.sent(group.id).at(-1)?.text).toContain("9 inches");
  });

  it("are chosen at once in the chat with the bot", async () => {
    const [chosen] = (await listed("/article skerry", { chat_type: "sender" })).results;
    expect(textOf(chosen!)).toBe("/article lighthouse");
    let next = 200;
    const said = (text: string, more: object = {}): void => {
      next += 1;
      const date = Math.floor(Date.now() / 1000);
      bot.fake.push({ message: messageOf({ text, message_id: next, date, ...more }) });
    };
    const shown = () => bot.fake.sent(ann.id).map(({ text }) => String(text));
    said(textOf(chosen!), { via_bot: me });
    await bot.fake.until(() => shown().length > 0);
    expect(shown()).toEqual([expect.stringContaining("Keeper of the Skerry lighthouse retires")]);
    // What else is sent through the bot it has said itself.
    said("Tomas Brandt retired on Friday.", { via_bot: me });
    said("How long did he keep it?");
    await bot.fake.until(() => shown().length > 1);
    await bot.settled();
    expect(shown()).toHaveLength(2);
  });

  it("of which there is one alone are no choice before anything is typed", async () => {
    const { library } = await createTestLibrary(MILL);
    const one = await runTelegram({ change: () => createBot({ library }) });
    const lists = () => one.fake.called("answerInlineQuery") as unknown as (List & { inline_query_id: string })[];
    for (const [id, query] of ["", "/article"].entries())
      one.fake.push({ inline_query: { id: String(id), from: { ...ann, id: 100 + id }, query, offset: "" } });
    await one.fake.until(() => lists().length === 2);
    const titles = (id: string) =>
      lists()
        .find(({ inline_query_id }) => inline_query_id === id)!
        .results.map(({ title }) => title);
    expect(titles("0").length).toBeGreaterThan(0);
    expect(titles("0")).not.toContain("Old water mill at Hadley grinds flour again");
    expect(titles("1")).toEqual(["Old water mill at Hadley grinds flour again"]);
    await one.stop();
  });
});

it("words ask for articles when they begin so", () => {
  expect(readArticleSearch("/article bridge")).toEqual({ words: "bridge", isCommand: true });
  expect(readArticleSearch("Articles  the bridge ")).toEqual({ words: "the bridge", isCommand: false });
  expect(readArticleSearch("/articles")).toEqual({ words: "", isCommand: true });
  expect(readArticleSearch("អត្ថបទស្ពាន")).toEqual({ words: "ស្ពាន", isCommand: false });
  for (const typed of ["articled bridge", "the article", "/articlesx", ""])
    expect(readArticleSearch(typed)).toBeUndefined();
});
