/** What a pressed button does. */

import { type QuestionOutcome, toToldOutcome, toUnhelpfulOutcome } from "../../analytics/index.ts";
import { validateQuestion } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import { articleKeyOf } from "../../article/index.ts";
import type { Query, Reply, Vote } from "../../reply/index.ts";
import { readArticlePage, showArticlePage } from "../commands/article-page.ts";
import type { Conversation } from "../conversation/conversation.ts";
import type { Memory } from "../memory.ts";
import { type ChatContext, createNotice } from "../resolve-context.ts";
import { decodeButtonToken } from "./button-token.ts";
import { TOLD_OF_ARTICLE } from "./next-steps.ts";
import { questionOfButton } from "./offered-questions.ts";
import { decodePageToken } from "./page-token.ts";

type PressButtonOptions = Readonly<{
  memory: Memory;
  conversation: Conversation;
  onVote: ((vote: Vote, asker: string) => Promise<boolean>) | undefined;
  onOutcome: ((outcome: QuestionOutcome) => void) | undefined;
  /** `/article`, with an article's id. */
  choose: (article: string, query: Query, here: ChatContext) => Promise<Reply>;
}>;

/** Answers pressed buttons, from their tokens alone. A token comes from outside: what it says is checked like any input. */
export const createPressButton = ({ memory, conversation, onVote, onOutcome, choose }: PressButtonOptions) => {
  /** Keeps the question of the message that was replied to, whatever has become of the article. */
  const tell = async (
    question: string | undefined,
    article: Article | undefined,
    here: ChatContext,
  ): Promise<Reply> => {
    const { told, untold } = here.notices.notices;
    if (onOutcome === undefined || question === undefined || validateQuestion(question) !== undefined)
      return createNotice("untold", untold);
    onOutcome(await toToldOutcome(question, article));
    return createNotice("told", told);
  };

  return async (token: string, { quoted, ...query }: Query, here: ChatContext): Promise<Reply> => {
    const { notices } = here.notices;
    const pageToken = decodePageToken(token);
    if (pageToken !== undefined) {
      const page = await readArticlePage(pageToken, memory, query);
      return page
        ? showArticlePage(page, memory, query, here)
        : createNotice("buttonUnreadable", notices.buttonUnreadable);
    }
    const press = decodeButtonToken(token);
    if (press === undefined) return createNotice("buttonUnreadable", notices.buttonUnreadable);
    const article = here.library.withKey(press.article).find((one) => articleKeyOf(one) === press.article);
    if (press.kind === "tell")
      return tell(quoted?.trim(), press.sentences[0] === TOLD_OF_ARTICLE ? article : undefined, here);
    // Another version is the same article.
    if (press.kind === "choose" && article !== undefined) return choose(article.id, query, here);
    if (!article?.version.startsWith(press.version)) return createNotice("articleChanged", notices.articleChanged);
    if (press.kind === "ask") {
      const question = questionOfButton(article, press.sentences[0]);
      if (question === undefined) return createNotice("buttonUnreadable", notices.buttonUnreadable);
      return conversation.ask(question, query, { ...here, article, scope: [article] });
    }
    if (press.sentences.some((sentence) => article.sentences[sentence] === undefined)) {
      return createNotice("buttonUnreadable", notices.buttonUnreadable);
    }
    const [shown, next, ...rest] = press.sentences;
    switch (press.kind) {
      case "choose":
        return createNotice("buttonUnreadable", notices.buttonUnreadable);
      case "more": {
        if (next === undefined) return createNotice("nothingMore", notices.nothingMore);
        return conversation.showNext(article, shown, [next, ...rest], query, here);
      }
      case "context": {
        const around = await conversation.showContext(article, shown, query, here);
        return around ?? createNotice("buttonUnreadable", notices.buttonUnreadable);
      }
      case "receipt":
        return conversation.showReceipt(article, shown, query, here);
      case "good":
      case "bad": {
        const good = press.kind === "good";
        const { paragraph } = article.blocks[article.sentences[shown]!.block]!;
        const { id, version } = article;
        const isFirst = await onVote?.({ article: id, version, sentence: shown, paragraph, good }, query.asker);
        const question = isFirst && !good && onOutcome && (await conversation.questionFor(article, shown, query));
        // Another person's answer, or one of long ago: the vote counts, and what was asked is not known.
        if (question) onOutcome?.(await toUnhelpfulOutcome(question, article, paragraph));
        return createNotice("thanks", notices.thanks);
      }
    }
  };
};
