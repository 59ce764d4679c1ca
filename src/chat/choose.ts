import type { Library } from "../library.ts";
import { findArticle } from "./find-article.ts";
import { type Here, lookAround, say } from "./here.ts";
import type { Memory, Settings } from "./memory.ts";
import { noticeLanguages, noticesIn } from "./notices/notices.ts";
import type { Query } from "./query.ts";
import type { Reply } from "./reply.ts";

/** Words that a person typed, given back in a notice: enough to know them by. */
const ECHOED = 60;
const echoed = (said: string): string => Array.from(said).slice(0, ECHOED).join("");

/** Without what is not set: a setting that was taken back is gone. */
const kept = ({
  article,
  language,
}: Readonly<{ article?: string | undefined; language?: string | undefined }>): Settings => ({
  ...(article !== undefined && { article }),
  ...(language !== undefined && { language }),
});

const articleHere = (library: Library, { article, notices }: Here): Reply =>
  article
    ? say("articleHere", notices.notices.articleHere(article.title))
    : say("allArticlesHere", notices.notices.allArticlesHere(library.articles().length));

/** `/article`: which article answers here, or which one shall; "all" for every one. */
export const chooseArticle = async (
  library: Library,
  memory: Memory,
  said: string,
  query: Query,
  here: Here,
): Promise<Reply> => {
  const { notices } = here.notices;
  if (said === "") return articleHere(library, here);
  if (!query.mayConfigure) return say("notAllowed", notices.notAllowed);
  const meant = findArticle(said, library.articles());
  const all = meant.kind !== "one" || meant.article.id !== said ? /^(all|\*)$/i.test(said) : false;
  if (all) {
    await memory.configure(query.place, kept({ ...here.settings, article: undefined }));
  } else {
    if (meant.kind === "several") {
      const ids = meant.articles.map(({ id }) => id);
      return say("articleAmbiguous", notices.articleAmbiguous(echoed(said), ids));
    }
    if (meant.kind === "none") {
      const near = meant.near.map(({ id }) => id);
      return say("articleUnknown", notices.articleUnknown(echoed(said), near));
    }
    await memory.configure(query.place, kept({ ...here.settings, article: meant.article.id }));
  }
  return articleHere(
    library,
    await lookAround(library, memory, { place: query.place, ...(query.locale && { locale: query.locale }) }),
  );
};

/** `/language`: the language of the notices here, or what it shall be; "auto" for each person's own. */
export const chooseLanguage = async (memory: Memory, said: string, query: Query, here: Here): Promise<Reply> => {
  const { notices } = here.notices;
  const others = (language: string) => [...noticeLanguages.filter((one) => one !== language), "auto"];
  if (said === "") return say("languageHere", notices.languageHere(here.notices.name, others(here.language)));
  if (!query.mayConfigure) return say("notAllowed", notices.notAllowed);
  if (/^auto$/i.test(said)) {
    await memory.configure(query.place, kept({ ...here.settings, language: undefined }));
    return say("languageHere", notices.languageHere(here.notices.name, others(here.language)));
  }
  const words = said.toLowerCase();
  const language = noticeLanguages.find((one) => one === words || noticesIn(one).name.toLowerCase() === words);
  if (language === undefined) return say("languageUnknown", notices.languageUnknown(echoed(said), noticeLanguages));
  await memory.configure(query.place, kept({ ...here.settings, language }));
  const chosen = noticesIn(language);
  return { ...say("languageHere", chosen.notices.languageHere(chosen.name, others(language))), language };
};
