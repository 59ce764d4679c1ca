import type { DiscourseCues } from "../language/languages/language-data.ts";
import { languageData } from "../language/languages/languages.ts";

export type { DiscourseCues };

/** The cues of a language (BCP 47 primary subtag); none where none are known: then nothing is claimed. */
export const discourseCuesOf = (language: string): DiscourseCues | undefined => languageData(language)?.cues;
