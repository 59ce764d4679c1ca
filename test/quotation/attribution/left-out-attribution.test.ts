import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkQuotation } from "../../../src/quotation/index.ts";
import { paragraph } from "../../fakes/articles.ts";

const judged = async (article: string, text: string, language?: string) =>
  checkQuotation([paragraph(article, language)], text);

describe("an attribution between few words", () => {
  it.each([
    ["“I never took money,” said Hale, “and I never will.”", "“I never took money and I never will.”", "said Hale"],
    ["“I did it,” Hale told the court, “for the children.”", "“I did it for the children.”", "Hale told the court"],
    [
      "The hearing was short. “We waited,” said Moreno, the clerk, “for nine long weeks,” and then she sat down.",
      "“We waited for nine long weeks”",
      "said Moreno, the clerk",
    ],
    ['"Stop!" said Hale. "Or else," he said, "we jump."', '"Or else we jump"', "he said"],
    ['"It rained," Moreno said, "and," she added, "it froze."', "It rained, and it froze.", "Moreno said"],
    ["“We mended,” said Hale, “the old weir,” he added.", "“We mended the old weir”", "said Hale"],
  ])("of %j may be left out, and that is said: %j", async (article, text, words) => {
    const { verdict, differences } = await judged(article, text);
    expect(differences.filter(({ kind }) => kind !== "form")[0]).toMatchObject({ mark: "attribution", article: words });
    expect(verdict).toBe("verbatim");
  });

  it("is looked for in much white space, too", async () => {
    // By the cube of its length, this would take half a minute.
    const article = `“I never took any money.”${" ".repeat(4_000)}x “so” said Hale. “I never will.”`;
    expect(await judged(article, "“I never took any money. I never will.”")).toMatchObject({ verdict: "stitched" });
  }, 10_000);

  it.each([
    ["“I never took money,” said Hale, “and I never will.”", "“I never took money and I will.”", "a denial is lost"],
    ["“I never took money,” said Hale, “and I never will.”", "“I once took money and I never will.”", "a word changed"],
    [
      "“I never took money,” said Hale. She paused. “And I never will.”",
      "“I never took money and I never will.”",
      "a sentence is lost",
    ],
    [
      "“I never took money,” Hale denied saying, “and I never will.”",
      "“I never took money and I never will.”",
      "nobody said it",
    ],
    [
      "“I never took money,” said Hale, “and I never will,” said Oak.",
      "“I never took money and I never will.”",
      "two speakers",
    ],
    [
      "“I never took money,” the sign at the gate reads, “and I never will.”",
      "“I never took money! And I never will.”",
      "a mark of its own",
    ],
    ["I never took money, said Hale, and I never will.", "“I never took money and I never will.”", "no quotation"],
    [
      'He had a 6" knife. "He said it was his," and walked off.',
      'He had a 6" knife and walked off.',
      "a mark of inches",
    ],
  ])("is not all that is left out of %j in %j: %s", async (article, text) => {
    expect((await judged(article, text)).verdict).not.toBe("verbatim");
  });

  it.each([
    "Hale would say,",
    "Hale refused to say,",
    "Hale failed to say,",
    "Hale avoided saying,",
    "Hale allegedly said,",
    "Hale said falsely,",
    "Hale said, according to Oak,",
    "Hale was told,",
    "he was quoted as falsely saying,",
    "said Hale, if asked,",
    "said Hale?",
    "Hale said, and Oak added,",
    "said Hale while Oak replied,",
    "said Hale, quoting a sign,",
    "said Hale of what he called",
    "said Hale, unless",
    "said Hale to Oak’s question:",
  ])("is not all that is left out where that is: %s", async (words) => {
    const article = `“We took money,” ${words} “and we will again.”`;
    expect((await judged(article, "“We took money and we will again.”")).verdict).not.toBe("verbatim");
  });

  it.each([
    "“We took money,” said Hale, “and we will again,” according to Oak.",
    "“We took money,” said Hale, “and we will again,” replied the mayor.",
    "“We took money,” said Hale. “And we will again,” came the reply.",
    "‘We took money,’ said Hale, ‘and we will again,’ said Oak.",
    "Asked whether “we took money,” Hale said, “and we will again.”",
  ])("is not all where another may say a part: %s", async (article) => {
    expect((await judged(article, "“We took money and we will again.”")).verdict).not.toBe("verbatim");
  });

  it.each([
    ["“We mended,” the council said in a statement on Monday, “the weir.”", "“We mended the weir.”", "en"],
    ["“We mended,” Oak, the mayor, told reporters after the vote, “the weir.”", "“We mended the weir.”", "en"],
    ["“We mended,” Oak has said, “the weir,” in an interview with the Herald.", "“We mended the weir”", "en"],
    ["‘We don’t mend,’ said Oak, ‘the weir.’", "‘We don’t mend the weir.’", "en"],
    ["„Wir haben“, hat Hale gesagt, „das Wehr repariert.“", "„Wir haben das Wehr repariert.“", "de"],
    ["« Nous avons », a-t-il déclaré, « tout fait. »", "« Nous avons tout fait. »", "fr"],
    ["«Tomamos el dinero», dijo Hale, «y lo haremos.»", "«Tomamos el dinero y lo haremos.»", "es"],
  ])("is all that is left out of %j in %j", async (article, text, language) => {
    expect((await judged(article, text, language)).verdict).toBe("verbatim");
  });

  it.each([
    ["قال حسن علي", true],
    ["قال حسن علي وأضاف عمر سعيد", false],
    ["لم يقل حسن علي", false],
  ])("is known by its pattern, where one alone is there: %s", async (words, isAll) => {
    const { verdict } = await judged(
      `«أخذنا المال»، ${words}، «وسنأخذه مرة أخرى»`,
      "«أخذنا المال وسنأخذه مرة أخرى»",
      "ar",
    );
    expect(verdict === "verbatim").toBe(isAll);
  });

  it("hides neither what turns the words beside it nor how they go on", async () => {
    const denied = await judged("“Not guilty,” said Hale, “is the verdict.”", "“guilty is the verdict”");
    expect(denied).toMatchObject({ verdict: "verbatim", outside: { kind: "negation", text: "Not" } });
    const cut = await judged(
      "“We took it,” said Hale, “and never again will we lie.”",
      "“We took it and never again.”",
    );
    expect(cut).toMatchObject({ verdict: "verbatim", ending: "goes-on" });
  });

  it("is all that may be left out, wherever it stands", async () => {
    const word = fc.constantFrom(
      "bridge",
      "river",
      "mill",
      "harbour",
      "the",
      "and",
      "old",
      "closed",
      "town",
      "council",
    );
    const parts = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(parts, fc.constantFrom("said Hale", "she said"), async (words, attribution) => {
        const [first = "", ...rest] = words.map((part) => part.join(" "));
        const article = `“Our ${first},” ${rest.map((part) => `${attribution}, “${part} ferry,”`).join(" ")} and left.`;
        const quote = ["Our", first, ...rest.map((part) => `${part} ferry`)].join(" ");
        expect((await judged(article, quote)).verdict).toBe("verbatim");
        expect((await judged(article, quote.replace("ferry", "tunnel"))).verdict).not.toBe("verbatim");
      }),
      { numRuns: 30 },
    );
  });
});
