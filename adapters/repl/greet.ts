import { type Bot, type Library, type NoticeLanguage, noticesIn } from "../../src/index.ts";
import { type Layout, laidOut, stylesOf } from "./styled.ts";
import { visibleLine } from "./visible.ts";
import { words } from "./words.ts";

const SUGGESTED = 3;
const MARGIN = { first: "  ", rest: "  ", columns: 2 };
const ITEM = { first: "  • ", rest: "    ", columns: 4 };

/** What a person sees first: which article answers, and three questions that it does answer. */
export const greeting = async (
  bot: Bot,
  library: Library,
  { language, loading, place }: Readonly<{ language: NoticeLanguage; loading: boolean; place: string }>,
  layout: Layout,
): Promise<string> => {
  const { aside, command, title } = stylesOf(layout);
  const notices = noticesIn(language);
  const whole = (text: string, style: (text: string) => string, margin = MARGIN) => {
    const safe = visibleLine(text);
    return laidOut(safe, layout, margin, [{ start: 0, end: safe.length, style }]);
  };
  const articles = library.articles();
  const only = articles.length === 1 ? articles[0] : undefined;
  const paragraphs = only?.blocks.reduce((most, { paragraph }) => Math.max(most, paragraph), 0) ?? 0;
  const heading = (): readonly string[] => {
    // Which articles there are is not known before all are there.
    if (loading) return [whole(words.loading[language], aside)];
    if (articles.length === 0) return [whole(notices.reasons["no-articles"], title)];
    if (only === undefined) return [whole(notices.notices.allArticlesHere(articles.length), title)];
    const facts = [only.date, notices.paragraphs(paragraphs)].filter((part) => part !== undefined);
    return [whole(only.title, title), whole(facts.join(" · "), aside)];
  };
  const questions = articles.length > 0 && !loading ? await bot.suggest("", { place }, SUGGESTED) : [];
  return [
    ...heading(),
    "",
    whole((questions.length > 0 ? words.ask : words.askAnything)[language], (text) => text),
    ...questions.map((question) => whole(question, command, ITEM)),
    "",
    whole(words.keys[language], aside),
  ].join("\n");
};
