import { describe, expect, it } from "vitest";
import { checkQuotation } from "../../src/quotation/check-quotation.ts";
import { validateQuotation } from "../../src/quotation/validate-quotation.ts";
import { collection, collectionOf } from "../fakes/article-collection.ts";
import { news, paragraph } from "../fakes/articles.ts";

describe("where checked words stand", () => {
  it.each([
    ["14 million euros", "two sums of millions could be meant"],
    ["no bridge", "another word before a common one"],
    ["the new bridge", "another bridge perhaps"],
    ["Ada Beck", "another person"],
    ["420 people", "a number of something else"],
  ])("calls a few words absent where they may be meant for something else: %j, %s", async (text) => {
    expect((await checkQuotation(collection, text, "news")).verdict).toBe("absent");
  });

  it("shows each place of words that were put together once", async () => {
    const text = "passed by nine votes … for at least eighteen months … will send 12,500 cars";
    const { verdict, excerpts } = await checkQuotation(collection, text, "news");
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
      const { verdict, excerpts } = await checkQuotation(collectionOf(article), said);
      expect(verdict).toBe("verbatim");
      expect(excerpts.length).toBe(2);
    }
    expect((await checkQuotation(collectionOf(article), text.replace("hour", "day"))).verdict).not.toBe("verbatim");
  });

  it.each([
    ["the", "too-short"],
    ["and a", "too-short"],
    ["", "empty"],
    ["… — !", "empty"],
    ["bridge", undefined],
    ["to be or not to be", undefined],
  ])("of %j says %s before anything is looked up", async (text, refused) => {
    expect(await validateQuotation(collection, text, "news")).toBe(refused);
  });

  it("is honest about a few common words: they stand there, and where", async () => {
    const { verdict, excerpts } = await checkQuotation(collection, "and a", "encyclopedic");
    expect(verdict).toBe("verbatim");
    expect(excerpts.length).toBeGreaterThan(1);
  });

  it("judges each sentence of a long text, and calls it by its worst", async () => {
    const text = "The repair is expected to cost 41 million euros. The mayor resigned on Wednesday after a scandal.";
    const reply = await checkQuotation(collection, text, "news");
    expect(reply.verdict).toBe("absent");
    expect(reply.sentences?.map(({ verdict }) => verdict)).toEqual(["verbatim", "absent"]);
  });

  it("calls true sentences stitched when they do not stand next to each other", async () => {
    const apart = "Arctic terns live for up to thirty years. No subspecies are recognised.";
    expect((await checkQuotation(collection, apart)).verdict).toBe("stitched");
    const together =
      "No subspecies are recognised.\n\nThe female lays one or two eggs in a shallow scrape on the ground.";
    expect((await checkQuotation(collection, together)).verdict).toBe("verbatim");
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
    const reply = await checkQuotation(collectionOf(article), text);
    expect(reply.verdict).toBe(verdict);
    const changed = reply.differences.filter(({ kind }) => kind === "words");
    expect(changed.length > 0).toBe(verdict === "altered");
    for (const difference of changed) expect(difference.article).toMatch(/[“”]/);
  });

  it("takes the start of a quotation of Markdown for a quotation mark, and its further lines for nothing", async () => {
    const article = paragraph(
      "The man lied.\n\n> The mayor is a thief.\n> So are you.\n\nNobody knows why he said so.",
    );
    const bare = await checkQuotation(collectionOf(article), "The man lied. The mayor is a thief.");
    expect(bare.verdict).toBe("altered");
    expect(bare.differences.at(-1)?.article).toContain(">");
    for (const text of ["The man lied.\n\n> The mayor is a thief.", "The mayor is a thief. So are you."]) {
      expect((await checkQuotation(collectionOf(article), text)).verdict).toBe("verbatim");
    }
  });

  it("reads on over what is never quoted, such as an advertisement or a dateline", async () => {
    const advertised = paragraph(
      "Bridge to close in May\n\nThe bridge will close in May, the city council said.\n\nADVERTISEMENT\n\nThe repair will cost forty million euros, it added.\n\nShops fear for their customers.",
    );
    expect(advertised.blocks.map(({ kind }) => kind)).toContain("boilerplate");
    const both =
      "The bridge will close in May, the city council said.\n\nThe repair will cost forty million euros, it added.";
    expect((await checkQuotation(collectionOf(advertised), both)).verdict).toBe("verbatim");
    expect(news.blocks.map(({ kind }) => kind)).toContain("dateline");
    const body =
      "The city council voted on Tuesday to close the Harbour Bridge to all traffic from 1 May, after engineers found cracks in two of its six piers.";
    const standfirst =
      "The decision, passed by nine votes to four, will send 12,500 cars a day through the old town for at least eighteen months";
    expect((await checkQuotation(collection, `${standfirst}\n\n${body}`, "news")).verdict).toBe("verbatim");
  });

  it("finds the right one of many short sentences that are alike, and shows few of them", async () => {
    const asked = Array.from({ length: 30 }, (_, turn) => `Did you see the number ${turn} there? Yes. It was red.`);
    const article = collectionOf(paragraph(asked.join("\n\n")));
    const reply = await checkQuotation(article, "Did you see the number 21 there?\n\nYes.\n\nIt was red.");
    expect(reply.verdict).toBe("verbatim");
    expect(reply.sentences?.[1]?.excerpts.length).toBeLessThanOrEqual(3);
  });

  it("judges the sentences of a text longer than a message, however long", async () => {
    const lines = Array.from(
      { length: 180 },
      (_, at) => `Witness number ${at} saw a red car on the old bridge in May.`,
    );
    const article = collectionOf(paragraph(lines.join("\n\n")));
    const long = await checkQuotation(article, lines.join(" "));
    expect(long.verdict).toBe("verbatim");
    const changed = await checkQuotation(article, lines.join(" ").replace("number 7 saw a red", "number 7 saw a blue"));
    expect(changed.verdict).toBe("altered");
    expect(changed.differences).toContainEqual({ said: "blue", article: "red", kind: "words" });
    const endless = await checkQuotation(article, "Nobody drove a green van. ".repeat(1_400));
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
    const article = collectionOf(paragraph(text, language));
    expect((await checkQuotation(article, verbatim)).verdict).toBe("verbatim");
    expect((await checkQuotation(article, altered)).verdict).toBe("altered");
  });
});
