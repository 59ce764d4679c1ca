/** Why a page could not be read, in the words of a language of the notices; what is rare is told in English. */

import type { NoticeLanguage } from "../../reply/index.ts";

type Reason = Readonly<{ pattern: RegExp; fr: string; km: string }>;

const REASONS: readonly Reason[] = [
  { pattern: /^is (?:no|not an) address/, fr: "ce n’est pas une adresse", km: "វាមិនមែនជាអាសយដ្ឋានទេ" },
  {
    pattern: /^no addresses are read/,
    fr: "ici, je ne lis pas de pages du web",
    km: "នៅទីនេះ ខ្ញុំមិនអានទំព័រនៃបណ្ដាញទេ",
  },
  {
    pattern: /host that is not allowed$/,
    fr: "ce site n’est pas de ceux que je peux lire",
    km: "គេហទំព័រនេះមិនស្ថិតក្នុងចំណោមគេហទំព័រដែលខ្ញុំអាចអានបានទេ",
  },
  { pattern: /^is a list of pages/, fr: "c’est une liste de pages", km: "វាជាបញ្ជីទំព័រ" },
  {
    pattern: /^was removed from the library/,
    fr: "cette page a été retirée de la bibliothèque",
    km: "ទំព័រនេះត្រូវបានដកចេញពីបណ្ណាល័យ",
  },
  { pattern: /^is not there/, fr: "cette page n’existe pas", km: "ទំព័រនេះមិនមានទេ" },
  {
    pattern: /^(?:may not be read without a login|is not given away)/,
    fr: "cette page n’est pas en libre accès",
    km: "ទំព័រនេះមិនបើកឱ្យអានដោយសេរីទេ",
  },
  {
    pattern: /^may not be read by robots/,
    fr: "son site ne permet pas aux robots de la lire",
    km: "គេហទំព័ររបស់វាមិនអនុញ្ញាតឱ្យរ៉ូបូតអានវាទេ",
  },
  {
    pattern: /^its host is not known/,
    fr: "son site n’est pas connu (vérifiez l’adresse)",
    km: "មិនស្គាល់គេហទំព័ររបស់វាទេ (សូមពិនិត្យអាសយដ្ឋាន)",
  },
  {
    pattern: /^(?:did not answer in time|its (?:site|host) |the connection was lost)/,
    fr: "son site ne répond pas comme il faut",
    km: "គេហទំព័ររបស់វាមិនឆ្លើយតបត្រឹមត្រូវទេ",
  },
];

/** A clause of its own, of a reason as it stands behind an address: "is not there", "its host is not known". */
export const pageReason = (reason: string, language: NoticeLanguage): string => {
  const english = /^(?:its|the|what|no) /.test(reason) ? reason : `it ${reason}`;
  if (language === "en") return english;
  return REASONS.find(({ pattern }) => pattern.test(reason))?.[language] ?? english;
};
