import type { ArticleSource } from "../../src/article/parse-article.ts";
import { createBot, openStore, type Query, type Store } from "../../src/server.ts";
import { createTestLibrary } from "../chat/test-library.ts";

/** What readers ask of the two articles of the tests, with how often each is asked in a thousand. */
const READER_QUESTIONS: readonly (readonly [question: string, times: number])[] = [
  ["Who repaired the wheel?", 120],
  ["How much did the restoration cost?", 95],
  ["What did the restoration cost?", 60],
  ["Where did the oak come from?", 70],
  ["When did the mill fall silent?", 40],
  ["Who found the original drawings?", 45],
  ["Why did the council refuse to pay?", 80],
  ["When did Tomas Brandt retire?", 70],
  ["What does Brandt plan to open?", 50],
  ["How many hectares does the mill own?", 31],
  ["how many hectares belong to the mill", 12],
  ["number of hectares of the mill", 9],
  ["How many hectars has the mill?", 4],
  ["Who is the mayor of Hadley?", 38],
  ["What is the name of the mayor of Hadley?", 17],
  ["Is there parking near the mill?", 42],
  ["Where can I park?", 23],
  ["car parking at the mill?", 16],
  ["How much is a ticket?", 33],
  ["ticket price", 21],
  ["What do tickets cost?", 18],
  ["Is the lighthouse haunted?", 27],
  ["How tall is the lighthouse?", 29],
  ["What is the height of the lighthouse?", 14],
  ["lighthouse height in metres", 8],
  ["Combien coûte un billet ?", 6],
  ["Who is the king of Sweden?", 13],
  ["Are dogs allowed in the museum?", 9],
];

const DAY_MS = 86_400_000;

export type Simulation = Readonly<{ questions: number; votes: number; close: () => Promise<void>; store: Store }>;

/**
 * A thousand questions of many people over thirty days, asked of the bot itself, with votes on some answers. The same every time.
 *
 * @param until the last day; milliseconds since 1970.
 * @param every 10: only every tenth question is asked.
 */
export const simulateReaders = async (
  directory: string,
  sources: readonly ArticleSource[],
  { until, keepQuestions = false, every = 1 }: Readonly<{ until: number; keepQuestions?: boolean; every?: number }>,
): Promise<Simulation> => {
  const { library } = await createTestLibrary(...sources);
  let now = until - 29 * DAY_MS;
  const clock = () => now;
  const store = await openStore({ directory, clock, stats: { secret: "of the test", keepQuestions } });
  const bot = createBot({ library, onVote: store.stats.vote, onOutcome: store.stats.count });
  const all = READER_QUESTIONS.flatMap(([question, times]) => Array.from({ length: times }, () => question));
  let votes = 0;
  for (let at = 0; at < all.length; at += every) {
    // 389 and the number of questions have no common divisor, so that each is asked once, in an order that is none.
    const text = all[(at * 389) % all.length]!;
    now = until - 29 * DAY_MS + Math.floor((at * 30) / all.length) * DAY_MS;
    const asker = `reader ${at}`;
    const query: Query = { text, conversation: asker, place: asker, asker, mayConfigure: true, operator: false };
    const reply = await bot.ask(query);
    if (reply.kind !== "answer" || at % 5 !== 0) continue;
    const kind = at % 15 === 0 ? "bad" : "good";
    const vote = reply.actions.find((action) => action.kind === kind);
    if (vote) {
      await bot.press(vote.token, query);
      votes++;
    }
  }
  return { questions: Math.ceil(all.length / every), votes, store, close: store.close };
};
