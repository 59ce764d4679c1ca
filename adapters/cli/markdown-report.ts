/** The report as Markdown: its tables, and how readers' words are kept from being markup. */
import {
  type ArticleReport,
  describeMiss,
  formatParagraphPlace,
  noticesIn,
  type Report,
  toPercent,
} from "../../src/server.ts";
import { toVisibleLine } from "../terminal/index.ts";
import { drawBar } from "./bars.ts";

const MAX_MISSES = 50;
const BAR_COLUMNS = 16;
const notices = noticesIn("en");

/** Words as they are: nothing in them is markup, a cell's end or an element. */
const escapeMarkdown = (text: string): string =>
  toVisibleLine(text)
    .replace(/[\\`*_{}[\]#|~<>@$]/g, "\\$&")
    .replace(/&/g, "&amp;")
    // Addresses become links by themselves where they are not broken up.
    .replace(/:\/\//g, ":\\//")
    .replace(/www\./gi, (start) => `${start.slice(0, -1)}\\.`);

const tableRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const tableLines = (
  head: readonly string[],
  right: readonly number[],
  rows: readonly (readonly string[])[],
): string[] => [
  tableRow(head),
  tableRow(head.map((_, column) => (right.includes(column) ? "---:" : "---"))),
  ...rows.map(tableRow),
];

const totalsLine = ({
  answered,
  refused,
  good,
  bad,
}: Pick<Report, "answered" | "refused" | "good" | "bad">): string => {
  const asked = answered + refused;
  const votes = good + bad;
  const counted = `**${asked.toLocaleString("en")}** ${asked === 1 ? "question" : "questions"}, **${toPercent(answered, asked)} %** answered`;
  const voted = `**${votes.toLocaleString("en")}** ${votes === 1 ? "vote" : "votes"}, **${toPercent(good, votes)} %** helpful`;
  return votes === 0 ? `${counted}.` : `${counted}; ${voted}.`;
};

const missLines = ({ misses }: ArticleReport): string[] => {
  if (misses.length === 0) return [];
  const rows = misses
    .slice(0, MAX_MISSES)
    .map((miss) => [
      miss.count > miss.unhelpful ? String(miss.count - miss.unhelpful) : "",
      miss.unhelpful > 0 ? String(miss.unhelpful) : "",
      [
        escapeMarkdown(describeMiss(miss, notices)),
        ...miss.questions.slice(0, 1).map((question) => `“${escapeMarkdown(question)}”`),
      ].join(" · "),
      miss.also.map(escapeMarkdown).join("; "),
      miss.nearest === undefined ? "–" : formatParagraphPlace(miss.nearest, notices),
      miss.last,
    ]);
  return [
    "",
    "### What readers asked and did not find",
    "",
    ...tableLines(["refused", "no help", "about", "also worded", "nearest passage", "last"], [0, 1], rows),
    ...(misses.length > MAX_MISSES ? ["", `… and ${misses.length - MAX_MISSES} more.`] : []),
  ];
};

const passageLines = ({ paragraphs, earlier }: ArticleReport): string[] => {
  const shown = paragraphs.filter(({ paragraph, answers }) => paragraph > 0 || answers > 0);
  if (shown.length === 0) return [];
  const most = Math.max(1, ...shown.map(({ answers }) => answers));
  const rows = shown.map(({ paragraph, answers, good, bad, opening }) => [
    paragraph === 0 ? "top" : String(paragraph),
    answers === 0 ? "**never**" : `${drawBar(answers / most, BAR_COLUMNS)} ${answers}`,
    good + bad === 0 ? "" : `${good} of ${good + bad}`,
    `${escapeMarkdown(opening)} …`,
  ]);
  return [
    "",
    "### Which paragraphs answered, and how often",
    "",
    ...tableLines(["paragraph", "answers", "helpful", "begins"], [0], rows),
    ...(earlier === 0 ? [] : ["", `And ${earlier} from earlier versions of the article.`]),
  ];
};

/** The report as a Markdown digest, to be mailed or put into a wiki. */
export const formatMarkdownReport = (report: Report): readonly string[] => {
  const asked = report.articles.filter(({ answered, refused, good, bad }) => answered + refused + good + bad > 0);
  return [
    `# What readers asked, ${report.since} to ${report.until}`,
    "",
    asked.length === 0 ? notices.report.none : totalsLine(report),
    "",
    "*Refused*: no passage answers it. *No help*: votes of people whom the answer did not help.",
    ...asked.flatMap((article) => [
      "",
      `## ${escapeMarkdown(article.article === "" ? "No article in particular" : article.title)}`,
      ...(asked.length > 1 ? ["", totalsLine(article)] : []),
      ...missLines(article),
      ...passageLines(article),
    ]),
  ];
};
