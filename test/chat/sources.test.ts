/** How much of its source stands below an excerpt, where, and how the rest is come by. */

import { describe, expect, it } from "vitest";
import { formatReply } from "../../src/chat/format-reply.ts";
import type { Reply } from "../../src/server.ts";
import { LIGHTHOUSE, MILL, startChat } from "./test-library.ts";

const QUESTION = "Who repaired the wheel?";

const sourcesOf = (reply: Reply) => formatReply(reply).flatMap((part) => (part.kind === "source" ? [part] : []));
const textOf = (reply: Reply): string | undefined => sourcesOf(reply)[0]?.text;

describe("below an excerpt stands", () => {
  it("only its place where one article answers, and the place leads to the words", async () => {
    const { say } = await startChat();
    const reply = await say(QUESTION);
    const [source] = sourcesOf(reply);
    expect(source?.text).toBe("paragraph 1");
    expect(source?.address).toBeUndefined();
    expect(source?.text.slice(source.place.start, source.place.end)).toBe("paragraph 1");
    expect(source?.excerpt.link).toContain("https://example.org/mill#:~:text=");
  });

  it("the title, too, where several articles are served", async () => {
    const { say } = await startChat([MILL, LIGHTHOUSE]);
    expect(textOf(await say(QUESTION))).toBe("Old water mill at Hadley grinds flour again · paragraph 1");
  });

  it("all of it where the operator wants it always, and in what a person lists to send elsewhere", async () => {
    const full = /^Old water mill at Hadley grinds flour again · 2021-05-04 · paragraph 1 · PQW-/;
    const always = await startChat([MILL], { receipts: "always" });
    expect(textOf(await always.say(QUESTION))).toMatch(full);
    const asked = await startChat();
    expect(textOf(await asked.say(QUESTION, { preview: true }))).toMatch(full);
  });

  it("all of it in a check, which is passed on", async () => {
    const { say } = await startChat();
    const reply = await say("/check Nora Quill, a retired engineer, repaired the wheel with forty volunteers.");
    expect(textOf(reply)).toContain("PQW-");
    expect(sourcesOf(reply)[0]?.address).toBe("https://example.org/mill");
  });
});

describe("the receipt", () => {
  it("is behind a command", async () => {
    const { say } = await startChat();
    const shown = await say(QUESTION);
    const reply = await say("/receipt");
    expect(textOf(reply)).toContain("PQW-");
    expect(
      reply.kind === "answer" && shown.kind === "answer" && reply.excerpts[0].text === shown.excerpts[0].text,
    ).toBe(true);
    expect(await (await startChat()).say("/receipt")).toMatchObject({ notice: "nothingToContinue" });
  });

  it("is behind a button, also below what stands around the excerpt", async () => {
    const { say, press } = await startChat();
    const tokenOf = (reply: Reply, kind: string): string =>
      ("actions" in reply && reply.actions?.find((action) => action.kind === kind)?.token) || `no ${kind}`;
    const shown = await say(QUESTION);
    expect(textOf(await press(tokenOf(shown, "receipt")))).toContain("PQW-");
    const context = await press(tokenOf(shown, "context"));
    expect(textOf(context)).not.toContain("PQW-");
    expect(textOf(await press(tokenOf(context, "receipt")))).toContain("PQW-");
  });

  it("stands for the words that it was shown with", async () => {
    const { say } = await startChat();
    await say(QUESTION);
    const code = /PQW-[\w-]+/.exec(textOf(await say("/receipt")) ?? "")?.[0] ?? "";
    expect(await say(`/verify ${code}`)).toMatchObject({ kind: "receipt", status: "stands" });
  });
});
