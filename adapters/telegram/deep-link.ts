/**
 * `t.me/bot?start=PAYLOAD` opens the private chat and sends "/start PAYLOAD". A payload is 1 to 64 of `A-Za-z0-9_-`:
 * `q_` and a question, or `a_` and an article's id, each as base64url of its UTF-8; anything else is left to the core.
 */
const MAX_PAYLOAD_CHARS = 64;

const encodePayload = (prefix: string, text: string): string | undefined => {
  const payload = prefix + Buffer.from(text, "utf8").toString("base64url");
  return text !== "" && payload.length <= MAX_PAYLOAD_CHARS ? payload : undefined;
};

/** Undefined when the question is too long for a link. */
export const questionLink = (question: string): string | undefined => encodePayload("q_", question);

/** Undefined when the id is too long for a link. */
export const articleLink = (id: string): string | undefined => encodePayload("a_", id);

/** The link to an article with this bot. */
export const articleStart = (id: string, username: string): string | undefined => {
  const payload = articleLink(id);
  return payload === undefined ? undefined : `https://t.me/${username}?start=${payload}`;
};

/** The article to which one of some links leads with this bot. */
export const articleOfLinks = (links: readonly (string | undefined)[], username: string): string | undefined => {
  for (const link of links) {
    const [, code] = /^https:\/\/t\.me\/\w+\?start=a_([\w-]+)$/.exec(link ?? "") ?? [];
    if (code === undefined) continue;
    const id = Buffer.from(code, "base64url").toString("utf8");
    if (articleStart(id, username) === link) return id;
  }
  return undefined;
};

/** What a person who followed the link says, as text for the core. */
export const readDeepLink = (payload: string): string => {
  const [, prefix, code] = /^([qa])_([\w-]+)$/.exec(payload) ?? [];
  if (prefix === undefined || code === undefined) return `/start ${payload}`;
  const text = Buffer.from(code, "base64url").toString("utf8").replace(/\s+/g, " ").trim();
  // A link must not make its reader say a command: whatever its question looks like, it is asked.
  return prefix === "q" ? `/ask ${text}`.trim() : `/article ${text}`;
};
