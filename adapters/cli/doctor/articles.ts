import { type Config, isConfigurationError, openLibrary } from "../../../src/index.ts";
import { type Finding, good, note, problemsOf } from "../../finding.ts";

/** Files that are named one by one; of very many the first will do. */
const NAMED = 10;
const REMEDY = "name files or folders of .txt or .md articles in ARTICLES, and mend what is refused";

/** Reads the articles as the bot would. */
export const examineArticles = async ({ articles: paths }: Config): Promise<readonly Finding[]> => {
  try {
    const library = await openLibrary({ paths });
    try {
      await library.ready;
      const refused = library.refusals();
      const count = library.articles().length;
      return [
        good("ARTICLES", count === 1 ? "1 article can be asked" : `${count} articles can be asked`),
        ...refused
          .slice(0, NAMED)
          .map(({ file, reason }) => note("ARTICLES", `${file} is not served: ${reason}`, "mend it or take it away")),
        ...(refused.length > NAMED ? [note("ARTICLES", `nor are ${refused.length - NAMED} more files`)] : []),
      ];
    } finally {
      await library.close();
    }
  } catch (error) {
    if (!isConfigurationError(error)) throw error;
    return problemsOf(error, REMEDY);
  }
};
