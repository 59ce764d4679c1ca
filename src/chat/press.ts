import { keyOf } from "../article/key.ts";
import type { Library } from "../library.ts";
import type { Conversation } from "./conversation.ts";
import { type Here, say } from "./here.ts";
import type { Query } from "./query.ts";
import type { Reply } from "./reply.ts";
import { unpack } from "./token.ts";

/** What a person thought of an answer. Nothing of the person. */
export type Opinion = Readonly<{ article: string; version: string; sentence: number; good: boolean }>;

type Parts = Readonly<{
  library: Library;
  conversation: Conversation;
  onOpinion: ((opinion: Opinion) => Promise<void>) | undefined;
}>;

/** Answers pressed buttons, from their tokens alone. A token comes from outside: what it says is checked like any input. */
export const createPress = ({ library, conversation, onOpinion }: Parts) => {
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
      case "bad":
        await onOpinion?.({
          article: article.id,
          version: article.version,
          sentence: shown,
          good: press.kind === "good",
        });
        return say("thanks", notices.thanks);
    }
  };
};
