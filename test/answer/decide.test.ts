import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, MAX_QUESTION_CHARS, validateQuestion } from "../../src/answer/decide.ts";
import type { Article } from "../../src/article/article.ts";
import { createQuestionParser } from "../../src/search/question/create-question-parser.ts";
import type { SearchResult, SentenceCandidate } from "../../src/search/search.ts";
import { interview, news, sentenceWith } from "../fakes/articles.ts";

const candidate = (article: Article, words: string, score: number): SentenceCandidate => ({
  article,
  sentence: sentenceWith(article, words),
  score,
});
const found = (candidates: readonly SentenceCandidate[], confidence: number, matched = true): SearchResult => ({
  candidates,
  confidence,
  wordConfidence: confidence,
  corrections: [],
  missing: ["population"],
  continued: false,
  foundBy: "words",
  answering: [],
  parseIn: createQuestionParser("When was it opened?"),
  matches: (_, { start }) => (matched ? [{ start, end: start + 1 }] : []),
});
const sentenceText = (article: Article, index: number): string =>
  article.text.slice(article.sentences[index]!.start, article.sentences[index]!.end);
const given = { threshold: 0.5, foreign: false };
const opened = candidate(news, "The Harbour Bridge was opened", 0.9);

describe("the decision", () => {
  it.each([
    ["", "empty"],
    ["  \n ", "empty"],
    ["?!…", "empty"],
    ["👍", "empty"],
    ["\u200b\u200d", "empty"],
    ["a".repeat(MAX_QUESTION_CHARS), undefined],
    ["a".repeat(MAX_QUESTION_CHARS + 1), "too-long"],
    ["?".repeat(65_536), "too-long"],
    ["1", undefined],
    ["桥", undefined],
  ])("refuses what is no question before anything is looked up: %#", (question, reason) => {
    expect(validateQuestion(question)).toBe(reason);
    if (reason !== undefined) {
      expect(decide(question, found([opened], 1), given)).toMatchObject({ kind: "abstain", reason });
    }
  });

  it("answers from the threshold on and never below, whatever was found", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (confidence, threshold) => {
          const decision = decide("when?", found([opened], confidence), { threshold, foreign: false });
          expect(decision.kind).toBe(confidence >= threshold ? "answer" : "abstain");
        },
      ),
      { numRuns: 50 },
    );
  });

  it("offers a choice of single sentences where several come near and none is clear", () => {
    const other = candidate(news, sentenceText(news, 3), 0.8);
    const decision = decide("when?", found([opened, other], 0.2), { foreign: false });
    if (decision.kind !== "choices") throw new Error(decision.kind);
    expect(decision.excerpts).toHaveLength(2);
    for (const { text, start, end, focus } of decision.excerpts) {
      expect(text).toBe(news.text.slice(start, end));
      expect(focus).toEqual({ start, end });
    }
  });

  it("shows no nearest passage for a word that was guessed from its spelling", () => {
    const guessed = {
      ...found([opened], 0),
      corrections: [{ from: "tge", to: news.text[news.sentences[opened.sentence]!.start]! }],
    };
    expect(decide("tge", guessed, { foreign: false })).toMatchObject({ kind: "abstain", reason: "no-match" });
  });

  it("says that nothing was found, with the words that the article has in no form", () => {
    expect(decide("population", found([], 0), given)).toEqual({
      kind: "abstain",
      reason: "no-match",
      confidence: 0,
      corrections: [],
      missing: ["population"],
    });
  });

  it("offers the nearest passage only where a word of the question stands in it, and marks no answer there", () => {
    const near = decide("When was it opened?", found([opened], 0.2), given);
    expect(near).toMatchObject({ kind: "abstain", reason: "unsure", nearest: { paragraph: 8 } });
    expect(near.kind === "abstain" && near.nearest?.answer).toBeUndefined();
    const nothing = decide("When was it opened?", found([opened], 0.2, false), given);
    expect(nothing).toMatchObject({ kind: "abstain", reason: "no-match" });
    expect(nothing).not.toHaveProperty("nearest");
  });

  it("says which language the article is in where words found it for a question in another one", () => {
    const sure = found([opened], 0.9);
    expect(decide("Wann wurde die Brücke geöffnet?", sure, given)).toMatchObject({ articleLanguage: "en" });
    expect(decide("When was the bridge opened?", sure, given)).not.toHaveProperty("articleLanguage");
  });

  it("gives another language as the reason, although something was found", () => {
    expect(decide("Wann?", found([opened], 0.9), { ...given, foreign: true })).toMatchObject({
      reason: "other-language",
    });
  });

  it("shows further passages only when they are nearly as good and say something else", () => {
    const decision = decide(
      "bridge",
      found(
        [
          opened,
          // Its excerpt holds the first one.
          candidate(news, "It is 420 metres long", 0.89),
          candidate(news, "Work will begin", 0.85),
          candidate(interview, "Okafor laughs often", 0.8),
          candidate(news, "Shopkeepers there", 0.79),
          candidate(news, "The repair is expected", 0.2),
        ],
        0.9,
      ),
      given,
    );
    const texts =
      decision.kind === "answer" ? decision.excerpts.map(({ focus, article }) => `${article} ${focus.start}`) : [];
    expect(texts).toHaveLength(3);
    const far = decide("bridge", found([opened, candidate(news, "The repair is expected", 0.2)], 0.9), given);
    expect(far.kind === "answer" && far.excerpts).toHaveLength(1);
    const one = decide("bridge", found([opened, candidate(news, "Work will begin", 0.89)], 0.9), {
      ...given,
      limit: 1,
    });
    expect(one.kind === "answer" && one.excerpts).toHaveLength(1);
  });

  it("shows no words twice, and every excerpt is its slice", () => {
    const any = fc.array(
      fc.record({ sentence: fc.nat(news.sentences.length - 1), score: fc.double({ min: 0.5, max: 1, noNaN: true }) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(any, (all) => {
        const candidates = all.map((one) => ({ ...one, article: news })).sort((one, other) => other.score - one.score);
        const decision = decide("Who?", found(candidates, 1), given);
        if (decision.kind !== "answer") throw new Error("refused");
        for (const [index, excerpt] of decision.excerpts.entries()) {
          expect(excerpt.text).toBe(news.text.slice(excerpt.start, excerpt.end));
          expect(excerpt.focus.start).toBeGreaterThanOrEqual(excerpt.start);
          expect(excerpt.focus.end).toBeLessThanOrEqual(excerpt.end);
          for (const other of decision.excerpts.slice(index + 1)) {
            expect(other.start >= excerpt.end || excerpt.start >= other.end).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
