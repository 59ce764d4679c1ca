import type { ArticleIndex } from "./article-index.ts";
import type { Asking } from "./asking.ts";
import type { Term } from "./terms.ts";

/** Verbs and nouns that carry a question without being what it asks about: "what happened", "what kind of". English. */
const HOLLOW: ReadonlySet<string> = new Set(
  "happen happened happens happening do does did done doing go goes went make makes made get gets got take takes took give gives gave say says said tell tells told show shows know known name names kind type sort thing things way ways many much long often old number amount article text since about".split(
    " ",
  ),
);

/** The question's own content words that the whole text has in no form, boilerplate included, as they were typed. */
export function missingWords(index: ArticleIndex, text: string, terms: readonly Term[], asking: Asking): string[] {
  return terms
    .filter(
      ({ stop, share, senses, stem, form, position }) =>
        !stop &&
        share === 1 &&
        senses.length === 0 &&
        !HOLLOW.has(form) &&
        !(position >= asking.from && position < asking.to) &&
        !index.unquoted.has(stem),
    )
    .map(({ start, end }) => text.slice(start, end));
}
