import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { findChange } from "../../../src/quotation/receipts/find-change.ts";
import { MILL } from "../../chat/test-library.ts";

const before = parseArticle(MILL);
/** What has become of these words when the article is changed so. */
const changed = (words: string, change: (text: string) => string) =>
  findChange(parseArticle({ ...MILL, text: change(MILL.text) }), words, before.text.indexOf(words));
const COST = "The restoration cost 85,000 pounds, most of it from a lottery grant.";
const COUNCIL = "The council refused to pay because the building is privately owned.";

describe("words that were quoted", () => {
  it("stand where a change of the article does not touch them, wherever they are now", async () => {
    const sentences = before.sentences.map(({ start, end }) => before.text.slice(start, end));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sentences.length - 1),
        fc.nat(5),
        fc.array(fc.constantFrom("alpha", "beta", "gamma,", "delta"), { minLength: 1, maxLength: 30 }),
        async (index, paragraph, words) => {
          const sentence = sentences[index]!;
          const put = `Correction of this text: ${words.join(" ")}.`;
          const now = parseArticle({
            ...MILL,
            text: MILL.text
              .split("\n\n")
              .flatMap((one, at) => (at === paragraph + 1 ? [put, one] : [one]))
              .join("\n\n"),
          });
          const change = await findChange(now, sentence, before.text.indexOf(sentence));
          const span = "stands" in change ? change.stands : { start: 0, end: 0 };
          expect(now.text.slice(span.start, span.end)).toBe(sentence);
        },
      ),
    );
  });

  it("stand, of several places, at the nearest", async () => {
    const now = parseArticle({ ...MILL, text: `${MILL.text}\n${COST}\n\n${MILL.text.split("\n\n")[1]}\n` });
    expect(await findChange(now, COST, now.text.lastIndexOf(COST) - 3)).toEqual({
      stands: { start: now.text.lastIndexOf(COST), end: now.text.lastIndexOf(COST) + COST.length },
    });
  });

  it("stand when only marks of writing are others", async () => {
    const quoted = "“We found the original drawings in a church cupboard,” Quill said.";
    expect(await changed(quoted, (text) => text.replace(/[“”]/g, '"'))).toHaveProperty("stands");
  });

  it.each([
    ["a number", "85,000", "95,000", COST.replace("85,000", "95,000")],
    ["a word", "a lottery grant", "a bank loan", COST.replace("a lottery grant", "a bank loan")],
    ["a negation", "restoration cost", "restoration never cost", COST.replace("cost", "never cost")],
  ])("are others when %s is: those that stand there are shown", async (_what, from, to, now) => {
    expect(await changed(COST, (text) => text.replace(from, to))).toMatchObject({ now: [{ text: now }] });
  });

  it("of two sentences show both as they are, in one passage", async () => {
    const change = await changed(`${COST} ${COUNCIL}`, (text) => text.replace("85,000", "95,000"));
    expect(change).toMatchObject({ now: [{ text: `${COST.replace("85,000", "95,000")} ${COUNCIL}` }] });
  });

  it("are gone when the article has nothing like them: other words are never shown instead", async () => {
    expect(await changed(COST, (text) => text.replace(COST, ""))).toEqual({ now: [] });
  });
});
