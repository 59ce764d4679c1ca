import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createBot } from "../../../src/chat/create-bot.ts";
import { createMemory } from "../../../src/chat/memory.ts";
import { openLibrary } from "../../../src/library/open-library.ts";
import type { OnReading, QueryInput, Reply } from "../../../src/reply/index.ts";
import { startPages } from "./start-pages.ts";

export const GROUP = { asker: "ann", place: "telegram:-1", mayConfigure: true };
export const OTHER = { asker: "bob", place: "telegram:-2", mayConfigure: true };
export const ASKED = "What did the repairs cost?";

/** The article that a reply is from, without the end of its name; undefined when it is no answer. */
export const answersFrom = (reply: Reply): string | undefined =>
  reply.kind === "answer" ? reply.excerpts[0].article.replace(/-[^-]+$/, "") : undefined;

/** A site with pages, an article that everybody may ask, and bots whose chats may have the pages read. */
export const startChats = async () => {
  const pages = await startPages();
  const { folder, site, fetcher, shelf, libraries } = pages;
  await writeFile(join(folder, "ferry.txt"), "The ferry\n\nThe ferry sails at noon from the lower quay.");
  const clock = { now: Date.UTC(2026, 10, 29) };
  const openChat = async (
    paths: readonly string[] = [],
    { follows = false, hosts = [site.host], reader = fetcher } = {},
  ) => {
    const kept = { shelf, added: true, refreshes: follows, fetcher: reader, clock: () => clock.now, fetchHosts: hosts };
    const library = await openLibrary({
      paths: [folder, ...paths],
      addresses: Promise.resolve({ ...kept, lookIntervalMs: 20 }),
      watch: follows,
    });
    libraries.push(library);
    await library.ready;
    const bot = createBot({ library, memory: createMemory() });
    const say = (text: string, who: Partial<QueryInput> = GROUP, onReading?: OnReading): Promise<Reply> =>
      bot.ask({ ...who, text }, onReading);
    return { library, bot, say };
  };
  return { ...pages, clock, openChat, link: (path = "/larn-bridge") => `Read ${site.at(path)}, it is good.` };
};

export type Chats = Awaited<ReturnType<typeof startChats>>;
