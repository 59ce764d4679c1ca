import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeAddress } from "../../src/chat/take-address.ts";
import { createTestLibrary, firstWordsOf, LIGHTHOUSE, MILL, startChat } from "./test-library.ts";

const ADDRESS = MILL.url!;

describe("an address in a message", () => {
  it("says which page the question beside it is about, also where another article is chosen", async () => {
    const { say } = await startChat([MILL, LIGHTHOUSE]);
    await say("/article lighthouse");
    for (const text of [
      `${ADDRESS} What did the restoration cost?`,
      `What did the restoration cost? (${ADDRESS}?utm_source=x)`,
      `/ask what did the restoration cost <${ADDRESS}>`,
      `${ADDRESS}这是什么: what did the restoration cost?`,
    ])
      expect(firstWordsOf(await say(text))).toContain("85,000 pounds");
    expect(await say("What did the restoration cost?")).not.toMatchObject({ excerpts: [{ article: "mill" }] });
  });

  it("alone chooses the page, or says why not", async () => {
    const { say } = await startChat([MILL, LIGHTHOUSE]);
    expect(await say(` ${ADDRESS} `)).toMatchObject({ notice: "articleHere" });
    expect(firstWordsOf(await say("What did the restoration cost?"))).toContain("85,000 pounds");
    expect(await say("https://other.example/x")).toMatchObject({ notice: "addressUnread" });
    // A question chooses nothing.
    expect(await say(`/ask ${ADDRESS}`)).not.toMatchObject({ notice: "articleHere" });
    const { library } = await createTestLibrary(MILL);
    const pasted = { text: ADDRESS, conversation: "c", place: "p", asker: "a", mayConfigure: true, operator: true };
    expect(takeAddress(pasted, library)).toMatchObject({ text: `/article ${ADDRESS}`, operator: false });
  });

  it("alone, of somebody who may not choose here, shows what the page is about, or says who may have it read", async () => {
    const { say } = await startChat([LIGHTHOUSE, MILL]);
    const other = { mayConfigure: false };
    expect(firstWordsOf(await say(ADDRESS, other))).toBe("Old water mill at Hadley grinds flour again");
    expect(await say("https://other.example/x", other)).toMatchObject({ kind: "notice", notice: "notAllowed" });
    expect(await say("What did the keeper paint?", other)).toMatchObject({ excerpts: [{ article: "lighthouse" }] });
    // A list that appears while somebody types shows no notice.
    expect(await say(ADDRESS, { ...other, preview: true })).not.toMatchObject({ kind: "notice" });
  });

  it("of which nothing is known has no other article answer in its place", async () => {
    const { say } = await startChat([MILL]);
    const reply = await say("https://other.example/x What did the restoration cost?");
    expect(reply.kind === "answer" ? reply.missing : ["other"]).not.toEqual([]);
  });

  it("that is not read yet is left where its page may not be read, so that its words are missing from the answer", async () => {
    const { library } = await createTestLibrary(MILL);
    const reads = { ...library, mayAdd: () => true };
    const asked = {
      conversation: "c",
      place: "p",
      asker: "a",
      operator: false,
      text: "https://a.example/x what did it cost?",
    };
    const own = { ...asked, mayConfigure: true };
    expect(takeAddress(own, reads)).toMatchObject({ text: "/ask what did it cost?", links: ["https://a.example/x"] });
    for (const other of [
      { ...asked, mayConfigure: false },
      { ...own, preview: true },
    ])
      expect(takeAddress(other, reads)).toBe(other);
  });

  it("counts rather than those of what the message replies to", async () => {
    const { say } = await startChat([MILL, { ...LIGHTHOUSE, url: "https://example.org/lamp" }]);
    const replied = { quoted: "https://example.org/lamp", links: ["https://example.org/lamp"] };
    expect(firstWordsOf(await say(`${ADDRESS} what did the restoration cost?`, replied))).toContain("85,000 pounds");
    await say("/article lighthouse");
    for (const more of [replied, { article: "lighthouse" }])
      expect(firstWordsOf(await say(ADDRESS, { ...more, mayConfigure: false }))).toBe(
        "Old water mill at Hadley grinds flour again",
      );
  });

  it("beside a quotation has that checked there, and is none of its words", async () => {
    const { say } = await startChat([MILL, LIGHTHOUSE]);
    const words = "The council refused to pay because the building is privately owned.";
    for (const text of [
      `“${words}” ${ADDRESS}`,
      `"${words}" — ${ADDRESS}.`,
      `${ADDRESS}\n“${words}”`,
      `“${words}” (${ADDRESS})`,
      `/check ${words} ${ADDRESS}`,
      `/check ${ADDRESS} ${words}`,
      `/check “${words}” — ${ADDRESS}`,
    ])
      expect([text, await say(text)]).toMatchObject([text, { kind: "verdict", verdict: "verbatim" }]);
  });

  it("leaves lines lines: each asks its own question", async () => {
    const { say } = await startChat([MILL, LIGHTHOUSE]);
    expect(await say(`${ADDRESS}\nWho repaired the wheel\nWhat did the restoration cost`)).toMatchObject({
      kind: "several",
      replies: [{ question: "Who repaired the wheel" }, { question: "What did the restoration cost" }],
    });
  });

  it("changes nothing in any other message", async () => {
    const { library } = await createTestLibrary(MILL);
    const query = { conversation: "c", place: "p", asker: "a", mayConfigure: true, operator: false };
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom("/check ", "/articles ")), fc.string(), (before, after) => {
        const given = { ...query, text: `${before}${after}` };
        if (!/https?:/i.test(given.text)) expect(takeAddress(given, library)).toBe(given);
      }),
    );
    for (const text of [
      `/check ${ADDRESS}`,
      `/check the mill at ${ADDRESS} grinds flour again`,
      `/article ${ADDRESS}`,
      `${ADDRESS} or https://b.example/ ?`,
    ]) {
      const given = { ...query, text };
      expect(takeAddress(given, library)).toBe(given);
    }
  });
});
