/** What journalists legitimately do with a quotation, and what they may not do. */

import { describe, expect, it } from "vitest";
import { checkQuotation } from "../../src/quotation/check-quotation.ts";
import { collectionOf } from "../fakes/article-collection.ts";
import { paragraph } from "../fakes/articles.ts";

const judged = (article: string, text: string, language = "en") =>
  checkQuotation(collectionOf(paragraph(article, language)), text);

const PLANS =
  "“There is no reason to think the builders have changed their plans,” said Ms Hill, an engineer. “These plans are the worst of all.”";
const ROAD = "The mayor said the road will close at dawn, and that no bus will run.";
const VALLEY =
  "The valley is one of the poorest, most remote and most beautiful places in the region, and its people will not sell the land.";
const BRIDGE = "The bridge over the river, built in 1890 by two brothers, will be mended in May.";
const FILM = "The film “Northern Lights” has swept the season, a critic wrote.";
const DEAL = "The council made a “deal with the devil.”";

describe("the mark that a quotation ends with", () => {
  it.each([
    [PLANS, "“There is no reason to think the builders have changed their plans.”", "other"],
    [PLANS, "no reason to think the builders have changed,", undefined],
    [ROAD, "The mayor said the road will close at dawn.", "goes-on"],
    ['"I wasn\'t ready for that," Hill said during the talk.', '"I wasn\'t ready for that."', "other"],
    ["“It will rain!” said Oak.", "“It will rain.”", "other"],
    ["« Le pont est sûr », a dit le maire.", "« Le pont est sûr. »", "other"],
    ["ស្ពានរឹងមាំណាស់។ យើងនឹងបើកវា។", "ស្ពានរឹងមាំណាស់", undefined],
  ])("of %j in %j is form, and its ending is told: %s", async (article, text, ending) => {
    const reply = await judged(article, text, /\p{Script=Khmer}/u.test(text) ? "km" : "en");
    expect({ verdict: reply.verdict, ending: reply.ending }).toEqual({ verdict: "verbatim", ending });
    for (const { kind } of reply.differences) expect(kind).toBe("form");
  });

  it.each([
    ["“Will the bridge hold?” asked Oak.", "“Will the bridge hold.”", "a question made a statement"],
    ["“The bridge will hold,” said Oak.", "“The bridge will hold?”", "a statement made a question"],
    ["“We won,” said Oak.", "“We won!”", "an exclamation put in"],
    ["It rose by 5.2 metres.", "It rose by 5.", "a number cut"],
    [ROAD, "The mayor said. The road will close at dawn.", "two sentences made of one"],
  ])("of %j in %j is no form: %s", async (article, text) => {
    expect((await judged(article, text)).verdict).not.toBe("verbatim");
  });

  it("is named where it makes a statement of a question", async () => {
    const { verdict, differences } = await judged("“Will the bridge hold?” asked Oak.", "“Will the bridge hold.”");
    expect(verdict).toBe("altered");
    expect(differences).toContainEqual({ said: ".", article: "?", kind: "words" });
  });
});

describe("marks and signs of another make", () => {
  it.each([
    [FILM, "“The film ‘Northern Lights’ has swept the season, a critic wrote.”"],
    [FILM, "'The film \"Northern Lights\" has swept the season, a critic wrote.'"],
    [FILM, "„The film «Northern Lights» has swept the season, a critic wrote.“"],
    [FILM, '"The film "Northern Lights" has swept the season, a critic wrote."'],
    [FILM, "||The film “Northern Lights” has swept the season||"],
    [FILM, "`The film “Northern Lights” has swept the season`"],
    [DEAL, "“The council made a “deal with the devil.”"],
    ["The ﬁnal ofﬁce closed.", "The final office closed."],
    ["More than 70% of the mills closed.", "More than 70 percent of the mills closed."],
    ["More than 70 per cent of the mills closed.", "More than 70 % of the mills closed."],
    ["About 1 200 mills closed.", "About 1\u202f200 mills closed."],
    ["About 12 000 mills closed.", "About 12000 mills closed."],
    ["وصل الوزير إلى المدينة يوم الاثنين", "وَصَلَ الوزيرُ إلى المدينـــة يومَ الاثنين"],
    ["שלום לכולם בעיר", "שָׁלוֹם לְכוּלָם בָּעִיר"],
  ])("%j is quoted verbatim as %j", async (article, text) => {
    const { verdict, differences } = await judged(article, text);
    expect(verdict).toBe("verbatim");
    for (const { kind } of differences) expect(kind).toBe("form");
  });

  it.each([
    ["He is a “hero” of the town.", "He is a hero of the town.", "irony taken for praise"],
    ["The rate rose by 5 percentage points.", "The rate rose by 5% points.", "points are no percentage"],
    ["About 1 200 mills closed.", "200 mills closed.", "a group of digits left out"],
    ["Let for 1,200 pounds a year.", "Let for 1200 pounds a year.", "a sign within a number"],
  ])("%j is not verbatim as %j: %s", async (article, text) => {
    expect((await judged(article, text)).verdict).not.toBe("verbatim");
  });
});

describe("marked changes", () => {
  it.each([
    [VALLEY, "one of the poorest […] places in the region", "omission", ", most remote and most beautiful"],
    [VALLEY, "one of the poorest (…) places in the region.", "omission", ", most remote and most beautiful"],
    [BRIDGE, "The bridge over the river ... will be mended in May.", "omission", ", built in 1890 by two brothers,"],
    [BRIDGE, "“The bridge over the river … will be mended in May.”", "omission", ", built in 1890 by two brothers,"],
    [BRIDGE, "The bridge over [it], built in 1890", "replacement", "the river"],
    [BRIDGE, "will be mended [by the council] in May", "insertion", ""],
    [
      "But the council is clearly trying to open the road.",
      "[T]he council is clearly trying to open the road.",
      "case",
      "the",
    ],
    ["The new road cost to much, wrote the council.", "The new road cost to [sic] much, wrote the council.", "sic", ""],
    [
      "“We want to win. We train. We will win,” said Oak.",
      "“We want to win … We will win.”",
      "omission",
      ". We train.",
    ],
    ["“She wants peace for all,” said Oak.", "“She want[ed] peace for all.”", "replacement", "wants"],
  ])("in %j the change of %j is a marked %s of %j", async (article, text, mark, words) => {
    const { verdict, differences } = await judged(article, text);
    expect(verdict).toBe("marked");
    expect(differences).toMatchObject([{ kind: "marked", mark, article: words }]);
  });

  it.each([
    [VALLEY, "its people will ... sell the land.", "left-out", "not"],
    ["Mr Oak did not resign.", "Mr Oak did ... resign.", "left-out", "not"],
    ["The council will open the road.", "The council will [never] open the road.", "put-in", "never"],
    ["The minister never said it was safe.", "The minister […] said it was safe.", "left-out", "never"],
    ["លោកមិនបានរត់ចោលប្រជាជនទេ។", "លោក […] បានរត់ចោលប្រជាជន", "left-out", "មិន"],
  ])("in %j the change of %j is altered: %s %j", async (article, text, how, word) => {
    const { verdict, differences } = await judged(article, text, /\p{Script=Khmer}/u.test(text) ? "km" : "en");
    expect(verdict).toBe("altered");
    expect(differences).toMatchObject([{ turns: { kind: "negation", how, text: word } }]);
  });

  it.each([
    ["The mayor allegedly took the money in May.", "The mayor … took the money in May.", "hedge", "allegedly"],
    ["The road will close, if it rains, at noon today.", "The road will close … at noon today.", "condition", "if"],
    [
      "“The bank was misled,” said Hill, and Oak said “we will leave the town”.",
      "The bank was misled … we will leave the town",
      "speaker",
      "said",
    ],
  ])("in %j what %j leaves out is marked, and said loudly: a %s, %j", async (article, text, kind, word) => {
    const { verdict, differences } = await judged(article, text);
    expect(verdict).toBe("marked");
    expect(differences).toMatchObject([{ turns: { kind, text: word } }]);
  });

  it.each([
    ["The road will close. It is old.", "The road … will be opened", "words that are not there"],
    [
      "The road will close.\n\nThe council will open the bridge in May.",
      "The road will … open the bridge in May",
      "the other paragraph",
    ],
    ["The road will close at noon.", "will close … The road", "the order turned round"],
  ])("excuse nothing else in %j: %j has %s", async (article, text) => {
    expect(["altered", "stitched", "absent"]).toContain((await judged(article, text)).verdict);
  });
});

describe("an attribution between two parts of a quotation", () => {
  const MEND = "“We won't close it,” said Hill. “We will mend it.”";

  it.each([
    [MEND, "“We won't close it. We will mend it.”", "said Hill"],
    [
      PLANS,
      "“There is no reason to think the builders have changed their plans. These plans are the worst of all.”",
      "said Ms Hill, an engineer",
    ],
    [
      "“The old road to the mill,” said Hill, “will be closed at noon.”",
      "“The old road to the mill will be closed at noon.”",
      "said Hill",
    ],
  ])("of %j may be left out, and that is said: %j", async (article, text, words) => {
    const { verdict, differences } = await judged(article, text);
    expect(verdict).toBe("verbatim");
    expect(differences.filter(({ kind }) => kind !== "form")).toMatchObject([{ mark: "attribution", article: words }]);
  });

  it.each([
    [
      "“We won't close it,” said Hill. “We will mend it,” said Oak.",
      "“We won't close it. We will mend it.”",
      "two speakers",
    ],
    [
      "“We won't close it,” said Hill. She left the room. “We will mend it.”",
      "“We won't close it. We will mend it.”",
      "two things that were said",
    ],
    [
      "“We won't close it,” said Hill.\n\n“We will mend it.”",
      "“We won't close it. We will mend it.”",
      "two paragraphs",
    ],
  ])("is not all that %j leaves out in %j: %s", async (article, text) => {
    expect((await judged(article, text)).verdict).toBe("stitched");
  });
});

describe("what is told of an alteration", () => {
  it.each([
    [
      "en",
      "The owner said he would not sell the mill to the town.",
      "The owner said he would not not sell the mill to the town.",
      "not ",
    ],
    ["en", "The mill will never be sold to the county.", "The mill will never never be sold to the county.", "never "],
    [
      "fr",
      "Le maire ne parlera pas de la route au conseil.",
      "Le maire parlera pas de la route au conseil.",
      "parlera",
    ],
    [
      "fr",
      "La ministre n’a pas quitté le pays hier soir.",
      "La ministre a pas quitté le pays hier soir.",
      "ministre a",
    ],
  ])("in %s a doubled or a dropped word of denial is one: %j as %j", async (language, article, text, said) => {
    const { verdict, differences } = await judged(article, text, language);
    expect(verdict).toBe("altered");
    expect(differences.map((one) => one.said)).toEqual([said]);
  });

  it.each([
    ["Mayor Ibarra welcomed it.\n\nThe council voted on Monday.", "Mayor Ibarra denied it."],
    ["The council met. Ada Oak left early.\n\nRain fell on the town.", "Ada Oak resigned at once."],
    ["The mill, said Mayor Ibarra, was opened by his father.", "Mayor Ibarra was arrested."],
  ])("is never that another thing is said with the same name: %j, %j", async (article, text) => {
    expect((await judged(article, text)).verdict).toBe("absent");
  });

  it("is never read across the colon of a headline", async () => {
    const article =
      "Old Mill: Not Closing Down in the Spring\n\nThe owners said on Monday that the mill would stay, whatever the town decides.";
    const { verdict, differences } = await judged(article, "Old Mill closes down in the spring");
    expect(verdict).toBe("absent");
    expect(differences).toEqual([]);
    // A word of a headline is altered as every other word is.
    const altered = await judged(article, "Old Mill: Not Closing Down in the Autumn");
    expect(altered.verdict).toBe("altered");
    expect(altered.differences.filter(({ kind }) => kind === "words")).toMatchObject([
      { said: "Autumn", article: "Spring" },
    ]);
  });
});

describe("in scripts without capitals", () => {
  const DAM = "«لا يمكننا أن نفتح السد القديم»، قالت ليلى حداد، مديرة الميناء. «سيكون ذلك تهورا كبيرا».";
  const FERRY = "«សាឡាងមិនមែនជាជម្រើសទេ» លោក ចាន់ វិបុល បាននិយាយ។";

  it("an attribution between two parts may be left out, and is told", async () => {
    const { verdict, differences } = await judged(DAM, "«لا يمكننا أن نفتح السد القديم. سيكون ذلك تهورا كبيرا»", "ar");
    expect(verdict).toBe("verbatim");
    expect(differences).toContainEqual(expect.objectContaining({ kind: "marked", mark: "attribution" }));
  });

  it.each([
    ["«لا يمكننا أن نفتح السد القديم»، قالت ليلى حداد", "same"],
    ["«لا يمكننا أن نفتح السد القديم»، قال سامر نصار", "other"],
  ])("%j is judged within its marks, and of whom it is said: %s", async (text, attribution) => {
    expect(await judged(DAM, text, "ar")).toMatchObject({ verdict: "verbatim", attribution });
  });

  it("words of somebody else behind the second part are not joined", async () => {
    const both = "«لا يمكننا أن نفتح السد القديم»، قالت ليلى حداد. «سيكون ذلك تهورا كبيرا»، قال سامر نصار.";
    const { verdict } = await judged(both, "«لا يمكننا أن نفتح السد القديم. سيكون ذلك تهورا كبيرا»", "ar");
    expect(verdict).not.toBe("verbatim");
  });

  it("a denial that is left out alters a sentence that is not put together", async () => {
    const { verdict, differences } = await judged(FERRY, "«សាឡាងជាជម្រើស»", "km");
    expect(verdict).toBe("altered");
    expect(differences).toContainEqual(expect.objectContaining({ article: expect.stringContaining("មិនមែន") }));
  });

  it("a name with the colon of Khmer is who said it", async () => {
    expect(await judged(FERRY, "វិបុល៖ «សាឡាងមិនមែនជាជម្រើសទេ»", "km")).toMatchObject({
      verdict: "verbatim",
      attribution: "same",
    });
  });
});

describe("a denial within a word, or of two", () => {
  const SAFE = "The mill is safe, dry and ready for tenants.";
  const SURVEY = "« Nous n’avons pas vu l’expertise », a dit la maire.";

  it.each([
    ["en", SAFE, "“the mill is [un]safe, dry and ready”"],
    ["en", "The mill is unsafe for its tenants, she said.", "“The mill is [safe] for its tenants”"],
    ["de", "Der Plan ist möglich und sehr gut.", "„Der Plan ist [un]möglich und sehr gut“"],
  ])("in %s alters %j quoted as %j, whatever is marked", async (language, article, text) => {
    const { verdict, differences } = await judged(article, text, language);
    expect(verdict).toBe("altered");
    expect(differences).toContainEqual(
      expect.objectContaining({ turns: expect.objectContaining({ kind: "negation" }) }),
    );
  });

  it.each(["« Nous avons vu l’expertise »", "« Nous avons pas vu l’expertise »"])("%j is altered", async (text) => {
    expect((await judged(SURVEY, text, "fr")).verdict).toBe("altered");
  });
});
