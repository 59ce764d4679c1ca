import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { richWords } from "../fakes/telegram-rich.ts";
import type { Json } from "../fakes/telegram-types.ts";
import { type RunningTelegram, runTelegram } from "./run-telegram.ts";
import { ann } from "./updates.ts";
import { withWords } from "./with-words.ts";

let bot: RunningTelegram;
beforeAll(async () => {
  bot = await runTelegram();
});
afterAll(() => bot.stop());

describe("inline mode", () => {
  type List = Readonly<{
    results: readonly Readonly<{
      id: string;
      title: string;
      description: string;
      input_message_content: Readonly<{ message_text: string }>;
    }>[];
    next_offset: string;
    button?: Readonly<{ text: string; start_parameter: string }>;
  }>;
  let asked = 0;
  const listed = async (query: string, offset = ""): Promise<List> => {
    asked += 1;
    const id = String(asked);
    const found = () => bot.fake.called("answerInlineQuery").find(({ inline_query_id }) => inline_query_id === id);
    bot.fake.push({ inline_query: { id, from: ann, query, offset } });
    await bot.fake.until(() => found() !== undefined);
    return found() as unknown as List;
  };

  it("lists excerpts and sends the chosen one with its source", async () => {
    const { results } = await listed("who repaired the wheel");
    expect(results[0]?.title).toBe("Old water mill at Hadley grinds flour again");
    expect(results[0]?.description).toContain("*repaired*");
    expect(results[0]?.input_message_content.message_text).toContain("Nora Quill");
    expect(results[0]?.input_message_content.message_text).toContain("2021-05-04");
  });
  it("goes on where the list ended, with other excerpts", async () => {
    // Which of them has more than one answer is for the core to say.
    const questions = [
      "Quill",
      "the mill at Hadley",
      "what of the flour",
      "Skerry lighthouse",
      "Brandt",
      "who repaired the wheel",
    ];
    const lists: { query: string; first: List }[] = [];
    for (const query of questions) lists.push({ query, first: await listed(query) });
    const { query, first } = lists.find(({ first: { next_offset } }) => next_offset !== "")!;
    const next = await listed(query, first.next_offset);
    expect(next.results.length).toBeGreaterThan(0);
    expect(next.results.map(({ id }) => id)).not.toContain(first.results[0]?.id);
  });
  it("answers the newest query of each person, and one who types fast takes nobody's turn", async () => {
    const query = (id: string, person: number) => ({
      inline_query: { id, from: { ...ann, id: person }, query: "who repaired the wheel", offset: "" },
    });
    bot.fake.push(...Array.from({ length: 200 }, (_, index) => query(`fast ${index}`, 70)), query("other", 71));
    const answered = (id: string) =>
      bot.fake.called("answerInlineQuery").some(({ inline_query_id }) => inline_query_id === id);
    await bot.fake.until(() => answered("fast 199") && answered("other"));
    const fast = bot.fake
      .called("answerInlineQuery")
      .filter(({ inline_query_id }) => /^fast/.test(`${inline_query_id}`));
    expect(fast.length).toBeLessThan(100);
  });
  it("calls nobody whom a passage names, and lists it as text where the server takes no rich message", async () => {
    const lively = await runTelegram(withWords("@nora_quill"));
    const query = (id: string) => ({ inline_query: { id, from: ann, query: "who repaired the wheel", offset: "" } });
    const contents = (id: string) =>
      lively.fake
        .called("answerInlineQuery")
        .filter(({ inline_query_id }) => inline_query_id === id)
        .map(({ results }) => (results as List["results"])[0]?.input_message_content);
    lively.fake.push(query("rich"));
    await lively.fake.until(() => contents("rich").length > 0);
    lively.fake.fail(({ params }) =>
      JSON.stringify(params).includes("rich_message")
        ? { kind: "refuse", code: 400, description: "Bad Request: message text is empty" }
        : undefined,
    );
    lively.fake.push(query("plain"));
    await lively.fake.until(() => contents("plain").length > 1);
    await lively.stop();
    expect(contents("rich")).toEqual([{ rich_message: expect.anything() }]);
    expect(richWords((contents("rich")[0] as Json).rich_message)).toContain("@nora_quill, a retired engineer");
    expect(contents("plain")[1]?.message_text).toContain("@nora_quill, a retired engineer");
  });
  it("offers questions that the article answers before anything is typed", async () => {
    const { results } = await listed("");
    expect(results.length).toBeGreaterThan(0);
    expect(results[0]?.title).toMatch(/\?$/);
  });
  it("offers to ask in private when nothing is found", async () => {
    const { results, button } = await listed("zebra xylophone");
    expect(results).toEqual([]);
    expect(button?.start_parameter).toMatch(/^[\w-]{1,64}$/);
  });
});
