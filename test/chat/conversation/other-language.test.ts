import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArticleSource, parseArticle } from "../../../src/article/parse-article.ts";
import { createBot } from "../../../src/chat/create-bot.ts";
import { type Meaning, openMeaning } from "../../../src/meaning/index.ts";
import { createSearch } from "../../../src/search/index.ts";
import { createTestLibrary, LIGHTHOUSE, MILL } from "../test-library.ts";

const SHEEP: ArticleSource = {
  id: "sheep",
  language: "de",
  text: `Ein Wolf reißt zwölf Schafe bei Grevenbrück

Ein Wolf hat in der Nacht zum Dienstag auf einer Weide bei Grevenbrück zwölf Schafe getötet.

Der Schäfer bekommt vom Land 180 Euro für jedes verlorene Schaf. Voraussetzung ist, dass der Zaun unter Strom war.

In der Region leben nach Zählung der Behörde zwei Rudel mit zusammen fünfzehn Wölfen.
`,
};

const FLOOD: ArticleSource = {
  id: "flood",
  language: "fr",
  text: `La crue de la Lorne emporte un pont et isole trois villages

La Lorne est sortie de son lit et a emporté le pont de Saint-Aubin. Trois villages sont coupés du monde.

Les habitants reçoivent des vivres par hélicoptère. L'armée installera un pont provisoire d'ici vendredi.

L'assureur estime les dégâts à quarante millions d'euros.
`,
};

let meaning: Meaning;
beforeAll(() => {
  meaning = openMeaning({ waits: true });
});
afterAll(() => meaning.close());

/** What a library of these articles says, with the weights that ship. */
const createAsk = async (...sources: readonly ArticleSource[]) => {
  const { library } = await createTestLibrary(...sources);
  const search = createSearch(meaning);
  for (const source of sources) await search.add(parseArticle(source));
  const bot = createBot({ library: { ...library, search } });
  const query = { conversation: "c", place: "p", asker: "a", mayConfigure: false, operator: false };
  return (text: string, conversation = text) => bot.ask({ ...query, text, conversation });
};

describe("a question in another language than the article that answers it", () => {
  it.each([
    ["How much money does the shepherd get for a sheep that he lost?", "180 Euro", "de"],
    ["How do the people in the isolated villages get food?", "hélicoptère", "fr"],
    ["Combien de loups vivent dans la région ?", "fünfzehn Wölfen", "de"],
    ["Wie kommen die Bewohner an Lebensmittel?", "hélicoptère", "fr"],
  ])("is answered from among articles in several languages: %s", async (question, words, articleLanguage) => {
    const ask = await createAsk(MILL, SHEEP, LIGHTHOUSE, FLOOD);
    const reply = await ask(question);
    expect(reply).toMatchObject({ kind: "answer", articleLanguage, missing: [] });
    expect(reply.kind === "answer" && reply.excerpts[0].text).toContain(words);
  });

  it.each([
    "Who won the football world cup in 1998?",
    "What is the capital of Mongolia?",
    "Wann fährt der nächste Bus nach Hamburg?",
    "Qui a écrit Madame Bovary ?",
  ])("is refused where no article answers it: %s", async (question) => {
    const ask = await createAsk(MILL, SHEEP, LIGHTHOUSE, FLOOD);
    expect(await ask(question)).toMatchObject({ kind: "abstain" });
  });

  it.each(["How many?", "How much was it?", "Who was it?"])(
    "is refused where it says nothing of its own: %s",
    async (question) => {
      const ask = await createAsk(MILL, SHEEP, LIGHTHOUSE, FLOOD);
      expect(await ask(question)).toMatchObject({ kind: "abstain" });
    },
  );

  it("goes on in its own language", async () => {
    const ask = await createAsk(MILL, SHEEP, LIGHTHOUSE, FLOOD);
    await ask("How many sheep did the wolf kill?", "one");
    const reply = await ask("and how much does he get for each?", "one");
    expect(reply).toMatchObject({ articleLanguage: "de" });
    expect(reply.kind === "answer" && reply.excerpts[0].text).toContain("180 Euro");
  });

  it.each([
    ["Who paints the tower?", "Brandt painted the tower"],
    ["What do anglers say?", "anglers complain"],
    ["Where is bread sold?", "station bakery"],
  ])("leaves the article that was shown for one in its own language: %s", async (question, words) => {
    const ask = await createAsk(MILL, SHEEP, LIGHTHOUSE, FLOOD);
    expect(await ask("How many sheep did the wolf kill?", question)).toMatchObject({ articleLanguage: "de" });
    const reply = await ask(question, question);
    expect(reply.kind === "answer" && reply.excerpts[0].text).toContain(words);
    expect(reply).not.toHaveProperty("articleLanguage");
  });

  it("takes no answer from those that are asked in the language of theirs", async () => {
    const ask = await createAsk(MILL, SHEEP, LIGHTHOUSE, FLOOD);
    const reply = await ask("How much did the restoration of the mill cost?");
    expect(reply).toMatchObject({ kind: "answer" });
    expect(reply.kind === "answer" && reply.excerpts[0].text).toContain("85,000 pounds");
    expect(reply).not.toHaveProperty("articleLanguage");
  });
});
