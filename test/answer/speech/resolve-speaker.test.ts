import { describe, expect, it } from "vitest";
import { discourseCuesOf } from "../../../src/answer/discourse-cues.ts";
import { excerptAt } from "../../../src/answer/excerpt.ts";
import { resolveSpeaker } from "../../../src/answer/speech/resolve-speaker.ts";
import { paragraph, sentenceWith, sliceOf } from "../../fakes/articles.ts";

const meant = (text: string, pronoun: string, language = "en"): string | undefined => {
  const article = paragraph(text, language);
  const start = article.text.lastIndexOf(pronoun);
  const span = { start, end: start + pronoun.length };
  return sliceOf(article, resolveSpeaker(article, span, discourseCuesOf(language)!));
};

describe("whom a pronoun beside a quotation means", () => {
  it.each([
    ["“It leaks,” said Ada Oak, an engineer. “It always did,” she said.", "she said", "Ada Oak"],
    ["“It leaks,” said Ada Oak.\n\n“It always did,” she said.", "she said", "Ada Oak"],
    ["“It leaks,” said Ada Oak.\n\n“Since May,” she said.\n\n“It always did,” she said.", "she said", "Ada Oak"],
    ["Mr Elm and Ms Oak came. “It leaks,” she said.", "she said", "Ms Oak"],
    ["The mayor was wet. “It leaks,” he said.", "he said", "The mayor"],
    // Two may be meant, or nobody is there, or it is no person.
    ["“It leaks,” said Ada Oak to Carl Elm’s brother. Carl Elm left. “Really,” he said.", "he said", undefined],
    ["Oak met Elm. Ada Oak, 50, and Carl Elm, 51, are old. “It leaks,” he said.", "he said", undefined],
    ["It rained in Upper Marlow. “It leaks,” she said.", "she said", undefined],
    ["The Marlow City Council met. “It leaks,” he said.", "he said", undefined],
    ["“It leaks,” said Ms Oak. “Who says so?” he said.", "he said", undefined],
    // Somebody else has come, whom nothing shows to be a person.
    ["Ms Oak told them of the roof. Then a resident spoke. “It leaks,” she said.", "she said", undefined],
    ["“It leaks,” said Ms Oak. Elm disagreed. “It does not,” she said.", "she said", undefined],
    ["“It leaks,” said Ms Oak.\n\nThe shopkeeper is not sure. “It may,” she said.", "she said", undefined],
    ["Ms Oak came by.\n\nA neighbour laughed.\n\n“It leaks,” she said.", "she said", undefined],
    ["Ms Oak lives there. It is old. She likes it. “It leaks. It always did,” she said.", "she said", "Ms Oak"],
  ])("%j: %j is %j", (text, words, name) => {
    const pronoun = words.split(" ")[0]!;
    const at = text.lastIndexOf(words);
    expect(meant(text.slice(0, at + words.length), pronoun)).toBe(name);
  });

  it.each([
    ["fr", "La maire, Anne Petit, a déclaré : « Il fuit. » « Depuis mai », a-t-elle ajouté.", "elle", "Anne Petit"],
    ["de", "„Es leckt“, sagte Ingenieurin Anna Holt. „Seit Mai“, fügte sie hinzu.", "sie", "Ingenieurin Anna Holt"],
    ["es", "«Gotea», dijo la alcaldesa Ana Ruiz. «Desde mayo», añadió.", "añadió", "Ana Ruiz"],
  ])("knows the pronouns of %s", (language, text, pronoun, name) => {
    expect(meant(text, pronoun, language)).toBe(name);
  });

  it("is told in the excerpt, before it, or not at all", () => {
    const article = paragraph(
      "The roof of the mill\n\n“It leaks,” said Ada Oak, an engineer.\n\n“It always did, and everybody knew,” she said.\n\nRain fell.\n\n“We saw it coming for years,” he said.",
    );
    const known = excerptAt(article, sentenceWith(article, "It always did"), { score: 1 });
    expect(known).toMatchObject({ voice: "quoted", namedBefore: { text: "Ada Oak" } });
    expect(sliceOf(article, known.namedBefore)).toBe("Ada Oak");
    const unknown = excerptAt(article, sentenceWith(article, "We saw it"), { score: 1 });
    expect(unknown).toMatchObject({ voice: "quoted", unnamed: true });
    expect(unknown.speaker ?? unknown.namedBefore).toBeUndefined();
  });
});
