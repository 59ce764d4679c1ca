import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticleQuestion } from "../../../src/answer/about/parse-article-question.ts";
import { LANGUAGES } from "../../../src/language/index.ts";

const topicOf = (question: string) => parseArticleQuestion(question)?.topic;

describe("a question about the article itself", () => {
  it.each([
    ["What is this piece about?", "about"],
    ["so what's it about then", "about"],
    ["TL;DR", "about"],
    ["can you summarise the story please", "about"],
    ["what happened?", "about"],
    ["wat is dis about", "about"],
    ["whos the author", "author"],
    ["whats the date of this", "published"],
    ["main takeaways", "points"],
    ["what are the 3 most important facts", "points"],
    ["who's the journalist?", "author"],
    ["Who was this written by?", "author"],
    ["when was the article posted", "published"],
    ["how old is this", "published"],
    ["When was this last updated?", "updated"],
    ["Which newspaper is this from?", "outlet"],
    ["where was this reported from?", "place"],
    ["url?", "address"],
    ["show the full text", "address"],
    ["how many words does it have", "length"],
    ["De quoi parle ce texte ?", "about"],
    ["qui est l'auteur ?", "author"],
    ["quand a-t-il été publié ?", "published"],
    ["les points clés", "points"],
    ["អត្ថបទនេះនិយាយអំពីអ្វី?", "about"],
    ["តើនរណាសរសេរអត្ថបទនេះ?", "author"],
    ["អត្ថបទនេះចេញផ្សាយនៅពេលណា?", "published"],
    ["Worum geht es in diesem Text?", "about"],
    ["¿Quién escribió esto?", "author"],
    ["Di cosa parla l’articolo?", "about"],
    ["Кто автор статьи?", "author"],
    ["这篇报道的作者是谁？", "author"],
    ["この記事の要点は？", "points"],
    ["บทความนี้เกี่ยวกับอะไร", "about"],
    ["Bu haber ne hakkında?", "about"],
    ["من كتب هذا المقال؟", "author"],
  ])("%s is for its %s", (question, topic) => {
    expect(topicOf(question)).toBe(topic);
  });

  it.each([
    "Who wrote the letter?",
    "When was the dam built?",
    "What happened to the mill?",
    "What is the book about?",
    "What did the report say?",
    "Who is the president?",
    "How long is the bridge?",
    "When was this?",
    "Quand a été construit le moulin ?",
    "តើនរណាជានាយករដ្ឋមន្ត្រី?",
    "",
    "…",
  ])("%j asks what the article tells", (question) => {
    expect(topicOf(question)).toBeUndefined();
  });

  it("leans on what was shown only when a pronoun is all that names it", () => {
    expect(parseArticleQuestion("when was it published?")).toEqual({ topic: "published", leans: true });
    expect(parseArticleQuestion("when was this article published?")).toEqual({ topic: "published", leans: false });
    expect(parseArticleQuestion("date?")).toEqual({ topic: "published", leans: false });
  });

  it("can be asked in every language whose question words are known", () => {
    const silent = LANGUAGES.filter(({ questionWords, articleQuestions }) => questionWords && !articleQuestions?.about);
    expect(silent.map(({ code }) => code)).toEqual([]);
  });

  it("is told from a text of such words, in whatever order, or the text is left alone", () => {
    const piece = fc.constantFrom(
      "what",
      "is",
      "the",
      "article",
      "please",
      "tell me",
      "of",
      "main",
      " ",
      "?",
      "ក",
      "é",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const found = parseArticleQuestion(pieces.join(" "));
        expect(found === undefined || found.topic.length > 0).toBe(true);
      }),
    );
  });
});
