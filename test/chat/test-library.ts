import type { Article } from "../../src/article/article.ts";
import { type ArticleSource, parseArticle } from "../../src/article/parse-article.ts";
import { createBot } from "../../src/chat/create-bot.ts";
import { createArticleLists } from "../../src/library/article-lists.ts";
import { createSearch } from "../../src/search/create-search.ts";
import type { BotOptions, Library, Query, Reply } from "../../src/server.ts";

export const MILL: ArticleSource = {
  id: "mill",
  date: "2021-05-04",
  url: "https://example.org/mill",
  text: `Old water mill at Hadley grinds flour again

The water mill at Hadley, silent since 1962, ground its first sack of flour on Saturday. Nora Quill, a retired engineer, repaired the wheel with forty volunteers.

“We found the original drawings in a church cupboard,” Quill said. She added that the oak for the new wheel came from a storm-felled tree in Wales.

The restoration cost 85,000 pounds, most of it from a lottery grant. The council refused to pay because the building is privately owned.

Visitors can watch the millstones turn on the first Sunday of every month. Bread baked from the flour is sold at the station bakery.

Herons have returned to the mill pond since the sluice was reopened in March. Local anglers complain that the birds eat the trout.
`,
};

export const LIGHTHOUSE: ArticleSource = {
  id: "lighthouse",
  text: `Keeper of the Skerry lighthouse retires

Tomas Brandt, the last keeper of the Skerry lighthouse, retired on Friday after 31 years. The lamp has been automatic since 1998.

Brandt painted the tower every second summer. He plans to open a small museum in the boathouse.
`,
};

/** A library that is loaded, without files. `put` is what a reload does. */
export const createTestLibrary = async (...sources: readonly ArticleSource[]) => {
  const search = createSearch();
  const byId = new Map<string, Article>();
  const put = async (source: ArticleSource): Promise<Article> => {
    const article = parseArticle(source);
    await search.add(article);
    byId.set(article.id, article);
    return article;
  };
  const drop = (id: string): void => {
    search.remove(id);
    byId.delete(id);
  };
  for (const source of sources) await put(source);
  const lists = () => createArticleLists([...byId.values()]);
  const library: Library = {
    get: (id) => byId.get(id),
    articles: () => lists().all(),
    withKey: (key) => lists().withKey(key),
    linked: (address) => lists().linked(address),
    refusals: () => [],
    missing: () => [],
    former: async () => [],
    at: () => undefined,
    add: async () => ({ reason: "no addresses are read here" }),
    mayAdd: () => false,
    pagesIn: async () => undefined,
    noteAsked: () => {},
    letGo: async () => {},
    addresses: () => undefined,
    search,
    ready: Promise.resolve(),
    close: async () => {},
  };
  return { library, put, drop };
};

const BASE_QUERY: Query = {
  text: "",
  conversation: "chat:ann",
  place: "chat",
  asker: "ann",
  mayConfigure: true,
  operator: false,
};

/** A bot and a person who talks to it. */
export const startChat = async (
  sources: readonly ArticleSource[] = [MILL],
  options: Omit<BotOptions, "library"> = {},
) => {
  const shelf = await createTestLibrary(...sources);
  const bot = createBot({ library: shelf.library, ...options });
  const say = (text: string, more: Partial<Query> = {}): Promise<Reply> => bot.ask({ ...BASE_QUERY, ...more, text });
  const press = (token: string, more: Partial<Query> = {}): Promise<Reply> =>
    bot.press(token, { ...BASE_QUERY, ...more });
  return { ...shelf, bot, say, press };
};

/** The first words of a reply: of the article, or of the bot. */
export const firstWordsOf = (reply: Reply): string => {
  switch (reply.kind) {
    case "answer":
      return reply.excerpts[0].text;
    case "notice":
      return reply.text;
    case "abstain":
      return reply.reason;
    default:
      return reply.kind;
  }
};
