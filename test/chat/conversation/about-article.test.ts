import { describe, expect, it } from "vitest";
import { formatReply } from "../../../src/chat/format-reply.ts";
import { noticesIn } from "../../../src/chat/notices/notice-languages.ts";
import { LIGHTHOUSE, MILL, startChat } from "../test-library.ts";

const { article, articleLabels, notices } = noticesIn("en");

describe("a question about the article itself", () => {
  it("is answered in the article's own words, under what they are", async () => {
    const { say } = await startChat();
    const reply = await say("What is this about?");
    expect(reply).toMatchObject({
      kind: "answer",
      label: "about",
      excerpts: [{ block: "headline" }, { block: "body", paragraph: 1 }],
    });
    expect(formatReply(reply)[0]).toEqual({ kind: "line", text: articleLabels.about });
  });

  it.each(["en", "fr", "km"])(
    "is answered in the words of the bot's own language %s when only its metadata know",
    async (locale) => {
      const { say } = await startChat([{ ...MILL, author: "Bea Lund" }]);
      const own = noticesIn(locale as "en").article;
      expect(await say("who wrote this?", { locale })).toMatchObject({ kind: "notice", text: own.author("Bea Lund") });
      expect(await say("link?", { locale })).toMatchObject({ kind: "notice", text: own.address(MILL.url) });
    },
  );

  it("is told that nothing says it, and shows nobody else", async () => {
    const { say } = await startChat([LIGHTHOUSE]);
    expect(await say("Who is the author?")).toMatchObject({ kind: "notice", text: article.author(undefined) });
    expect(await say("when was it published")).toMatchObject({ kind: "notice", text: article.published(undefined) });
  });

  it("after an answer means what was shown when it says no more than “it”", async () => {
    const { say } = await startChat();
    await say("Who repaired the wheel?");
    const reply = await say("When was it published?");
    expect(reply.kind === "notice" && reply.text).not.toBe(article.published(MILL.date));
    expect(await say("When was this article published?")).toMatchObject({ text: article.published(MILL.date) });
  });

  it("asks which article is meant, unless one was spoken of", async () => {
    const { say } = await startChat([MILL, LIGHTHOUSE]);
    expect(await say("Summary?")).toMatchObject({ kind: "notice", notice: "article" });
    await say("Who painted the tower every second summer?");
    expect(await say("What is this article about?")).toMatchObject({
      kind: "answer",
      excerpts: [{ article: "lighthouse" }, {}],
    });
  });

  it("for what there is to read is answered with the list of the articles, or of one with what it is about", async () => {
    for (const question of ["latest news", "what are the articles about?"]) {
      const several = await startChat([MILL, LIGHTHOUSE]);
      await several.say("Who painted the tower every second summer?");
      expect(await several.say(question)).toMatchObject({ kind: "articles", total: 2 });
      expect(await (await startChat()).say(question)).toMatchObject({ kind: "answer", label: "about" });
    }
  });

  it("for who wrote it and when is answered with both", async () => {
    const { say } = await startChat([{ ...MILL, author: "Bea Lund" }]);
    expect(await say("who wrote this and when?")).toMatchObject({
      text: `${article.author("Bea Lund")} ${article.published(MILL.date)}`,
    });
    const signed = await startChat([
      { ...LIGHTHOUSE, text: LIGHTHOUSE.text.replace("\n\n", "\n\nBy Ada Moss\n1 March 2026\n\n") },
    ]);
    expect(await signed.say("who wrote this and when?")).toMatchObject({
      kind: "answer",
      excerpts: [{ text: "By Ada Moss" }, { text: "1 March 2026" }],
    });
  });

  it("goes on to the key points, and then to nothing", async () => {
    const { say } = await startChat();
    await say("What is this about?");
    expect(await say("more")).toMatchObject({ kind: "answer", label: "points" });
    expect(await say("more")).toMatchObject({ kind: "notice", text: notices.nothingMore });
  });
});
