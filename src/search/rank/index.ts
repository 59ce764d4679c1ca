/** Ranking: retrieve candidates, rerank them, say how sure. */

export { rankSentences, type SentenceRanking } from "./rank-sentences.ts";
