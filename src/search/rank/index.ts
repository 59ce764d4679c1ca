/** Ranking: retrieve candidates, rerank them, say how sure. */

export { type FoundBy, rankSentences, type SentenceRanking } from "./rank-sentences.ts";
export { respellQuestion } from "./respell-question.ts";
