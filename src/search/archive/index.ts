/** Which articles and paragraphs of an archive a question may be about, and the file in which its articles are kept. */

export type { ArticleStems, CandidateArticle, CandidateEngine, EngineArticle, WordLimits } from "./candidate-engine.ts";
export { examineIndex } from "./cluster/examine-index.ts";
export { openCluster } from "./cluster/open-cluster.ts";
export { contentKeyOf } from "./content-key.ts";
export { type Archive, type ArchiveOptions, createArchive, MAX_ARTICLES_IN_MEMORY } from "./kept/archive.ts";
export { readEngineArticle } from "./read-engine-article.ts";
export { openEngine } from "./sqlite/open-engine.ts";
