import { describe, expect, it } from "vitest";
import { scanArticles } from "../../src/quotation/candidates/scan-articles.ts";
import { judgeSentence } from "../../src/quotation/judge-sentence.ts";
import { parseQuote } from "../../src/quotation/parse-quote.ts";
import { createYielder } from "../../src/yielding.ts";
import { interview, news, paragraph } from "../fakes/articles.ts";

const judge = async (
  text: string,
  own: readonly (typeof news)[],
  others: readonly (typeof news)[] = [],
  compared = true,
) =>
  judgeSentence(await parseQuote(text, "en"), scanArticles(own), scanArticles(others), createYielder(), { compared });
const article = paragraph("The council voted to close the bridge on Monday. Nobody was hurt when the roof fell.");

describe("the verdict on a sentence", () => {
  it.each([
    ["The council voted to close the bridge", "verbatim"],
    ["The council voted to open the bridge on Monday", "altered"],
    ["Zebras are striped animals", "absent"],
  ])("%j is %s", async (text, verdict) => {
    expect((await judge(text, [article])).verdict).toBe(verdict);
  });

  it("is elsewhere when only an article that is not meant has it", async () => {
    const { verdict, places } = await judge("The Harbour Bridge was opened", [interview], [news]);
    expect(verdict).toBe("elsewhere");
    expect(places[0]?.article).toBe(news);
  });

  it("says what turns words that are quoted without it", async () => {
    expect((await judge("was hurt when the roof fell", [article])).outside).toMatchObject({ kind: "negation" });
  });

  it("says who says it, where the article only reports it", async () => {
    const reported = paragraph("Ms Oak said that the bank was being misled and that she would leave. Rain fell.");
    expect((await judge("the bank was being misled", [reported])).outside).toMatchObject({
      kind: "attribution",
      text: "Ms Oak said",
    });
    expect((await judge("Ms Oak said that the bank was being misled", [reported])).outside).toBeUndefined();
    const quoted = paragraph("“The bank was being misled,” said Ms Oak. Rain fell.");
    expect((await judge("The bank was being misled", [quoted])).outside).toBeUndefined();
  });

  it("is only looked up when it is not to be compared", async () => {
    expect((await judge("The council voted to open the bridge on Monday", [article], [], false)).verdict).toBe(
      "absent",
    );
  });
});
