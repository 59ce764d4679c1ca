/** What the doctor finds in the articles: how many can be asked, and which files and addresses cannot, and why. */

import { existsSync } from "node:fs";
import {
  ARTICLE_EXTENSION_WORDS,
  type Config,
  isConfigurationError,
  isWebAddress,
  openLibrary,
} from "../../../src/server.ts";
import { type DoctorFinding, reportGood, reportNote, toFindings } from "../../program/index.ts";

/** Files that are named one by one; of very many the first will do. */
const MAX_NAMED_FILES = 20;
const ARTICLES_REMEDY = `name files or folders of articles (${ARTICLE_EXTENSION_WORDS}) in ARTICLES, and correct what is refused`;

/** Reads the articles as the bot would. */
export const examineArticles = async ({
  articles: paths,
  privateHosts,
  dataDir,
}: Config): Promise<readonly DoctorFinding[]> => {
  try {
    const library = await openLibrary({
      paths,
      ...(existsSync(dataDir) && { archiveFolder: dataDir, archiveIsCopied: true }),
      ...(paths.some(isWebAddress) && {
        addresses: Promise.resolve({ added: false, refreshes: false, privateHosts }),
      }),
    });
    try {
      await library.ready;
      const refused = library.refusals();
      const count = library.articles().length;
      return [
        reportGood("ARTICLES", count === 1 ? "1 article can be asked" : `${count} articles can be asked`),
        ...refused
          .slice(0, MAX_NAMED_FILES)
          .map(({ file, reason }) =>
            reportNote("ARTICLES", `${file} is not served: ${reason}`, "correct it, or remove it"),
          ),
        ...(refused.length > MAX_NAMED_FILES
          ? [reportNote("ARTICLES", `nor are ${refused.length - MAX_NAMED_FILES} more files`)]
          : []),
      ];
    } finally {
      await library.close();
    }
  } catch (error) {
    if (!isConfigurationError(error)) throw error;
    return toFindings(error, ARTICLES_REMEDY);
  }
};
