import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusedCheck } from "../../src/answer/check/refused.ts";
import { unquoted } from "../../src/answer/check/said.ts";
import { check, type Shelf } from "../../src/answer/check.ts";
import type { Article } from "../../src/article/article.ts";
import type { Checked } from "../../src/chat/reply.ts";
import { encyclopedic, interview, news, paragraph } from "./articles.ts";

const shelfOf = (...articles: readonly Article[]): Shelf => ({
  articles: () => articles,
  get: (id) => articles.find((article) => article.id === id),
});
const shelf = shelfOf(encyclopedic, interview, news);

/** Replaces the first occurrence of each `said` by the article's words, one after the other. */
const applied = (text: string, { differences }: Pick<Checked, "differences">): string =>
  differences.reduce((running, { said, article }) => running.replace(said, () => article), text);

/**
 * Words and marks one by one, written without the code that is tested: case, the shape of quotation marks and dashes and
 * white space aside. Where a hyphen joins two words, it stands within the word.
 */
const unitsOf = (text: string): string[] =>
  (text.normalize("NFC").match(/[\p{L}\p{N}\p{M}]+(?:[-’'.,][\p{L}\p{N}\p{M}]+)*|-+|[^\s\p{L}\p{N}]/gu) ?? []).map(
    (unit) => {
      if (/^["“”„«»]$/.test(unit)) return '"';
      if (/^(?:-+|[–—])$/.test(unit)) return "—";
      return unit.toLowerCase().replace(/[‘’]/g, "'");
    },
  );

/** True when the units of a text stand in an article one behind the other, the asker's quotation marks at the ends aside. */
const standsIn = (article: Article, text: string): boolean => {
  const units = unitsOf(text);
  while (units[0] === '"') units.shift();
  while (units.at(-1) === '"') units.pop();
  const readable = (skipped: readonly string[]): string[] =>
    article.blocks
      .filter(({ kind }) => !skipped.includes(kind))
      .flatMap(({ start, end }) => unitsOf(article.text.slice(start, end)));
  return [readable(["boilerplate"]), readable(["boilerplate", "dateline"])].some((all) =>
    all.some((_, at) => units.every((unit, index) => all[at + index] === unit)),
  );
};

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
    ["We cannot ask people to drive … put to a discount", "stitched", "with an ellipsis"],
    ["The mayor resigned on Wednesday after a scandal.", "absent", "nothing of it"],
    ["Bread needs flour, water and salt.", "absent", "another subject"],
    ["!!!", "absent", "no words"],
  ])("finds %j %s: %s", async (text, verdict) => {
    expect((await check(shelf, text, "news")).verdict).toBe(verdict);
  });

  it("says elsewhere for the very words of another article, and verbatim when no article was meant", async () => {
    const text = "No subspecies are recognised.";
    const scoped = await check(shelf, text, "news");
    expect(scoped.verdict).toBe("elsewhere");
    expect(scoped.excerpts[0]).toMatchObject({ article: "encyclopedic", text });
    expect((await check(shelf, text)).verdict).toBe("verbatim");
  });

  it("finds pieces of two articles when no article was meant", async () => {
    const text = "The female lays one or two eggs in a temporary bridge that could have been built for 3 million euros";
    expect((await check(shelf, text)).verdict).not.toBe("verbatim");
    const stitched = await check(shelf, "The repair is expected to cost up to thirty years.");
    expect(stitched.verdict).toBe("stitched");
    expect(stitched.excerpts.map(({ article }) => article).sort()).toEqual(["encyclopedic", "news"]);
  });

  it("tells form from words", async () => {
    const form = await check(
      shelf,
      '"my father opened this bakery in 1961, and it survived two floods and a fire,"',
      "news",
    );
    expect(form).toMatchObject({ verdict: "verbatim", differences: [{ said: "my", article: "My", kind: "form" }] });
    const words = await check(shelf, "My father opened this bakery in 1951", "news");
    expect(words).toMatchObject({
      verdict: "altered",
      differences: [{ said: "1951", article: "1961", kind: "words" }],
    });
  });

  it("shows the whole sentence around quoted words, so that what they hang on is seen", async () => {
    const { excerpts } = await check(shelf, "the bridge is in danger of collapse", "news");
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
    expect((await check(shelfOf(paragraph(article)), text)).verdict).not.toBe("verbatim");
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
    expect((await check(shelfOf(paragraph(article)), text)).verdict).toBe("verbatim");
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
    const reply = await check(shelfOf(paragraph(article)), text);
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
    expect((await check(shelfOf(paragraph(article)), text)).verdict).not.toBe("verbatim");
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
    const { verdict, outside, excerpts } = await check(shelfOf(article), words);
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
    expect((await check(shelfOf(paragraph(text)), words)).outside).toBeUndefined();
  });

  it("shows the place where nothing turns the words before those where something does", async () => {
    const article = paragraph("He did not run away.\n\nShe said that they run away.");
    const { outside, excerpts } = await check(shelfOf(article), "run away");
    expect(outside).toBeUndefined();
    expect(excerpts.map(({ text }) => text)).toEqual(["She said that they run away.", "He did not run away."]);
  });

  it.each([
    ["ten votes", "nine votes", "a number"],
    ["41 billion euros", "41 million euros", "a magnitude"],
    ["12 September 1985", "12 September 1958", "a year"],
    ["Thomas Beck", "Tomas Beck", "a spelling"],
    ["we would walk under", "we would not walk under", "a negation left out"],
  ])("calls a few words altered where it is unmistakable what they stand for: %j for %j, %s", async (text, words) => {
    const { verdict, excerpts } = await check(shelf, text, "news");
    expect(verdict).toBe("altered");
    expect(excerpts.map(({ text, start, focus }) => text.slice(focus.start - start, focus.end - start))).toEqual([
      words,
    ]);
  });

  it.each([
    ["14 million euros", "two sums of millions could be meant"],
    ["no bridge", "another word before a common one"],
    ["the new bridge", "another bridge perhaps"],
    ["Ada Beck", "another person"],
    ["420 people", "a number of something else"],
  ])("calls a few words absent where they may be meant for something else: %j, %s", async (text) => {
    expect((await check(shelf, text, "news")).verdict).toBe("absent");
  });

  it("shows each place of words that were put together once", async () => {
    const text = "passed by nine votes … for at least eighteen months … will send 12,500 cars";
    const { verdict, excerpts } = await check(shelf, text, "news");
    expect(verdict).toBe("stitched");
    expect(excerpts).toHaveLength(1);
  });

  it("reads over the end of a paragraph where nothing stands between, and shows both", async () => {
    const article = paragraph(
      "Ferry returns to the harbour after a winter of long and costly repairs\nThe crossing takes an hour\n\nThe ferry sailed again on Monday after four months, the harbour said.\n\nIt carried two hundred people.",
    );
    const [headline, second] = article.blocks;
    const text = article.text.slice(headline?.start, second?.end);
    for (const said of [text, text.replaceAll(/\s+/g, " ")]) {
      const { verdict, excerpts } = await check(shelfOf(article), said);
      expect(verdict).toBe("verbatim");
      expect(excerpts.length).toBe(2);
    }
    expect((await check(shelfOf(article), text.replace("hour", "day"))).verdict).not.toBe("verbatim");
  });

  it.each([
    ["the", "too-short"],
    ["and a", "too-short"],
    ["", "empty"],
    ["… — !", "empty"],
    ["bridge", undefined],
    ["to be or not to be", undefined],
  ])("of %j says %s before anything is looked up", async (text, refused) => {
    expect(await refusedCheck(shelf, text, "news")).toBe(refused);
  });

  it("is honest about a few common words: they stand there, and where", async () => {
    const { verdict, excerpts } = await check(shelf, "and a", "encyclopedic");
    expect(verdict).toBe("verbatim");
    expect(excerpts.length).toBeGreaterThan(1);
  });

  it("judges each sentence of a long text, and calls it by its worst", async () => {
    const text = "The repair is expected to cost 41 million euros. The mayor resigned on Wednesday after a scandal.";
    const reply = await check(shelf, text, "news");
    expect(reply.verdict).toBe("absent");
    expect(reply.sentences?.map(({ verdict }) => verdict)).toEqual(["verbatim", "absent"]);
  });

  it("calls true sentences stitched when they do not stand next to each other", async () => {
    const apart = "Arctic terns live for up to thirty years. No subspecies are recognised.";
    expect((await check(shelf, apart)).verdict).toBe("stitched");
    const together =
      "No subspecies are recognised.\n\nThe female lays one or two eggs in a shallow scrape on the ground.";
    expect((await check(shelf, together)).verdict).toBe("verbatim");
  });

  it.each([
    [
      "The man lied. The mayor is a thief. Nobody knows why he said so.",
      "altered",
      "an accusation without its quotation marks",
    ],
    ["The mayor is a thief. Nobody knows why he said so.", "altered", "without the one that closes"],
    ["The man lied. The mayor is a thief.", "altered", "without the one that opens"],
    ["The man lied. “The mayor is a thief.” Nobody knows why he said so.", "verbatim", "with them"],
    ['The man lied.\n\n"The mayor is a thief."\nNobody knows why he said so.', "verbatim", "with others, line by line"],
    ["The man lied. Nobody knows why he said so.", "stitched", "with a sentence left out"],
  ])("of quoted words between others it says of %j: %s, %s", async (text, verdict) => {
    const article = paragraph("The man lied.\n\n“The mayor is a thief.”\n\nNobody knows why he said so.");
    const reply = await check(shelfOf(article), text);
    expect(reply.verdict).toBe(verdict);
    const changed = reply.differences.filter(({ kind }) => kind === "words");
    expect(changed.length > 0).toBe(verdict === "altered");
    for (const difference of changed) expect(difference.article).toMatch(/[“”]/);
  });

  it("takes the start of a quotation of Markdown for a quotation mark, and its further lines for nothing", async () => {
    const article = paragraph(
      "The man lied.\n\n> The mayor is a thief.\n> So are you.\n\nNobody knows why he said so.",
    );
    const bare = await check(shelfOf(article), "The man lied. The mayor is a thief.");
    expect(bare.verdict).toBe("altered");
    expect(bare.differences.at(-1)?.article).toContain(">");
    for (const text of ["The man lied.\n\n> The mayor is a thief.", "The mayor is a thief. So are you."]) {
      expect((await check(shelfOf(article), text)).verdict).toBe("verbatim");
    }
  });

  it("reads on over what is never quoted, such as an advertisement or a dateline", async () => {
    const advertised = paragraph(
      "Bridge to close in May\n\nThe bridge will close in May, the city council said.\n\nADVERTISEMENT\n\nThe repair will cost forty million euros, it added.\n\nShops fear for their customers.",
    );
    expect(advertised.blocks.map(({ kind }) => kind)).toContain("boilerplate");
    const both =
      "The bridge will close in May, the city council said.\n\nThe repair will cost forty million euros, it added.";
    expect((await check(shelfOf(advertised), both)).verdict).toBe("verbatim");
    expect(news.blocks.map(({ kind }) => kind)).toContain("dateline");
    const body =
      "The city council voted on Tuesday to close the Harbour Bridge to all traffic from 1 May, after engineers found cracks in two of its six piers.";
    const standfirst =
      "The decision, passed by nine votes to four, will send 12,500 cars a day through the old town for at least eighteen months";
    expect((await check(shelf, `${standfirst}\n\n${body}`, "news")).verdict).toBe("verbatim");
  });

  it("finds the right one of many short sentences that are alike, and shows few of them", async () => {
    const asked = Array.from({ length: 30 }, (_, turn) => `Did you see the number ${turn} there? Yes. It was red.`);
    const article = shelfOf(paragraph(asked.join("\n\n")));
    const reply = await check(article, "Did you see the number 21 there?\n\nYes.\n\nIt was red.");
    expect(reply.verdict).toBe("verbatim");
    expect(reply.sentences?.[1]?.excerpts.length).toBeLessThanOrEqual(3);
  });

  it("judges the sentences of a text longer than a message, however long", async () => {
    const lines = Array.from(
      { length: 180 },
      (_, at) => `Witness number ${at} saw a red car on the old bridge in May.`,
    );
    const article = shelfOf(paragraph(lines.join("\n\n")));
    const long = await check(article, lines.join(" "));
    expect(long.verdict).toBe("verbatim");
    const changed = await check(article, lines.join(" ").replace("number 7 saw a red", "number 7 saw a blue"));
    expect(changed.verdict).toBe("altered");
    expect(changed.differences).toContainEqual({ said: "blue", article: "red", kind: "words" });
    const endless = await check(article, "Nobody drove a green van. ".repeat(1_400));
    expect(endless.verdict).not.toBe("verbatim");
  });

  it.each([
    [
      "zh",
      "港口大桥将于五月一日关闭。维修费用为四千一百万欧元。",
      "维修费用为四千一百万欧元",
      "维修费用为五千一百万欧元",
    ],
    [
      "ru",
      "Мост закроют первого мая. Ремонт обойдётся в сорок миллионов евро.",
      "ремонт обойдётся в сорок миллионов",
      "Ремонт обойдётся в сто миллионов евро.",
    ],
    [
      "ar",
      "سيغلق الجسر في الأول من مايو. تبلغ كلفة الإصلاح أربعين مليون يورو.",
      "تبلغ كلفة الإصلاح أربعين مليون يورو",
      "تبلغ كلفة الإصلاح خمسين مليون يورو",
    ],
    [
      "fr",
      "« Le pont restera fermé », dit le maire. Les travaux dureront dix-huit mois.",
      "Le pont restera fermé",
      "Les travaux dureront dix mois.",
    ],
  ])("works in %s", async (language, text, verbatim, altered) => {
    const article = shelfOf(paragraph(text, language));
    expect((await check(article, verbatim)).verdict).toBe("verbatim");
    expect((await check(article, altered)).verdict).toBe("altered");
  });

  const named = { encyclopedic, interview, news };
  const anySentence = fc.constantFrom(
    ...Object.values(named).flatMap(({ id, text, sentences }) =>
      sentences.map(({ start, end }) => ({ id: id as keyof typeof named, sentence: text.slice(start, end) })),
    ),
  );

  it("always finds whole words of an article verbatim, however they are typed", async () => {
    const retyped = (text: string, how: number): string =>
      [
        text,
        text.toUpperCase(),
        text.replace(/[“”]/g, '"').replace(/’/g, "'"),
        text.replace(/ /g, "\u00a0"),
        text.replace(/ /g, "  \n"),
        text.replace(/ — | – /g, " - "),
        text.normalize("NFD"),
      ][how] ?? text;
    await fc.assert(
      fc.asyncProperty(anySentence, fc.nat(30), fc.nat(30), fc.nat(6), async ({ id, sentence }, from, count, how) => {
        const words = sentence.split(" ");
        const part = words.slice(from % words.length, (from % words.length) + 1 + count).join(" ");
        const reply = await check(shelf, retyped(part, how), id);
        if (/[\p{L}\p{N}]/u.test(part)) expect(reply.verdict).toBe("verbatim");
        for (const { kind } of reply.differences) expect(kind).toBe("form");
      }),
      { numRuns: 80 },
    );
  });

  it("never says verbatim of an edited sentence unless it stands there, and its differences give the article's words", async () => {
    const word = fc.constantFrom(
      "not",
      "never",
      "Sweden",
      "19",
      "the",
      "a",
      "and",
      "allegedly",
      "is",
      "bridge",
      "bird",
      "“",
      "—",
      ".",
    );
    const edit = fc.record({ at: fc.nat(60), put: word, how: fc.constantFrom("replace", "insert", "delete", "swap") });
    const edited = (words: readonly string[], { at, put, how }: { at: number; put: string; how: string }): string[] => {
      const place = at % words.length;
      const [before, here, after] = [words.slice(0, place), words[place] ?? "", words.slice(place + 1)];
      if (how === "replace") return [...before, put, ...after];
      if (how === "insert") return [...before, put, here, ...after];
      if (how === "delete") return [...before, ...after];
      return [...before, ...after.slice(0, 1), here, ...after.slice(1)];
    };
    await fc.assert(
      fc.asyncProperty(anySentence, fc.array(edit, { minLength: 1, maxLength: 3 }), async ({ id, sentence }, edits) => {
        const article = named[id];
        const text = edits.reduce(edited, sentence.split(" ")).join(" ").trim();
        if (text === "") return;
        const reply = await check(shelf, text, id);
        if (reply.verdict === "verbatim") expect(standsIn(article, text), text).toBe(true);
        for (const one of reply.sentences ?? [reply]) {
          if (one.verdict !== "altered") continue;
          const [excerpt] = one.excerpts;
          // Quotation marks around the whole are the asker's; the sentence is judged without them.
          const quoted = unquoted(applied(one.text, one));
          expect(excerpt && unquoted(article.text.slice(excerpt.focus.start, excerpt.focus.end))).toBe(quoted);
          expect(excerpt?.text).toContain(quoted);
        }
      }),
      { numRuns: 120 },
    );
  });

  it("never says verbatim of several sentences unless they stand there with the same marks, and always when they do", async () => {
    const left = fc.constantFrom("", "“", "”", "—", ",", "sentence", "swap");
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(named)),
        fc.nat(60),
        fc.integer({ min: 2, max: 4 }),
        left,
        async (article, from, count, what) => {
          const first = from % (article.sentences.length - count);
          const sentences = article.sentences.slice(first, first + count);
          const [start, end] = [sentences[0]?.start ?? 0, sentences.at(-1)?.end ?? 0];
          const words = sentences.map((one) => article.text.slice(one.start, one.end));
          if (what === "swap") words.reverse();
          else if (what === "sentence") words.splice(1, 1);
          // As it stands, with a mark left out wherever it is.
          const whole = article.text.slice(start, end);
          const text = what === "swap" || what === "sentence" ? words.join(" ") : whole.replaceAll(what, "");
          const { verdict } = await check(shelf, text, article.id);
          seen.add(verdict);
          if (verdict === "verbatim") expect(standsIn(article, text), text).toBe(true);
          if (
            text === whole &&
            !article.blocks.some((one) => one.kind === "dateline" && one.start >= start && one.end <= end)
          ) {
            expect(verdict, text).toBe("verbatim");
          }
        },
      ),
      { numRuns: 120 },
    );
    for (const verdict of ["verbatim", "altered", "stitched"]) expect(seen).toContain(verdict);
  });

  it("never throws, whatever is checked", async () => {
    const any = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom("“", "”", '"', " ", "a", "…", "\ud800", "\0", "İ", "é", "\n", ".") }),
    );
    await fc.assert(
      fc.asyncProperty(any, any, async (text, article) => {
        await check(shelfOf(paragraph(article), news), text);
      }),
      { numRuns: 80 },
    );
  });
});
