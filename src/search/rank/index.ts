/** Ranking: retrieve candidates, rerank them, say how sure; and the trees that are learned for it, which others learn, too. */

export { decodeTrees, loadModel } from "./model/load-model.ts";
export type { EncodedTrees } from "./model/ranker-weights.ts";
export { evaluateTrees, type Trees } from "./model/trees.ts";
export { type FoundBy, rankSentences, type SentenceRanking } from "./rank-sentences.ts";
export { respellQuestion } from "./respell-question.ts";
export { scoreSharesByWords } from "./score-shares.ts";
