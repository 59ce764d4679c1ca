/** Updates as Telegram writes them, for tests. */
export const me = { id: 4242, is_bot: true, first_name: "Quote", username: "quote_bot" };
export const ann = { id: 7, is_bot: false, first_name: "Ann", language_code: "fr" };
export const privateChat = { id: 7, type: "private", first_name: "Ann" };
export const group = { id: -1001, type: "supergroup", title: "News" };

/** 2024-05-01T12:00:00Z, in seconds. */
export const NOON_SECONDS = 1_714_564_800;

type Fields = Readonly<Record<string, unknown>>;

const entityOf = (text: string): Fields[] => {
  const entities: Fields[] = [];
  const command = /^\/\w+(@\w+)?/.exec(text);
  if (command) entities.push({ type: "bot_command", offset: 0, length: command[0].length });
  for (const match of text.matchAll(/(?<=^|\s)@\w+/g)) {
    entities.push({ type: "mention", offset: match.index, length: match[0].length });
  }
  return entities;
};

export const messageOf = (fields: Fields): Fields => ({
  message_id: 11,
  date: NOON_SECONDS,
  chat: privateChat,
  from: ann,
  ...(typeof fields.text === "string" && { entities: entityOf(fields.text) }),
  ...(typeof fields.caption === "string" && { caption_entities: entityOf(fields.caption) }),
  ...fields,
});

export const messageUpdate = (fields: Fields, id = 1): Fields => ({ update_id: id, message: messageOf(fields) });
export const editedUpdate = (fields: Fields, id = 1): Fields => ({
  update_id: id,
  edited_message: messageOf({ edit_date: NOON_SECONDS + 60, ...fields }),
});
export const pressUpdate = (fields: Fields, id = 1): Fields => ({
  update_id: id,
  callback_query: { id: "99", from: ann, chat_instance: "1", ...fields },
});
export const membershipUpdate = (before: string, after: string, chat: Fields = group): Fields => ({
  update_id: 1,
  my_chat_member: {
    chat,
    from: ann,
    date: NOON_SECONDS,
    old_chat_member: { user: me, status: before },
    new_chat_member: { user: me, status: after },
  },
});
