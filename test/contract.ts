import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleSource } from "../src/article/parse-article.ts";
import { formatReply, noticeLanguages, type Reply } from "../src/server.ts";
import { LIGHTHOUSE, MILL, startChat } from "./chat/test-library.ts";

/** Words that every platform would like to take for something else. */
const RISKY: ArticleSource = {
  id: "risky",
  title: "*Bold* claims about @everyone & <b>tides</b>",
  date: "2024-02-30",
  text: `*Bold* claims about @everyone & <b>tides</b>

The harbour_master wrote: “__High__ water ~~never~~ ||always|| comes at 6 *p.m.* on [Mondays](https://evil.example).” Nobody at <@123456789012345678> or \`rm -rf\` objected.

# 1,000 people stood on the quay > the weir. http://example.org/a_b_c was down & &amp; stayed so.
`,
};

/** What people say, so that every kind of reply comes up. */
const SAID = [
  "Who repaired the wheel?",
  "how much did the restoraton cost",
  "What did the harbour_master write about high water?",
  "How many people stood on the quay?",
  "Who is the king of the mill in Sweden?",
  "What is the weather in Paris?",
  "Combien a coûté la restauration du moulin ?",
  "",
  "x".repeat(1_001),
  "/check The council agreed to pay because the building is privately owned. Penguins cannot fly.",
  "/check The lamp has been automatic since 1998.",
  "/check *Bold* claims about @everyone",
  "/verify PQ-000000-000000-00000-000000-000000-00",
  "/articles",
  "/outline",
  "/article <@&1>",
  "/halp _me_",
  "/help",
  "/privacy",
  "more",
  "context",
];

const squashed = (text: string): string => text.replace(/\s+/g, " ").trim();

/**
 * What must be true of every adapter: a reply's words are all there, in order and to the letter, whatever they look like.
 *
 * @param see all that a person sees of a reply, messages behind each other, without what the layout adds (bars, bullets).
 */
export const keepsTheWords = (name: string, see: (reply: Reply) => string): void => {
  const shows = (reply: Reply, said: string) => {
    const seen = squashed(see(reply));
    let at = 0;
    for (const part of formatReply(reply)) {
      if (part.kind === "source") {
        // A layout may put the title above the words and the rest below them, in lines of their own.
        for (const unit of part.text.split(" · ")) expect(seen, JSON.stringify(said)).toContain(squashed(unit));
        continue;
      }
      const text = squashed(part.kind === "excerpt" ? part.excerpt.text : part.text);
      const found = seen.indexOf(text, at);
      expect(found, `${JSON.stringify(said)}: “${text}” is missing in “${seen}”`).toBeGreaterThanOrEqual(0);
      at = found + text.length;
    }
  };

  describe(`${name} keeps the words`, () => {
    for (const locale of noticeLanguages) {
      it(`of every kind of reply, with notices in ${locale}`, async () => {
        for (const sources of [[MILL], [MILL, LIGHTHOUSE, RISKY], [RISKY], []]) {
          const { say, press } = await startChat(sources, { onVote: async () => true });
          for (const said of SAID) {
            const reply = await say(said, { locale });
            shows(reply, said);
            for (const { token } of "actions" in reply ? (reply.actions ?? []) : []) {
              shows(await press(token, { locale }), `${said} (pressed)`);
            }
          }
        }
      });
    }

    it("of any article and any quotation of it", async () => {
      const unit = fc.constantFrom(
        ..."ab *_~|`>#<@&[](){}.-+=!\\/:;'\"“”1\n",
        "é",
        "水",
        "https://x.y/z",
        "@here",
        "\n\n",
      );
      const text = fc.string({ unit, minLength: 20, maxLength: 300 });
      await fc.assert(
        fc.asyncProperty(text, fc.nat({ max: 200 }), async (words, at) => {
          const { say } = await startChat([
            { id: "any", title: words.slice(0, 30), text: `Tides\n\nThe tide rose. ${words}` },
          ]);
          for (const said of [words.slice(at, at + 40), `/check ${words.slice(0, at + 10)}`, "/articles"]) {
            shows(await say(said), said);
          }
        }),
        { numRuns: 15 },
      );
    });
  });
};
