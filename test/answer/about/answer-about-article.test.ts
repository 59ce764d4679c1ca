import { describe, expect, it } from "vitest";
import { answerAboutArticle } from "../../../src/answer/about/answer-about-article.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { type ArticleTopic, loadLanguage } from "../../../src/language/index.ts";

const TEXT = `Ness ferry out of service

By Ann Lee

Tuesday, May 4, 2021

LERWICK — The ferry to Ness was taken out of service on Tuesday after a crack was found in its hull, the board said. Passengers wait for a bus.

The board hopes to have a second boat by the end of the month, when the herring season begins and the island fills.
`;

const ask = async (
  topic: ArticleTopic,
  text = TEXT,
  more: Readonly<{ author?: string; date?: string; source?: string }> = {},
) => {
  const article = parseArticle({ id: "ferry", text, language: "en", ...more });
  const answer = answerAboutArticle(article, topic, await loadLanguage("en"));
  if (answer.kind === "facts") return answer;
  for (const { text: words, start, end } of answer.excerpts) expect(words).toBe(text.slice(start, end));
  return { label: answer.label, words: answer.excerpts.map(({ text: words }) => words) };
};

describe("an answer about the article", () => {
  it.each([
    ["each apart", TEXT],
    ["one below the other", TEXT.replace("By Ann Lee\n\n", "By Ann Lee\n")],
  ])("is on its subject the headline and how the text begins, not byline and date, %s", async (_, text) => {
    expect(await ask("about", text)).toEqual({
      label: "about",
      words: ["Ness ferry out of service", expect.stringMatching(/^The ferry to Ness.* for a bus\.$/s)],
    });
  });

  it("is on its author the byline, on its date the line with the date", async () => {
    expect(await ask("author", TEXT, { author: "Somebody Else" })).toEqual({ label: "byline", words: ["By Ann Lee"] });
    expect(await ask("published")).toEqual({ label: "date", words: ["Tuesday, May 4, 2021"] });
  });

  it("is on its place the dateline with the sentence that it begins", async () => {
    expect(await ask("place")).toEqual({
      label: "dateline",
      words: [expect.stringMatching(/^LERWICK — The ferry to Ness.*the board said\.$/)],
    });
  });

  it("is on its changes the line that dates them and what it says of its corrections", async () => {
    const correction = "Correction, May 5: An earlier version of this article gave the ferry's age as 14. It is 11.";
    const dated = TEXT.replace("Tuesday, May 4, 2021", "Updated May 6, 2021");
    expect(await ask("updated", `${dated}\n${correction}\n`)).toEqual({
      label: "updated",
      words: ["Updated May 6, 2021", correction],
    });
    expect(await ask("updated", `${TEXT}\n${correction}\n`)).toEqual({ label: "updated", words: [correction] });
    expect(await ask("updated")).toMatchObject({ kind: "facts", topic: "updated" });
  });

  it("is on where it comes from the agency in its dateline, unless an editor says otherwise", async () => {
    const signed = TEXT.replace("LERWICK — ", "LERWICK, May 4 (Coastal Press) - ");
    expect(await ask("outlet", signed)).toEqual({
      label: "dateline",
      words: [expect.stringMatching(/^LERWICK, May 4 \(Coastal Press\) - The ferry/)],
    });
    expect(await ask("outlet", signed, { source: "The Ness Post" })).toMatchObject({
      kind: "facts",
      facts: { source: "The Ness Post" },
    });
    expect(await ask("outlet")).toMatchObject({ kind: "facts", topic: "outlet" });
  });

  it("stands at no paragraph when it is a line about the article", async () => {
    const answer = answerAboutArticle(
      parseArticle({ id: "ferry", text: TEXT, language: "en" }),
      "author",
      await loadLanguage("en"),
    );
    expect(answer).toMatchObject({ excerpts: [{ text: "By Ann Lee", block: "credit", paragraph: 0 }] });
  });

  it("is what came with the article where no line of it says so", async () => {
    const bare = TEXT.split("\n\n").slice(3).join("\n\n");
    expect(await ask("author", bare, { author: "Ann Lee" })).toMatchObject({
      kind: "facts",
      facts: { author: "Ann Lee" },
    });
    expect(await ask("published", bare)).toMatchObject({ kind: "facts", topic: "published" });
    expect(await ask("about", "")).toMatchObject({ kind: "facts" });
  });
});
