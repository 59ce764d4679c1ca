import { describe, expect, it } from "vitest";
import { render as renderForDiscord } from "../../../adapters/discord/outgoing/render.ts";
import { render as renderForTelegram } from "../../../adapters/telegram/outgoing/render.ts";
import { createMemory } from "../../../src/chat/memory.ts";
import type { Reply } from "../../../src/server.ts";
import { firstWordsOf, startChat } from "../test-library.ts";

const bridge = (number: number) => ({
  id: `bridge-${number}`,
  title: `Bridge number ${number} over the Larn opens to all traffic after long and costly works`,
  date: `2026-03-0${number}`,
  text: `Bridge ${number}\n\nThe bridge number ${number} opened on Monday. It cost ${number} million euros.\n`,
});
const open = () => startChat([1, 2, 3, 4, 5, 6].map(bridge), { clock: () => new Date(2026, 2, 13).getTime() });
const actionsOf = (reply: Reply) => (reply.kind === "notice" ? (reply.actions ?? []) : []);

describe("/article with words that several articles have", () => {
  it("shows some of them, the newest first, with a button for each and for the next ones", async () => {
    const { say, press } = await open();
    const first = await say("/article bridge larn");
    expect(first).toMatchObject({ kind: "notice", notice: "articleAmbiguous" });
    expect(actionsOf(first).map(({ kind }) => kind)).toEqual(["choose", "choose", "choose", "choose", "page"]);
    expect(actionsOf(first)[0]?.label).toMatch(/^Bridge number 6 .*… · 2026-03-06$/);
    const second = await press(actionsOf(first)[4]!.token);
    expect(actionsOf(second).map(({ label }) => label.slice(0, 15))).toEqual([
      "Bridge number 2",
      "Bridge number 1",
      "Previous",
    ]);
    expect(actionsOf(await press(actionsOf(second)[2]!.token))).toEqual(actionsOf(first));
    expect(await press(actionsOf(second)[0]!.token)).toMatchObject({ notice: "articleHere" });
    expect(firstWordsOf(await say("What did the bridge cost?"))).toContain("2 million");
  });

  it("goes on with all of the words, however many they are, for as long as a question is kept", async () => {
    let now = new Date(2026, 2, 13).getTime();
    const clock = () => now;
    const others = [1, 2, 3, 4, 5, 6].map((number) => ({
      ...bridge(number),
      id: `other-${number}`,
      title: `Bridge number ${number} over the Larn opens to all traffic after long and costly talks`,
    }));
    const sources = [...others, ...[1, 2, 3, 4, 5, 6].map(bridge)];
    const { say, press } = await startChat(sources, { clock, memory: createMemory({ clock }) });
    const words = "bridge number larn opens to all traffic after long and costly works";
    const first = actionsOf(await say(`/article ${words}`));
    await say("/article bridge number larn opens to all traffic after long and costly talks", { asker: "ben" });
    const shown = [...first, ...actionsOf(await press(first[4]!.token, { asker: "ben" }))];
    const chosen = shown.filter(({ kind }) => kind === "choose");
    expect(chosen.length).toBe(6);
    for (const { token } of chosen) {
      expect(firstWordsOf(await press(token))).toContain("works");
    }
    now += 31 * 60_000;
    expect(await press(first[4]!.token)).toMatchObject({ notice: "buttonUnreadable" });
  });

  it("offers what comes near where no article has all the words", async () => {
    const { say } = await open();
    const near = await say("/article brigde numbr 3");
    expect(near).toMatchObject({ kind: "notice", notice: "articleUnknown" });
    expect(actionsOf(near)[0]?.label).toContain("Bridge number 3");
    expect(actionsOf(await say("/article penguin"))).toEqual([]);
  });

  it("begins again where articles are gone since the button was made", async () => {
    const { say, press, drop } = await open();
    const [, , , , more] = actionsOf(await say("/article bridge larn"));
    for (const id of ["bridge-1", "bridge-2", "bridge-3"]) drop(id);
    const again = actionsOf(await press(more!.token));
    expect(again.map(({ label }) => label.slice(0, 15))).toEqual([
      "Bridge number 6",
      "Bridge number 5",
      "Bridge number 4",
    ]);
  });

  it("lets only those choose who may", async () => {
    const { say, press } = await open();
    const [one] = actionsOf(await say("/article bridge larn"));
    expect(await press(one!.token, { mayConfigure: false })).toMatchObject({ notice: "notAllowed" });
    expect(await say("/article")).toMatchObject({ notice: "allArticlesHere" });
  });

  it("leaves out a date that has no room on a button", async () => {
    const date = "published on Wednesday, the twelfth of March, in the late afternoon";
    const { say } = await startChat([1, 2].map((number) => ({ ...bridge(number), date })));
    const labels = actionsOf(await say("/article bridge larn")).map(({ label }) => label);
    expect(labels.every((label) => label.length <= 60 && label.startsWith("Bridge number"))).toBe(true);
    expect(new Set(labels).size).toBe(2);
  });

  it("has its buttons on every platform with buttons", async () => {
    const { say, press } = await startChat(Array.from({ length: 9 }, (_, index) => bridge(index + 1)));
    const middle = await press(actionsOf(await say("/article bridge larn"))[4]!.token);
    expect(actionsOf(middle)).toHaveLength(6);
    const both = JSON.stringify(renderForDiscord(middle, { asker: "1", private: false }));
    for (const { token } of actionsOf(middle)) expect(both).toContain(token);
    const reply = await say("/article bridge larn");
    const rows = renderForTelegram(reply).at(-1)?.reply_markup?.inline_keyboard ?? [];
    expect(rows.map(([button]) => button?.text.slice(0, 15))).toEqual([
      "Bridge number 9",
      "Bridge number 8",
      "Bridge number 7",
      "Bridge number 6",
      "More",
    ]);
    const discord = JSON.stringify(renderForDiscord(reply, { asker: "1", private: false }));
    for (const { token } of actionsOf(reply)) expect(discord).toContain(token);
  });
});
