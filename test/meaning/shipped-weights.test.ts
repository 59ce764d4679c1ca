import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decide } from "../../src/answer/decide.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { type Meaning, openMeaning } from "../../src/meaning/index.ts";
import { createSearch, type Search } from "../../src/search/index.ts";

const folder = fileURLToPath(new URL("../../src/meaning/weights", import.meta.url));
const MAX_WEIGHTS_BYTES = 36 * 1024 * 1024;

describe("the weights that ship", () => {
  it("are the files that the notice names, and no larger than they may be", async () => {
    const notice = await readFile(join(folder, "NOTICE.md"), "utf8");
    let total = 0;
    for (const name of ["encoder.bin", "pieces.bin"]) {
      const hash = createHash("sha256")
        .update(await readFile(join(folder, name)))
        .digest("hex");
      expect(notice).toContain(`| \`${name}\` | ${hash} |`);
      total += (await stat(join(folder, name))).size;
    }
    expect(total).toBeLessThan(MAX_WEIGHTS_BYTES);
  });
});

const text = `The lighthouse keeper

Marta Olsen has looked after the lighthouse on Skerry Point for thirty-one years. She inherited the post from her father in 1994.

Last winter a storm tore the roof off the boathouse, and the council has not paid for a new one. The keeper and two neighbours patched it with sailcloth.

The lamp itself runs on solar panels now. Until 2011 a diesel generator was started by hand every evening.

Fishing crews say that the fog signal should come back. It was switched off in March after complaints from hotel guests about the noise at night.`;

describe("a search with the weights that ship", () => {
  let meaning: Meaning;
  let search: Search;
  const article = parseArticle({ id: "keeper", text, language: "en", title: "The lighthouse keeper" });
  beforeAll(async () => {
    meaning = openMeaning({ waits: true });
    search = createSearch(meaning);
    await search.add(article);
  });
  afterAll(() => meaning.close());

  const ask = async (question: string, foreign = false) => {
    const found = await search.find({ text: question });
    const decision = decide(question, found, { foreign });
    const best = found.candidates[0];
    const sentence = best && article.sentences[best.sentence];
    const first = sentence === undefined ? "" : text.slice(sentence.start, sentence.end);
    return { found, decision, first };
  };

  it.each([
    ["who used to have the job before her?", "inherited the post from her father"],
    ["how come it's so quiet there after dark nowadays", "switched off in March"],
    ["where does the electricity come from these days", "solar panels"],
  ])("finds what is said in other words: %s", async (question, words) => {
    const { found, first } = await ask(question);
    expect(found.foundBy).toBe("meaning");
    expect(first).toContain(words);
  });

  it.each([
    ["Seit wann kümmert sich Marta Olsen um den Leuchtturm?", "thirty-one years"],
    ["Pourquoi le signal de brume a-t-il été coupé ?", "switched off in March"],
  ])("finds what is asked in another language: %s", async (question, words) => {
    expect((await ask(question, true)).first).toContain(words);
  });

  it("says which language the article is in when the question is in another, and no word is missing", async () => {
    const { decision } = await ask("Seit wann kümmert sich Marta Olsen um den Leuchtturm?", true);
    expect(decision).toMatchObject({ kind: "answer", articleLanguage: "en", missing: [], corrections: [] });
  });

  it.each(["what is music?", "who won the football match on Sunday?", "how do I bake sourdough bread"])(
    "refuses what the text does not say: %s",
    async (question) => {
      expect((await ask(question)).decision.kind).toBe("abstain");
    },
  );

  it("understands the end of a long complaint, too", async () => {
    const complaint =
      "I have been coming to this place every summer since I was a small child and I must say that I am rather disappointed with how things are going, and what I would really like to know is why nobody sounds the horn in thick weather any more";
    expect((await ask(complaint)).first).toMatch(/fog signal|switched off in March/);
  });

  it("answers a follow-up with what it leans on", async () => {
    const { candidates } = await search.find({
      text: "and why?",
      history: [{ question: "When was the fog signal switched off?" }],
    });
    const best = candidates[0]!;
    const { start, end } = article.sentences[best.sentence]!;
    expect(article.text.slice(start, end)).toContain("complaints from hotel guests");
  });

  it("is by words alone until the article is encoded, and at once", async () => {
    const late = openMeaning();
    const other = createSearch(late);
    await other.add(article);
    const found = await other.find({ text: "Who looked after the lighthouse?" });
    expect(found.foundBy).toBe("words");
    expect(late.counts()["not-ready"]).toBe(1);
    await late.close();
  });
});
