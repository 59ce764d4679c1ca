import { describe, expect, it } from "vitest";
import { noticesIn } from "../../../src/chat/notices/notice-languages.ts";
import { LIGHTHOUSE, MILL, startChat } from "../test-library.ts";

const PRIVATE = { place: "ann", asker: "ann", conversation: "ann" };

describe("a word that asks nothing", () => {
  it.each(["en", "fr", "km"] as const)("is answered in %s with two questions that work", async (locale) => {
    const { say, press } = await startChat();
    await say("ok", { ...PRIVATE, locale });
    await say("Who repaired the wheel?", { ...PRIVATE, locale });
    const reply = await say("hi", { ...PRIVATE, locale });
    if (reply.kind !== "notice") throw new Error(reply.kind);
    expect(reply.text).toBe(noticesIn(locale).manners.greeting);
    expect(reply.actions).toHaveLength(2);
    for (const { token } of reply.actions ?? []) expect(await press(token, PRIVATE)).toMatchObject({ kind: "answer" });
  });

  it("offers questions on the article itself where none can be built", async () => {
    const text = "រោងម៉ាស៊ីនកិនស្រូវ\n\nរោងម៉ាស៊ីនកិនស្រូវនៅភូមិនេះបានបើកដំណើរការឡើងវិញនៅថ្ងៃសៅរ៍ បន្ទាប់ពីបិទអស់រយៈពេលហាសិបឆ្នាំ។";
    const { say, press } = await startChat([{ id: "rice", text, language: "km" }]);
    const reply = await say("សួស្តី", { ...PRIVATE, locale: "km" });
    if (reply.kind !== "notice") throw new Error(reply.kind);
    expect(reply.actions?.map(({ label }) => label)).toEqual(Object.values(noticesIn("km").article.asks));
    for (const { token } of reply.actions ?? []) expect(await press(token, PRIVATE)).toMatchObject({ kind: "answer" });
  });

  it("is passed over in silence where several people talk, unless it comes as a command", async () => {
    const { say } = await startChat();
    expect(await say("thanks!")).toMatchObject({ kind: "notice", silent: true });
    expect(await say("/ask thanks!")).not.toHaveProperty("silent");
    expect(await say("who are you?")).not.toHaveProperty("silent");
    expect(await say("thanks!", PRIVATE)).not.toHaveProperty("silent");
  });

  it("is no question for those who count them, and leaves the conversation as it was", async () => {
    const outcomes: unknown[] = [];
    const { say } = await startChat([MILL], { onOutcome: (outcome) => outcomes.push(outcome) });
    await say("Who repaired the wheel?", PRIVATE);
    await say("thanks", PRIVATE);
    expect(outcomes).toHaveLength(1);
    expect(await say("more", PRIVATE)).not.toMatchObject({ notice: "nothingToContinue" });
  });

  it("refuses a button of an article that has changed, or of no question", async () => {
    const { say, press, put } = await startChat([LIGHTHOUSE]);
    const reply = await say("hello", PRIVATE);
    const token = reply.kind === "notice" ? (reply.actions?.[0]?.token ?? "") : "";
    await put({ ...LIGHTHOUSE, text: `${LIGHTHOUSE.text}\nMore.` });
    expect(await press(token, PRIVATE)).toMatchObject({ kind: "notice", notice: "articleChanged" });
  });
});
