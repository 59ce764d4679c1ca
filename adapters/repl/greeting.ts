/** What a person sees before the first prompt. */
import { type Library, type NoticeLanguage, noticesIn } from "../../src/server.ts";
import { type Layout, layOutText, type Style, stylesOf, toVisibleLine } from "../terminal/index.ts";
import { replTexts } from "./repl-texts.ts";

const MARGIN = { first: "  ", rest: "  ", columns: 2 };
const ITEM_MARGIN = { first: "  • ", rest: "    ", columns: 4 };

const styleText = (text: string, style: Style, layout: Layout, margin = MARGIN): string => {
  const safe = toVisibleLine(text);
  return layOutText(safe, layout, margin, [{ start: 0, end: safe.length, style }]);
};

/** What a person sees first: which article answers, or that they are being loaded. */
export const greeting = (
  library: Library,
  { language, loading }: Readonly<{ language: NoticeLanguage; loading: boolean }>,
  layout: Layout,
): string => {
  const { aside, title } = stylesOf(layout);
  const notices = noticesIn(language);
  // Which articles there are is not known before all are there.
  if (loading) return styleText(replTexts.loading[language], aside, layout);
  const articles = library.articles();
  const [first, ...others] = articles;
  if (first === undefined) return styleText(notices.reasons["no-articles"], title, layout);
  if (others.length > 0) return styleText(notices.notices.allArticlesHere(articles.length), title, layout);
  const paragraphs = first.blocks.reduce((most, { paragraph }) => Math.max(most, paragraph), 0);
  const facts = [first.date, notices.paragraphs(paragraphs)].filter((fact) => fact !== undefined);
  return [
    styleText(first.title, title, layout),
    styleText(facts.join(" · "), aside, layout),
    // A terminal opens an address that is not cut.
    ...(first.url === undefined ? [] : [MARGIN.first + aside(toVisibleLine(first.url))]),
  ].join("\n");
};

/** Questions that the article answers; an invitation to ask when none are known. */
export const suggestionLines = (questions: readonly string[], language: NoticeLanguage, layout: Layout): string => {
  const invitation = questions.length > 0 ? replTexts.ask : replTexts.askAnything;
  return [
    styleText(invitation[language], (text) => text, layout),
    ...questions.map((question) => styleText(question, stylesOf(layout).command, layout, ITEM_MARGIN)),
  ].join("\n");
};

/** The keys and commands that are good to know first. */
export const keysLine = (language: NoticeLanguage, layout: Layout): string =>
  styleText(replTexts.keys[language], stylesOf(layout).aside, layout);
