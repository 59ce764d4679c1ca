import { keyOf } from "../article/key.ts";
import type { Opinion } from "../editor/opinion.ts";
import { type Outcome, unhelpful } from "../editor/outcome.ts";
import type { Library } from "../library.ts";
import type { Conversation } from "./conversation.ts";
import { type Here, say } from "./here.ts";
import type { Query } from "./query.ts";
import type { Reply } from "./reply.ts";
import { unpack } from "./token.ts";

type Parts = Readonly<{
  library: Library;
  conversation: Conversation;
  onOpinion: ((opinion: Opinion, asker: string) => Promise<boolean>) | undefined;
  onOutcome: ((outcome: Outcome) => void) | undefined;
}>;

/** Answers pressed buttons, from their tokens alone. A token comes from outside: what it says is checked like any input. */
export const createPress = ({ library, conversation, onOpinion, onOutcome }: Parts) => {
  return async (token: string, query: Query, here: Here): Promise<Reply> => {
    const { notices } = here.notices;
    const press = unpack(token);
    if (press === undefined) return say("buttonUnreadable", notices.buttonUnreadable);
    const article = library.articles().find((one) => keyOf(one) === press.article);
    if (!article?.version.startsWith(press.version)) return say("articleChanged", notices.articleChanged);
    if (press.sentences.some((sentence) => article.sentences[sentence] === undefined)) {
      return say("buttonUnreadable", notices.buttonUnreadable);
    }
    const [shown, next, ...rest] = press.sentences;
    switch (press.kind) {
      case "more": {
        if (next === undefined) return say("nothingMore", notices.nothingMore);
        return conversation.show(article, shown, [next, ...rest], query, here);
      }
      case "context": {
        const around = await conversation.around(article, shown, query);
        return around ?? say("buttonUnreadable", notices.buttonUnreadable);
      }
      case "good":
      case "bad": {
        const good = press.kind === "good";
        const { paragraph } = article.blocks[article.sentences[shown]!.block]!;
        const { id, version } = article;
        const isFirst = await onOpinion?.({ article: id, version, sentence: shown, paragraph, good }, query.asker);
        const question = isFirst && !good && onOutcome && (await conversation.questionFor(article, shown, query));
        // Somebody else's answer, or one of long ago: the vote counts, and what was asked is not known.
        if (question) onOutcome?.(await unhelpful(question, article, paragraph));
        return say("thanks", notices.thanks);
      }
    }
  };
};
