/** Decides whether a page shows its article at all: not its first lines before a paywall, nor the frame of what a program fills. */

import type { LinkedArticle } from "./linked-data.ts";
import type { RawDocument } from "./raw-document.ts";

/** Letters and digits of a page that is made by its programs: a line such as "Loading". News in brief have more. */
const MAX_FRAME_LETTERS = 120;
/** What is shown before a paywall: three or four paragraphs. */
const MAX_TEASER_LETTERS = 2_000;
const PAYWALL_WORDS =
  /\b(?:subscribe (?:now )?to (?:continue|read|unlock|keep reading)|to (?:continue|keep) reading|(?:this (?:article|story|content) is|exclusively) for (?:\p{L}+ )?subscribers|already a subscriber|subscribers only|unlock this article|log in to read|réservé (?:aux|à nos) abonnés|pour lire la suite|déjà abonné|nur für abonnenten|weiterlesen mit|jetzt weiterlesen|contenido exclusivo para suscriptores|para seguir leyendo|ya eres suscriptor|exclusivo para assinantes|para continuar lendo|riservato agli abbonati|per continuare a leggere|alleen voor abonnees|verder lezen met)/iu;
const PAYWALL_WORDS_UNSPACED =
  /(?:только для подписчиков|доступно по подписке|订阅后(?:继续)?阅读|訂閱後(?:繼續)?閱讀|この記事は有料|会員限定|有料会員|유료 회원|구독자 전용)/u;

const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Why a page is no article; `undefined` when it is one. */
export const pageFaultOf = (
  { paragraphs, leftOut, facts }: RawDocument,
  linked: LinkedArticle | undefined,
): string | undefined => {
  let letters = 0;
  for (const { mark, text } of paragraphs) {
    if (mark === "headline" || mark === "standfirst" || mark === "heading") continue;
    letters += countLetters(text);
    if (letters > MAX_TEASER_LETTERS) return undefined;
  }
  const hidesRest = linked?.body !== undefined && countLetters(linked.body) > 2 * letters + MAX_FRAME_LETTERS;
  const words = [...leftOut, ...paragraphs.slice(-3).map(({ text }) => text)].filter(({ length }) => length < 600);
  const isWalled =
    linked?.isFree === false || words.some((line) => PAYWALL_WORDS.test(line) || PAYWALL_WORDS_UNSPACED.test(line));
  if (isWalled) return "is behind a paywall: the page shows only the beginning of its article";
  if (letters <= MAX_FRAME_LETTERS && facts.scripts > 0)
    return "is made by script: the page itself holds no article, and no script is run";
  if (hidesRest) return "shows only the beginning of its article; a script or a paywall keeps the rest";
  return letters === 0 ? "holds no article" : undefined;
};
