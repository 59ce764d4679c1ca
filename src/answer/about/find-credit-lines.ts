/** Finds the lines of an article that speak of the article: its byline, its date, when it was updated. */

import type { Article } from "../../article/index.ts";
import { languageData } from "../../language/index.ts";
import type { Span } from "../../span.ts";

/** The lines above or below an article's text that say who wrote it, and when. */
export type CreditLines = Readonly<{ byline?: Span; published?: Span; updated?: Span }>;

/** In UTF-16 units: a longer line is text. */
const MAX_CREDIT_CHARS = 120;
/** Blocks at either end of an article among which such lines stand. */
const MAX_OPENING_CREDITS = 8;
const MAX_CLOSING_CREDITS = 3;

const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.’'-]*(?: (?:(?:de|da|di|del|van|von|der|bin|al|el|la|le|and|und|et|y|e|en) )*\\p{Lu}[\\p{L}\\p{M}.’'-]*){1,7}";
/** "By Ann Lee", "Reporting by Ann Lee and Bo Roe; editing by …", "Par Anne Roy"; a name must follow, so "By then" is none. */
const BYLINE = new RegExp(
  `^[^\\p{L}]{0,3}(?:(?:[Ww]ritten |[Ww]ords |[Ss]tory |[Tt]ext |[Rr]eport(?:ing|ed)? |[Ii]nterview )?[Bb]y|BY|Par|PAR|Propos recueillis par|Von|VON|Por|POR|Di|Door|De|Av|Af|Автор|Author|Autore?|Auteur|Autora|Text|Texte|Texto|Testo)[: ] ?${NAME}(?:[,;|·–—/-].*)?$`,
  "u",
);
/** Scripts without capitals label the name. */
const LABELLED_BYLINE =
  /^\s*[(（【［]?(?:文[/／]|作者|撰文|记者|記者|筆者|執筆|著者|ដោយ|អ្នកនិពន្ធ|อ่านโดย|เขียนโดย|ผู้เขียน|โดย|بقلم|كتب|כתב|מאת|लेखक|द्वारा)\s*[:：៖／/]?\s*\S.{0,60}$/u;

const UPDATE_WORD =
  /updated|last modified|corrected|mis à jour|aktualisiert|actualizado|aggiornat|atualizado|bijgewerkt|actualizat|обновлен|güncel|cập nhật|កែប្រែ|ធ្វើបច្ចុប្បន្នភាព|อัปเดต|更新|تحديث|ενημερ/iu;
const YEAR = /(?:1[89]|20)\d\d|[១២][០-៩]{3}|[๑๒][๐-๙]{3}|[१२][०-९]{3}|[١٢][٠-٩]{3}/u;
const NUMERIC_DATE = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{4}\s?年\s?\d{1,2}\s?月/u;
/** Words of a date line beside the date: more of others and it is a sentence. */
const MAX_OTHER_WORDS = 3;
const WORD_PATTERN = /[\p{L}\p{M}]{2,}/gu;

const monthsOf = (code: string): ReadonlySet<string> => {
  const lists = ["en", code].map((one) => languageData(one)?.wordClasses);
  return new Set(
    lists.flatMap((classes) => [...(classes?.month?.split(" ") ?? []), ...(classes?.weekday?.split(" ") ?? [])]),
  );
};

/** Whether a line has a date and next to nothing else. */
const isDateLine = (line: string, language: string): boolean => {
  if (!YEAR.test(line)) return false;
  const dates = monthsOf(language);
  const words = line.toLowerCase().match(WORD_PATTERN) ?? [];
  const others = words.filter((word) => !dates.has(word));
  const hasDate = others.length < words.length || NUMERIC_DATE.test(line) || languageData(language)?.unspaced === true;
  return hasDate && others.length <= MAX_OTHER_WORDS;
};

/** A name of several words in a short line: that of the author, as the editor gives it. */
const namesAuthor = (line: string, author: string | undefined): boolean =>
  author !== undefined && /\s/u.test(author.trim()) && line.toLowerCase().includes(author.trim().toLowerCase());

/** The lines of a block: byline and date often stand one below the other. */
const linesOf = (text: string, { start, end }: Span): readonly Span[] =>
  [...text.slice(start, end).matchAll(/[^\n]*\S/g)].map(({ 0: line, index }) => ({
    start: start + index,
    end: start + index + line.length,
  }));

/** The lines at either end of an article that say who wrote it and when. Those that may not be quoted are left out. */
export const findCreditLines = (article: Article): CreditLines => {
  const { blocks, text, language, author } = article;
  const found: { byline?: Span; published?: Span; updated?: Span } = {};
  const ends = blocks.filter((_, at) => at < MAX_OPENING_CREDITS || at >= blocks.length - MAX_CLOSING_CREDITS);
  const quotable = ends.filter(({ kind }) => kind !== "headline" && kind !== "dateline" && kind !== "boilerplate");
  for (const { start, end } of quotable.flatMap((block) => linesOf(text, block))) {
    if (end - start > MAX_CREDIT_CHARS) continue;
    const line = text.slice(start, end);
    const isByline = BYLINE.test(line) || LABELLED_BYLINE.test(line) || namesAuthor(line, author);
    const isDate = isDateLine(line, language);
    if (isByline) found.byline ??= { start, end };
    if (isDate && UPDATE_WORD.test(line)) found.updated ??= { start, end };
    else if (isDate) found.published ??= { start, end };
  }
  return found;
};
