/** A passage that is shown, what comes next for its question, and the buttons below it. */

import { contextOf, excerptAt, MIN_MORE_SCORE_SHARE, withCompanions } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import { containLine } from "../../language/index.ts";
import { type Action, bestExcerpt, type Excerpt, type SingleReply } from "../../reply/index.ts";
import { foundArticle, type SearchResult, type SentenceCandidate } from "../../search/index.ts";
import type { Span } from "../../span.ts";
import { encodeButtonToken } from "../buttons/button-token.ts";
import { formatPlace } from "../format-source.ts";
import type { Notices } from "../notices/notices.ts";
import type { ChatContext } from "../resolve-context.ts";

/** The sentence that an excerpt was found by, as an index into the article's sentences. */
export const sentenceIndexOf = (article: Article, excerpt: Excerpt): number =>
  article.sentences.findIndex(({ start, end }) => start <= excerpt.focus.start && excerpt.focus.start < end);

const isWithinSpans = (article: Article, sentence: number, spans: readonly Span[]): boolean => {
  const { start } = article.sentences[sentence]!;
  return spans.some((span) => span.start <= start && start < span.end);
};

/** The sentences that come next for a question, best first: of the same article, and in none of the excerpts shown. */
export const nextSentences = (article: Article, finding: SearchResult, shown: readonly Span[]): readonly number[] => {
  const least = (finding.candidates[0]?.score ?? 0) * MIN_MORE_SCORE_SHARE;
  return finding.candidates
    .filter((one) => one.article.id === article.id && one.article.version === article.version && one.score >= least)
    .map(({ sentence }) => sentence)
    .filter((sentence) => !isWithinSpans(article, sentence, shown));
};

/** The buttons below an excerpt. */
export const actionsFor = (
  article: Article,
  shown: number,
  next: readonly number[],
  { notices }: ChatContext,
  opinions: boolean,
): readonly Action[] => {
  const { labels } = notices;
  const token = (
    kind: Exclude<Action["kind"], "ask" | "tell" | "choose" | "page">,
    ...after: readonly number[]
  ): Action => ({
    kind,
    label: labels[kind],
    token: encodeButtonToken(kind, article, [shown, ...after]),
  });
  return [
    ...(next.length > 0 ? [token("more", ...next)] : []),
    token("context"),
    token("receipt"),
    ...(opinions ? [token("good"), token("bad")] : []),
  ];
};

const receiptAction = (article: Article, shown: number, { notices }: ChatContext): Action => ({
  kind: "receipt",
  label: notices.labels.receipt,
  token: encodeButtonToken("receipt", article, [shown]),
});

/** Of a title, or of a passage, what a button has room for. */
const MAX_LABEL_CHARS = 40;
const shortenLabel = (words: string): string => {
  const letters = Array.from(words);
  return letters.length <= MAX_LABEL_CHARS
    ? words
    : `${letters
        .slice(0, MAX_LABEL_CHARS - 1)
        .join("")
        .trimEnd()}…`;
};

/** What a button for what stands around a passage is called: by its place, and of several articles by their titles. */
const placeLabel = (excerpt: Excerpt, isOfSeveral: boolean, notices: Notices): string => {
  const place = formatPlace(excerpt, notices);
  return isOfSeveral ? `${shortenLabel(excerpt.title)} · ${place}` : place;
};

/** A button for what stands around each of several passages; those of one place are told apart by how they begin. */
export const contextActions = (
  finding: SearchResult,
  excerpts: readonly Excerpt[],
  { notices }: ChatContext,
): readonly Action[] => {
  const isOfSeveral = new Set(excerpts.map(({ article }) => article)).size > 1;
  const places = excerpts.map((excerpt) => placeLabel(excerpt, isOfSeveral, notices));
  return excerpts.flatMap((excerpt, at) => {
    const article = foundArticle(finding, excerpt.article);
    if (article === undefined) return [];
    const isAlone = places.filter((place) => place === places[at]).length === 1;
    const named = isAlone
      ? places[at]
      : `${formatPlace(excerpt, notices)} · ${containLine(shortenLabel(excerpt.text))}`;
    return [
      {
        kind: "context" as const,
        label: `${notices.labels.context}: ${named}`,
        token: encodeButtonToken("context", article, [sentenceIndexOf(article, excerpt)]),
      },
    ];
  });
};

/** What is known of why a passage is shown; a press of a button long after its question knows nothing of it. */
export type PassageOrigin = Readonly<{ question: string; finding: SearchResult }>;

const excerptOptionsOf = (article: Article, sentence: number, why: PassageOrigin | undefined) => {
  const same = (one: SentenceCandidate) => one.article.id === article.id && one.sentence === sentence;
  const confidence = why?.finding.candidates.find(same)?.score ?? 0;
  return {
    // Above that of what is shown beside it, also where it is not known how well it answers.
    score: confidence || 1,
    ...(why && { matches: why.finding.matches, parseIn: why.finding.parseIn, confidence }),
  };
};

type AnswerReply = Extract<SingleReply, { kind: "answer" }>;

/** One passage, shown because a person asked to see it, with what must be seen with it. */
export const createPassageReply = (
  article: Article,
  sentence: number,
  next: readonly number[],
  here: ChatContext,
  opinions: boolean,
  why?: PassageOrigin,
): AnswerReply => {
  const excerpt = excerptAt(article, sentence, excerptOptionsOf(article, sentence, why));
  const excerpts = withCompanions([excerpt], () => article);
  const after = next.filter((one) => !isWithinSpans(article, one, excerpts));
  return {
    kind: "answer",
    confidence: why?.finding.confidence ?? 1,
    excerpts,
    corrections: [],
    missing: [],
    actions: actionsFor(article, sentence, after, here, opinions),
  };
};

/** A passage that was shown, by itself, with all that proves where it is from. */
export const createReceiptReply = (
  article: Article,
  sentence: number,
  here: ChatContext,
  why?: PassageOrigin,
): AnswerReply => {
  const reply = createPassageReply(article, sentence, [], here, false, why);
  return {
    ...reply,
    excerpts: [bestExcerpt(reply.excerpts)],
    sources: "full",
    actions: reply.actions.filter(({ kind }) => kind !== "receipt"),
  };
};

/** What stands around a passage that was shown. */
export const createContextReply = (
  article: Article,
  sentence: number,
  here: ChatContext,
  why?: PassageOrigin,
): SingleReply | undefined => {
  const how = excerptOptionsOf(article, sentence, why);
  const [first, ...rest] = contextOf(article, excerptAt(article, sentence, how), how);
  return (
    first && {
      kind: "answer",
      confidence: why?.finding.confidence ?? 1,
      excerpts: [first, ...rest],
      corrections: [],
      missing: [],
      actions: [receiptAction(article, sentence, here)],
    }
  );
};
