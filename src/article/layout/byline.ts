/** Recognises the lines over an article that name its author and its day. */

import { LANGUAGES } from "../../language/index.ts";

/** Longer lines are sentences. In UTF-16 units. */
const MAX_BYLINE_CHARS = 140;
const MAX_DATE_CHARS = 120;

const CAPITALISED = "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|\\p{Lo}[\\p{L}\\p{M}]*)";
const PARTICLES =
  "(?:de|da|di|del|della|van|von|der|den|bin|al|el|la|le|du|dos|ter|y|e|i|und|and|et|en|og|och|ja|a|и|та|dan|ve|&)";
const NAMES = `${CAPITALISED}(?:\\s+(?:${CAPITALISED}|${PARTICLES}(?=\\s))|,\\s+${CAPITALISED}(?=\\s+${CAPITALISED})){0,9}`;
const BY =
  "(?:by|words by|text by|story by|reported by|par|por|von|di|door|av|af|tekst|text|autor(?:ka|es|en)?|autore|auteur|author|authors|oleh|penulis|автор|авторы|автори|текст|Автор|Авторы|Автори|Текст)";
/** "By Ruth Hale", "Von Ruth Hale, Larn", "Par Ruth Hale (Larn, envoyée spéciale)", "By RUTH HALE and Tom Osei in Oslo". */
const BYLINE = new RegExp(
  `^(?:${BY.replace(/\w/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)})\\s?:?\\s+(${NAMES})(?:(?:,|\\s\\(|\\s[|–—-]|\\sin\\s).{0,80})?$`,
  "u",
);
/** 记者 王明 · 文／王明 · 撰文：王明 · 글 김민수 기자 */
const IDEOGRAPHIC_BYLINE =
  /^(?:(?:记者|記者|作者|撰文|文)\s?[:：／/| ]\s?(\p{sc=Han}{2,4})|(\p{sc=Hangul}{2,4})\s?기자)$/u;
const BARE_NAME = new RegExp(
  `^${CAPITALISED}(?:\\s+(?:${CAPITALISED}|(?:de|da|di|del|van|von|der|den|bin|al|el|la|le|du)(?=\\s))){1,4}$`,
  "u",
);

/** Who wrote the article, as the line says it; `undefined` where the line does not say. */
export const authorOf = (line: string): string | undefined => {
  if (line.length > MAX_BYLINE_CHARS || line.includes("\n")) return undefined;
  const ideographic = IDEOGRAPHIC_BYLINE.exec(line);
  return BYLINE.exec(line)?.[1]?.replace(/,$/u, "") ?? ideographic?.[1] ?? ideographic?.[2];
};

/** Two to five capitalised words: a name, where a byline is expected. */
export const isBareName = (line: string): boolean => line.length <= 60 && BARE_NAME.test(line);

const PUBLISHED =
  /^(?:(?:first |last |originally )?(?:published|updated|posted|modified|edited)|publié|mis à jour|modifié|publicado|actualizado|atualizado|pubblicato|aggiornato|veröffentlicht|aktualisiert|stand|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|publikováno|aktualizováno|publicerad|uppdaterad|publiceret|opdateret|publisert|oppdatert|julkaistu|päivitetty|közzétéve|frissítve|publicat|actualizat|опубликовано|обновлено|опубліковано|оновлено|публикувано|yayınlanma|güncelleme|diterbitkan|diperbarui|đăng|cập nhật|发布|發布|更新|公開|入力|수정|نُشر|نشر|آخر تحديث|เผยแพร่|อัปเดต|ផ្សាយ)(?![\p{L}\p{M}])/iu;
const NUMERIC_DATE =
  /(?<!\p{Nd})(?:\p{Nd}{1,2}[./-]\s?\p{Nd}{1,2}[./-]\s?\p{Nd}{2,4}|\p{Nd}{4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,2}|\p{Nd}{4}\s?[年년])/u;
const DAY_OR_YEAR = /(?<!\p{Nd})\p{Nd}{1,2}(?!\p{Nd}).*\p{Nd}{4}|\p{Nd}{4}.*(?<!\p{Nd})\p{Nd}{1,2}(?!\p{Nd})/u;
/** Words of a date line that are no month: a weekday, "at", "Uhr", a time zone. */
const MAX_OTHER_WORDS = 4;

let monthNames: ReadonlySet<string> | undefined;

/** The months' names in every language of articles, as the ICU writes them. */
const monthsOf = (): ReadonlySet<string> => {
  if (monthNames !== undefined) return monthNames;
  const found = new Set<string>(["sept"]);
  for (const { code } of LANGUAGES) {
    for (const month of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(code, { month, day: "numeric", timeZone: "UTC" });
      for (let at = 0; at < 12; at += 1) {
        const name = format.formatToParts(new Date(Date.UTC(2024, at, 9))).find(({ type }) => type === "month")?.value;
        if (name !== undefined && /^\p{L}/u.test(name)) found.add(name.toLowerCase().replace(/\.$/u, ""));
      }
    }
  }
  monthNames = found;
  return found;
};

/** A line that says when the article was published or changed, and nothing else. */
export const isDateLine = (line: string): boolean => {
  if (line.length > MAX_DATE_CHARS || line.includes("\n") || !/\p{Nd}/u.test(line)) return false;
  const words = line.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const isDated = NUMERIC_DATE.test(line) || (DAY_OR_YEAR.test(line) && words.some((word) => monthsOf().has(word)));
  if (PUBLISHED.test(line)) return isDated || words.length <= MAX_OTHER_WORDS;
  const others = words.filter((word) => !monthsOf().has(word));
  return isDated && others.length <= MAX_OTHER_WORDS && !/[.!?]$/u.test(line.replace(/\b(?:Uhr|[ap]\.m)\.$/u, ""));
};
