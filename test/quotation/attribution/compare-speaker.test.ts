import { describe, expect, it } from "vitest";
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
    expect((await judged("“The old dam will hold until spring” — Clara Moreno", article)).attribution).toBeUndefined();
  });

  it("excuses no change of the words", async () => {
    const { verdict, attribution, sentences } = await judged(
      "“The old dam will not hold until spring,” Moreno told us.",
    );
    expect({ verdict, attribution }).toEqual({ verdict: "altered", attribution: "same" });
    expect(sentences).toMatchObject([{ text: "The old dam will not hold until spring,", verdict: "altered" }]);
  });
});
