import type { Associations } from "../associations.ts";
import type { AnswerWordModel } from "./answer-word-model.ts";
import type { NecessityModel } from "./necessity-model.ts";

/** What was learned of words: which go together, which a question needs, which would answer. */
export type WordKnowledge = Readonly<{
  associations: Associations;
  need: NecessityModel;
  answerWords: AnswerWordModel;
}>;
