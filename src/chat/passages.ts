import { guarded } from "../answer/context.ts";
import { excerptAt } from "../answer/excerpt.ts";
import { contextOf } from "../answer/paragraph.ts";
import type { Article, Span } from "../article/article.ts";
import type { Candidate, Finding } from "../search/search.ts";
import type { Here } from "./here.ts";
import type { Action, Excerpt, Reply } from "./reply.ts";
import { pack } from "./token.ts";

/**
 * A passage is offered as "more" when its score is at least this part of the best one's. Scores are odds between
 * sentences and fall steeply: the second best of a question that two passages answer has some .05 of the first.
 */
const WORTH_SHOWING = 0.02;

/** The sentence that an excerpt was found by, as an index into the article's sentences. */
export const sentenceOf = (article: Article, excerpt: Excerpt): number =>
  article.sentences.findIndex(({ start, end }) => start <= excerpt.focus.start && excerpt.focus.start < end);

/** The span that is shown when this sentence is. */
export const spanAt = (article: Article, sentence: number): Span => {
  const { first, last } = guarded(article, sentence);
  return { start: article.sentences[first]?.start ?? 0, end: article.sentences[last]?.end ?? 0 };
};

const within = (article: Article, sentence: number, spans: readonly Span[]): boolean => {
  const { start } = article.sentences[sentence]!;
  return spans.some((span) => span.start <= start && start < span.end);
};

/** The sentences that come next for a question, best first: of the same article, and in none of the excerpts shown. */
export const nextSentences = (article: Article, finding: Finding, shown: readonly Span[]): readonly number[] => {
  const least = (finding.candidates[0]?.score ?? 0) * WORTH_SHOWING;
  return finding.candidates
    .filter((one) => one.article.id === article.id && one.article.version === article.version && one.score >= least)
    .map(({ sentence }) => sentence)
    .filter((sentence) => !within(article, sentence, shown));
};

/** The buttons below an excerpt. */
export const actionsFor = (
  article: Article,
  shown: number,
  next: readonly number[],
  { notices }: Here,
  opinions: boolean,
): readonly Action[] => {
  const { labels } = notices;
  const token = (kind: Action["kind"], ...after: readonly number[]): Action => ({
    kind,
    label: labels[kind],
    token: pack(kind, article, [shown, ...after]),
  });
  return [
    ...(next.length > 0 ? [token("more", ...next)] : []),
    token("context"),
    ...(opinions ? [token("good"), token("bad")] : []),
  ];
};

/** What is known of why a passage is shown; a press of a button long after its question knows nothing of it. */
export type Why = Readonly<{ question: string; finding: Finding }>;

const howOf = (article: Article, sentence: number, why: Why | undefined) => {
  const same = (one: Candidate) => one.article.id === article.id && one.sentence === sentence;
  return {
    score: why?.finding.candidates.find(same)?.score ?? 0,
    ...(why && { matches: why.finding.matches, question: why.question }),
  };
};

/** One passage, shown because somebody asked to see it. */
export const passage = (
  article: Article,
  sentence: number,
  next: readonly number[],
  here: Here,
  opinions: boolean,
  why?: Why,
): Reply => {
  const excerpt = excerptAt(article, sentence, howOf(article, sentence, why));
  const after = next.filter((one) => !within(article, one, [excerpt]));
  return {
    kind: "answer",
    confidence: why?.finding.confidence ?? 1,
    excerpts: [excerpt],
    corrections: [],
    missing: [],
    actions: actionsFor(article, sentence, after, here, opinions),
  };
};

/** What stands around a passage that was shown. */
export const surroundings = (article: Article, sentence: number, why?: Why): Reply | undefined => {
  const how = howOf(article, sentence, why);
  const [first, ...rest] = contextOf(article, excerptAt(article, sentence, how), how);
  return (
    first && {
      kind: "answer",
      confidence: why?.finding.confidence ?? 1,
      excerpts: [first, ...rest],
      corrections: [],
      missing: [],
      actions: [],
    }
  );
};
