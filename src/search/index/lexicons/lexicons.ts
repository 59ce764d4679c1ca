import type { WordClass } from "../word-classes.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { el } from "./el.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { hi } from "./hi.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";
import { ro } from "./ro.ts";
import { ru } from "./ru.ts";
import { th } from "./th.ts";
import { tr } from "./tr.ts";
import { vi } from "./vi.ts";
import { zh } from "./zh.ts";

/**
 * Words of each class in one language, as written, with spaces between them: closed classes, from any grammar, and the
 * commonest of the open ones. A class that a language has no words for is left out.
 */
export type Lexicon = Readonly<Partial<Record<WordClass, string>>>;

/** By language. */
export const LEXICONS: Readonly<Record<string, Lexicon>> = {
  ar,
  de,
  el,
  en,
  es,
  fr,
  hi,
  it,
  ja,
  nl,
  pt,
  ro,
  ru,
  th,
  tr,
  vi,
  zh,
};
