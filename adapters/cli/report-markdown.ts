import { type ArticleReport, aboutOf, noticesIn, percent, placeName, type Report } from "../../src/index.ts";
import { visibleLine } from "../repl/visible.ts";
import { bar } from "./bars.ts";

const MISSES = 50;
const BAR = 16;
const notices = noticesIn("en");

/** Words as they are: nothing in them is markup, a cell's end or an element. */
const plain = (text: string): string =>
  visibleLine(text)
    .replace(/[\\`*_{}[\]#|~<>@$]/g, "\\$&")
    .replace(/&/g, "&amp;")
    // Addresses become links by themselves where they are not broken up.
    .replace(/:\/\//g, ":\\//")
    .replace(/www\./gi, (start) => `${start.slice(0, -1)}\\.`);

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const table = (head: readonly string[], right: readonly number[], rows: readonly (readonly string[])[]): string[] => [
  row(head),
  row(head.map((_, column) => (right.includes(column) ? "---:" : "---"))),
  ...rows.map(row),
];

const totals = ({ answered, refused, good, bad }: Pick<Report, "answered" | "refused" | "good" | "bad">): string => {
  const asked = answered + refused;
  const votes = good + bad;
  const said = `**${asked.toLocaleString("en")}** ${asked === 1 ? "question" : "questions"}, **${percent(answered, asked)} %** answered`;
  const voted = `**${votes.toLocaleString("en")}** ${votes === 1 ? "vote" : "votes"}, **${percent(good, votes)} %** helpful`;
  return votes === 0 ? `${said}.` : `${said}; ${voted}.`;
};

const missesOf = ({ misses }: ArticleReport): string[] => {
  if (misses.length === 0) return [];
  const rows = misses
    .slice(0, MISSES)
    .map((miss) => [
      miss.count > miss.unhelpful ? String(miss.count - miss.unhelpful) : "",
      miss.unhelpful > 0 ? String(miss.unhelpful) : "",
      [plain(aboutOf(miss, notices)), ...miss.questions.slice(0, 1).map((question) => `“${plain(question)}”`)].join(
        " · ",
      ),
      miss.also.map(plain).join("; "),
      miss.nearest === undefined ? "–" : placeName(miss.nearest, notices),
      miss.last,
    ]);
  return [
    "",
    "### What readers asked and did not find",
    "",
    ...table(["refused", "no help", "about", "also worded", "nearest passage", "last"], [0, 1], rows),
    ...(misses.length > MISSES ? ["", `… and ${misses.length - MISSES} more.`] : []),
  ];
};

const passagesOf = ({ paragraphs, earlier }: ArticleReport): string[] => {
  const shown = paragraphs.filter(({ paragraph, answers }) => paragraph > 0 || answers > 0);
  if (shown.length === 0) return [];
  const most = Math.max(1, ...shown.map(({ answers }) => answers));
  const rows = shown.map(({ paragraph, answers, good, bad, opening }) => [
    paragraph === 0 ? "top" : String(paragraph),
    answers === 0 ? "**never**" : `${bar(answers / most, BAR)} ${answers}`,
    good + bad === 0 ? "" : `${good} of ${good + bad}`,
    `${plain(opening)} …`,
  ]);
  return [
    "",
    "### Which paragraphs answered, and how often",
    "",
    ...table(["paragraph", "answers", "helpful", "begins"], [0], rows),
    ...(earlier === 0 ? [] : ["", `And ${earlier} from earlier versions of the article.`]),
  ];
};

/** The report as a Markdown digest, to be mailed or put into a wiki. */
export const markdownReport = (report: Report): readonly string[] => {
  const asked = report.articles.filter(({ answered, refused, good, bad }) => answered + refused + good + bad > 0);
  return [
    `# What readers asked, ${report.since} to ${report.until}`,
    "",
    asked.length === 0 ? notices.report.none : totals(report),
    "",
    "*Refused*: no passage answers it. *No help*: votes of people whom the answer did not help.",
    ...asked.flatMap((article) => [
      "",
      `## ${plain(article.article === "" ? "No article in particular" : article.title)}`,
      ...(asked.length > 1 ? ["", totals(article)] : []),
      ...missesOf(article),
      ...passagesOf(article),
    ]),
  ];
};
