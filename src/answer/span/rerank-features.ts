/**
 * What the trees that choose among the most probable candidates see of one: how the others stand to it, how the words of the
 * question lie around it, what its ends cut through. Numbers, always as many and in the same order.
 */

import type { DescribedCandidate } from "./candidates.ts";
import type { SpanScores } from "./score-candidates.ts";
import { MAX_SHARED_DISTANCE, type SpanContext } from "./span-context.ts";
import type { SpanToken } from "./tokenize-span.ts";
import { withHedge } from "./with-hedge.ts";

/** So many of the most probable candidates are looked at closely. */
export const RERANKED_CANDIDATES = 10;

const NAME_CLASSES = new Set(["name", "capitals", "first"]);
const COUNT_CLASSES = new Set(["number", "numeral", "money", "percent", "year"]);
/** Words before an answer, each with a number of its own. */
const BEFORE_WORDS = "in on at by of to from the a an for with as and since until was is ( , “ during about".split(" ");
const BEHIND_WORDS = "in on at by of to from the and for with as was is were , . ) ” ' who which that or -".split(" ");
const ASIDE_TOKENS = 5;
const FAR_TOKENS = 10;
const NO_CLASS = -1;

const toBit = (is: boolean): number => (is ? 1 : 0);
const classIndexOf = (token: SpanToken | undefined): number => token?.classIndex ?? NO_CLASS;
const isName = (token: SpanToken | undefined): boolean => token !== undefined && NAME_CLASSES.has(token.class);
const isCount = (token: SpanToken | undefined): boolean => token !== undefined && COUNT_CLASSES.has(token.class);

/** How probable other candidates are: those within this one, around it, across its ends, and those of its kind elsewhere. */
const sharesOfOthers = ({ ranked, shares }: SpanScores, own: DescribedCandidate): readonly number[] => {
  let [inner, outer, crossing, sameKind, rival, sameShape] = [0, 0, 0, 0, 0, 0];
  for (const [at, { candidate }] of ranked.entries()) {
    if (candidate === own) continue;
    const share = shares[at] ?? 0;
    if (candidate.to <= own.from || candidate.from >= own.to) {
      if (candidate.signature === own.signature) sameKind += share;
      if (candidate.shape === own.shape) sameShape += share;
      rival = Math.max(rival, share);
    } else if (candidate.from >= own.from && candidate.to <= own.to) inner += share;
    else if (candidate.from <= own.from && candidate.to >= own.to) outer += share;
    else crossing += share;
  }
  return [inner, outer, crossing, sameKind, rival, sameShape];
};

/** How many clauses, and how many hard ones, stand between a candidate and the question's verb. */
const clausesToVerb = ({ verb, clauses }: SpanContext, from: number): readonly number[] =>
  [clauses.clauseOf, clauses.hardClauseOf].map((clauseOf) =>
    verb < 0 ? -1 : Math.abs((clauseOf[verb] ?? 0) - (clauseOf[from] ?? 0)),
  );

const sharedWithin = ({ sharedBefore }: SpanContext, from: number, to: number): number =>
  (sharedBefore[Math.min(to, sharedBefore.length - 1)] ?? 0) - (sharedBefore[Math.max(0, from)] ?? 0);

/** How much of the question stands close by, in the same clause, and in the sentence. */
const sharesAround = (context: SpanContext, from: number, to: number): readonly number[] => {
  const asked = Math.max(1, context.question.stems.size);
  return [
    sharedWithin(context, from - ASIDE_TOKENS, from) / asked,
    sharedWithin(context, to, to + ASIDE_TOKENS) / asked,
    sharedWithin(context, from - FAR_TOKENS, to + FAR_TOKENS) / asked,
    sharedWithin(context, 0, context.tokens.length) / asked,
    (context.clauses.clauseShares[from] ?? 0) / asked,
    context.bestClauseShare / asked,
    sharedWithin(context, from, to),
    asked,
  ];
};

/** What a cut at the ends goes through. */
const endsOf = ({ tokens, question, shared }: SpanContext, from: number, to: number): readonly number[] => {
  const [previous, first, last, following] = [tokens[from - 1], tokens[from], tokens[to - 1], tokens[to]];
  const inner = tokens.slice(from, to);
  return [
    classIndexOf(first),
    classIndexOf(last),
    classIndexOf(previous),
    classIndexOf(following),
    BEFORE_WORDS.indexOf(previous?.lower ?? ""),
    BEHIND_WORDS.indexOf(following?.lower ?? ""),
    toBit(isName(previous) && isName(first)),
    toBit(isName(last) && isName(following)),
    toBit(isCount(previous) && isCount(first)),
    toBit(isCount(last)),
    toBit(following !== undefined && following.stem === question.head),
    toBit(inner.some(({ stem }) => stem === question.head)),
    toBit(last !== undefined && last.stem === question.head),
    toBit(shared[from - 1] === true),
    toBit(shared[to] === true),
    inner.filter(isName).length,
    inner.filter(isCount).length,
    inner.filter(({ stop, class: kind }) => stop && kind !== "mark").length,
  ];
};

/** The numbers of one of the most probable candidates. `place`: how many are more probable. */
export const rerankFeaturesOf = (context: SpanContext, scores: SpanScores, place: number): readonly number[] => {
  const { tokens, question, questionType, left, right, verb } = context;
  const own = scores.ranked[place];
  const best = scores.ranked[0];
  if (own === undefined || best === undefined) return [];
  const { from, to, signature, commas, ands } = own.candidate;
  const next = scores.ranked[place === 0 ? 1 : 0];
  return [
    own.score - best.score,
    Math.log(scores.shares[0] ?? 1),
    place,
    own.score - (next?.score ?? own.score),
    own.start - scores.bestStart,
    own.end - scores.bestEnd,
    own.score,
    scores.begins[from] ?? 0,
    scores.ends[to - 1] ?? 0,
    Math.min(...scores.within.slice(from, to)),
    scores.within[from - 1] ?? 0,
    scores.within[to] ?? 0,
    ...sharesOfOthers(scores, own.candidate),
    questionType,
    signature,
    to - from,
    commas,
    ands,
    left[from] ?? MAX_SHARED_DISTANCE,
    right[to - 1] ?? MAX_SHARED_DISTANCE,
    verb < 0 ? 20 : verb < from ? from - verb : verb >= to ? to - 1 - verb : 0,
    ...clausesToVerb(context, from),
    ...sharesAround(context, from, to),
    ...endsOf(context, from, to),
    toBit(question.next !== undefined && question.next.stem === question.verb),
    question.next?.classIndex ?? NO_CLASS,
    toBit(question.head !== "" && tokens.some(({ stem }) => stem === question.head)),
    from / tokens.length,
    (tokens.length - to) / tokens.length,
    tokens.length,
    context.years,
    context.numbers,
    toBit(withHedge(tokens, own.candidate).from < from),
    toBit(tokens[from - 1]?.contextHash === question.tail),
    toBit(tokens[from - 1]?.contextHash === question.lead),
  ];
};
