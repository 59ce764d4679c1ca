import { ANSWER_THRESHOLD } from "../../../../src/answer/threshold.ts";
import type { BenchReport, DecisionCounts, DecisionsBySet, QuestionSet, RankingScores } from "../evaluate.ts";
import type { FollowUps } from "../follow-ups.ts";
import { formatMs, formatShare, renderTable, type TableColumn } from "../markdown.ts";
import type { ReliabilityBand } from "../measures/reliability.ts";
import type { CardMeasure } from "./measure.ts";
import type { CardOrigin } from "./origin.ts";

type MeasuredTexts = Extract<CardMeasure, { kind: "texts" }>;

const NO_VALUE = "–";
const thousands = new Intl.NumberFormat("en-US");
const formatNumber = (value: number): string => thousands.format(value);
const formatPercent = (value: number | undefined): string => {
  const digits = formatShare(value);
  return digits === NO_VALUE ? NO_VALUE : `${digits} %`;
};
/** "93.1 % (10,769)" */
const formatPart = (count: number, of: number): string =>
  of === 0 ? NO_VALUE : `${formatPercent(count / of)} (${formatNumber(count)})`;
const formatMilliseconds = (ms: number | undefined): string => {
  const digits = formatMs(ms);
  return digits === NO_VALUE ? NO_VALUE : `${digits} ms`;
};

/** Names of files and machines as they are: on one line, and none of it read as Markdown. */
const escapeText = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replace(/[\\`*_{}[\]<>|#!~&]/g, (mark) => `\\${mark}`);

const PREFIX_CHARS = 12;

const INTRODUCTION = `How often the right sentence comes first, how often a question is refused, and how often an answer is wrong. A program
measured all of it on collections of articles with questions whose answers are known; the [last section](#what-made-these-figures)
says how to measure it again.`;

const GUIDE = `## How to read it

- **Right sentence first**: of all sentences of the article, the one that holds the answer marked in the data is found
  first. **Among three**: it is one of the first three.
- **Answered**: an excerpt is shown. All other questions are refused: “I found no passage that answers this.”
- **Wrong**: the sentence found first is not the one marked in the data. This is strict: another sentence that says the
  same counts as wrong, too. Whatever is shown is verbatim in the article; it just does not answer the question.
- **Misspelt**: the same questions with one typing error in every word of five letters or more.
- **About another article**: questions to which this article has no answer, drawn from the others of the file. Every
  answer to them is a false one.
- **Its paragraph removed**: each question asked again after the paragraph that answers it was taken out of the article;
  the rest is about the same things, which makes this the hardest. Every answer counts as false, although another
  paragraph may answer, too.
- **Marked as unanswerable**: the people who made the data wrote these so that the article seems to answer them.`;

const SET_NAMES: Readonly<Record<QuestionSet, string>> = {
  clean: "as written",
  typo: "misspelt",
  offTopic: "about another article",
  removed: "its paragraph removed",
  impossible: "marked as unanswerable",
};
const QUESTION_SETS: readonly QuestionSet[] = ["clean", "typo", "offTopic", "removed", "impossible"];

/** What the data says is the answer's sentence, where the article has one. */
const scoresOf = (report: BenchReport, asking: QuestionSet): RankingScores | undefined =>
  asking === "clean" ? report.clean : asking === "typo" ? report.typo : undefined;

const decisionCountsOf = (decisions: DecisionsBySet | undefined, asking: QuestionSet): DecisionCounts =>
  decisions?.[asking] ?? { asked: 0, answered: 0, wrong: 0 };

const sumDecisions = (decisions: DecisionsBySet | undefined, askings: readonly QuestionSet[]): DecisionCounts =>
  askings
    .map((asking) => decisionCountsOf(decisions, asking))
    .reduce((all, { asked, answered, wrong }) => ({
      asked: all.asked + asked,
      answered: all.answered + answered,
      wrong: all.wrong + wrong,
    }));

const glanceTable = (all: readonly MeasuredTexts[]): string => {
  const answeredOf = (asking: QuestionSet) => (measured: MeasuredTexts) => {
    const { asked, answered } = decisionCountsOf(measured.report.decisions, asking);
    return formatPercent(answered / asked);
  };
  const columns: readonly TableColumn<MeasuredTexts>[] = [
    ["data", ({ file }) => escapeText(file)],
    ["questions", ({ report }) => formatNumber(report.clean.questions)],
    ["right sentence first", ({ report }) => formatPercent(report.clean.p1)],
    ["among three", ({ report }) => formatPercent(report.clean.r3)],
    ["first, misspelt", ({ report }) => formatPercent(report.typo?.p1)],
    ["answered, as written", answeredOf("clean")],
    [
      "wrong of these",
      ({ report }) => {
        const { answered, wrong } = decisionCountsOf(report.decisions, "clean");
        return formatPercent(wrong / answered);
      },
    ],
    ["answered, about another article", answeredOf("offTopic")],
    ["answered, its paragraph removed", answeredOf("removed")],
    ["time, half of all below", ({ report }) => formatMilliseconds(report.clean.p50)],
  ];
  return renderTable(columns, all);
};

const selectionOf = ({ kind, selection: { heldOut, articles, seed }, taken, of }: CardMeasure): string => {
  const unit = kind === "texts" ? "articles" : "conversations";
  const part = heldOut
    ? "those that nothing was learned from"
    : "the whole file, with whatever may have been learned from";
  const drawn = articles === undefined ? part : `a sample, drawn with seed ${seed}, of ${part}`;
  return `${formatNumber(taken)} of ${formatNumber(of)} ${unit} (${drawn})`;
};

const heading = (measured: CardMeasure): string =>
  `## ${escapeText(measured.file)}\n\nSHA-256 begins with \`${measured.sha256.slice(0, PREFIX_CHARS)}\`. Measured: ${selectionOf(measured)}`;

type QuestionsRow = Readonly<{ name: string; scores: RankingScores | undefined; decided: DecisionCounts }>;

const questionsTable = (report: BenchReport): string => {
  const rows: QuestionsRow[] = QUESTION_SETS.filter((asking) => report.decisions?.[asking] !== undefined).map(
    (asking) => ({
      name: SET_NAMES[asking],
      scores: scoresOf(report, asking),
      decided: decisionCountsOf(report.decisions, asking),
    }),
  );
  return renderTable(
    [
      ["questions", ({ name }) => name],
      ["asked", ({ decided: { asked } }) => formatNumber(asked)],
      ["right sentence first", ({ scores }) => formatPercent(scores?.p1)],
      ["among three", ({ scores }) => formatPercent(scores?.r3)],
      ["answered", ({ decided: { answered, asked } }) => formatPart(answered, asked)],
      ["wrong among these answers", ({ decided: { wrong, answered } }) => formatPart(wrong, answered)],
    ],
    rows,
  );
};

/** The wrong answers by what was asked. */
const WRONG_ANSWER_ROWS: readonly (readonly [QuestionSet, string])[] = [
  ["clean", "to questions that the article answers"],
  ["offTopic", "to questions about another article"],
  ["impossible", "to questions marked as unanswerable"],
];

const wrongAnswersTable = (decisions: DecisionsBySet | undefined): string => {
  const whole = sumDecisions(
    decisions,
    WRONG_ANSWER_ROWS.map(([asking]) => asking),
  );
  const removed = decisionCountsOf(decisions, "removed");
  const causes = WRONG_ANSWER_ROWS.filter(([asking]) => decisions?.[asking] !== undefined).map(
    ([asking, words]) => `${formatNumber(decisionCountsOf(decisions, asking).wrong)} ${words}`,
  );
  const all = { answered: whole.answered + removed.answered, wrong: whole.wrong + removed.wrong };
  return `False answers, the misspelt questions left aside: of ${formatNumber(whole.answered)} answers ${formatPart(whole.wrong, whole.answered)} are wrong, ${causes.join(", ")}.
With those to questions whose paragraph was removed, of ${formatNumber(all.answered)} answers ${formatPart(all.wrong, all.answered)}.`;
};

const confidenceOf = ({ reliability }: BenchReport): string => {
  if (reliability === undefined) return "";
  const { whole, withRemoved } = reliability;
  const inBoth = withRemoved.bands.map((all) => ({ all, own: whole.bands.find(({ from }) => from === all.from) }));
  const columns: readonly TableColumn<Readonly<{ all: ReliabilityBand; own: ReliabilityBand | undefined }>>[] = [
    ["confidence", ({ all: { from } }) => `${(100 * from).toFixed(0)} to ${(100 * from + 10).toFixed(0)} %`],
    ["questions", ({ own }) => formatNumber(own?.count ?? 0)],
    ["confidence, on average", ({ own }) => formatPercent(own?.confidence)],
    ["right", ({ own }) => formatPercent(own?.right)],
    ["questions, with the removed", ({ all }) => formatNumber(all.count)],
    ["right, with the removed", ({ all }) => formatPercent(all.right)],
  ];
  const points = (error: number): string => (100 * error).toFixed(1);
  return `### What the confidence means

Every answer has a confidence: how probable it is that the right sentence was found. Where it says 80 to 90 %, so many
should be right. Below ${formatPercent(ANSWER_THRESHOLD)} the question is refused. The table has the questions as written and those that the
article does not answer; its last two columns add those whose paragraph was removed. Confidence and truth differ by
${points(whole.error)} points on average, with the removed by ${points(withRemoved.error)}.

${renderTable(columns, inBoth)}`;
};

const timesOf = ({ clean, typo }: BenchReport): string => {
  const rows = [
    { name: SET_NAMES.clean, scores: clean },
    ...(typo === undefined ? [] : [{ name: SET_NAMES.typo, scores: typo }]),
  ];
  return `### Times

${renderTable(
  [
    ["questions", ({ name }) => name],
    ["half of all below (p50)", ({ scores }) => formatMilliseconds(scores.p50)],
    ["19 of 20 below (p95)", ({ scores }) => formatMilliseconds(scores.p95)],
    ["longest", ({ scores }) => formatMilliseconds(scores.max)],
  ],
  rows,
)}

An article is indexed in ${formatMilliseconds(clean.index)} (median). Times are those of the search, without network.`;
};

const textsSection = (measured: MeasuredTexts): string =>
  [
    `${heading(measured)}, ${formatNumber(measured.report.clean.questions)} questions that they answer.`,
    questionsTable(measured.report),
    wrongAnswersTable(measured.report.decisions),
    confidenceOf(measured.report),
    timesOf(measured.report),
  ].join("\n\n");

const dialoguesSection = (measured: Extract<CardMeasure, { kind: "dialogues" }>): string => {
  const columns: readonly TableColumn<FollowUps>[] = [
    ["collection", ({ collection }) => escapeText(collection)],
    ["questions", ({ turns }) => formatNumber(turns)],
    ["right sentence first", ({ p1 }) => formatPercent(p1)],
    ["among three", ({ r3 }) => formatPercent(r3)],
    ["first, if it had forgotten the conversation", ({ alone }) => formatPercent(alone)],
    ["first questions: right sentence first", ({ first }) => formatPercent(first)],
  ];
  return [
    `${heading(measured)}.`,
    "Conversations, in which a question is often understood only with those before it (“and when was that?”).",
    renderTable(columns, measured.rows),
  ].join("\n\n");
};

const originTable = ({ version, commit, weights, machine }: CardOrigin): string => {
  const rows: readonly (readonly [string, string])[] = [
    ["version", version],
    [
      "commit",
      commit === undefined ? "unknown" : `\`${commit.sha}\`${commit.changed ? ", with changes to src/ since" : ""}`,
    ],
    [
      "learned weights",
      `${escapeText(weights.file)}, SHA-256 begins with \`${weights.sha256.slice(0, PREFIX_CHARS)}\``,
    ],
    ["learned", escapeText(weights.made)],
    ["Node", escapeText(machine.node)],
    ["processor", `${escapeText(machine.cpu)} (${formatNumber(machine.cores)} to use)`],
  ];
  return renderTable(
    [
      ["what", ([name]) => name],
      ["which", ([, value]) => value],
    ],
    rows,
  );
};

const fenceCommand = (command: string): string => {
  const longest = Math.max(2, ...[...command.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}sh\n${command.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")}\n${fence}`;
};

/** The error card as Markdown: the same figures always give the same card. */
export const renderCard = (origin: CardOrigin, measured: readonly CardMeasure[]): string => {
  const texts = measured.filter((one) => one.kind === "texts");
  return `${[
    `# Error card of Pullquote ${escapeText(origin.version)}`,
    INTRODUCTION,
    ...(texts.length === 0 ? [] : [glanceTable(texts)]),
    GUIDE,
    ...measured.map((one) => (one.kind === "texts" ? textsSection(one) : dialoguesSection(one))),
    "## What made these figures",
    fenceCommand(origin.command),
    originTable(origin),
    "The same command with the same data and version gives the same card, but for the times.",
  ]
    .filter((paragraph) => paragraph !== "")
    .join("\n\n")}\n`;
};
