/** Answers questions for scripts: a line of JSON with excerpts and, if asked for, the best candidates. */
import {
  type AskLine,
  type AskReply,
  type Bot,
  createBot,
  createMemory,
  type Library,
  type LineCandidate,
  type Query,
  type SearchResult,
  toAskLine,
} from "../../src/server.ts";

export type AskOptions = Readonly<{
  library: Library;
  /** The best single sentences to add to every line; none when absent. */
  candidates?: number;
  /** The questions are turns of one conversation; else each is one of its own. */
  conversation: boolean;
  /** Only this article is asked, by its id; all of them when absent. */
  article?: string;
}>;

const paragraphOf = ({ blocks, sentences }: SearchResult["candidates"][number]["article"], sentence: number): number =>
  blocks[sentences[sentence]!.block]?.paragraph ?? 0;

const candidateLines = (finding: SearchResult | undefined, most: number): readonly LineCandidate[] =>
  (finding?.candidates ?? []).slice(0, most).map(({ article, sentence, score }) => {
    const { start, end } = article.sentences[sentence]!;
    return { article: article.id, start, end, paragraph: paragraphOf(article, sentence), score };
  });

/** A library that remembers what was found last; a search still gives no more candidates than it was asked for. */
const recordSearch = (library: Library, most: number) => {
  let latest: SearchResult | undefined;
  const find: Library["search"]["find"] = async (question) => {
    const { limit = most } = question;
    latest = await library.search.find({ ...question, limit: Math.max(most, limit) });
    return { ...latest, candidates: latest.candidates.slice(0, limit) };
  };
  return {
    library: { ...library, search: { ...library.search, find } },
    take: (): SearchResult | undefined => {
      const taken = latest;
      latest = undefined;
      return taken;
    },
  };
};

const queryOf = (question: string, conversation: string, article: string | undefined): Query => ({
  // Always a question, even when it begins with a slash or is in quotation marks.
  text: `/ask ${question}`,
  whole: true,
  conversation,
  place: "script",
  asker: "script",
  mayConfigure: false,
  operator: false,
  ...(article !== undefined && { article }),
});

const isAskReply = (reply: Awaited<ReturnType<Bot["ask"]>>): reply is AskReply =>
  reply.kind === "answer" || reply.kind === "choices" || reply.kind === "abstain" || reply.kind === "notice";

/** Answers one question after another. */
export const createAsk = ({
  library,
  candidates = 0,
  conversation,
  article,
}: AskOptions): ((question: string) => Promise<Readonly<{ json: AskLine; reply: AskReply }>>) => {
  const watch = recordSearch(library, candidates);
  // A line that is a conversation of its own leaves nothing behind.
  const memory = createMemory({ maxConversations: conversation ? 1 : 0 });
  // What a script prints is passed on.
  const bot = createBot({ library: candidates > 0 ? watch.library : library, memory, receipts: "always" });
  return async (question) => {
    const began = performance.now();
    const reply = await bot.ask(queryOf(question, "lines", article));
    const ms = performance.now() - began;
    if (!isAskReply(reply)) throw new Error(`a question was answered with a reply of the kind "${reply.kind}"`);
    const found = candidates > 0 && { candidates: candidateLines(watch.take(), candidates) };
    return { json: toAskLine(question, reply, { ms, ...found }), reply };
  };
};
