/** Corrections reach the reader: an answer that quoted words which its article has no more is changed to say so, once. */
import {
  type Article,
  type CorrectedReply,
  excerptOf,
  findChange,
  type InboxEntry,
  type Logger,
  type OutdatedAnswer,
  type PlatformInbox,
} from "../../../src/server.ts";
import { toFault } from "../../program/index.ts";
import type { Corrections } from "./keep-quoted.ts";

/** Between two looks. */
export const CORRECTION_INTERVAL_MS = 5_000;
/** In one look: two a second, so that questions keep nearly all of a platform's rate. */
const MAX_CORRECTIONS = 10;
const MAX_COMPARED_ANSWERS = 100;
/** An answer that was just being made when its article changed is found by looking although nothing changed since. */
const MAX_IDLE_LOOKS = 12;

export type CorrectAnswersOptions = Corrections &
  Readonly<{
    /** By the platforms that this process serves; answers on others are left to the processes that serve those. */
    inboxes: ReadonlyMap<string, Pick<PlatformInbox, "accept">>;
    clock: () => number;
    log: Logger;
    intervalMs?: number | undefined;
  }>;

type Passage = CorrectedReply["passages"][number];

const toCorrection = (
  { entry, lane, conversation, place, asker, where, messages, language, sources }: OutdatedAnswer,
  passages: readonly Passage[],
  now: number,
): InboxEntry => ({
  key: `correction ${entry}`,
  lane,
  at: now,
  query: { text: "", conversation, place, asker, mayConfigure: false, operator: false },
  repeatable: true,
  correction: {
    messages,
    reply: { kind: "corrected", ...(language && { language }), ...(sources && { sources }), passages },
  },
  where,
});

/** Each quoted passage as it is now, with the words as they were where they are others. */
const comparePassages = async (article: Article, { spans, text }: OutdatedAnswer): Promise<readonly Passage[]> => {
  const passages: Passage[] = [];
  for (const { start, end } of spans) {
    const before = text.slice(start, end);
    const change = await findChange(article, before, start);
    passages.push("now" in change ? { before, now: change.now } : { now: [excerptOf(article, change.stands)] });
  }
  return passages;
};

/** What the answer quotes of other articles, where these are as they were. */
const otherPassages = ({ others }: OutdatedAnswer, articles: Corrections["articles"]): readonly Passage[] =>
  others.flatMap(({ article: id, version, spans }) => {
    const article = articles.get(id);
    return article?.version === version ? spans.map((span) => ({ now: [excerptOf(article, span)] })) : [];
  });

/** Resolves with whether the answer is to be corrected. */
const correctAnswer = async (
  answer: OutdatedAnswer,
  article: Article,
  { quoted, articles, inboxes, clock }: CorrectAnswersOptions,
): Promise<boolean> => {
  const passages = await comparePassages(article, answer);
  if (passages.every(({ before }) => before === undefined)) {
    const spans = passages.flatMap(({ now }) => now.map(({ start, end }) => ({ start, end })));
    await quoted.move(answer, spans, { article: article.id, version: article.version, text: article.text });
    return false;
  }
  // A process that dies in between puts it in again, and the inbox knows its key.
  await inboxes
    .get(answer.platform)!
    .accept([toCorrection(answer, [...passages, ...otherPassages(answer, articles)], clock())]);
  await quoted.drop(answer.entry);
  return true;
};

/** Resolves with whether there is more to be done. */
const lookOnce = async (options: CorrectAnswersOptions): Promise<boolean> => {
  const { quoted, articles, inboxes } = options;
  const platforms = [...inboxes.keys()];
  let corrected = 0;
  let compared = 0;
  for (const { article: id, version } of await quoted.versions()) {
    const article = articles.get(id);
    if (article === undefined || article.version === version) continue;
    for (const answer of await quoted.list(id, version, platforms, MAX_COMPARED_ANSWERS)) {
      if (corrected >= MAX_CORRECTIONS || compared >= MAX_COMPARED_ANSWERS) return true;
      compared += 1;
      if (await correctAnswer(answer, article, options)) corrected += 1;
    }
  }
  return corrected > 0;
};

/** Looks again and again, until the returned function is called; it resolves when the last look is over. */
export const startCorrecting = (options: CorrectAnswersOptions): (() => Promise<void>) => {
  const { articles, log, intervalMs = CORRECTION_INTERVAL_MS } = options;
  let seen: readonly Article[] | undefined;
  let idleLooks = 0;
  let isMore = false;
  let looking: Promise<void> = Promise.resolve();
  let isBusy = false;

  const look = async (): Promise<void> => {
    const now = articles.articles();
    idleLooks += 1;
    if (now === seen && !isMore && idleLooks < MAX_IDLE_LOOKS) return;
    idleLooks = 0;
    try {
      isMore = await lookOnce(options);
      seen = now;
    } catch (error) {
      log.warn({ fault: toFault(error) }, "answers could not be corrected; trying again");
    }
  };
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    looking = look().finally(() => {
      isBusy = false;
    });
  }, intervalMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
};
