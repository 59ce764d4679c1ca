import { describe, expect, it } from "vitest";
import {
  ann,
  editedUpdate,
  group,
  me,
  membershipUpdate,
  messageOf,
  messageUpdate,
  NOON_SECONDS,
  privateChat,
} from "../updates.ts";
import { decoded } from "./decoded.ts";

const textOf = (raw: unknown) => decoded(raw)?.entry.query.text;

const fromBot = { from: me, message_id: 5, date: NOON_SECONDS, chat: group, text: "An answer" };
const topicStart = { ...fromBot, text: undefined, forum_topic_created: { name: "Rivers", icon_color: 1 } };

describe("a message is meant for the bot", () => {
  it.each([
    ["any text in private", { text: "Who fled?" }, "Who fled?"],
    ["the caption of a photo in private", { caption: "Who fled?", photo: [] }, "Who fled?"],
    [
      "a command in a group, which comes in privacy mode too",
      { chat: group, text: "/ask Who fled?" },
      "/ask Who fled?",
    ],
    ["a command with the bot's name", { chat: group, text: "/ask@Quote_Bot Who fled?" }, "/ask Who fled?"],
    ["a command in capitals", { chat: group, text: "/ASK Who fled?" }, "/ask Who fled?"],
    ["a command with line breaks in its text", { chat: group, text: "/check one\ntwo" }, "/check one\ntwo"],
    ["a mention in front", { chat: group, text: "@quote_bot, who fled?" }, "who fled?"],
    ["a mention at the end", { chat: group, text: "Who fled? @quote_bot" }, "Who fled?"],
    ["a mention in the middle", { chat: group, text: "Tell me @quote_bot who fled" }, "Tell me who fled"],
    ["a mention in other letters", { chat: group, text: "@QUOTE_BOT who fled?" }, "who fled?"],
    ["a mention before a command", { chat: group, text: "@quote_bot /ask who fled?" }, "/ask who fled?"],
    ["a reply to the bot", { chat: group, text: "And when?", reply_to_message: fromBot }, "And when?"],
    [
      "a mention of a bot without a user name, by its id",
      { chat: group, text: "Quote who fled?", entities: [{ type: "text_mention", offset: 0, length: 5, user: me }] },
      "who fled?",
    ],
    [
      "an anonymous administrator",
      {
        chat: group,
        text: "/ask Who?",
        sender_chat: group,
        from: { id: 1087968824, is_bot: true, first_name: "Group" },
      },
      "/ask Who?",
    ],
    [
      "somebody who speaks as a channel",
      {
        chat: group,
        text: "/ask Who?",
        sender_chat: { id: -100200, type: "channel" },
        from: { id: 136817688, is_bot: true, first_name: "Channel" },
      },
      "/ask Who?",
    ],
    ["text around a command in private stays", { text: "what does /ask do" }, "what does /ask do"],
  ])("when it is %s", (_, fields, text) => {
    expect(textOf(messageUpdate(fields))).toBe(text);
  });

  it.each([
    ["talk in a group", { chat: group, text: "Who fled?" }],
    ["a command for another bot", { chat: group, text: "/ask@other_bot Who fled?" }],
    ["a command for another bot, even when this one is mentioned", { chat: group, text: "/ask@other_bot @quote_bot" }],
    ["another bot's command without a name", { chat: group, text: "/weather Berlin" }],
    ["a mention of a longer name", { chat: group, text: "@quote_bot_two who fled?" }],
    ["another bot", { text: "Who fled?", from: { ...ann, is_bot: true } }],
    ["the bot itself", { text: "Who fled?", from: me }],
    ["its own excerpt, sent by inline mode", { text: "Words of an article", via_bot: me }],
    ["a channel's post that was forwarded by itself", { chat: group, text: "/ask Who?", is_automatic_forward: true }],
    ["a message in a channel", { chat: { ...group, type: "channel" }, text: "/ask Who?" }],
    [
      "the first message of a topic that the bot opened",
      { chat: group, text: "Who fled?", reply_to_message: topicStart },
    ],
    ["a message older than Telegram keeps any", { text: "Who fled?", date: NOON_SECONDS - 86_401 }],
    ["somebody who joined", { new_chat_members: [ann] }],
    ["a pinned message in private", { pinned_message: messageOf({ text: "Who?" }) }],
    ["a sticker in a group", { chat: group, sticker: {} }],
    ["one more photo of an album", { photo: [], media_group_id: "1" }],
  ])("but not %s", (_, fields) => {
    expect(decoded(messageUpdate(fields))).toBeUndefined();
  });
});

describe("a message without words", () => {
  it.each(["voice", "sticker", "photo", "video_note", "document", "location", "poll", "contact", "dice"])(
    "%s is told so in private",
    (kind) => {
      expect(decoded(messageUpdate({ [kind]: {} }))?.entry.occasion).toBe("unsupported");
    },
  );
});

describe("a command given in reply to a message", () => {
  const reply_to_message = {
    message_id: 3,
    date: NOON_SECONDS,
    chat: group,
    from: { ...ann, id: 8 },
    text: "He fled the country.",
  };

  it("takes that message's text", () => {
    const { entry } = decoded(messageUpdate({ chat: group, text: "/check", reply_to_message }))!;
    expect(entry.query).toMatchObject({ text: "/check", quoted: "He fled the country." });
  });
  it("takes the part that was selected", () => {
    const { entry } = decoded(
      messageUpdate({ chat: group, text: "/check", reply_to_message, quote: { text: "fled", position: 3 } }),
    )!;
    expect(entry.query.quoted).toBe("fled");
  });
  it("takes a caption", () => {
    const { entry } = decoded(
      messageUpdate({
        chat: group,
        text: "/check",
        reply_to_message: { ...reply_to_message, text: undefined, caption: "A photo." },
      }),
    )!;
    expect(entry.query.quoted).toBe("A photo.");
  });
  it("is understood when it is the bot's name alone", () => {
    const { entry } = decoded(messageUpdate({ chat: group, text: "@quote_bot", reply_to_message }))!;
    expect(entry.query).toMatchObject({ text: "/ask", quoted: "He fled the country." });
  });
});

describe("who asks, and where", () => {
  it("keeps topics, people and chats apart", () => {
    const topic = { message_thread_id: 9, is_topic_message: true };
    const inTopic = decoded(messageUpdate({ chat: group, text: "/ask a", ...topic }))!.entry;
    const inGroup = decoded(messageUpdate({ chat: group, text: "/ask a" }))!.entry;
    expect(inTopic.query.place).not.toBe(inGroup.query.place);
    expect(inTopic.query.conversation).toContain(inTopic.query.place);
    expect(inTopic.where).toEqual({ chat: group.id, group: true, topic: 9, message: 11 });
    expect(inTopic.lane).toBe(inGroup.lane);
  });
  it("gives each person in a group a lane, and the group's smaller limit", () => {
    const lanes = [ann, { ...ann, id: 8 }].map(
      (from) => decoded(messageUpdate({ chat: group, from, text: "/ask a" }))!.entry,
    );
    expect(lanes[0]?.lane).not.toBe(lanes[1]?.lane);
    expect(lanes.map(({ crowd }) => crowd)).toEqual([String(group.id), String(group.id)]);
    expect(decoded(messageUpdate({ text: "a" }))!.entry).not.toHaveProperty("crowd");
  });
  it("takes a forwarded claim in private to be checked, and a forwarded question to be answered", () => {
    const forwarded = { forward_origin: { type: "user" } };
    expect(textOf(messageUpdate({ text: "He fled to France in May.", ...forwarded }))).toBe(
      "/check He fled to France in May.",
    );
    expect(textOf(messageUpdate({ text: "Why did he flee to France?", ...forwarded }))).toBe(
      "Why did he flee to France?",
    );
    expect(textOf(messageUpdate({ text: "the harbour gate", ...forwarded }))).toBe("the harbour gate");
  });
  it("does not take a thread of replies for a topic", () => {
    expect(
      decoded(messageUpdate({ chat: group, text: "/ask a", message_thread_id: 9 }))!.entry.where.topic,
    ).toBeUndefined();
  });
  it("continues the conversation of the answer that is replied to, whoever replies", () => {
    const conversationOf = (message: string) => (message === `${group.id}:5` ? "somebody's" : undefined);
    const reply = messageUpdate({ chat: group, text: "And when?", reply_to_message: fromBot });
    expect(decoded(reply, { conversationOf })!.entry.query.conversation).toBe("somebody's");
  });
  it("tells an edited question from a new one by its key, and finds its answer by the message", () => {
    const before = decoded(messageUpdate({ text: "Who fled?" }, 1))!.entry;
    const after = decoded(editedUpdate({ text: "Who stayed?" }, 2))!.entry;
    expect(after.key).not.toBe(before.key);
    expect(after.question).toBe(before.question);
  });
});

describe("who may configure", () => {
  const article = { chat: group, text: "/article rivers" };
  it.each([
    ["anyone in private", messageUpdate({ text: "/article rivers" }), true, false],
    ["a member of a group only when found to be an administrator", messageUpdate(article), false, true],
    ["an anonymous administrator at once", messageUpdate({ ...article, sender_chat: group }), true, false],
    [
      "nobody who speaks as a channel",
      messageUpdate({ ...article, sender_chat: { id: -9, type: "channel" } }),
      false,
      false,
    ],
    ["nobody by editing a message", editedUpdate(article), false, false],
    ["nobody by editing a message in private", editedUpdate({ text: "/article rivers" }), false, false],
    [
      "nobody by forwarding somebody's message",
      messageUpdate({ text: "/article rivers", forward_origin: { type: "user" } }),
      false,
      false,
    ],
  ])("is %s", (_, raw, mayConfigure, isAsked) => {
    const found = decoded(raw)!;
    expect(found.entry.query.mayConfigure).toBe(mayConfigure);
    expect(found.unlessAdmin !== undefined).toBe(isAsked);
  });
  it("is looked up for a reply to a link that is read for administrators, in sight or behind words", () => {
    const post = { ...fromBot, from: ann, text: "Our report" };
    const behind = (url: string) => ({ ...post, entities: [{ type: "text_link", offset: 0, length: 3, url }] });
    const inSight = { ...post, text: "paper.example/a", entities: [{ type: "url", offset: 0, length: 15 }] };
    const asked = (replied: object, text = "@quote_bot who?") =>
      decoded(messageUpdate({ chat: group, text, reply_to_message: replied }))!;
    const links = ["https://paper.example/a"];
    for (const replied of [behind("https://paper.example/a"), inSight]) {
      expect(asked(replied)).toMatchObject({ unlessAdmin: { user: ann.id }, entry: { query: { links } } });
    }
    const other = asked(behind("https://other.example/a"));
    expect(other.unlessAdmin).toBeUndefined();
    expect(other.entry.query.links).toEqual(["https://other.example/a"]);
    expect(asked(post).entry.query).not.toHaveProperty("links");
    expect(asked({ ...behind("https://paper.example/a"), from: me }, "And when?").unlessAdmin).toBeUndefined();
  });
  it("is looked up for a message that names a page, which may choose it or have it read", () => {
    const asked = (text: string, more: object = {}) => decoded(messageUpdate({ chat: group, text, ...more }))!;
    for (const text of ["@quote_bot https://paper.example/a", "/ask what did https://other.example/b cost?"])
      expect(asked(text)).toMatchObject({ unlessAdmin: { user: ann.id }, entry: { query: { mayConfigure: false } } });
    const forwarded = { forward_origin: { type: "user" } };
    expect(asked("@quote_bot https://paper.example/a", forwarded).unlessAdmin).toBeUndefined();
  });
  it("of an operator is none behind a link, whose words somebody else may have written", () => {
    const start = (payload: string) => decoded(messageUpdate({ text: `/start ${payload}`, from: { ...ann, id: 7 } }))!;
    const code = Buffer.from("https://paper.example/a").toString("base64url");
    expect(start(`a_${code}`).entry.query).toMatchObject({ text: "/article https://paper.example/a", operator: false });
    expect(decoded(messageUpdate({ text: "/misses", from: { ...ann, id: 7 } }))!.entry.query.operator).toBe(true);
  });
  it("is about the article of the bot's own list that is replied to, by its button", () => {
    const url = `https://t.me/${me.username}?start=a_${Buffer.from("tide-7").toString("base64url")}`;
    const card = {
      message_id: 5,
      from: ann,
      text: "Tides",
      via_bot: me,
      reply_markup: { inline_keyboard: [[{ url }]] },
    };
    const asked = (replied: object) =>
      decoded(messageUpdate({ chat: group, text: "@quote_bot who?", reply_to_message: replied }))!.entry.query;
    expect(asked(card)).toMatchObject({ article: "tide-7" });
    const forged = { inline_keyboard: [[{ url: url.replace("a_", "a_=") }], [{ text: "x" }]] };
    for (const other of [
      { ...card, via_bot: undefined },
      { ...card, via_bot: ann },
      { ...card, reply_markup: forged },
    ])
      expect(asked(other)).not.toHaveProperty("article");
  });
  it("asks nobody's rights for a question", () => {
    expect(decoded(messageUpdate({ chat: group, text: "/ask who?" }))!.unlessAdmin).toBeUndefined();
  });
  it("reads a forwarded command as words, but for one that asks", () => {
    expect(textOf(messageUpdate({ text: "/forget", forward_origin: { type: "user" } }))).toBe("/ask forget");
    expect(textOf(messageUpdate({ text: "/ask who?", forward_origin: { type: "user" } }))).toBe("/ask who?");
  });
  it("knows operators by id, and in private only", () => {
    expect(decoded(messageUpdate({ text: "/help" }))!.entry.query.operator).toBe(true);
    expect(decoded(messageUpdate({ chat: group, text: "/help" }))!.entry.query.operator).toBe(false);
    expect(
      decoded(messageUpdate({ text: "/help", from: { ...ann, id: 8, username: "7" } }))!.entry.query.operator,
    ).toBe(false);
  });
});

describe("being added", () => {
  it.each([
    ["to a group", membershipUpdate("left", "member"), "welcome"],
    ["to a group as administrator", membershipUpdate("kicked", "administrator"), "welcome"],
    ["and then promoted", membershipUpdate("member", "administrator"), undefined],
    ["to a channel", membershipUpdate("left", "administrator", { ...group, type: "channel" }), undefined],
    ["back by a person who had blocked the bot", membershipUpdate("kicked", "member", privateChat), undefined],
    ["and removed", membershipUpdate("member", "left"), undefined],
  ])("%s", (_, raw, occasion) => {
    expect(decoded(raw)?.entry.occasion).toBe(occasion);
  });
});
