/** The languages that something is known of: one file and one row each. */

import { af } from "./af.ts";
import { am } from "./am.ts";
import { ar } from "./ar.ts";
import { az } from "./az.ts";
import { bg } from "./bg.ts";
import { bn } from "./bn.ts";
import { ca } from "./ca.ts";
import { cs } from "./cs.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { el } from "./el.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { et } from "./et.ts";
import { fa } from "./fa.ts";
import { fi } from "./fi.ts";
import { fr } from "./fr.ts";
import { ga } from "./ga.ts";
import { gl } from "./gl.ts";
import { gu } from "./gu.ts";
import { he } from "./he.ts";
import { hi } from "./hi.ts";
import { hr } from "./hr.ts";
import { hu } from "./hu.ts";
import { hy } from "./hy.ts";
import { id } from "./id.ts";
import { is } from "./is.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ka } from "./ka.ts";
import { km } from "./km.ts";
import { kn } from "./kn.ts";
import { ko } from "./ko.ts";
import type { LanguageData } from "./language-data.ts";
import { lo } from "./lo.ts";
import { lt } from "./lt.ts";
import { lv } from "./lv.ts";
import { ml } from "./ml.ts";
import { mr } from "./mr.ts";
import { my } from "./my.ts";
import { ne } from "./ne.ts";
import { nl } from "./nl.ts";
import { no } from "./no.ts";
import { oc } from "./oc.ts";
import { pa } from "./pa.ts";
import { pl } from "./pl.ts";
import { pt } from "./pt.ts";
import { ro } from "./ro.ts";
import { ru } from "./ru.ts";
import { si } from "./si.ts";
import { sk } from "./sk.ts";
import { sl } from "./sl.ts";
import { sr } from "./sr.ts";
import { sv } from "./sv.ts";
import { ta } from "./ta.ts";
import { te } from "./te.ts";
import { th } from "./th.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";
import { ur } from "./ur.ts";
import { vi } from "./vi.ts";
import { zh } from "./zh.ts";

/** Those that share a script in the order in which they are preferred where a text says nothing. */
export const LANGUAGES: readonly LanguageData[] = [
  en,
  es,
  de,
  fr,
  it,
  pt,
  nl,
  sv,
  da,
  no,
  fi,
  ro,
  tr,
  vi,
  id,
  pl,
  cs,
  hu,
  hr,
  ca,
  ru,
  uk,
  bg,
  sr,
  ar,
  fa,
  ur,
  hi,
  mr,
  ne,
  el,
  he,
  ja,
  zh,
  ko,
  th,
  lo,
  km,
  my,
  bn,
  ta,
  te,
  gu,
  pa,
  kn,
  ml,
  si,
  ka,
  hy,
  am,
  ga,
  lt,
  sl,
  sk,
  et,
  lv,
  is,
  oc,
  gl,
  az,
  af,
];

const dataByCode: ReadonlyMap<string, LanguageData> = new Map(LANGUAGES.map((data) => [data.code, data]));

/** What is known of a language (BCP 47 primary subtag); `undefined` where nothing is. */
export const languageData = (code: string): LanguageData | undefined => dataByCode.get(code);
