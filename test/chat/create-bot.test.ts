import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noticesIn } from "../../src/chat/notices/notice-languages.ts";
import type { Reply } from "../../src/server.ts";
import { formatReply, replySchema } from "../../src/server.ts";
import { anyCharacter } from "../any-character.ts";
import { firstWordsOf, LIGHTHOUSE, MILL, startChat } from "./test-library.ts";

const isVerbatim = (reply: Reply, text: string): void => {
  if (reply.kind !== "answer") return;
  for (const excerpt of reply.excerpts) expect(text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
};

describe("a question", () => {
  it.each([
    ["Who repaired the wheel?", "Nora Quill, a retired engineer, repaired the wheel"],
    ["/ask how much did the restoration cost", "85,000 pounds"],
    ["Where did the oak come from?", "storm-felled tree in Wales"],
    ["“lottery grant”", "lottery grant"],
  ])("%j is answered with %j", async (said, expected) => {
    const { say } = await startChat();
    const reply = await say(said);
    expect(firstWordsOf(reply)).toContain(expected);
    isVerbatim(reply, MILL.text);
  });

  it.each([
    ["What is the capital of Mongolia?", "no-match"],
    ["", "empty"],
    ["   \n ", "empty"],
    ["?!…", "empty"],
    ["/ask", "empty"],
    [`mill ${"a".repeat(1_000)}`, "too-long"],
    ["Combien a coûté la restauration du moulin ?", "other-language"],
  ])("%j is refused: %s", async (said, reason) => {
    const { say } = await startChat();
    expect(await say(said)).toMatchObject({ kind: "abstain", reason });
  });

  it("names the asker's words that the article never mentions", async () => {
    const { say } = await startChat();
    const reply = await say("How many hectares has the volcano?");
    expect(reply).toMatchObject({ kind: "abstain", missing: expect.arrayContaining(["volcano"]) });
  });

  it("is answered from what is loaded; before that the refusal says that loading goes on", async () => {
    const { library } = await startChat([]);
    const { createBot } = await import("../../src/server.ts");
    const query = { conversation: "c", place: "p", asker: "a", mayConfigure: true, operator: false };
    const loading = createBot({ library: { ...library, ready: new Promise(() => {}) } });
    expect(await loading.ask({ ...query, text: "Who?" })).toMatchObject({ kind: "abstain", reason: "loading" });
    const loaded = createBot({ library });
    await library.ready;
    expect(await loaded.ask({ ...query, text: "Who?" })).toMatchObject({ kind: "abstain", reason: "no-articles" });
  });

  it("of any text gets a reply of the schema, verbatim where it quotes, and nothing throws", async () => {
    const { say, press } = await startChat([MILL, LIGHTHOUSE]);
    const texts = new Map([MILL, LIGHTHOUSE].map(({ id, text }) => [id, text]));
    const said = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 80 }),
      fc
        .constantFrom("/check ", "/verify ", "/article ", "/language ", "/ask ", "“")
        .chain((before) => fc.string({ maxLength: 40 }).map((text) => before + text)),
      fc.nat({ max: MILL.text.length }).map((at) => MILL.text.slice(at, at + 70)),
    );
    await fc.assert(
      fc.asyncProperty(said, async (text) => {
        for (const reply of [await say(text), await press(text)]) {
          expect(replySchema.safeParse(reply).error).toBeUndefined();
          if (reply.kind !== "answer") continue;
          for (const one of reply.excerpts) {
            expect(texts.get(one.article)!.slice(one.start, one.end)).toBe(one.text);
          }
        }
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  it.each([
    "sluice ' OR 1=1 --",
    "../../etc/passwd",
    "$" + "{process.exit()}",
    "%00 %n %s",
    "__proto__",
    "constructor",
    "=mill !flour ^wheel 'exact | or",
    "(a+)+$ [",
    "<script>alert(1)</script>",
    "\u202emill\0\u001b[2J",
    "a".repeat(1_000),
    "🚢".repeat(500),
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘",
  ])("%j is plain text", async (said) => {
    const { say } = await startChat();
    expect(["answer", "choices", "abstain"]).toContain((await say(said)).kind);
  });
});

describe("a quotation", () => {
  it.each([
    ["“The council refused to pay because the building is privately owned.”", "verbatim"],
    ["/check The council refused to pay because the building is privately owned.", "verbatim"],
    ["/check The council agreed to pay because the building is privately owned.", "altered"],
    ["/check Penguins cannot fly over the Atlantic.", "absent"],
  ])("%j is %s", async (said, verdict) => {
    const { say } = await startChat();
    expect(await say(said)).toMatchObject({ kind: "verdict", verdict });
  });

  it("can be a message that is replied to", async () => {
    const { say } = await startChat();
    const quoted = "The restoration cost 85,000 pounds, most of it from a lottery grant.";
    expect(await say("/check", { quoted })).toMatchObject({ verdict: "verbatim", text: quoted });
  });

  it("in another article than the chosen one is elsewhere", async () => {
    const { say } = await startChat([MILL, LIGHTHOUSE]);
    await say("/article mill");
    expect(await say("/check The lamp has been automatic since 1998.")).toMatchObject({ verdict: "elsewhere" });
  });

  it("that another article than the chosen one has in other words is shown there", async () => {
    const { say } = await startChat([MILL, LIGHTHOUSE]);
    await say("/article mill");
    const reply = await say("/check The lamp has been automatic since 1989.");
    expect(reply).toMatchObject({ verdict: "altered", elsewhere: true, excerpts: [{ article: "lighthouse" }] });
    const [first, second] = formatReply(reply).map((part) => ("text" in part ? part.text : ""));
    expect(first).toBe("This article does not have these words. In another article:");
    expect(second).toContain("Altered");
  });

  it("is asked for when there is none, and refused when it is longer than a message", async () => {
    const { say } = await startChat();
    expect(await say("/check")).toMatchObject({ notice: "nothingToCheck" });
    expect(await say(`/check ${"word ".repeat(1_000)}`)).toMatchObject({ notice: "checkTooLong" });
  });
});

describe("a receipt", () => {
  it("is verified, also when it stands among other words or in a message that is replied to", async () => {
    const { say, put } = await startChat();
    const reply = await say("How much did the restoration cost?");
    const code = reply.kind === "answer" ? reply.excerpts[0].receipt : "";
    expect(await say(`/verify ${code}`)).toMatchObject({ kind: "receipt", status: "stands" });
    expect(await say(`/verify see ${code}, please`)).toMatchObject({ status: "stands" });
    expect(await say("/verify", { quoted: `“…” · paragraph 3 · ${code}` })).toMatchObject({ status: "stands" });
    await put({ ...MILL, text: MILL.text.replace("85,000", "95,000") });
    expect(await say(`/verify ${code}`)).toMatchObject({ status: "changed" });
    expect(await say("/verify nonsense")).toMatchObject({ status: "malformed" });
    expect(await say("/verify")).toMatchObject({ notice: "nothingToVerify" });
  });
});

describe("an article that a query names", () => {
  it.each([
    ["/check The lighthouse was built in 1811.", "gone", "articleUnknown"],
    ["Who repaired the wheel?", "gone", "articleUnknown"],
    ["/outline", "o", "articleAmbiguous"],
  ])("(%s in %s) must be there: no other answers for it", async (text, article, notice) => {
    const { say } = await startChat([MILL, LIGHTHOUSE]);
    expect(await say(text, { article })).toMatchObject({ kind: "notice", notice });
  });

  it("may be named by its title, as in a chat, and nothing else is asked", async () => {
    const { say, bot } = await startChat([MILL, LIGHTHOUSE]);
    const reply = await say("Who repaired the wheel?", { article: "OLD water mill at Hadley grinds flour again" });
    expect(reply).toMatchObject({ kind: "answer", excerpts: [{ article: "mill" }] });
    const other = await say("Who repaired the wheel?", { article: "lighthouse" });
    expect(other.kind).toBe("abstain");
    expect(await bot.suggest("", { place: "chat", article: "gone" }, 5)).toEqual([]);
  });
});

describe("the article that answers", () => {
  it("is chosen for the place, and holds for everybody there and nowhere else", async () => {
    const { say } = await startChat([MILL, LIGHTHOUSE]);
    expect(await say("/article lighthouse")).toMatchObject({ notice: "articleHere" });
    expect(await say("Who repaired the wheel?", { conversation: "chat:bob", asker: "bob" })).toMatchObject({
      kind: "abstain",
    });
    expect(firstWordsOf(await say("Who repaired the wheel?", { place: "elsewhere" }))).toContain("Nora Quill");
    expect(await say("/articles")).toMatchObject({
      articles: [
        { id: "lighthouse", chosen: true },
        { id: "mill", chosen: false },
      ],
      total: 2,
    });
    expect(await say("/article all")).toMatchObject({ notice: "allArticlesHere" });
    expect(firstWordsOf(await say("Who repaired the wheel?"))).toContain("Nora Quill");
  });

  it.each([
    ["/article ligthouse", "articleUnknown", "lighthouse"],
    ["/article penguin", "articleUnknown", "/articles"],
    ["/articles penguin", "articleUnknown", "penguin"],
    ["/article o", "articleAmbiguous", "mill, lighthouse"],
  ])("%j is answered with %s", async (said, notice, words) => {
    const { say } = await startChat([MILL, LIGHTHOUSE]);
    const reply = await say(said);
    expect(reply).toMatchObject({ kind: "notice", notice });
    expect(firstWordsOf(reply)).toContain(words);
  });

  it("is chosen by those who may, and told to everybody", async () => {
    const { say } = await startChat([MILL, LIGHTHOUSE]);
    expect(await say("/article mill", { mayConfigure: false })).toMatchObject({ notice: "notAllowed" });
    expect(await say("/language fr", { mayConfigure: false })).toMatchObject({ notice: "notAllowed" });
    expect(await say("/article", { mayConfigure: false })).toMatchObject({ notice: "allArticlesHere" });
  });

  it("that was removed no longer answers; the others do", async () => {
    const { say, drop } = await startChat([MILL, LIGHTHOUSE]);
    await say("/article lighthouse");
    drop("lighthouse");
    expect(firstWordsOf(await say("Who repaired the wheel?"))).toContain("Nora Quill");
  });

  it("shows its outline, with questions that it answers", async () => {
    const { say } = await startChat();
    const reply = await say("/outline");
    expect(reply).toMatchObject({ kind: "outline", article: { id: "mill" }, paragraphs: 5 });
    for (const question of reply.kind === "outline" ? reply.questions : []) {
      expect((await say(question)).kind, question).toBe("answer");
    }
  });
});

describe("the language of notices", () => {
  it("is the chosen one, else the person's, else English", async () => {
    const { say } = await startChat();
    expect(await say("/halp")).toMatchObject({ language: "en" });
    expect(await say("/halp", { locale: "fr-CA" })).toMatchObject({ language: "fr" });
    expect(await say("/language km")).toMatchObject({ language: "km", notice: "languageHere" });
    expect(await say("/halp", { locale: "fr-CA" })).toMatchObject({ language: "km" });
    // In the language that holds from now on, not in the one that did.
    expect(await say("/language auto", { locale: "fr-CA" })).toMatchObject({ language: "fr", notice: "languageHere" });
    expect(await say("/halp", { locale: "fr-CA" })).toMatchObject({ language: "fr" });
    expect(await say("/language tlh")).toMatchObject({ notice: "languageUnknown" });
    expect(await say("/language Français")).toMatchObject({ language: "fr" });
  });
});

describe("who sees an answer first", () => {
  const hides = { canHide: true };
  it("is its asker alone where a platform can do that, unless something else was chosen for the place or around it", async () => {
    const { say } = await startChat();
    expect(await say("Who repaired the wheel?")).not.toHaveProperty("hidden");
    expect(await say("Who repaired the wheel?", hides)).toMatchObject({ kind: "answer", hidden: true });
    expect(await say("/private", hides)).toMatchObject({ notice: "answersHere", text: expect.stringMatching(/asked/) });
    expect(await say("/private off", { ...hides, mayConfigure: false })).toMatchObject({ notice: "notAllowed" });
    expect(await say("/private off", { ...hides, place: "p:a" })).toMatchObject({ notice: "answersHere" });
    expect(await say("Who repaired the wheel?", { ...hides, place: "p:a:topic" })).not.toHaveProperty("hidden");
    await say("/private ON", { ...hides, place: "p:a:topic" });
    expect(await say("Who repaired the wheel?", { ...hides, place: "p:a:topic" })).toHaveProperty("hidden", true);
    expect(await say("Who repaired the wheel?", { ...hides, place: "p:a" })).not.toHaveProperty("hidden");
  });

  it("is everybody for what is chosen for a place, and where a platform cannot do else", async () => {
    const { say } = await startChat();
    for (const choice of ["/language km", "/article mill", "/article all", "/language auto", "/private on"]) {
      expect(await say(choice, hides), choice).not.toHaveProperty("hidden");
    }
    expect(await say("/private off")).toMatchObject({ notice: "answersPublic" });
    expect(firstWordsOf(await say("/help"))).not.toContain("/private");
    expect(firstWordsOf(await say("/help", hides))).toContain("/private [choice]");
  });
});

describe("help", () => {
  it("lists what the person may use", async () => {
    const { say } = await startChat();
    expect(firstWordsOf(await say("/help"))).toContain("/article ");
    expect(firstWordsOf(await say("/help", { mayConfigure: false }))).not.toContain("/article ");
    expect(firstWordsOf(await say("/help", { mayConfigure: false }))).toContain("/articles");
  });

  it("names the command that was meant", async () => {
    const { say } = await startChat();
    expect(firstWordsOf(await say("/chekc this"))).toContain("/check");
    expect(await say("/start")).toMatchObject({ notice: "welcome" });
    expect(firstWordsOf(await say("/start"))).toContain("Old water mill");
    expect(firstWordsOf(await say("/start who repaired the wheel"))).toContain("Nora Quill");
  });
});

describe("what is kept of people", () => {
  it("is told with the cluster that questions are looked up in, where there is one", async () => {
    for (const locale of ["en", "fr", "km"] as const) {
      const { lookedUp } = noticesIn(locale).report;
      for (const hasCluster of [true, false]) {
        const { say } = await startChat([MILL], { hasCluster });
        expect(firstWordsOf(await say("/privacy", { locale })).includes(lookedUp)).toBe(hasCluster);
      }
    }
  });
});
