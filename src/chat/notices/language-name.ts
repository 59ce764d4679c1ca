/** What a language is called in another one. */
import type { NoticeLanguage } from "../../reply/index.ts";

/** The name of a language (BCP 47) in a language of the notices; its code where it has no name there. */
export const languageNameIn = (notices: NoticeLanguage, code: string): string =>
  new Intl.DisplayNames([notices], { type: "language", fallback: "code" }).of(code) ?? code;
