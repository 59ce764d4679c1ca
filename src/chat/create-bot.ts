/** The bot: a message is parsed, and goes to a command or a question; a button goes to its handler. */

import type { QuestionOutcome, Report } from "../analytics/index.ts";
import { localDayOf } from "../calendar-day.ts";
import { type Clock, createClock } from "../clock.ts";
import type { Library } from "../library/index.ts";
import type { FoundTitles, LocalBot, NoticeLanguage, OnReading, Reply, SourceDetail, Vote } from "../reply/index.ts";
import { type Query, toQuery } from "../reply/index.ts";
import { createPressButton } from "./buttons/press-button.ts";
import { createSuggestions } from "./buttons/suggestions.ts";
import { commandCatalogue } from "./commands/command-catalogue.ts";
import type { QuestionRetention } from "./commands/command-replies.ts";
import { createCommands } from "./commands/create-commands.ts";
import { chooseArticle } from "./commands/settings.ts";
import { createConversation } from "./conversation/conversation.ts";
import { findNearest } from "./find-article.ts";
import { findPostedArticle } from "./find-posted-article.ts";
import { createWelcome } from "./manners/welcome.ts";
import { createMemory, type Memory, PUBLIC_ANSWERS } from "./memory.ts";
import type { NoticeName } from "./notices/notices.ts";
import { type Intent, parseMessage } from "./parse-message.ts";
import { placesAround } from "./places.ts";
import { readLinked } from "./read-page.ts";
import { type ChatContext, createNotice, resolveContext, viewFrom } from "./resolve-context.ts";
import { takeAddress } from "./take-address.ts";

/** What a bot answers from, and what it tells of its questions. */
export type BotOptions = Readonly<{
  library: Library;
  /** Kept in this process when absent. */
  memory?: Memory;
  /** Takes what people think of answers; without it they are not asked. Resolves with whether it is the person's first of this answer. */
  onVote?: (vote: Vote, asker: string) => Promise<boolean>;
  /** Takes what became of each question, for those who count them. */
  onOutcome?: (outcome: QuestionOutcome) => void;
  /** What was counted; without it operators are told that nothing is. */
  readReport?: () => Promise<Report>;
  /** Whether operators read what readers tell them: a refusal then offers to tell the newsroom, by way of `onOutcome`. */
  hasNewsroom?: boolean;
  /** Whether a cluster looks through the articles, as `/privacy` is to tell it. */
  hasCluster?: boolean;
  /** What is kept for that, as `/privacy` is to tell it. */
  questionRetention?: QuestionRetention;
  /** By which "yesterday" is told. */
  clock?: Clock;
  /** `always`: title, date, address and receipt stand below every answer; else where they are asked for. */
  receipts?: "always" | "asked";
}>;

/** Where several articles are shown, their dates tell which is which. */
const detailOf = (
  reply: Extract<Reply, { kind: "answer" | "choices" | "abstain" }>,
  frame: SourceDetail,
): SourceDetail => {
  if (frame === "full" || reply.sources !== undefined) return frame === "full" ? frame : (reply.sources ?? frame);
  const isOfSeveral = reply.kind !== "abstain" && new Set(reply.excerpts.map(({ article }) => article)).size > 1;
  return isOfSeveral ? "dated" : frame;
};

/**
 * A reply carries the language of its notices (a change of language speaks the new one already), and how much of its source
 * stands below a passage. A verdict is passed on: it has all of it.
 */
const withFrame = <T extends Reply>(reply: T, language: NoticeLanguage, sources: SourceDetail): T => {
  if (reply.kind === "several") {
    const replies = reply.replies.map((one) => ({ ...one, reply: withFrame(one.reply, language, sources) }));
    return { ...reply, language, replies };
  }
  const isBrief = reply.kind === "answer" || reply.kind === "choices" || reply.kind === "abstain";
  return { ...reply, language: reply.language ?? language, ...(isBrief && { sources: detailOf(reply, sources) }) };
};

/** Choices for a place are everybody's business there. */
const CHOICES: ReadonlySet<string> = new Set<NoticeName>([
  "articleHere",
  "allArticlesHere",
  "languageHere",
  "answersHere",
]);

const createFrame =
  (receipts: BotOptions["receipts"]) =>
  (
    reply: Reply,
    { language, settings, library }: ChatContext,
    { preview, canHide }: Pick<Query, "preview" | "canHide">,
  ): Reply => {
    // What is listed while a person types is sent elsewhere.
    const isFull = preview || receipts === "always";
    const framed = withFrame(reply, language, isFull ? "full" : library.articles().length > 1 ? "title" : "place");
    const isChoice = reply.kind === "notice" && CHOICES.has(reply.notice);
    return canHide && settings.answers !== PUBLIC_ANSWERS && !isChoice ? { ...framed, hidden: true } : framed;
  };

const listTitles = async (
  library: Library,
  typed: string,
  { limit, offset = 0 }: Parameters<LocalBot["titles"]>[1],
  today: string,
): Promise<FoundTitles> => {
  const { ids, total, isWhole } = await library.search.byName({ typed, today, limit, offset });
  const titles = ids
    .flatMap((id) => library.get(id) ?? [])
    .map(({ id, title, date, url }) => ({
      id,
      title,
      ...(date !== undefined && { date }),
      ...(url !== undefined && { url }),
    }));
  return { titles, total, isWhole };
};

const createUnknownCommand = (name: string, { notices }: ChatContext): Reply => {
  const near = findNearest(name, commandCatalogue, (command) => command.name, 2).map((command) => command.name);
  return createNotice("unknownCommand", notices.notices.unknownCommand(name, near));
};

/** Whether a message is put to an article, and so to what it replies to links to. */
const asksAnArticle = (intent: Intent): boolean =>
  intent.kind === "question" || (intent.kind === "command" && ["ask", "check", "outline"].includes(intent.name));

/** What is asked of the page that a message names by its address; it may be one that only this chat has. */
const withAddress = async (library: Library, query: Query): Promise<Query> => {
  if (!/https?:/i.test(query.text)) return query;
  const { linked, at } = await viewFrom(library, query);
  return takeAddress(query, { linked, at, mayAdd: library.mayAdd });
};

/** What holds where a message is said; what it replies to links to is read first, where it is put to an article. */
const createContextOf =
  (library: Library, memory: Memory, frame: ReturnType<typeof createFrame>, today: () => string) =>
  async (intent: Intent, query: Query, onReading: OnReading | undefined): Promise<ChatContext> => {
    const found = await resolveContext(library, memory, query, today());
    const before = {
      ...found,
      ...(onReading && { onReading: (notice: Reply) => onReading(frame(notice, found, query)) }),
    };
    const linked = asksAnArticle(intent) ? await readLinked(library, query, before) : undefined;
    if (linked !== undefined && linked !== "read") return { ...before, misnamed: linked };
    const here = linked === "read" ? await resolveContext(library, memory, query, today()) : before;
    if (here.article !== undefined && !query.preview) library.noteAsked(here.article.id, placesAround(query.place));
    return here;
  };

/** The article that each reply's first passage is from. */
const articlesShownIn = (reply: Reply): readonly string[] => {
  if (reply.kind === "several") return reply.replies.flatMap((one) => articlesShownIn(one.reply));
  return reply.kind === "answer" || reply.kind === "choices" ? [reply.excerpts[0].article] : [];
};

/** A page that a chat had read stays while it is asked there, also among all articles. */
const createNoteShown =
  (library: Library) =>
  (reply: Reply, { place, preview }: Query): Reply => {
    if (!preview) for (const article of articlesShownIn(reply)) library.noteAsked(article, placesAround(place));
    return reply;
  };

/** Whether the first pass over the articles is done, well or not. */
const trackLoading = (library: Library): (() => boolean) => {
  let isLoaded = false;
  const done = (): void => {
    isLoaded = true;
  };
  void library.ready.then(done, done);
  return () => isLoaded;
};

/** What is counted: of everybody's articles alone. Of a page of one chat a newsroom hears what its reader tells it, no more. */
const createCounting = ({ library, onVote, onOutcome }: BotOptions): Pick<BotOptions, "onVote" | "onOutcome"> => {
  const isCounted = (article: string): boolean => article === "" || library.get(article) !== undefined;
  return {
    ...(onVote && { onVote: async (vote, asker) => isCounted(vote.article) && (await onVote(vote, asker)) }),
    ...(onOutcome && {
      onOutcome: (outcome) => {
        if (isCounted(outcome.article)) onOutcome(outcome);
        else if (outcome.kind === "missed" && outcome.cause === "told")
          onOutcome({ ...outcome, article: "", version: "" });
      },
    }),
  };
};

/**
 * A bot that answers from a library. It holds nothing but what `memory` keeps, so any number may share one library.
 *
 * @example
 * ```js
 * import { createBot, openLibrary } from "pullquote";
 *
 * const library = await openLibrary({ paths: ["articles"] });
 * await library.ready;
 * const bot = createBot({ library });
 *
 * const answer = await bot.ask("Where does Sam Rainsy live?");
 * console.log(answer.kind, answer.excerpts[0].paragraph); // → answer 3
 *
 * // Each reader's questions may lean on that reader's earlier ones.
 * const refusal = await bot.ask({ text: "Who is the king of Sweden?", asker: "reader 7" });
 * console.log(refusal.kind, refusal.reason); // → abstain no-match
 * ```
 */
export const createBot = (options: BotOptions): LocalBot => {
  const { library, memory = createMemory(), readReport, questionRetention, receipts } = options;
  const { clock = createClock(), hasNewsroom = false, hasCluster = false } = options;
  const today = (): string => localDayOf(clock());
  const { onVote, onOutcome } = createCounting(options);
  const suggestions = createSuggestions();
  const conversation = createConversation({
    memory,
    offerVotes: onVote !== undefined,
    isLoaded: trackLoading(library),
    onOutcome,
    steps: { suggestions, hasNewsroom },
  });
  const { runCommand, answerQuestion } = createCommands({
    library,
    memory,
    conversation,
    suggestions,
    readReport,
    questionRetention,
    hasNewsroom,
    hasCluster,
  });
  const choose = (id: string, query: Query, here: ChatContext) => chooseArticle(library, memory, id, query, here);
  const pressButton = createPressButton({ memory, conversation, onVote, onOutcome, choose });
  const frame = createFrame(receipts);
  const contextOf = createContextOf(library, memory, frame, today);
  const noteShown = createNoteShown(library);

  const startConversation = async (argument: string, query: Query, here: ChatContext): Promise<Reply> => {
    if (argument === "") return createWelcome(suggestions, here);
    if (here.library.get(argument)) return choose(argument, query, here);
    return answerQuestion(argument, query, here);
  };

  const answerMessage = async (intent: Intent, query: Query, here: ChatContext): Promise<Reply> => {
    if (here.misnamed) return here.misnamed;
    switch (intent.kind) {
      case "question":
        return answerQuestion(intent.text, query, here);
      case "command":
        return runCommand(intent.name, intent.argument, query, here);
      case "start":
        return startConversation(intent.argument, query, here);
      case "unknown":
        return createUnknownCommand(intent.name, here);
    }
  };

  return {
    // Operators have nothing to look at where nothing is counted.
    commands: readReport ? commandCatalogue : commandCatalogue.filter(({ audience }) => audience !== "operators"),
    ask: async (input, onReading) => {
      const query = await withAddress(library, toQuery(input));
      const intent = parseMessage(query.text);
      const here = await contextOf(intent, query, onReading);
      return frame(noteShown(await answerMessage(intent, query, here), query), here, query);
    },
    press: async (token, given = {}) => {
      const query = toQuery({ text: "", ...given });
      const here = await resolveContext(library, memory, query, today());
      return frame(noteShown(await pressButton(token, query, here), query), here, query);
    },
    notice: async (event, query) => {
      const here = await resolveContext(library, memory, query, today());
      const { notices } = here.notices;
      const said = event === "welcome" ? await createWelcome(suggestions, here) : createNotice(event, notices[event]);
      return frame(said, here, query);
    },
    suggest: async (typed, query, limit) =>
      suggestions.suggestMatching(typed, await resolveContext(library, memory, query, today()), limit),
    titles: (typed, page) => listTitles(library, typed, page, today()),
    mayRead: (addresses) => addresses.some(library.mayAdd),
    recognise: (post) => findPostedArticle(library, post),
  };
};
