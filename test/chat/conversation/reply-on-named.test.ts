import { describe, expect, it } from "vitest";
import { LIGHTHOUSE, MILL, startChat } from "../test-library.ts";

const BY_LUND = { ...MILL, author: "Dr Bea Lund" };
const BY_TWO = {
  ...LIGHTHOUSE,
  author: "Ada Moss and Tom Reed",
  authors: ["Ada Moss", "Tom Reed"],
  date: "2026-03-01",
};

describe("a question for an author", () => {
  it.each(["who is Bea Lund?", "What did bea lund write", "Wer ist Bea Lund?"])(
    "who stands in no sentence is answered with what they wrote: %s",
    async (question) => {
      for (const sources of [[BY_LUND], [BY_LUND, BY_TWO]]) {
        const { say } = await startChat(sources);
        expect(await say(question)).toMatchObject({
          kind: "notice",
          notice: "article",
          text: "Dr Bea Lund wrote: “Old water mill at Hadley grinds flour again” (2021-05-04).",
        });
      }
    },
  );

  it("names the one of several authors who is meant", async () => {
    const { say } = await startChat([BY_LUND, BY_TWO]);
    expect(await say("who is Tom Reed")).toMatchObject({
      text: "Tom Reed wrote: “Keeper of the Skerry lighthouse retires” (2026-03-01).",
    });
  });

  it("is answered in the language of the notices", async () => {
    const { say } = await startChat([BY_LUND]);
    expect(await say("Qui est Bea Lund ?", { locale: "fr" })).toMatchObject({
      text: expect.stringMatching(/^Dr Bea Lund a écrit/),
    });
  });

  it("is answered from the text where the person stands in it", async () => {
    const { say } = await startChat([BY_LUND, { ...BY_TWO, author: "Nora Quill", authors: [] }]);
    expect(await say("Who is Nora Quill?")).toMatchObject({ kind: "answer", excerpts: [{ article: "mill" }] });
  });

  it("is like any other of who wrote nothing, or in part another name", async () => {
    const { say } = await startChat([BY_LUND, BY_TWO]);
    for (const question of ["who is Bea Moss", "what did Iris Vane write", "who is the king of Sweden"])
      expect((await say(question)).kind).not.toBe("notice");
  });
});

describe("a wish to be told about something", () => {
  it("is answered with the beginning of the one article whose title has it", async () => {
    const { say } = await startChat([MILL, LIGHTHOUSE]);
    for (const question of ["tell me about the mill", "can you tell me about the mill please"])
      expect(await say(question)).toMatchObject({
        kind: "answer",
        label: "about",
        excerpts: [{ block: "headline" }, {}],
      });
  });

  it("is answered from the text where a sentence is an answer to rely on", async () => {
    const { say } = await startChat([MILL, LIGHTHOUSE]);
    const reply = await say("Tell me about the keeper of the lighthouse");
    expect(reply).toMatchObject({ kind: "answer", excerpts: [{ article: "lighthouse", block: "body" }] });
    expect(reply).not.toHaveProperty("label");
  });

  it("is a question like others where no title has it, or several have", async () => {
    const { say } = await startChat([MILL, LIGHTHOUSE, { ...MILL, id: "mill-2" }]);
    for (const question of ["tell me about the herons", "tell me about the old mill", "tell me about the"]) {
      const reply = await say(question);
      expect(reply).not.toHaveProperty("label");
    }
  });
});
