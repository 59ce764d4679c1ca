import { threshold } from "../../../src/search/confidence.ts";
import type { FollowUps } from "../dialogues.ts";
import type { Asking, Decided, Decisions, Report, Scores } from "../evaluate.ts";
import { type Column, percent, render, time } from "../markdown.ts";
import type { Band } from "../reliability.ts";
import type { Measured } from "./measure.ts";
import type { Origin } from "./origin.ts";

type OfTexts = Extract<Measured, { kind: "texts" }>;

const NONE = "–";
const thousands = new Intl.NumberFormat("en-US");
const number = (value: number): string => thousands.format(value);
const share = (value: number | undefined): string => {
  const digits = percent(value);
  return digits === NONE ? NONE : `${digits} %`;
};
/** "93.1 % (10,769)" */
const part = (count: number, of: number): string => (of === 0 ? NONE : `${share(count / of)} (${number(count)})`);
const milliseconds = (ms: number | undefined): string => {
  const digits = time(ms);
  return digits === NONE ? NONE : `${digits} ms`;
};

/** Names of files and machines as they are: on one line, and none of it read as Markdown. */
const plain = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replace(/[\\`*_{}[\]<>|#!~&]/g, (mark) => `\\${mark}`);

const PREFIX = 12;

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

const NAMES: Readonly<Record<Asking, string>> = {
  clean: "as written",
  typo: "misspelt",
  offTopic: "about another article",
  removed: "its paragraph removed",
  impossible: "marked as unanswerable",
};
const ASKINGS: readonly Asking[] = ["clean", "typo", "offTopic", "removed", "impossible"];

/** What the data says is the answer's sentence, where the article has one. */
const scoresOf = (report: Report, asking: Asking): Scores | undefined =>
  asking === "clean" ? report.clean : asking === "typo" ? report.typo : undefined;

const decided = (decisions: Decisions | undefined, asking: Asking): Decided =>
  decisions?.[asking] ?? { asked: 0, answered: 0, wrong: 0 };

const sum = (decisions: Decisions | undefined, askings: readonly Asking[]): Decided =>
  askings
    .map((asking) => decided(decisions, asking))
    .reduce((all, { asked, answered, wrong }) => ({
      asked: all.asked + asked,
      answered: all.answered + answered,
      wrong: all.wrong + wrong,
    }));

const glance = (all: readonly OfTexts[]): string => {
  const answeredOf = (asking: Asking) => (measured: OfTexts) => {
    const { asked, answered } = decided(measured.report.decisions, asking);
    return share(answered / asked);
  };
  const columns: readonly Column<OfTexts>[] = [
    ["data", ({ file }) => plain(file)],
    ["questions", ({ report }) => number(report.clean.questions)],
    ["right sentence first", ({ report }) => share(report.clean.p1)],
    ["among three", ({ report }) => share(report.clean.r3)],
    ["first, misspelt", ({ report }) => share(report.typo?.p1)],
    ["answered, as written", answeredOf("clean")],
    [
      "wrong of these",
      ({ report }) => {
        const { answered, wrong } = decided(report.decisions, "clean");
        return share(wrong / answered);
      },
    ],
    ["answered, about another article", answeredOf("offTopic")],
    ["answered, its paragraph removed", answeredOf("removed")],
    ["time, half of all below", ({ report }) => milliseconds(report.clean.p50)],
  ];
  return render(columns, all);
};

const selectionOf = ({ kind, selection: { heldOut, articles, seed }, taken, of }: Measured): string => {
  const unit = kind === "texts" ? "articles" : "conversations";
  const part = heldOut
    ? "those that nothing was learned from"
    : "the whole file, with whatever may have been learned from";
  const drawn = articles === undefined ? part : `a sample, drawn with seed ${seed}, of ${part}`;
  return `${number(taken)} of ${number(of)} ${unit} (${drawn})`;
};

const heading = (measured: Measured): string =>
  `## ${plain(measured.file)}\n\nSHA-256 begins with \`${measured.sha256.slice(0, PREFIX)}\`. Measured: ${selectionOf(measured)}`;

type AskedRow = Readonly<{ name: string; scores: Scores | undefined; decided: Decided }>;

const questionsTable = (report: Report): string => {
  const rows: AskedRow[] = ASKINGS.filter((asking) => report.decisions?.[asking] !== undefined).map((asking) => ({
    name: NAMES[asking],
    scores: scoresOf(report, asking),
    decided: decided(report.decisions, asking),
  }));
  return render(
    [
      ["questions", ({ name }) => name],
      ["asked", ({ decided: { asked } }) => number(asked)],
      ["right sentence first", ({ scores }) => share(scores?.p1)],
      ["among three", ({ scores }) => share(scores?.r3)],
      ["answered", ({ decided: { answered, asked } }) => part(answered, asked)],
      ["wrong among these answers", ({ decided: { wrong, answered } }) => part(wrong, answered)],
    ],
    rows,
  );
};

/** The wrong answers by what was asked. */
const WRONG: readonly (readonly [Asking, string])[] = [
  ["clean", "to questions that the article answers"],
  ["offTopic", "to questions about another article"],
  ["impossible", "to questions marked as unanswerable"],
];

const falseAnswers = (decisions: Decisions | undefined): string => {
  const whole = sum(
    decisions,
    WRONG.map(([asking]) => asking),
  );
  const removed = decided(decisions, "removed");
  const causes = WRONG.filter(([asking]) => decisions?.[asking] !== undefined).map(
    ([asking, words]) => `${number(decided(decisions, asking).wrong)} ${words}`,
  );
  const all = { answered: whole.answered + removed.answered, wrong: whole.wrong + removed.wrong };
  return `False answers, the misspelt questions left aside: of ${number(whole.answered)} answers ${part(whole.wrong, whole.answered)} are wrong, ${causes.join(", ")}.
With those to questions whose paragraph was removed, of ${number(all.answered)} answers ${part(all.wrong, all.answered)}.`;
};

const confidenceOf = ({ reliability }: Report): string => {
  if (reliability === undefined) return "";
  const { whole, withRemoved } = reliability;
  const inBoth = withRemoved.bands.map((all) => ({ all, own: whole.bands.find(({ from }) => from === all.from) }));
  const columns: readonly Column<Readonly<{ all: Band; own: Band | undefined }>>[] = [
    ["confidence", ({ all: { from } }) => `${(100 * from).toFixed(0)} to ${(100 * from + 10).toFixed(0)} %`],
    ["questions", ({ own }) => number(own?.count ?? 0)],
    ["confidence, on average", ({ own }) => share(own?.confidence)],
    ["right", ({ own }) => share(own?.right)],
    ["questions, with the removed", ({ all }) => number(all.count)],
    ["right, with the removed", ({ all }) => share(all.right)],
  ];
  const points = (error: number): string => (100 * error).toFixed(1);
  return `### What the confidence means

Every answer has a confidence: how probable it is that the right sentence was found. Where it says 80 to 90 %, so many
should be right. Below ${share(threshold)} the question is refused. The table has the questions as written and those that the
article does not answer; its last two columns add those whose paragraph was removed. Confidence and truth differ by
${points(whole.error)} points on average, with the removed by ${points(withRemoved.error)}.

${render(columns, inBoth)}`;
};

const timesOf = ({ clean, typo }: Report): string => {
  const rows = [
    { name: NAMES.clean, scores: clean },
    ...(typo === undefined ? [] : [{ name: NAMES.typo, scores: typo }]),
  ];
  return `### Times

${render(
  [
    ["questions", ({ name }) => name],
    ["half of all below (p50)", ({ scores }) => milliseconds(scores.p50)],
    ["19 of 20 below (p95)", ({ scores }) => milliseconds(scores.p95)],
    ["longest", ({ scores }) => milliseconds(scores.max)],
  ],
  rows,
)}

An article is indexed in ${milliseconds(clean.index)} (median). Times are those of the search, without network.`;
};

const ofTexts = (measured: OfTexts): string =>
  [
    `${heading(measured)}, ${number(measured.report.clean.questions)} questions that they answer.`,
    questionsTable(measured.report),
    falseAnswers(measured.report.decisions),
    confidenceOf(measured.report),
    timesOf(measured.report),
  ].join("\n\n");

const ofDialogues = (measured: Extract<Measured, { kind: "dialogues" }>): string => {
  const columns: readonly Column<FollowUps>[] = [
    ["collection", ({ collection }) => plain(collection)],
    ["questions", ({ turns }) => number(turns)],
    ["right sentence first", ({ p1 }) => share(p1)],
    ["among three", ({ r3 }) => share(r3)],
    ["first, if it had forgotten the conversation", ({ alone }) => share(alone)],
    ["first questions: right sentence first", ({ first }) => share(first)],
  ];
  return [
    `${heading(measured)}.`,
    "Conversations, in which a question is often understood only with those before it (“and when was that?”).",
    render(columns, measured.rows),
  ].join("\n\n");
};

const originTable = ({ version, commit, weights, machine }: Origin): string => {
  const rows: readonly (readonly [string, string])[] = [
    ["version", version],
    [
      "commit",
      commit === undefined ? "unknown" : `\`${commit.sha}\`${commit.changed ? ", with changes to src/ since" : ""}`,
    ],
    ["learned weights", `${plain(weights.file)}, SHA-256 begins with \`${weights.sha256.slice(0, PREFIX)}\``],
    ["learned", plain(weights.made)],
    ["Node", plain(machine.node)],
    ["processor", `${plain(machine.cpu)} (${number(machine.cores)} to use)`],
  ];
  return render(
    [
      ["what", ([name]) => name],
      ["which", ([, value]) => value],
    ],
    rows,
  );
};

const fenced = (command: string): string => {
  const longest = Math.max(2, ...[...command.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}sh\n${command.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")}\n${fence}`;
};

/** The error card as Markdown: the same figures always give the same card. */
export const card = (origin: Origin, measured: readonly Measured[]): string => {
  const texts = measured.filter((one) => one.kind === "texts");
  return `${[
    `# Error card of Pullquote ${plain(origin.version)}`,
    INTRODUCTION,
    ...(texts.length === 0 ? [] : [glance(texts)]),
    GUIDE,
    ...measured.map((one) => (one.kind === "texts" ? ofTexts(one) : ofDialogues(one))),
    "## What made these figures",
    fenced(origin.command),
    originTable(origin),
    "The same command with the same data and version gives the same card, but for the times.",
  ]
    .filter((paragraph) => paragraph !== "")
    .join("\n\n")}\n`;
};
