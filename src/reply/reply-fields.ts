/** What every reply carries: the language of its notices, and how much of its source it shows, and to whom. */

import { z } from "zod";

/** The languages that the bot's own words exist in. An article may be in any language. */
export const noticeLanguageSchema = z.enum(["en", "fr", "km"]);
/** A language of the bot's own words. */
export type NoticeLanguage = z.infer<typeof noticeLanguageSchema>;

/**
 * How much of its source stands below a passage. `place`: where in the article; `title`: the article's title, too; `dated`: and its date; `full`: title,
 * date, address and receipt, as what is passed on needs them.
 */
export const sourceDetailSchema = z.enum(["place", "title", "dated", "full"]);
/** How much of its source stands below a passage. */
export type SourceDetail = z.infer<typeof sourceDetailSchema>;

export const commonFields = {
  /** The language of the bot's own words around it: notices, labels, refusals. English when absent. */
  language: noticeLanguageSchema.optional(),
  /** Full when absent. */
  sources: sourceDetailSchema.exactOptional(),
  /** It is to be shown to its asker alone, who may show it to all. */
  hidden: z.boolean().exactOptional(),
};
