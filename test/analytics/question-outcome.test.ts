import { describe, expect, it } from "vitest";
import { formatDigest } from "../../src/chat/commands/format-digest.ts";
import type { QuestionOutcome, Report } from "../../src/server.ts";
import { noticeLanguages, noticesIn } from "../../src/server.ts";
import { firstWordsOf, LIGHTHOUSE, MILL, startChat } from "../chat/test-library.ts";

const counting = async (sources = [MILL]) => {
  const outcomes: QuestionOutcome[] = [];
  const chat = await startChat(sources, {
    onOutcome: (outcome) => void outcomes.push(outcome),
    onVote: async () => true,
  });
  return { ...chat, outcomes };
};

describe("what becomes of a question is told", () => {
  it("with the paragraph that answered", async () => {
    const { say, outcomes, library } = await counting();
    await say("Who repaired the wheel?");
    const { version } = library.get("mill")!;
    expect(outcomes).toEqual([{ kind: "answered", article: "mill", version, paragraph: 1 }]);
  });

  it("with its words when nothing answers, and nothing of the person", async () => {
    const { say, outcomes } = await counting();
    await say("Who is the king of Sweden?", { asker: "ann-the-reader" });
    expect(outcomes).toMatchObject([{ kind: "missed", cause: "refused", asks: "who", words: ["king", "sweden"] }]);
    expect(JSON.stringify(outcomes)).not.toContain("ann-the-reader");
  });

  it("of no article in particular when several were asked and none came near", async () => {
    const { say, outcomes } = await counting([MILL, LIGHTHOUSE]);
    await say("xylophone zebra quokka?");
    expect(outcomes).toMatchObject([{ kind: "missed", article: "", version: "" }]);
  });

  it.each(["", "?!", "/help", "/articles", "a".repeat(2_000), "“The mill has been silent since the year 1962.”"])(
    "but not of %#, which is no question",
    async (said) => {
      const { say, outcomes } = await counting();
      await say(said);
      expect(outcomes).toEqual([]);
    },
  );

  it("nor while it is still being typed", async () => {
    const { say, outcomes } = await counting();
    await say("Who repaired the wheel?", { preview: true });
    expect(outcomes).toEqual([]);
  });

  it("once more when its answer was no help, with the words of who said so", async () => {
    const { say, press, outcomes } = await counting();
    const reply = await say("Who repaired the wheel?");
    const bad = reply.kind === "answer" ? reply.actions.find(({ kind }) => kind === "bad") : undefined;
    await press(bad!.token);
    expect(outcomes.at(-1)).toMatchObject({
      cause: "unhelpful",
      asks: "who",
      words: ["repaired", "wheel"],
      paragraph: 1,
    });
    // What somebody else asked is not known to have been this.
    await press(bad!.token, { conversation: "chat:bob", asker: "bob" });
    expect(outcomes).toHaveLength(2);
  });
});

describe("/privacy", () => {
  const privacy = async (options: Parameters<typeof startChat>[1]): Promise<string> =>
    firstWordsOf(await (await startChat([MILL], options)).say("/privacy"));

  it("tells of counts where there are some, for as long as they are kept", async () => {
    expect(await privacy({})).not.toContain("editors");
    const counted = await privacy({ questionRetention: { days: 7, questions: false } });
    expect(counted).toContain("without who asked. That stays for 7 days.");
    expect(counted).not.toContain("as they were written");
  });

  it("tells that questions are kept as they were written, where they are", async () => {
    expect(await privacy({ questionRetention: { days: 30, questions: true } })).toContain(
      "are kept as they were written",
    );
  });
});

describe("/misses", () => {
  const report: Report = {
    since: "2026-01-01",
    until: "2026-01-30",
    answered: 740,
    refused: 260,
    good: 50,
    bad: 10,
    articles: [
      {
        article: "mill",
        title: "The mill",
        answered: 740,
        refused: 260,
        good: 50,
        bad: 10,
        earlier: 0,
        misses: [
          {
            asks: "how many",
            words: "hectares",
            count: 42,
            unhelpful: 2,
            last: "2026-01-30",
            nearest: 3,
            also: [],
            questions: [],
            told: [],
          },
          { asks: "what", words: "", count: 7, unhelpful: 0, last: "2026-01-29", also: [], questions: [], told: [] },
        ],
        paragraphs: [
          { paragraph: 0, answers: 0, good: 0, bad: 0, opening: "The mill" },
          { paragraph: 1, answers: 740, good: 50, bad: 10, opening: "It grinds" },
          { paragraph: 2, answers: 0, good: 0, bad: 0, opening: "Herons" },
        ],
      },
    ],
  };

  it("tells an operator the figures, the most frequent misses and what was never quoted", () => {
    expect(formatDigest(report, noticesIn("en"))).toEqual([
      "1,000 questions since 2026-01-01, 74 % answered.",
      "60 votes, 83 % helpful.",
      "",
      "Not answered, the most frequent first:",
      "42 × how many: hectares (nearest: paragraph 3)",
      "7 × questions without words of their own",
      "",
      "Never quoted in “The mill”: 2.",
    ]);
  });

  it("fits one message in every language", () => {
    const [article] = report.articles;
    const misses = Array.from({ length: 200 }, () => ({ ...article!.misses[0]!, words: "w".repeat(200) }));
    for (const language of noticeLanguages) {
      const long = { ...report, articles: Array.from({ length: 50 }, () => ({ ...article!, misses })) };
      expect(formatDigest(long, noticesIn(language)).join("\n").length).toBeLessThan(4_000);
    }
  });

  it("says when nothing was asked yet, and when nothing is counted", async () => {
    const nothing = { ...report, answered: 0, refused: 0, good: 0, bad: 0, articles: [] };
    expect(formatDigest(nothing, noticesIn("en"))).toEqual(["No question has been counted yet."]);
    const { say } = await startChat();
    expect(await say("/misses", { operator: true })).toMatchObject({ notice: "notCounted" });
  });
});
