import type { DayRange } from "../../calendar-day.ts";
import type { Span } from "../../span.ts";

/** Words of a question that name the article which it is put to: "in yesterday's story on the bridge". Where they stand, and what they say. */
export type ArticleNaming = Span &
  Readonly<{
    /** The language that they are in. */
    code: string;
    /** What the article is about, as it was said; empty when nothing is. */
    about: string;
    /** Words before the noun, which may be the subject, an author or a source: "the Reuters story". */
    labels: string;
    /** Who wrote it, or where it is from. `mayBeSubject`: the words could as well go on with what it is about ("l'article de …"). */
    by?: Readonly<{ name: string; mayBeSubject: boolean }>;
    title?: string;
    days?: DayRange;
    /** The one with the newest date is meant. */
    newest: boolean;
    /** The noun is one of which an article could tell as well: "the 2019 report". */
    isWeak: boolean;
    /** It is no part of the question itself: "In the story about …, who …?" */
    isAside: boolean;
    /** The question without it. */
    rest: string;
    /** The question with "the article" in its place, where it is part of the question. */
    bare: string;
  }>;

/** What one naming says, and where it stands. */
export type FoundNaming = Omit<ArticleNaming, "code" | "rest" | "bare">;
