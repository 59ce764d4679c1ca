import type { ArticleIndex } from "../../../src/search/index/article-index.ts";
import { parseQuestion } from "../../../src/search/question/parse-question.ts";
import type { WordKnowledge } from "../../../src/search/rank/model/word-knowledge.ts";
import { type Retrieval, retrieve } from "../../../src/search/rank/retrieve.ts";

/** Retrieves for the first question of a conversation. */
export const retrieveText = (index: ArticleIndex, question: string, knowledge: WordKnowledge | undefined): Retrieval =>
  retrieve(index, parseQuestion(index.language, question), knowledge);
