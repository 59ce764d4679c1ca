import { describe, expect, it } from "vitest";
import { bestExcerpt, type QuestionOutcome, type Reply } from "../../../src/server.ts";
import { startChat } from "../test-library.ts";

const LEAD = "From May on, the public buildings of the town keep these hours:";
const POOL = "- The swimming pool opens at seven in the morning and closes at ten in the evening.";
const LIBRARY = "- The library opens at nine in the morning and closes at six in the evening.";
const HEADER = "Passenger\tSingle fare\tReturn fare";
const CYCLIST = "Cyclist\t5 pounds\t9 pounds";

const HOURS = {
  id: "hours",
  text: `New opening hours in Larn

The council of Larn changed the opening hours of its public buildings on Monday, said the mayor, Ann Lee.

${LEAD}

${POOL}
${LIBRARY}
- The museum opens at noon on Sundays only.

The mayor expects more visitors in summer. A bus will run from the station to the harbour every hour.
`,
};
const FARES = {
  id: "fares",
  text: `New fares for the ferry

The ferry to Upper Larn will cost more from May on, said the council.

${HEADER}
Adult\t4 pounds\t7 pounds
Child\t2 pounds\t3 pounds
${CYCLIST}

The ferry sails at noon from the lower quay.
`,
};

const BANNED = "From May on, none of the following will be allowed in the baths any longer:";
const LARGE = "- Children under ten may swim in the large pool without a parent.";
const SMALL = "- Children under ten may swim in the small pool without a parent.";
const RULES = {
  id: "rules",
  text: `New rules for the baths of Larn

The council of Larn changed the rules of its baths on Monday, said the mayor, Ann Lee.

${BANNED}

${LARGE}
${SMALL}
- Guests may bring glass bottles.

The mayor expects more visitors in summer.
`,
};

const ANSWERS = [
  ["an item of a list", HOURS, "When does the swimming pool open?", LEAD, POOL],
  ["a row of a table", FARES, "What is the return fare for a cyclist?", HEADER, CYCLIST],
] as const;

const textsOf = (reply: Reply): readonly string[] =>
  reply.kind === "answer" ? reply.excerpts.map(({ text }) => text) : [];

describe("an answer behind the line that introduces it", () => {
  it.each(ANSWERS)(
    "has the receipt and the context of %s, by buttons and by words",
    async (_, article, asked, lead, answer) => {
      const { say, press } = await startChat([article]);
      const reply = await say(asked);
      expect(textsOf(reply)).toEqual([lead, answer]);
      const tokenOf = (kind: string): string =>
        (reply.kind === "answer" ? reply.actions : []).find((action) => action.kind === kind)?.token ?? "";
      for (const receipt of [await press(tokenOf("receipt")), await say("/receipt")])
        expect(textsOf(receipt)).toEqual([answer]);
      for (const context of [await press(tokenOf("context")), await say("/context")]) {
        const around = context.kind === "answer" ? context.excerpts : [];
        expect(around.flatMap(({ matches }) => matches)).toHaveLength(1);
        const { start, end } = around.flatMap(({ matches }) => matches)[0]!;
        const within = around.find((one) => one.start <= start && end <= one.end)!;
        expect(within.text.slice(start - within.start, end - within.start)).toBe(answer);
        expect(context.kind === "answer" && bestExcerpt(context.excerpts)).toBe(within);
      }
    },
  );

  it.each(ANSWERS)("is counted, and voted on, as %s", async (_, article, asked, _lead, answer) => {
    const outcomes: QuestionOutcome[] = [];
    const { say, press } = await startChat([article], {
      onVote: async () => true,
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    const reply = await say(asked);
    const excerpts = reply.kind === "answer" ? reply.excerpts : [];
    const { paragraph } = excerpts.find(({ text }) => text === answer)!;
    expect(outcomes).toMatchObject([{ kind: "answered", paragraph }]);
    const bad = reply.kind === "answer" ? reply.actions.find(({ kind }) => kind === "bad") : undefined;
    await press(bad?.token ?? "");
    expect(outcomes.at(-1)).toMatchObject({ kind: "missed", cause: "unhelpful", paragraph, question: asked });
  });

  it("was not shown before where only that line was", async () => {
    const { say } = await startChat([HOURS]);
    await say("When does the swimming pool open?");
    const other = await say("and when does the library open?");
    expect(textsOf(other)).toEqual([LEAD, LIBRARY]);
    expect(other).not.toHaveProperty("again");
  });

  it("was shown before where it was, and comes with that line then, too", async () => {
    const { say } = await startChat([HOURS]);
    await say("When does the swimming pool open?");
    const again = await say("and when does it close in the evening?");
    expect(textsOf(again)).toEqual([LEAD, POOL]);
    expect(again).toMatchObject({ again: true });
  });

  it("leaves that line out, too, where it was shown and nothing else is asked", async () => {
    const { say } = await startChat([HOURS]);
    await say("When does the swimming pool open?");
    for (const asked of ["and why?", "when?", "really?"]) expect(textsOf(await say(asked))).not.toContain(LEAD);
  });

  it("is never shown without that line where another item was shown with it", async () => {
    for (const asked of ["and why?", "what else?", "and where?", "/more"]) {
      const { say } = await startChat([RULES]);
      await say("Where may children under ten swim without a parent?");
      expect(textsOf(await say(asked)), asked).toEqual([BANNED, SMALL]);
      expect(textsOf(await say("/receipt")), asked).toEqual([SMALL]);
    }
  });

  it("keeps that line where it was found along with another item that was shown", async () => {
    for (const asked of ["and where?", "and when?"]) {
      const { say } = await startChat([RULES]);
      await say("May children under ten swim in the large pool?");
      expect(textsOf(await say(asked)), asked).toEqual([BANNED, SMALL]);
      expect(textsOf(await say("/receipt")), asked).toEqual([SMALL]);
    }
  });

  it("comes with that line when the button for more is pressed, also long after the question", async () => {
    for (const isLongAfter of [false, true]) {
      const { say, press } = await startChat([RULES]);
      const reply = await say("Where may children under ten swim without a parent?");
      if (isLongAfter) await say("/forget");
      const more = reply.kind === "answer" ? reply.actions.find(({ kind }) => kind === "more") : undefined;
      expect(textsOf(await press(more?.token ?? ""))).toEqual([BANNED, SMALL]);
      expect(textsOf(await say("/receipt"))).toEqual([SMALL]);
    }
  });
});
