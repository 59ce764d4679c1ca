/** Which articles and paragraphs of an archive a question may be about. */

export type { ArticleStems, CandidateArticle, CandidateEngine, WordLimits } from "./candidate-engine.ts";
export { contentKeyOf } from "./content-key.ts";
export { openEngine } from "./open-engine.ts";
export { readEngineArticle } from "./read-engine-article.ts";
