import { describe, expect, it } from "vitest";
import { excerptAt } from "../../src/answer/excerpt.ts";
import { checkQuotation } from "../../src/quotation/check-quotation.ts";
import { collectionOf } from "../fakes/article-collection.ts";
import { interview, news, paragraph, sentenceWith, sliceOf } from "../fakes/articles.ts";
import { bridge, comet, cook, mine, presa } from "../fakes/newsroom.ts";

const said = (article: typeof news, words: string) => {
  const excerpt = excerptAt(article, sentenceWith(article, words), { score: 1 });
  return {
    voice: excerpt.voice,
    speaker: sliceOf(article, excerpt.speaker),
    shown: (excerpt.voiceWords ?? []).map((span) => sliceOf(article, span)),
  };
};
const alone = (text: string, language = "en") => said(paragraph(text, language), text.slice(0, 12));

describe("the voice of an excerpt", () => {
  it.each([
    [news, "We cannot ask people", "quoted", "Mayor Ingrid Halvorsen"],
    // The speaker stands in the sentence before, which is part of the excerpt.
    [news, "I know what this will cost", "quoted", "Mayor Ingrid Halvorsen"],
    [news, "My father opened this bakery", "quoted", "Rosa Lindgren"],
    // "he" is the only one of whom the sentence before speaks.
    [news, "Eight years of looking away", "quoted", "Councillor Tomas Beck"],
    [news, "Councillor Tomas Beck", "attributed", undefined],
    [news, "According to the harbour authority", "attributed", undefined],
    [news, "Allegedly, talks", "attributed", undefined],
    [news, "The report by the engineering firm", "attributed", undefined],
    [news, "The Harbour Bridge was opened", "reporter", undefined],
    [interview, "I signed it too", "quoted", undefined],
    // A headline speaks for nobody that could be told.
    [news, "Council Votes to Close", undefined, undefined],
  ] as const)("%# is told by its words", (article, words, voice, speaker) => {
    expect(said(article, words)).toMatchObject({ voice, speaker });
  });

  it.each([
    ["“The deal is dead and buried now,” Anna Bell said.", "Anna Bell"],
    ["“The deal is dead and buried now,” said Anna Bell on Monday.", "Anna Bell"],
    ["“The deal is dead and buried now,” said the minister.", "the minister"],
    [
      "“The deal is dead and buried now,” a spokeswoman for the ministry told reporters.",
      "a spokeswoman for the ministry",
    ],
    ["Anna Bell said: “The deal is dead and buried now.”", "Anna Bell"],
    ["But Anna Bell said in a letter that “the deal is dead and buried now.”", "But Anna Bell".slice(4)],
    ["Anna Bell, the mayor of Springfield, said “the deal is dead and buried now.”", "Anna Bell"],
    ["“The deal is dead and buried now,” according to Anna Bell.", "Anna Bell"],
    ['"The deal is dead and buried now," U.S. President Jane Roe said.', "U.S. President Jane Roe"],
    // Titles, asides and places stand between.
    [
      "“The deal is dead and buried now,” Dr. Carl Dorn, the head of the town’s only bank, said in an interview.",
      "Dr. Carl Dorn",
    ],
    ["“The deal is dead and buried now,” said union leader Carl Dorn.", "Carl Dorn"],
    ["Chief economist Anna Bell said the deal was “dead and buried”.", "Anna Bell"],
    ["Anna Bell, one of the oldest voices in the valley, said she was “appalled” by the deal.", "Anna Bell"],
    [
      "Few are sure, but “bad roads, old maps and worse luck” all matter, according to the Marlow School of Mines.",
      "the Marlow School of Mines",
    ],
    ["Anna Bell called the deal “a bedtime story for adults”.", "Anna Bell"],
    ["Anna Bell urged both sides to “come back before the frost does”.", "Anna Bell"],
    ["The minister, Carl Dorn, said: “The deal is dead and buried now.”", "The minister, Carl Dorn"],
    ["“The deal is dead,” admitted a woman in the third row, “and buried with it are we.”", "a woman"],
    // What others shouted, wrote or hung up.
    ["Anna Bell said a man had yelled “the deal is dead and buried”.", undefined],
    ["A banner said “the deal is dead and buried now”.", undefined],
    ["The inn called “the dead and buried deal” has closed.", undefined],
    // Nobody is named.
    ["“The deal is dead and buried now,” she said.", undefined],
    ["“The deal is dead and buried now,” said Monday.", undefined],
    ["Nobody said “the deal is dead and buried now.”", undefined],
    ["Anna Bell never said “the deal is dead and buried now.”", undefined],
    ["Anna Bell did not say that “the deal is dead and buried now.”", undefined],
    // The one who is told or asked hears it.
    ["Anna Bell was told “the deal is dead and buried now.”", undefined],
    ["Anna Bell has also been asked: “Is the deal dead and buried now?”", undefined],
    ["The minister was told “the deal is dead and buried now.”", undefined],
    ["“The deal is dead and buried now,” Anna Bell was told by Carl Dorn.", undefined],
    ["“The deal is dead and buried now,” the minister was told.", undefined],
    ["Anna Bell said “we will all go home now” and was told “the deal is dead and buried now.”", undefined],
    // Whoever denies it did not say it, nor need anyone else have.
    ["Anna Bell denied that “the deal is dead and buried now.”", undefined],
    ["The mayor denied Carl Dorn said “the deal is dead and buried now.”", undefined],
    // The first word is capitalised by its place, and no part of the name.
    ["In Paris Anna Bell said “the deal is dead and buried now.”", undefined],
    ["Even Anna Bell said “the deal is dead and buried now.”", undefined],
    ["Had Anna Bell said “the deal is dead and buried now,” he would have gone.", undefined],
    ["Unless Anna Bell said “the deal is dead and buried now,” he would stay.", undefined],
    // Time, place and occasion of what is said leave it hers.
    ["Anna Bell told reporters in Paris on Monday that “the deal is dead and buried now.”", "Anna Bell"],
    ["Anna Bell said in a statement on 3 May that the “deal is dead and buried now.”", "Anna Bell"],
    ["“The deal is dead and buried now,” Anna Bell told Carl Dorn on Monday.", "Anna Bell"],
    ["“The deal is dead and buried now,” Anna Bell said to the press.", "Anna Bell"],
    // Another's words, which she speaks of.
    ["Anna Bell said Carl Dorn’s claim that “the deal is dead and buried now” was false.", undefined],
    ["Anna Bell said in Carl Dorn’s defence: “the deal is dead and buried now.”", undefined],
    ["Anna Bell posted a video of Carl Dorn shouting “the deal is dead and buried now.”", undefined],
    ["Anna Bell added a banner that read “the deal is dead and buried now.”", undefined],
    ["Anna Bell reported that a sign read “the deal is dead and buried now.”", undefined],
    // Someone else is to say it, or said it to her.
    ["“The deal is dead and buried now,” Anna Bell asked Carl Dorn to say.", undefined],
    ["“The deal is dead and buried now,” Anna Bell asked the minister to repeat.", undefined],
    ["“The deal is dead and buried now,” Anna Bell said Carl Dorn yelled.", undefined],
    ["“The deal is dead and buried now,” Anna Bell reported the minister as saying.", undefined],
    ["“The deal is dead and buried now,” Anna Bell said after being asked.", "Anna Bell"],
    // The aside has a subject of its own.
    ["Anna Bell, whose lawyer, Carl Dorn, said “the deal is dead and buried now,” left.", undefined],
    ["Anna Bell, whose lawyer, said “the deal is dead and buried now.”", undefined],
    ["Anna Bell, the mayor, a friend, said “the deal is dead and buried now.”", undefined],
    // A title is no speech, and nobody speaks it.
    ["Anna Bell wrote her first novel, “The Sea”, in 1990.", undefined],
    // The one before the verb belongs to somebody else's phrase.
    ["“The deal is dead and buried now.” The friend of Anna Bell, who said nothing, left.", undefined],
    // What is said of another's words, or of what stands somewhere.
    ["“The deal is dead and buried now,” Anna Bell said the sign read.", undefined],
    ["Asked whether “the deal is dead and buried now,” Anna Bell said no.", undefined],
    ["Told that “the deal is dead and buried now,” Anna Bell said on Monday that she doubted it.", undefined],
    ["For the mayor “the deal is dead and buried now,” Anna Bell said.", "Anna Bell"],
    ["“The deal is dead and buried now,” Anna Bell said her father used to joke.", undefined],
    ["“The deal is dead and buried now,” Anna Bell said that the letter went on.", undefined],
    ["“The deal is dead and buried now,” Anna Bell said, quoting Carl Dorn.", undefined],
    ["Quoting Carl Dorn, Anna Bell said: “The deal is dead and buried now.”", undefined],
    ["“The deal is dead and buried now,” Anna Bell said of the plan.", "Anna Bell"],
    ["“The deal is dead and buried now,” Anna Bell said angrily.", "Anna Bell"],
    ["“The deal is dead and buried now,” Anna Bell said as she left.", "Anna Bell"],
    ["“The deal is dead and buried now,” Anna Bell told the committee.", "Anna Bell"],
    // Another quotation that may be another's.
    ["Anna Bell said “we will all go home now” and a banner read “the deal is dead and buried.”", undefined],
    ["Anna Bell said “we will all go home now” and a banner read “go home.”", undefined],
    ["“The deal is dead and buried now,” Anna Bell said, below a flag with “no deal” on it.", undefined],
    // One word is irony, and a title is no speech.
    ["“The deal is dead and buried now,” Anna Bell said to her “friends” on Monday.", "Anna Bell"],
    ["“The deal is dead and buried now,” Anna Bell, author of “The Long Sea,” said.", undefined],
    // It goes on behind her name.
    ["“The deal is dead and buried now,” Anna Bell said, “and nobody will dig it up.”", "Anna Bell"],
    // A term is nobody's speech.
    ["Stars are ordered by “grade” according to the committee of the union.", undefined],
    // Words in capitals by their place run into her name.
    ["Visiting Paris Anna Bell said “the deal is dead and buried now.”", undefined],
    ["Angrily Anna Bell said “the deal is dead and buried now.”", undefined],
    ["Emily Bell said “the deal is dead and buried now.”", "Emily Bell"],
    // Several say it together.
    ["“The deal is dead and buried now,” said Anna Bell and Carl Dorn.", undefined],
    ["“The deal is dead and buried now,” said Anna Bell and the minister.", undefined],
    ["“The deal is dead and buried now,” said Anna Bell, Carl Dorn and Eve Fox.", undefined],
    ["Anna Bell, Carl Dorn, and Eve Fox said “the deal is dead and buried now.”", undefined],
    // Two speakers: neither is claimed for both.
    [
      "“The deal is dead and buried now,” Anna Bell said, but “the deal is very much alive,” Carl Dorn said.",
      undefined,
    ],
  ])("marks who says it only where that is clear: %s", (text, speaker) => {
    expect(alone(text).speaker).toBe(speaker);
  });

  it("takes a quotation that is a sentence of its own for the one who spoke before it, and one beside another's words not", () => {
    const goesOn = paragraph(
      "“The deal is dead and buried now,” Anna Bell said after the vote. “We will all go home.”",
    );
    expect(said(goesOn, "We will all").speaker).toBe("Anna Bell");
    const another = paragraph(
      "“The deal is dead,” Anna Bell said after the vote. On a wall stood “we will all go home.”",
    );
    expect(said(another, "On a wall").speaker).toBeUndefined();
    const answered = paragraph("“Is the deal dead and buried now?” “It is very much alive,” Carl Dorn said.");
    expect(said(answered, "Is the deal").speaker).toBeUndefined();
  });

  it.each([
    ["es", "«No vamos a pagar nada este año», dijo Ana Ruiz.", "Ana Ruiz"],
    ["fr", "« Nous ne paierons rien cette année », a déclaré Anne Petit.", "Anne Petit"],
    ["de", "„Wir zahlen in diesem Jahr nichts“, sagte Anna Schmidt am Montag.", "Anna Schmidt"],
    ["es", "«No vamos a pagar nada este año», dijo la portavoz de salud.", "la portavoz"],
    ["fr", "« Nous ne paierons rien cette année », a déclaré une porte-parole de l’Élysée.", "une porte-parole"],
    ["de", "Anna Schmidt sagte am Montag in Berlin: „Wir zahlen in diesem Jahr nichts.“", "Anna Schmidt"],
    // Denied, and told to her.
    ["es", "Ana Ruiz negó que «no vamos a pagar nada este año».", undefined],
    ["de", "Anna Schmidt bestritt: „Wir zahlen in diesem Jahr nichts.“", undefined],
    ["fr", "Anne Petit a démenti : « Nous ne paierons rien cette année. »", undefined],
    ["de", "„Wir zahlen in diesem Jahr nichts“, wurde Anna Schmidt berichtet.", undefined],
    ["fi", "”Emme maksa tänä vuonna mitään”, sanoi Anna Virtanen.", undefined],
  ])("knows verbs of saying in %s", (language, text, speaker) => {
    expect(alone(text, language).speaker).toBe(speaker);
  });

  it("shows the words by which the voice is told", () => {
    expect(said(news, "According to the harbour").shown).toEqual(["According to the harbour authority"]);
    expect(said(news, "He added that").shown).toEqual(["He added"]);
    expect(said(news, "My father opened").shown).toEqual(["“", "”", "said Rosa Lindgren"]);
  });
});

describe("who speaks", () => {
  it.each([
    [mine, "three men were unaccounted for", "attributed", "he said so, in front of a quotation"],
    [mine, "Nobody died when a tunnel", "attributed", "the company said so, behind a comma"],
    [mine, "14 workers had been killed", "attributed", "likewise"],
    [mine, "Police have not ruled out negligence", "reporter", "nobody else says so"],
    [presa, "el agua llegó a las casas", "attributed", "the neighbours say so, before a comma"],
    [cook, "threw a plate at a critic", "reporter", "a question of the one who asks"],
  ])("$id: of a part of a sentence, %j, the voice is that of the sentence: %s", async (article, text, voice) => {
    const { excerpts } = await checkQuotation(collectionOf(article), text);
    expect(excerpts[0]?.voice).toBe(voice);
  });

  it.each([
    [mine, "We have no dead", "quoted", "Petra Lund"],
    [mine, "Anyone who tells you", "quoted", "Petra Lund"],
    // "He" is Osei by the sentence before.
    [mine, "He said at least", "quoted", "Marek Osei"],
    // A report speaks, not a person; nothing names it in words that could be one.
    [mine, "It was never certified", "quoted", undefined],
    [mine, "Osei’s brother", "quoted", undefined],
    [mine, "Fix it", "quoted", "Osei"],
    [comet, "According to the astronomer", "quoted", "the astronomer Leon Achterberg"],
    [comet, "The quotation is sometimes", "reporter", undefined],
    // In an interview nobody stands next to the answers, and the father is quoted within one.
    [cook, "I would do it again", "quoted", undefined],
    [cook, "My father said", "quoted", undefined],
    [presa, "No hay ningún muerto", "quoted", "la ministra Carmen Ortuño"],
    [presa, "Nadie nos avisó", "quoted", "Julio Peña"],
    [presa, "Según los vecinos", "attributed", undefined],
    // Nothing is known of who speaks in this language.
    [bridge, "我们不会关闭大桥", undefined, undefined],
  ] as const)("$id: of %j the voice is %s, the speaker %s", (article, words, voice, speaker) => {
    const excerpt = excerptAt(article, sentenceWith(article, words), { score: 1 });
    expect({ voice: excerpt.voice, speaker: sliceOf(article, excerpt.speaker) }).toEqual({ voice, speaker });
  });
});
