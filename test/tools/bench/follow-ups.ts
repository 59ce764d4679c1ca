import { z } from "zod";
import type { Turn } from "../../../src/search/question/turn.ts";
import { buildArticle, findGoldSentences } from "./data/gold-sentences.ts";
import type { Text } from "./data/texts.ts";
import { mean, rankOf, recallAt } from "./measures/measures.ts";
import type { BenchSystem } from "./system.ts";

const dialogue = z.object({
  title: z.string(),
  context: z.string(),
  turns: z.array(z.object({ question: z.string(), span: z.string(), unanswerable: z.boolean() })),
});
/** Collections by name, each a list of conversations about one text. */
export const dialogues = z.record(z.string(), z.array(dialogue));
export type Dialogue = z.infer<typeof dialogue>;

export type FollowUps = Readonly<{
  collection: string;
  turns: number;
  /** With the earlier questions and what was shown, and without. */
  p1: number;
  r3: number;
  alone: number;
  /** First questions, which have no history. */
  first: number;
}>;

/** Beyond these turns nobody remembers; the bot keeps as many. */
const MAX_REMEMBERED_TURNS = 5;

/** Asks every answerable turn of each conversation, with the conversation so far and without it. */
export const measureFollowUps = async (
  system: BenchSystem,
  collection: string,
  conversations: readonly Dialogue[],
): Promise<FollowUps> => {
  const withHistory: (number | undefined)[] = [];
  const alone: (number | undefined)[] = [];
  const first: number[] = [];
  for (const [number, { title, context, turns }] of conversations.entries()) {
    const text: Text = { title, paragraphs: [context], asked: [] };
    const built = buildArticle(text, `dialogue-${number}`);
    const opened = await system.open(built.article);
    const history: Turn[] = [];
    for (const { question, span, unanswerable } of turns) {
      const { sentences } = await opened.ask(question, history.slice(-MAX_REMEMBERED_TURNS));
      const gold = findGoldSentences(built, { question, paragraph: 0, answers: unanswerable ? [] : [{ text: span }] });
      if (gold.size > 0) {
        const rank = rankOf(sentences, gold);
        withHistory.push(rank);
        alone.push(rankOf((await opened.ask(question)).sentences, gold));
        if (history.length === 0) first.push(rank === 1 ? 1 : 0);
      }
      const [shown] = sentences;
      history.push({
        question,
        ...(shown === undefined ? {} : { shown: { article: built.article.id, sentence: shown } }),
      });
    }
  }
  return {
    collection,
    turns: withHistory.length,
    p1: recallAt(withHistory, 1),
    r3: recallAt(withHistory, 3),
    alone: recallAt(alone, 1),
    first: mean(first),
  };
};
