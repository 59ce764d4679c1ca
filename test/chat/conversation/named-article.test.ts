import { describe, expect, it } from "vitest";
import { formatReply } from "../../../src/chat/format-reply.ts";
import type { AbstainReply, Reply } from "../../../src/server.ts";
import { firstWordsOf, LIGHTHOUSE, MILL, startChat } from "../test-library.ts";

type AnswerReply = Extract<Reply, { kind: "answer" | "choices" }>;

const TODAY = new Date(2026, 2, 13, 10).getTime();
const MILL_AGAIN = {
  ...MILL,
  id: "mill-again",
  date: "2026-03-12",
  text: `Water mill at Hadley stands still

The water mill at Hadley stands still again. Its wheel broke on Monday.

The repair will cost 9,000 pounds, said the owner, Tom Ash.
`,
};
const open = (...articles: Parameters<typeof startChat>[0] & object) => startChat(articles, { clock: () => TODAY });

describe("a question that names its article", () => {
  it("is answered from that article, and goes on there", async () => {
    const { say } = await open(MILL, MILL_AGAIN, LIGHTHOUSE);
    expect(firstWordsOf(await say("In yesterday's story on the mill, what will it cost?"))).toContain("9,000 pounds");
    expect(firstWordsOf(await say("and who said that?"))).toContain("Tom Ash");
    expect(
      firstWordsOf(await say("In the article of 4 May 2021 on the mill, what did the restoration cost?")),
    ).toContain("85,000");
  });

  it("may ask about the article itself", async () => {
    const { say } = await open(MILL, MILL_AGAIN, LIGHTHOUSE);
    expect(firstWordsOf(await say("When was the article on the lighthouse published?"))).toContain("does not say");
    expect(firstWordsOf(await say("When was yesterday's article on the mill published?"))).toContain("2026-03-12");
    expect(firstWordsOf(await say("Who wrote the article about the mill?"))).toContain("Which of the 2 articles");
  });

  it("is refused where there is none of that day, with those that come nearest", async () => {
    const { say } = await open(MILL, MILL_AGAIN, LIGHTHOUSE);
    const reply = await say("In Monday's article on the mill, what will it cost?");
    expect(reply).toMatchObject({ kind: "abstain", reason: "no-such-article", actions: [] });
    expect((reply as AbstainReply).named).toMatchObject({
      about: "the mill",
      days: { from: "2026-03-09", to: "2026-03-09" },
      nearest: [{ id: "mill-again" }, { id: "mill" }],
    });
  });

  it.each([
    ["en", "There is no article on “the mill” of March 9, 2026 here."],
    ["fr", "Il n’y a ici aucun article sur « the mill » daté du 9 mars 2026."],
    ["km", "គ្មានអត្ថបទអំពី “the mill” ចុះថ្ងៃ 9 មីនា 2026 នៅទីនេះទេ។"],
  ])("is refused in the language of the place (%s)", async (locale, line) => {
    const { say } = await open(MILL, MILL_AGAIN);
    const parts = formatReply(await say("In Monday's article on the mill, what will it cost?", { locale }));
    expect(parts[0]).toMatchObject({ kind: "line", text: line });
    expect(parts.slice(2)).toMatchObject([
      { kind: "item", note: "mill-again · 2026-03-12" },
      { kind: "item", note: "mill · 2021-05-04" },
    ]);
  });

  it("is put as it stands to an article that was chosen, and to the only one", async () => {
    const one = await open(MILL);
    const several = await open(MILL, MILL_AGAIN, LIGHTHOUSE);
    await several.say("/article mill");
    const question = "In Monday's article on the mill, what did the restoration cost?";
    const { sources: _, ...reply } = (await one.say(question)) as AnswerReply;
    expect(reply.excerpts[0].article).toBe("mill");
    expect(await several.say(question)).toMatchObject(reply);
  });

  it("names none by what an article tells of", async () => {
    const dam = {
      id: "dam",
      date: "2026-03-10",
      text: `Dam in Varde too low

The dam in Varde is too low. Its height was measured on Monday.

A report on the dam was written by Anna Smith in 2019. Smith's article on dams appeared in 1998. A report was written by Tom Osei in 2026.
`,
    };
    const { say } = await open(MILL, dam, LIGHTHOUSE);
    expect(firstWordsOf(await say("Who wrote the report in 2019?"))).toContain("Anna Smith");
    expect(firstWordsOf(await say("Who wrote the report in 2026?"))).toContain("Tom Osei");
    expect(firstWordsOf(await say("When did the article by Smith on dams appear?"))).toContain("1998");
    expect(firstWordsOf(await say("Who wrote the last piece by Anna Smith?"))).not.toBe("no-such-article");
    expect(await say("What is in the article by Ada Oak?")).toMatchObject({ reason: "no-such-article" });
    expect(await say("Who wrote the report in 2020?")).toMatchObject({ reason: "no-such-article" });
  });
});
