import { describe, expect, it } from "vitest";
import { richBlocks } from "../../../adapters/telegram/outgoing/rich-message.ts";
import { ann, group, me, messageUpdate, NOON_SECONDS, privateChat } from "../updates.ts";
import { decoded } from "./decoded.ts";

const PASSAGE = "The restoration cost 85,000 pounds.";
const OTHER = "The council refused to pay.";
const text = `This may not answer it:\n${PASSAGE}\n${OTHER}\nOld water mill · paragraph 3`;
const entities = [PASSAGE, OTHER].map((words, index) => ({
  type: index === 0 ? ("blockquote" as const) : ("expandable_blockquote" as const),
  offset: text.indexOf(words),
  length: words.length,
}));
const answer = { message_id: 3, date: NOON_SECONDS, chat: group, from: me, text, entities };
const queryOf = (fields: Readonly<Record<string, unknown>>) =>
  decoded(messageUpdate({ chat: group, text: "/check", ...fields }))?.entry.query;

describe("a command given in reply to an answer of the bot", () => {
  it("takes the article's words in it, and nothing that the bot says around them", () => {
    expect(queryOf({ reply_to_message: answer })?.quoted).toBe(`${PASSAGE}\n${OTHER}`);
    const { from: _, ...sent } = answer;
    expect(queryOf({ reply_to_message: { ...sent, from: ann, via_bot: me } })?.quoted).toBe(`${PASSAGE}\n${OTHER}`);
  });

  it("takes them of a rich message, too", () => {
    const rich = { ...answer, text: undefined, entities: undefined, rich_message: { blocks: richBlocks(answer) } };
    expect(queryOf({ reply_to_message: rich })?.quoted).toBe(`${PASSAGE}\n${OTHER}`);
  });

  it("takes what was selected, and all of a message that quotes nothing, or is somebody else's", () => {
    expect(queryOf({ reply_to_message: answer, quote: { text: "85,000", position: 40 } })?.quoted).toBe("85,000");
    expect(queryOf({ reply_to_message: { ...answer, entities: [] } })?.quoted).toBe(text);
    expect(queryOf({ reply_to_message: { ...answer, from: ann } })?.quoted).toBe(text);
  });
});

describe("an answer that is forwarded to the bot", () => {
  it("is checked by the article's words in it", () => {
    const forwarded = { chat: privateChat, text, entities, forward_origin: { type: "user", sender_user: me } };
    expect(queryOf(forwarded)?.text).toBe(`/check ${PASSAGE}\n${OTHER}`);
    const somebodys = { ...forwarded, forward_origin: { type: "user", sender_user: ann } };
    expect(queryOf(somebodys)?.text).toBe(`/check ${text}`);
  });
});
