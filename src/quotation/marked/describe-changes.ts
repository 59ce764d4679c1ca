/** What a quote's marked changes do: what stands under each mark, and whether it turns what the quote says. */

import { discourseCuesOf } from "../../answer/index.ts";
import { writtenWordsOf } from "../../language/index.ts";
import type { Difference } from "../../reply/index.ts";
import { trimWhiteSpace } from "../../span.ts";
import { findTurningWords } from "../flipping/turning-words.ts";
import { tokenizeQuote } from "../tokenize-quote.ts";
import type { MarkedGap, MarkedPlace } from "./find-marked.ts";
import { findOpposite } from "./find-opposite.ts";

type Turn = NonNullable<Difference["turns"]>;

const QUOTATION_MARK = /[“”„"«»]/u;

/** Words that only one side has, the gravest first: a denial, a doubt, a condition. */
const findTurn = (put: string, left: string, language: string): Turn | undefined => {
  const [inserted, lost] = [findTurningWords(put, language), findTurningWords(left, language)];
  for (const kind of ["negation", "hedge", "condition"] as const) {
    const [one, other] = [inserted.filter((word) => word.kind === kind), lost.filter((word) => word.kind === kind)];
    if (other.length > one.length) return { kind, how: "left-out", text: other[0]?.text ?? "" };
    if (one.length > other.length) return { kind, how: "put-in", text: one[0]?.text ?? "" };
  }
  return undefined;
};

/** Who says it, or the marks between what two people say, was left out. */
const findLostSpeaker = (left: string, language: string): Turn | undefined => {
  const cues = discourseCuesOf(language);
  const verb = writtenWordsOf(left).find((word) => cues?.saying.includes(word.toLowerCase()));
  const found =
    verb ?? cues?.sources.find((source) => left.toLowerCase().includes(source)) ?? QUOTATION_MARK.exec(left)?.[0];
  return found === undefined ? undefined : { kind: "speaker", how: "left-out", text: found };
};

const describeGap = ({ article, quote }: MarkedPlace, { marks, article: gap }: MarkedGap): Difference => {
  const span = trimWhiteSpace(article.text, gap);
  const isBracket = marks.some(({ kind }) => kind === "bracket");
  const gapText = article.text.slice(span.start, span.end);
  // What is left out takes its commas along; what is replaced does not.
  const left = isBracket ? gapText.replace(/^[\s,;:]+|[\s,;:]+$/gu, "") : gapText;
  const said = quote.text.slice(marks[0]?.start ?? 0, marks.at(-1)?.end ?? 0);
  const brackets = marks.filter(({ kind }) => kind === "bracket");
  const put = brackets.map(({ start, end }) => quote.text.slice(start, end).replace(/[[\]]/gu, "")).join(" ");
  const isOmission = brackets.length === 0 && marks.some(({ kind }) => kind === "omission");
  const mark =
    brackets.length > 0
      ? writtenWordsOf(left).length > 0
        ? "replacement"
        : "insertion"
      : isOmission
        ? "omission"
        : "sic";
  const turns =
    findTurn(put, left, article.language) ??
    findOpposite(said, put, left) ??
    (isOmission ? findLostSpeaker(left, article.language) : undefined);
  return { said, article: left, kind: "marked", mark, ...(turns && { turns }) };
};

/** The word that a bracket around a letter begins, as the article has it. */
const describeCase = ({ article, quote, pieces }: MarkedPlace): readonly Difference[] =>
  quote.cased.flatMap(({ start, inner }): readonly Difference[] => {
    const piece = pieces.find((one) => one.quote.start <= start && start < one.quote.end);
    if (piece === undefined) return [];
    const index = tokenizeQuote(quote.text, piece.quote).findIndex((token) => token.start === start);
    const [one, other] = [
      tokenizeQuote(quote.text, piece.quote)[index],
      tokenizeQuote(article.text, piece.article)[index],
    ];
    if (one === undefined || other === undefined) return [];
    const rest = quote.text.slice(start + inner.length, one.end);
    return [
      { said: `[${inner}]${rest}`, article: article.text.slice(other.start, other.end), kind: "marked", mark: "case" },
    ];
  });

/** The marked changes of a quote, in order. */
export const describeChanges = (place: MarkedPlace): readonly Difference[] => [
  ...describeCase(place),
  ...place.gaps.map((gap) => describeGap(place, gap)),
];

/** Whether a marked change puts in or leaves out a denial: then the mark excuses nothing. */
export const isTurnedByChange = (differences: readonly Difference[]): boolean =>
  differences.some(({ turns }) => turns?.kind === "negation");
