import type { DiscourseCues } from "../language/index.ts";
import { languageData } from "../language/index.ts";

export type { DiscourseCues };

/** The cues of a language (BCP 47 primary subtag); none where none are known: then nothing is claimed. */
export const discourseCuesOf = (language: string): DiscourseCues | undefined => languageData(language)?.cues;
