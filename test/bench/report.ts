import type { FollowUps } from "./dialogues.ts";
import type { Report } from "./evaluate.ts";
import type { LibraryScores } from "./library.ts";
import { type Column, percent, render, time } from "./markdown.ts";
import type { OwnReport } from "./own.ts";
import type { Band, Reliability } from "./reliability.ts";

const COLUMNS: readonly Column<Report>[] = [
  ["system", ({ system }) => system],
  ["P@1", ({ clean }) => percent(clean.p1)],
  ["R@3", ({ clean }) => percent(clean.r3)],
  ["MRR@10", ({ clean }) => percent(clean.mrr)],
  ["length", ({ clean }) => clean.length.toFixed(0)],
  ["ms p50", ({ clean }) => time(clean.p50)],
  ["p95", ({ clean }) => time(clean.p95)],
  ["index ms", ({ clean }) => time(clean.index)],
  ["P@1 typo", ({ typo }) => percent(typo?.p1)],
  ["typo p50", ({ typo }) => time(typo?.p50)],
  ["typo p95", ({ typo }) => time(typo?.p95)],
  ["off-topic AUROC", ({ offTopic }) => percent(offTopic?.auroc)],
  ["off-topic refused", ({ offTopic }) => percent(offTopic?.refused)],
  ["answered", ({ offTopic, removed }) => percent(offTopic?.answered ?? removed?.answered)],
  ["removed AUROC", ({ removed }) => percent(removed?.auroc)],
  ["removed refused", ({ removed }) => percent(removed?.refused)],
  ["impossible AUROC", ({ impossible }) => percent(impossible?.auroc)],
  ["impossible refused", ({ impossible }) => percent(impossible?.refused)],
];

/** The systems side by side, as a Markdown table; a column that nobody has a figure for is left out. */
export const table = (reports: readonly Report[]): string => render(COLUMNS, reports);

/** How often the system was right where it was so sure. */
export const reliabilityTable = ({ bands, error }: Reliability): string =>
  [
    render<Band>(
      [
        ["confidence from", ({ from }) => from.toFixed(1)],
        ["questions", ({ count }) => String(count)],
        ["mean confidence", ({ confidence }) => percent(confidence)],
        ["right", ({ right }) => percent(right)],
      ],
      bands,
    ),
    "",
    `expected calibration error: ${error.toFixed(3)}`,
  ].join("\n");

export const libraryTable = (rows: readonly LibraryScores[]): string =>
  render<LibraryScores>(
    [
      ["articles", ({ articles }) => String(articles)],
      ["words", ({ words }) => String(words)],
      ["questions", ({ questions }) => String(questions)],
      ["right article", ({ article }) => percent(article)],
      ["right sentence", ({ sentence }) => percent(sentence)],
      ["ms p50", ({ p50 }) => time(p50)],
      ["p95", ({ p95 }) => time(p95)],
      ["index s", ({ seconds }) => seconds.toFixed(1)],
      ["kB per 1,000 words", ({ kilobytes }) => time(kilobytes)],
    ],
    rows,
  );

export const followUpTable = (rows: readonly FollowUps[]): string =>
  render<FollowUps>(
    [
      ["dialogues", ({ collection }) => collection],
      ["turns", ({ turns }) => String(turns)],
      ["P@1", ({ p1 }) => percent(p1)],
      ["R@3", ({ r3 }) => percent(r3)],
      ["P@1 without history", ({ alone }) => percent(alone)],
      ["P@1 of first questions", ({ first }) => percent(first)],
    ],
    rows,
  );

export const ownTable = ({ title, sentences, parse, index, times }: OwnReport): string =>
  [
    `${title}: ${sentences} sentences, parsed in ${time(parse)} ms, indexed in ${time(index)} ms`,
    "",
    render(
      [
        ["question", ({ name }) => name],
        ["ms p50", ({ p50 }) => time(p50)],
        ["p95", ({ p95 }) => time(p95)],
        ["worst", ({ worst }) => time(worst)],
      ],
      times,
    ),
  ].join("\n");
