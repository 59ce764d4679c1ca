import { describe, expect, it } from "vitest";
import { checkQuotation } from "../../src/quotation/check-quotation.ts";
import { collection, collectionOf } from "../fakes/article-collection.ts";
import { paragraph } from "../fakes/articles.ts";

describe("the quote check", () => {
  it.each([
    ["The repair is expected to cost 41 million euros.", "verbatim", "the sentence itself"],
    ["expected to cost 41 million euros", "verbatim", "a part of it"],
    ["“safety is not something you put to a discount”", "verbatim", "in other quotation marks"],
    ["He added that a temporary bridge could have been built for 3 million euros", "verbatim", "without the full stop"],
    ["MARLOW -- The city council voted on Tuesday", "verbatim", "with the dateline, which is set otherwise"],
    ["the repair  is EXPECTED to cost 41 million euros.", "verbatim", "case and spaces"],
    ["The repair is expected to cost 14 million euros.", "altered", "a number"],
    ["The repair is expected to cost 41 billion euros.", "altered", "a magnitude"],
    ["The repair is not expected to cost 41 million euros.", "altered", "a negation put in"],
    ["However, the national government has said whether it will pay a part of it.", "altered", "a negation left out"],
    ["The cracks were caused by repeated flooding.", "altered", "a hedge left out"],
    ["Councillor Thomas Beck, who voted against the closure", "altered", "a name"],
    ["Allegedly, talks with the ministry did not break down in February", "altered", "turned around"],
    ["Work will begin on 1 July and is to take eighteen months.", "altered", "a month"],
    [
      "We cannot ask people to drive over a bridge, although a spokeswoman for the ministry denied this.",
      "stitched",
      "from two paragraphs",
    ],
    ["Mayor Ingrid Halvorsen said that the city had ignored warnings since 2016.", "stitched", "another's words"],
    ["We cannot ask people to drive … put to a discount", "altered", "with a denial left out at an ellipsis"],
    ["The mayor resigned on Wednesday after a scandal.", "absent", "nothing of it"],
    ["Bread needs flour, water and salt.", "absent", "another subject"],
    ["!!!", "absent", "no words"],
  ])("finds %j %s: %s", async (text, verdict) => {
    expect((await checkQuotation(collection, text, "news")).verdict).toBe(verdict);
  });

  it("says elsewhere for the very words of another article, and verbatim when no article was meant", async () => {
    const text = "No subspecies are recognised.";
    const scoped = await checkQuotation(collection, text, "news");
    expect(scoped.verdict).toBe("elsewhere");
    expect(scoped.excerpts[0]).toMatchObject({ article: "encyclopedic", text });
    expect((await checkQuotation(collection, text)).verdict).toBe("verbatim");
  });

  it("says what only another article has words like, and that it is another", async () => {
    const altered = await checkQuotation(collection, "Arctic terns live for up to fifty years.", "news");
    expect(altered).toMatchObject({ verdict: "altered", elsewhere: true, excerpts: [{ article: "encyclopedic" }] });
    const marked = await checkQuotation(collection, "No [further] subspecies are recognised.", "news");
    expect(marked).toMatchObject({ verdict: "marked", elsewhere: true, excerpts: [{ article: "encyclopedic" }] });
    const both = await checkQuotation(
      collection,
      "Arctic terns live for up to fifty years. The repair is expected to cost 41 million euros.",
      "news",
    );
    expect(both.sentences?.map(({ verdict, elsewhere }) => [verdict, elsewhere])).toEqual([
      ["altered", true],
      ["verbatim", undefined],
    ]);
  });

  it("says absent of what no article has, with the passage of the one that is meant", async () => {
    const absent = await checkQuotation(collection, "The repair of the cathedral was finished in 1871.", "news");
    expect([absent.verdict, absent.elsewhere]).toEqual(["absent", undefined]);
    expect(absent.excerpts.every(({ article }) => article === "news")).toBe(true);
  });

  it("judges no marks without words as a sentence", async () => {
    const text = "No subspecies are recognised. 🎉🎉 !!! The repair is expected to cost 14 million euros.";
    const { sentences, verdict } = await checkQuotation(collection, text);
    expect(verdict).toBe("altered");
    expect(sentences?.map((one) => one.verdict)).toEqual(["verbatim", "altered"]);
  });

  it("judges one sentence without the marks beside it, and an omission between two as one", async () => {
    const verdictOf = async (text: string) => (await checkQuotation(collection, text, "news")).verdict;
    expect(await verdictOf("cost 14 million euros.")).toBe("altered");
    expect(await verdictOf("cost 14 million euros. 🎉🎉")).toBe("altered");
    const mill = collectionOf(paragraph("The old mill closed in May.\n\nThe council opens it again next spring.\n"));
    const marked = "The old mill closed in May.\n[…]\nThe council opens it again next spring.\n…";
    expect((await checkQuotation(mill, marked)).verdict).toBe("verbatim");
  });

  it("finds pieces of two articles when no article was meant", async () => {
    const text = "The female lays one or two eggs in a temporary bridge that could have been built for 3 million euros";
    expect((await checkQuotation(collection, text)).verdict).not.toBe("verbatim");
    const stitched = await checkQuotation(collection, "The repair is expected to cost up to thirty years.");
    expect(stitched.verdict).toBe("stitched");
    expect(stitched.excerpts.map(({ article }) => article).sort()).toEqual(["encyclopedic", "news"]);
  });

  it("tells form from words", async () => {
    const form = await checkQuotation(
      collection,
      '"my father opened this bakery in 1961, and it survived two floods and a fire,"',
      "news",
    );
    expect(form).toMatchObject({ verdict: "verbatim", differences: [{ said: "my", article: "My", kind: "form" }] });
    const words = await checkQuotation(collection, "My father opened this bakery in 1951", "news");
    expect(words).toMatchObject({
      verdict: "altered",
      differences: [{ said: "1951", article: "1961", kind: "words" }],
    });
  });

  it("shows the whole sentence around quoted words, so that what they hang on is seen", async () => {
    const { excerpts } = await checkQuotation(collection, "the bridge is in danger of collapse", "news");
    expect(excerpts[0]?.text).toBe("It does not say that the bridge is in danger of collapse.");
  });

  it.each([
    ["200 cars", "1,200 cars a day", "half of a number"],
    ["lawful detention", "The unlawful detention ended.", "half of a word"],
    ["violent position", "His non-violent position is known.", "half of a hyphenated word"],
    ["We can", "We can’t pay.", "a cut-off negation"],
    ["We can", "We can´t pay.", "a negation with an acute accent"],
    ["We can", "We can`t pay.", "a negation with a grave accent"],
    ["She isn", "She isn＇t guilty.", "a negation with a full-width apostrophe"],
    ["5 degrees", "It was -5 degrees.", "a sign left out"],
    ["5 degrees", "It was −5 degrees.", "a minus left out"],
    ["5 degrees", "It was − 5 degrees.", "a spaced minus left out"],
    ["$5 million", "A result of -$5 million.", "a sign before a currency left out"],
    ["5 million", "A result of −$5 million.", "a sign and a currency left out"],
    ["5 percent", "It fell by .5 percent.", "a leading point left out"],
    ["200 voitures", "Environ 1 200 voitures par jour.", "a group of digits"],
    ["200 voitures", "Environ 1\u00a0200 voitures par jour.", "a group behind a no-break space"],
    ["200 voitures", "Environ 1\u202f200 voitures par jour.", "a group behind a narrow space"],
    ["voitures : 1", "Nombre de voitures : 1 200 par jour.", "a group left out behind"],
    ["٢٠٠ سيارة", "نحو ١٬٢٠٠ سيارة", "a group behind an Arabic separator"],
    ["نحو ١", "نحو ١٬٢٠٠ سيارة", "a group left out behind an Arabic separator"],
    ["5 million", "It cost £1·5 million.", "a fraction behind a raised point"],
    ["It rose by 5.", "It rose by 5.2 metres.", "a fraction behind the full stop"],
    [".5 percent", "It fell by 1.5 percent.", "a fraction with its point"],
    ["president", "The ex–president spoke.", "half of a word with an en dash"],
    ["violent", "A non–violent protest.", "a denial with an en dash"],
    ["guilty", "The verdict: not_guilty.", "a denial with a low line"],
    ["lawful", "An (un)lawful act.", "a denial in brackets"],
    ["An act of law", "An act of law(lessness).", "an ending in brackets"],
    ["𐐨𐐩", "𐐪𐐨𐐩 𐐫", "half of a word of an astral plane"],
    ["𐐪𐐨", "𐐪𐐨𐐩 𐐫", "the other half of it"],
    ["saw a man — eating shark", "We saw a man-eating shark.", "a dash for a hyphen"],
    ["saw a man-eating shark", "We saw a man — eating shark.", "a hyphen for a dash"],
    ["saw a man-eating shark", "We saw a man - eating shark.", "a hyphen for a spaced one"],
  ])("never takes %j for verbatim in %j: %s", async (text, article) => {
    expect((await checkQuotation(collectionOf(paragraph(article)), text)).verdict).not.toBe("verbatim");
  });

  it.each([
    ["The oldest bridge", "It closed—the oldest bridge of all.", "behind a dash"],
    ["200 of them", "The cars—200 of them—left.", "a number behind a dash"],
    ["200 people", "In 1990 200 people came.", "behind a year"],
    ["from 1914-18", "It lasted from 1914–18.", "a range"],
    ["a non‑violent protest", "A non-violent protest.", "another hyphen"],
    ["It was -5 degrees", "It was −5 degrees.", "another minus"],
    ["closed – the oldest", "It closed—the oldest bridge of all.", "another dash"],
    ["“No” — she left", "He said “No”—she left.", "a dash at a quotation mark"],
    ["– the oldest", "It closed — the oldest bridge of all.", "a dash at the start"],
    ["It closed –", "It closed — the oldest bridge of all.", "a dash at the end"],
    ["the bridge", "They closed the bridge[3] in May.", "before a note"],
    ["𐐪𐐨𐐩", "𐐪𐐨𐐩 𐐫", "a whole word of an astral plane"],
  ])("takes %j for verbatim in %j: %s", async (text, article) => {
    expect((await checkQuotation(collectionOf(paragraph(article)), text)).verdict).toBe("verbatim");
  });

  it.each([
    ["He **did not** run away.", "He did not run away", "emphasis"],
    [
      "She read [the full report](https://paper.example/r_(1).pdf) of *May*.",
      "She read the full report of May.",
      "a link",
    ],
    ["> We will stay, she said.\n> We will win.", "We will stay, she said. We will win.", "a quotation's marks"],
    ["He did not run away.", "He **did not** run away.", "emphasis of the one who asks"],
  ])("takes no mark of Markdown for a word: %j", async (article, text) => {
    const reply = await checkQuotation(collectionOf(paragraph(article)), text);
    expect(reply.verdict).toBe("verbatim");
    expect(reply.differences.length).toBeGreaterThan(0);
    for (const { kind } of reply.differences) expect(kind).toBe("form");
  });

  it.each([
    ["He **did not** run away.", "He did run away.", "a word within marks left out"],
    ["He ~~did not~~ run away.", "He did not run away.", "words struck out"],
    ["The verdict: not_guilty.", "The verdict: notguilty.", "a low line within a word"],
    ["The sum is 2*3 metres.", "The sum is 23 metres.", "a sign between numbers"],
    ["He left [sic](he did not say more) at once.", "He left sic at once.", "brackets that are no link"],
  ])("takes no word for a mark of Markdown: %j", async (article, text) => {
    expect((await checkQuotation(collectionOf(paragraph(article)), text)).verdict).not.toBe("verbatim");
  });

  it.each([
    ["en", "He said that he did not run away from the people.", "run away from the people", "negation", "did not"],
    ["en", "Nobody was hurt in the fire.", "was hurt in the fire", "negation", "Nobody"],
    ["en", "The mayor didn’t sign the new law.", "sign the new law", "negation", "mayor didn’t"],
    ["en", "Allegedly, the talks broke down in May.", "the talks broke down in May", "hedge", "Allegedly,"],
    ["en", "The mayor is accused of taking the money.", "taking the money", "hedge", "is accused of"],
    ["en", "If it rains, the bridge will close at noon.", "the bridge will close at noon", "condition", "If it rains,"],
    ["en", "The bridge will close unless it is mended.", "The bridge will close", "condition", "unless"],
    [
      "en",
      "The mayor took the money, his rival falsely said.",
      "The mayor took the money",
      "negation",
      ", his rival falsely",
    ],
    ["en", "The bridge is not in danger.", "The bridge is", "negation", "not"],
    ["es", "El alcalde no firmó la ley.", "firmó la ley", "negation", "alcalde no"],
    ["fr", "Le ministre n’a pas quitté le pays.", "quitté le pays", "negation", "ministre n’a pas"],
    ["de", "Der Minister hat nie das Land verlassen.", "das Land verlassen", "negation", "hat nie"],
    ["ru", "Министр не покидал страну.", "покидал страну", "negation", "Министр не"],
    ["zh", "事故中没有人受伤。", "有人受伤", "negation", "没"],
    ["zh", "他否认收受贿赂。", "收受贿赂", "negation", "否认"],
    ["ja", "彼は会議に出席しなかったと述べた。", "彼は会議に出席し", "negation", "なかった"],
    ["km", "លោកមិនបានរត់ចោលប្រជាជនទេ។", "បានរត់ចោលប្រជាជន", "negation", "មិន"],
  ])("in %s it tells of %j that %j is turned by what stands beside it", async (language, text, words, kind, beside) => {
    const article = paragraph(text, language);
    const { verdict, outside, excerpts } = await checkQuotation(collectionOf(article), words);
    expect({ verdict, kind: outside?.kind, text: outside?.text }).toEqual({ verdict: "verbatim", kind, text: beside });
    expect(outside && article.text.slice(outside.start, outside.end)).toBe(beside);
    expect(excerpts[0]?.text).toContain(beside);
  });

  it.each([
    ["He did not run away from the people.", "He did not run away", "the denial is quoted"],
    [
      "He did not speak, and the bridge was opened in May.",
      "the bridge was opened in May",
      "the denial is of another clause",
    ],
    ["He did not speak. The bridge was opened in May.", "The bridge was opened", "the denial is of another sentence"],
    ["The mayor, who is not a lawyer, signed the law.", "signed the law", "the denial is an aside"],
    ["The mayor signed the law that was not read.", "The mayor", "a name is denied nothing"],
    [
      "He never swims. Today he swims in the river, and never alone.",
      "swims in the river",
      "what follows is another clause",
    ],
  ])("in %j nothing turns %j: %s", async (text, words) => {
    expect((await checkQuotation(collectionOf(paragraph(text)), words)).outside).toBeUndefined();
  });

  it("shows the place where nothing turns the words before those where something does", async () => {
    const article = paragraph("He did not run away.\n\nOften they run away.");
    const { outside, excerpts } = await checkQuotation(collectionOf(article), "run away");
    expect(outside).toBeUndefined();
    expect(excerpts.map(({ text }) => text)).toEqual(["Often they run away.", "He did not run away."]);
  });

  it.each([
    ["ten votes", "nine votes", "a number"],
    ["41 billion euros", "41 million euros", "a magnitude"],
    ["12 September 1985", "12 September 1958", "a year"],
    ["Thomas Beck", "Tomas Beck", "a spelling"],
    ["we would walk under", "we would not walk under", "a negation left out"],
  ])("calls a few words altered where it is unmistakable what they stand for: %j for %j, %s", async (text, words) => {
    const { verdict, excerpts } = await checkQuotation(collection, text, "news");
    expect(verdict).toBe("altered");
    expect(excerpts.map(({ text, start, focus }) => text.slice(focus.start - start, focus.end - start))).toEqual([
      words,
    ]);
  });
});
