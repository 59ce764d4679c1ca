import { afterEach, beforeEach, expect, it } from "vitest";
import { createBot } from "../../src/server.ts";
import { BRIDGE, htmlOf } from "../fakes/news-pages.ts";
import { openReadingLibrary } from "../fakes/reading-library.ts";
import type { WebSite } from "../fakes/web-site.ts";
import { BOB, startInGroup } from "./ask-in-group.ts";
import { type RunningTelegram, runTelegram } from "./run-telegram.ts";
import { ann, group, messageOf } from "./updates.ts";

let site: WebSite;
let bot: RunningTelegram;
let close: () => Promise<void>;
beforeEach(async () => {
  const reading = await openReadingLibrary();
  ({ site, close } = reading);
  bot = await runTelegram({ change: () => createBot({ library: reading.library }) });
});
afterEach(async () => {
  await bot.stop();
  await close();
});

let nextMessage = 100;
/** A reply, in a group, to a post whose words lead to a page. */
const askAbout = (path: string): void => {
  nextMessage += 1;
  const url = site.at(path);
  const post = { message_id: 1, date: 1, chat: group, from: { ...ann, id: 99 }, text: "Our report" };
  const message = messageOf({
    message_id: nextMessage,
    date: Math.floor(Date.now() / 1000),
    chat: group,
    text: "@quote_bot What did the repairs cost?",
    reply_to_message: { ...post, entities: [{ type: "text_link", offset: 0, length: 10, url }] },
  });
  bot.fake.push({ message });
};
const shown = () => [...bot.fake.messages.values()].map(({ text }) => text ?? "");

it("a reply to a link shows that the page is read, and then the answer in the same message", async () => {
  let release = (): void => {};
  site.pages.set("/larn-bridge", (_, response) => {
    release = () => response.writeHead(200, { "content-type": "text/html" }).end(htmlOf(BRIDGE));
  });
  bot.fake.admins.add(`${group.id}:${ann.id}`);
  askAbout("/larn-bridge");
  await bot.fake.until(() => shown().length > 0 && site.asked.some(({ path }) => path === "/larn-bridge"));
  expect(shown()).toEqual([expect.stringContaining("Je lis")]);
  release();
  await bot.fake.until(() => shown().some((text) => text.includes("4.2 million")));
  await bot.settled();
  expect(shown()).toHaveLength(1);
  expect(bot.fake.called("sendMessage").length + bot.fake.called("sendRichMessage").length).toBe(1);
});

it("where answers are shown to their asker alone, nothing but the answer is left", async () => {
  const { library, site: other, close: closeOther } = await openReadingLibrary();
  const { fake, seenBy, seenByAll, push, question, stop } = await startInGroup({
    change: () => createBot({ library }),
  });
  fake.admins.add(`${group.id}:${BOB.id}`);
  let seenMeanwhile: readonly string[] = [];
  other.pages.set("/larn-bridge", async (_, response) => {
    await fake.until(() => seenBy(BOB).length > 0);
    seenMeanwhile = seenBy(BOB).map(({ text }) => text ?? "");
    response.writeHead(200, { "content-type": "text/html" }).end(htmlOf(BRIDGE));
  });
  const entities = [{ type: "text_link", offset: 0, length: 10, url: other.at("/larn-bridge") }];
  const post = { message_id: 1, date: 1, chat: group, from: { ...ann, id: 99 }, text: "Our report", entities };
  await push({ message: question("What did the repairs cost?", { reply_to_message: post }) });
  expect(seenMeanwhile).toEqual([expect.stringContaining("Reading")]);
  expect(seenBy(BOB).map(({ text }) => text)).toEqual([expect.stringContaining("4.2 million")]);
  expect(seenByAll()).toEqual([]);
  await stop();
  await closeOther();
});

it("is read for administrators alone", async () => {
  site.pages.set("/larn-bridge", htmlOf(BRIDGE));
  askAbout("/larn-bridge");
  await bot.fake.until(() => shown().length > 0);
  await bot.settled();
  expect(site.asked).toEqual([]);
  expect(shown().join()).not.toContain("4.2 million");
});
