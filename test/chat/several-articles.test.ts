import { describe, expect, it } from "vitest";
import { createAsk } from "../../adapters/cli/ask.ts";
import { render as renderForDiscord } from "../../adapters/discord/outgoing/render.ts";
import { listInline } from "../../adapters/telegram/inline/list-inline.ts";
import { render as renderForTelegram } from "../../adapters/telegram/outgoing/render.ts";
import { render as renderForTerminal } from "../../adapters/terminal/render.ts";
import { LIGHTHOUSE, startChat } from "./test-library.ts";

const OLD = {
  id: "okafor",
  title: "Ines Okafor elected",
  date: "2022-05-10",
  text: "Ines Okafor elected\n\nInes Okafor is the new mayor of Larn. She won 54 per cent of the votes.\n",
};
const NEW = {
  id: "brandt",
  title: "Piet Brandt sworn in",
  date: "2026-02-20",
  text: "Piet Brandt sworn in\n\nPiet Brandt is the new mayor of Larn. He is a farmer.\n",
};
const open = () => startChat([OLD, NEW, LIGHTHOUSE], { clock: () => new Date(2026, 2, 13).getTime() });
const NOW = "Who is the mayor of Larn now?";
const TOLD = ["Piet Brandt sworn in · 2026-02-20", "Ines Okafor elected · 2022-05-10"];

describe("a question that two articles answer", () => {
  it("is answered with both, each with its title and date, the newest first where now is asked for", async () => {
    const { say } = await open();
    const reply = await say(NOW);
    if (reply.kind !== "answer") throw new Error(reply.kind);
    expect(reply.excerpts.map(({ article }) => article)).toEqual(["brandt", "okafor"]);
    expect(reply.missing).toEqual([]);
    const shown = [
      renderForTerminal(reply, { colour: false, width: 200 }),
      renderForTelegram(reply)
        .map(({ text }) => text)
        .join("\n"),
      JSON.stringify(renderForDiscord(reply, { asker: "1", private: false })),
    ];
    for (const text of shown) {
      expect(text).toContain("More than one article says something on this:");
      expect(
        TOLD.map((source) => text.indexOf(source.split(" · ")[0]!)).every(
          (place, at, all) => place > (all[at - 1] ?? 0),
        ),
      ).toBe(true);
      for (const source of TOLD) expect(text).toContain(source.split(" · ")[1]);
    }
  });

  it("has both in a line of JSON, and in what inline mode lists", async () => {
    const { library, bot } = await open();
    const { json } = await createAsk({ library, conversation: false })(NOW);
    expect(json.excerpts.map(({ date }) => date)).toEqual(["2026-02-20", "2022-05-10"]);
    const from = { id: 7, is_bot: false, first_name: "Ann" };
    const { results } = await listInline(bot, { id: "1", from, query: NOW, offset: "" }, "quote_bot");
    expect(results.map(({ title }) => title)).toEqual(["Piet Brandt sworn in", "Ines Okafor elected"]);
    for (const [at, { payload }] of results.entries()) expect(payload.text).toContain(TOLD[at]!.split(" · ")[1]);
  });

  it("about now, which only an old one answers, is answered with its date", async () => {
    const { say } = await startChat([OLD, LIGHTHOUSE]);
    expect(await say(NOW)).toMatchObject({ kind: "answer", sources: "dated", excerpts: [{ article: "okafor" }] });
    expect(await say("Who is the mayor of Larn?", { conversation: "other" })).toMatchObject({ sources: "title" });
  });

  it("of the only article is answered as ever", async () => {
    const { say } = await startChat([OLD]);
    const { excerpts, ...now } = (await say(NOW)) as Extract<Awaited<ReturnType<typeof say>>, { kind: "answer" }>;
    expect(now).toMatchObject({ kind: "answer", sources: "place" });
    expect(excerpts.map(({ article }) => article)).toEqual(["okafor"]);
  });
});
