import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { createBot } from "../../../src/chat/create-bot.ts";
import { type Meaning, openMeaning } from "../../../src/meaning/index.ts";
import { createSearch } from "../../../src/search/index.ts";
import { createTestLibrary, LIGHTHOUSE, MILL } from "../test-library.ts";

let meaning: Meaning;
beforeAll(() => {
  meaning = openMeaning({ waits: true });
});
afterAll(() => meaning.close());

/** Two articles with the weights that ship, and one reader. */
const createAsk = async () => {
  const { library } = await createTestLibrary(MILL, LIGHTHOUSE);
  const search = createSearch(meaning);
  for (const source of [MILL, LIGHTHOUSE]) await search.add(parseArticle(source));
  const bot = createBot({ library: { ...library, search } });
  const query = { conversation: "c", place: "p", asker: "a", mayConfigure: false, operator: false };
  return (text: string) => bot.ask({ ...query, text });
};

describe("a question of few words behind another one", () => {
  it.each([
    ["Where is bread sold?", "station bakery"],
    ["Who paints the tower?", "painted the tower"],
    ["What do anglers say?", "anglers complain"],
    ["Is the lamp automatic?", "automatic since 1998"],
  ])("is answered by its own words, not by what was shown for that: %s", async (question, words) => {
    const ask = await createAsk();
    const before = await ask("Who was the last keeper of the Skerry lighthouse?");
    expect(before.kind === "answer" && before.excerpts[0].text).toContain("Tomas Brandt");
    const reply = await ask(question);
    expect(reply.kind === "answer" && reply.excerpts[0].text).toContain(words);
  });
});
