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
    ["was the article corrected?", "updated"],
    ["were there any corrections?", "updated"],
    ["Wurde der Artikel korrigiert?", "updated"],
    ["L'article a-t-il été corrigé ?", "updated"],
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
    ["latest news", "articles"],
    ["what's new?", "articles"],
    ["what are the articles about", "articles"],
    ["what are your five stories about?", "articles"],
    ["which articles do you have", "articles"],
    ["was gibt's Neues?", "articles"],
    ["quoi de neuf ?", "articles"],
    ["¿Cuáles son las últimas noticias?", "articles"],
    ["Quali sono le ultime notizie?", "articles"],
    ["últimas notícias", "articles"],
    ["het laatste nieuws", "articles"],
    ["ultimele știri", "articles"],
    ["Что нового?", "articles"],
    ["son haberler", "articles"],
    ["最新消息", "articles"],
    ["最新のニュースは？", "articles"],
    ["tin mới nhất", "articles"],
    ["ข่าวล่าสุด", "articles"],
    ["τα τελευταία νέα", "articles"],
    ["آخر الأخبار", "articles"],
    ["ताज़ा खबरें", "articles"],
    ["ព័ត៌មានថ្មីៗ", "articles"],
    ["who wrote this and when", "credits"],
    ["who wrote this article and when was it published?", "credits"],
    ["author and date?", "credits"],
    ["Wer hat das geschrieben und wann?", "credits"],
    ["Qui a écrit cet article et quand ?", "credits"],
    ["¿Quién escribió esto y cuándo?", "credits"],
    ["Chi ha scritto questo articolo e quando?", "credits"],
    ["Quem escreveu isto e quando?", "credits"],
    ["Wie schreef dit en wanneer?", "credits"],
    ["Кто и когда написал эту статью?", "credits"],
    ["summary in 3 sentences", "points"],
    ["can you sum it up in two sentences?", "points"],
    ["a three-sentence summary please", "points"],
    ["Zusammenfassung in drei Sätzen", "points"],
    ["un résumé en 3 phrases", "points"],
    ["resumen en 3 frases", "points"],
    ["Riassunto in tre frasi", "points"],
    ["resumo em 3 frases", "points"],
    ["samenvatting in drie zinnen", "points"],
    ["用三句话总结", "points"],
    ["summary in one sentence", "about"],
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
    "What is the latest news on the trial?",
    "What are the articles of the treaty about?",
    "What is the latest?",
    "Who wrote the letter and when?",
    "Who wrote this and why?",
    "Give me a summary of the trial in 3 sentences",
    "What is new about the mill?",
    "Was gibt es Neues vom Gericht?",
    "Quelles sont les dernières nouvelles du procès ?",
    "¿Quién escribió la carta y cuándo?",
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
