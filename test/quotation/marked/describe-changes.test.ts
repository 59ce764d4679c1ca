import { describe, expect, it } from "vitest";
import { scanArticles } from "../../../src/quotation/candidates/scan-articles.ts";
import { describeChanges, isTurnedByChange } from "../../../src/quotation/marked/describe-changes.ts";
import { findMarked } from "../../../src/quotation/marked/find-marked.ts";
import { createYielder } from "../../../src/yielding.ts";
import { paragraph } from "../../fakes/articles.ts";

const changesOf = async (article: string, text: string, language = "en") => {
  const place = await findMarked(
    { text, isCommon: () => false },
    scanArticles([paragraph(article, language)]),
    createYielder(),
  );
  return place === undefined ? [] : describeChanges(place);
};

describe("what marked changes do", () => {
  it.each([
    ["en", "He did not go to the old mill.", "He did [indeed] go to the old mill", true],
    ["en", "He did not go to the old mill.", "He did [never] go to the old mill", false],
    ["de", "Er ging nicht in die alte Mühle am Fluss.", "Er ging … in die alte Mühle", true],
    ["fr", "Il ira sans doute au vieux moulin demain matin.", "Il ira … au vieux moulin demain", true],
    ["es", "El alcalde nunca firmó la ley del agua.", "El alcalde […] firmó la ley del agua", true],
    ["ar", "قال الوزير إنه لم يوقع على القانون الجديد", "قال الوزير إنه […] يوقع على القانون الجديد", true],
  ])("in %s %j quoted as %j is turned: %s", async (language, article, text, turned) => {
    const changes = await changesOf(article, text, language);
    expect(changes).toHaveLength(1);
    expect(isTurnedByChange(changes)).toBe(turned);
  });

  it("names the word that a bracket around a letter begins, wherever it is", async () => {
    expect(await changesOf("In May the old mill closed.", "[I]n May the old [M]ill closed")).toMatchObject([
      { said: "[I]n", article: "In", mark: "case" },
      { said: "[M]ill", article: "mill", mark: "case" },
    ]);
  });
});
