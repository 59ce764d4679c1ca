import { describe, expect, it } from "vitest";
import { formatReply } from "../../../src/chat/format-reply.ts";
import { checkQuotation } from "../../../src/quotation/check-quotation.ts";
import { collectionOf } from "../../fakes/article-collection.ts";
import { paragraph } from "../../fakes/articles.ts";

const ARTICLE = [
  "Clara Moreno, the mayor, spoke on Monday. Diego Hill leads the council.",
  "“The old dam will hold until the spring,” said Moreno.",
  "“Nobody asked the people of the valley,” the council said in a statement.",
  "Hill said that the bank was being misled and that he would leave.",
  "The mill was closed in May and will be sold.",
].join("\n\n");
const judged = (text: string, article = ARTICLE) => checkQuotation(collectionOf(paragraph(article)), text);

describe("whose words a quotation is said to be", () => {
  it.each([
    ["“The old dam will hold until the spring” — Clara Moreno", "same"],
    ["“The old dam will hold until the spring,” said Moreno.", "same"],
    ["Moreno: “The old dam will hold until the spring.”", "same"],
    ["“The old dam will hold until the spring,” Diego Hill said.", "other"],
    ["“The old dam will hold until the spring”\n— Ada Oak", "other"],
    ["Clara Moreno: “the bank was being misled”", "other"],
    ["“Nobody asked the people of the valley,” according to Ada Oak.", "other"],
    ["“The mill was closed in May” — Clara Moreno", "nobody"],
    ["“Nobody asked the people of the valley,” he said.", undefined],
  ])("of %j is beside the article: %s", async (text, attribution) => {
    const reply = await judged(text);
    expect({ verdict: reply.verdict, attribution: reply.attribution, text: reply.text }).toEqual({
      verdict: "verbatim",
      attribution,
      text,
    });
  });

  it.each([
    [
      "ar",
      "وقال المهندس سامي حداد: «الجسر لا يحتمل شتاء آخر». وهطل المطر.",
      "«الجسر لا يحتمل شتاء آخر»",
      "سامي حداد",
      "عمر ناصر",
    ],
    ["km", "លោក សុខ វិបុល បាននិយាយថា៖ «យើងលក់នៅទីនេះតាំងពីក្មេង»។", "«យើងលក់នៅទីនេះតាំងពីក្មេង»", "សុខ វិបុល", "កែវ រតនៈ"],
  ])("is told in %s, which has no capitals: %j", async (language, article, quote, same, other) => {
    const collection = collectionOf(paragraph(article, language));
    const judgedAs = async (name: string) => checkQuotation(collection, `${quote} — ${name}`);
    expect(await judgedAs(same)).toMatchObject({ verdict: "verbatim", attribution: "same" });
    expect(await judgedAs(other)).toMatchObject({ verdict: "verbatim", attribution: "other", saidBy: other });
  });

  it("is told with the article's own name of the speaker", async () => {
    const { saidBy, speaker } = await judged("“Nobody asked the people of the valley” — Ada Oak");
    expect({ saidBy, speaker }).toEqual({ saidBy: "Ada Oak", speaker: "the council" });
  });

  it("is not judged where a name and a description may be one person", async () => {
    const article =
      "Clara Moreno, the mayor, spoke on Monday.\n\n“The old dam will hold until spring,” said the mayor.";
    expect((await judged("“The old dam will hold until spring” — Clara Moreno", article)).attribution).toBe("unclear");
  });

  const FERRY = [
    "The council leader, Marcus Thole, called the cut “a betrayal of the island” and said he would ask the minister, Helen Adeyemi.",
    "“We will not sail with a tired crew,” said Ingrid Vasey, the managing director.",
    "Bishop Ada Bell spoke, too. “The bells will ring,” Bell said.",
    "“Nobody will come,” a woman in the third row said, and a man agreed.",
  ].join("\n\n");

  it.each([
    ['"a betrayal of the island" said Helen Adeyemi', "other"],
    ['"a betrayal of the island" said Marcus Hill', "other"],
    ['"a betrayal of the island" said Marcus Thole', "same"],
    ['"a betrayal of the island" - M. Thole', "same"],
    ['"a betrayal of the island" said the council leader', "same"],
    ['"a betrayal of the island," said the minister.', "other"],
    ['The minister, Helen Adeyemi, called it "a betrayal of the island".', "other"],
    ['Helen Adeyemi called the cut "a betrayal of the island"', "other"],
    ['The cut is "a betrayal of the island," said Marcus Thole.', "same"],
    ['Marcus Thole, the council leader, called the cut "a betrayal of the island".', "same"],
    ["“We will not sail with a tired crew” — the managing director", "same"],
    ["“We will not sail with a tired crew” (harbour master Jo Lind)", "other"],
    ["“The bells will ring,” said Ada Bell.", "same"],
    ["“The bells will ring,” said Tom Bell.", "unclear"],
    ["“Nobody will come” - Tom Hill", "other"],
  ])("is read behind titles and in a sentence of the writer's own: %j is %s", async (text, attribution) => {
    const reply = await judged(text, FERRY);
    expect([reply.verdict, reply.attribution]).toEqual(["verbatim", attribution]);
  });

  it("is not told of the article's author, whose own words the reporter's are", async () => {
    const article = { ...paragraph("The mill was closed in May and will be sold."), author: "Nadia Okafor" };
    const { attribution } = await checkQuotation([article], "“The mill was closed in May” — Nadia Okafor");
    expect(attribution).toBe("unclear");
  });

  it("of words that only resemble the article's is said of a sentence like them", async () => {
    const reply = await judged("“We will sail with a tired crew,” said Ingrid Vasey.", FERRY);
    expect(reply).toMatchObject({ verdict: "altered", attribution: "same" });
    const lines = formatReply(reply).map((part) => ("text" in part ? part.text : ""));
    expect(lines).toContain("The article gives a sentence like this to Ingrid Vasey.");
    expect(lines.join(" ")).not.toContain("gives these words");
  });

  it("excuses no change of the words", async () => {
    const { verdict, attribution, sentences } = await judged(
      "“The old dam will not hold until spring,” Moreno told us.",
    );
    expect({ verdict, attribution }).toEqual({ verdict: "altered", attribution: "same" });
    expect(sentences).toMatchObject([{ text: "The old dam will not hold until spring,", verdict: "altered" }]);
  });
});
