import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { runService } from "../../adapters/serve/service.ts";
import { createBot, openLibrary, type Reply } from "../../src/server.ts";
import { createFakePlatform, newDirectory, stopAll } from "../serve/fake-platform.ts";
import { createEntry } from "../store/inbox/entries.ts";

afterEach(() => stopAll());

const people = ["Ann Miller", "Bob Carter", "Cem Yilmaz"];
/** One version of the article: its words name the version, so that an excerpt of two versions would show. */
const version = (number: number): string =>
  [
    `The harbour report, version ${number}`,
    ...people.map(
      (name) => `${name} opened the northern harbour gate of version ${number} in the year ${1900 + (number % 100)}.`,
    ),
    ...Array.from({ length: 200 }, (_, index) => `Ship ${index} of version ${number} carried grain along the coast.`),
  ].join("\n\n");

describe("an article that is written while questions are answered", () => {
  it("is answered from one whole version at any time: the old one until the new one is read", async () => {
    const articles = newDirectory();
    const file = join(articles, "harbour.txt");
    writeFileSync(file, version(0));
    const library = await openLibrary({ paths: [articles], watch: true });
    await library.ready;
    const replies: Reply[] = [];
    const pocket = createFakePlatform({
      deliver: async ({ reply, send }, show) => {
        replies.push(reply);
        await send(async () => show());
      },
    });
    let stop = (): void => {};
    const ended = runService({
      platforms: { pocket: pocket.adapter },
      createBot: (memory) => createBot({ library, memory }),
      directory: newDirectory(),
      rates: "off",
      log: pino({ level: "silent" }),
      hooks: {
        onStop: (callback) => {
          stop = callback;
        },
        onFault: () => {},
        exit: () => {},
      },
    });
    const inbox = await pocket.inbox;
    let asked = 0;
    for (let number = 1; number <= 12; number++) {
      const text = version(number);
      if (number % 3 === 0) {
        writeFileSync(`${file}.new`, text);
        renameSync(`${file}.new`, file);
      } else if (number % 3 === 1) {
        // Half of it, and the rest some time later.
        writeFileSync(file, text.slice(0, text.length / 2));
        await new Promise((resolve) => setTimeout(resolve, 150));
        writeFileSync(file, text);
      } else {
        rmSync(file);
        await new Promise((resolve) => setTimeout(resolve, 150));
        writeFileSync(file, text);
      }
      for (let turn = 0; turn < 10; turn++) {
        asked++;
        await inbox.accept([
          createEntry(`${asked}`, {
            lane: `lane ${asked}`,
            text: `Who opened the northern harbour gate ${people[asked % 3]}?`,
          }),
        ]);
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
    }
    while (replies.length < asked) await new Promise((resolve) => setTimeout(resolve, 50));
    stop();
    expect(await ended).toBe(0);
    await library.close();

    const texts = Array.from({ length: 13 }, (_, number) => version(number));
    const excerpts = replies.flatMap((reply) => (reply.kind === "answer" ? reply.excerpts : []));
    expect(excerpts.length).toBeGreaterThan(0);
    for (const { text, start, end } of excerpts) {
      expect(
        texts.some((whole) => whole.slice(start, end) === text),
        text,
      ).toBe(true);
    }
  });
});
