/**
 * Which article is meant: questions in five languages to a library with several articles on each topic, written for this. `first`:
 * before anything was built; `fresh`: when it was. A question that is `missed` gets another article, or none: it is one that people ask all the same.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createBot } from "../../src/chat/create-bot.ts";
import { openLibrary, type Reply } from "../../src/server.ts";

const FOLDER = new URL("../questions/which/", import.meta.url);
const TODAY = new Date(2026, 2, 13, 10).getTime();

type Asked = Readonly<{
  set: string;
  question: string;
  /** Any of these; none when empty. */
  articles: readonly string[];
  gold?: string;
  /** What the article itself is: its date, its author. */
  about?: true;
  refuse?: string;
  missed?: true;
}>;
const ASKED = readFileSync(new URL("questions.jsonl", FOLDER), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Asked);

const isRight = ({ articles, gold = "", about, refuse }: Asked, reply: Reply): boolean => {
  if (about) return JSON.stringify(reply).includes(gold);
  if (articles.length === 0) return reply.kind === "abstain" && (refuse === undefined || reply.reason === refuse);
  if (reply.kind !== "answer" && reply.kind !== "choices") return false;
  return articles.includes(reply.excerpts[0].article) && reply.excerpts.some(({ text }) => text.includes(gold));
};

describe("a library of several articles on one topic", () => {
  it("answers from the one that is meant, and from none where there is none", async () => {
    const library = await openLibrary({ paths: [FOLDER.pathname] });
    await library.ready;
    const bot = createBot({ library, clock: () => TODAY });
    const wrong: string[] = [];
    for (const [at, one] of ASKED.entries()) {
      const reply = await bot.ask({ text: `/ask ${one.question}`, whole: true, asker: `asker ${at}` });
      if (!isRight(one, reply)) wrong.push(one.question);
    }
    await library.close();
    expect(wrong).toEqual(ASKED.flatMap(({ question, missed }) => (missed ? [question] : [])));
  });
});
