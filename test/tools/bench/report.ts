import type { BenchReport } from "./evaluate.ts";
import type { FollowUps } from "./follow-ups.ts";
import type { ArchiveScores } from "./library/archive-scores.ts";
import { formatMs, formatShare, renderTable, type TableColumn } from "./markdown.ts";
import type { OwnReport } from "./measure-own.ts";
import type { Reliability, ReliabilityBand } from "./measures/reliability.ts";

const COLUMNS: readonly TableColumn<BenchReport>[] = [
  ["system", ({ system }) => system],
  ["P@1", ({ clean }) => formatShare(clean.p1)],
  ["R@3", ({ clean }) => formatShare(clean.r3)],
  ["MRR@10", ({ clean }) => formatShare(clean.mrr)],
  ["length", ({ clean }) => clean.length.toFixed(0)],
  ["ms p50", ({ clean }) => formatMs(clean.p50)],
  ["p95", ({ clean }) => formatMs(clean.p95)],
  ["index ms", ({ clean }) => formatMs(clean.index)],
  ["P@1 typo", ({ typo }) => formatShare(typo?.p1)],
  ["typo p50", ({ typo }) => formatMs(typo?.p50)],
  ["typo p95", ({ typo }) => formatMs(typo?.p95)],
  ["off-topic AUROC", ({ offTopic }) => formatShare(offTopic?.auroc)],
  ["off-topic refused", ({ offTopic }) => formatShare(offTopic?.refused)],
  ["answered", ({ offTopic, removed }) => formatShare(offTopic?.answered ?? removed?.answered)],
  ["removed AUROC", ({ removed }) => formatShare(removed?.auroc)],
  ["removed refused", ({ removed }) => formatShare(removed?.refused)],
  ["impossible AUROC", ({ impossible }) => formatShare(impossible?.auroc)],
  ["impossible refused", ({ impossible }) => formatShare(impossible?.refused)],
];

/** The systems side by side, as a Markdown table; a column that nobody has a figure for is left out. */
export const rankingTable = (reports: readonly BenchReport[]): string => renderTable(COLUMNS, reports);

/** How often the system was right where it was so sure. */
export const reliabilityTable = ({ bands, error }: Reliability): string =>
  [
    renderTable<ReliabilityBand>(
      [
        ["confidence from", ({ from }) => from.toFixed(1)],
        ["questions", ({ count }) => String(count)],
        ["mean confidence", ({ confidence }) => formatShare(confidence)],
        ["right", ({ right }) => formatShare(right)],
      ],
      bands,
    ),
    "",
    `expected calibration error: ${error.toFixed(3)}`,
  ].join("\n");

export const archiveTable = (rows: readonly ArchiveScores[]): string =>
  renderTable<ArchiveScores>(
    [
      ["articles", ({ articles, kind }) => `${articles} ${kind}`],
      ["questions", ({ all, heldOut }) => `${all.questions} (${heldOut.questions} held out)`],
      ["right article first", ({ all, heldOut }) => `${formatShare(all.first)} (${formatShare(heldOut.first)})`],
      ["among five", ({ all, heldOut }) => `${formatShare(all.five)} (${formatShare(heldOut.five)})`],
      ["right sentence first", ({ all, heldOut }) => `${formatShare(all.sentence)} (${formatShare(heldOut.sentence)})`],
      [
        "sure of another",
        ({ all, heldOut }) => `${formatShare(all.sureOfOther)} (${formatShare(heldOut.sureOfOther)})`,
      ],
      ["ms p50", ({ p50 }) => formatMs(p50)],
      ["p95", ({ p95 }) => formatMs(p95)],
      ["p99", ({ p99 }) => formatMs(p99)],
      ["max", ({ max }) => formatMs(max)],
      ["first prompt s", ({ prompt }) => prompt.toFixed(1)],
      ["start s", ({ start }) => start.toFixed(1)],
      ["cold", ({ cold }) => cold.toFixed(1)],
      ["MB on disk", ({ disk }) => disk.toFixed(0)],
      ["MB resident", ({ resident }) => resident.toFixed(0)],
      ["at most", ({ peak }) => peak.toFixed(0)],
    ],
    rows,
  );

export const followUpTable = (rows: readonly FollowUps[]): string =>
  renderTable<FollowUps>(
    [
      ["dialogues", ({ collection }) => collection],
      ["turns", ({ turns }) => String(turns)],
      ["P@1", ({ p1 }) => formatShare(p1)],
      ["R@3", ({ r3 }) => formatShare(r3)],
      ["P@1 without history", ({ alone }) => formatShare(alone)],
      ["P@1 of first questions", ({ first }) => formatShare(first)],
    ],
    rows,
  );

export const ownTable = ({ title, sentences, parse, index, times }: OwnReport): string =>
  [
    `${title}: ${sentences} sentences, parsed in ${formatMs(parse)} ms, indexed in ${formatMs(index)} ms`,
    "",
    renderTable(
      [
        ["question", ({ name }) => name],
        ["ms p50", ({ p50 }) => formatMs(p50)],
        ["p95", ({ p95 }) => formatMs(p95)],
        ["worst", ({ worst }) => formatMs(worst)],
      ],
      times,
    ),
  ].join("\n");
