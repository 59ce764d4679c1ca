/** What is known of how a language says days, and names an article. Only types. */

/**
 * How days are said. Several words for one thing are separated by commas; marks of letters may be missing in what is typed.
 * The names of months and weekdays are not among them: the ICU knows them.
 */
export type DayWords = Readonly<{
  today: string;
  yesterday: string;
  dayBeforeYesterday?: string;
  thisWeek: string;
  lastWeek: string;
  thisMonth: string;
  lastMonth: string;
  thisYear: string;
  lastYear: string;
  /** Beside a month or a weekday: the one before this. */
  last: string;
  /** `#` stands for the number. */
  daysAgo: string;
  /** May stand behind the number of a day ("12th", "1er"). */
  ordinal?: string;
  /** Between the day, its month and the year ("12 de marzo de 2026"). */
  between?: string;
  /** Before the number of a day, a month and a year, where these are not told by their order alone. */
  labels?: string;
  /** Months have their day behind them, too: "March 12". */
  monthFirst?: true;
}>;

/** How a question names the article that it is put to, "in yesterday's story on the bridge", as words separated by commas. */
export type ArticleNamingWords = Readonly<{
  /** What an article is called. */
  nouns: string;
  /** The same, of words that an article could tell of as well: they count with a day or an author only. */
  weakNouns?: string;
  /** Before the noun: "the", "your". */
  determiners: string;
  /** Before all of it, where it is no part of the question: "in", "according to". */
  inside: string;
  /** Before what the article is about. */
  about: string;
  /** Before who wrote it. */
  by: string;
  /** Before its title. */
  titled: string;
  /** Before its day. */
  dated: string;
  /** What an article does, or what is done with it: such a word ends what it is about. */
  verbs: string;
  /** Words before the noun that tell none from another ("whole"). */
  fillers: string;
  /** The one with the newest date. */
  newest: string;
  /** A question with such a word wants what holds now. */
  now: string;
  /** In the place of all of it where it is part of the question: "Who wrote the article?" */
  bare: string;
}>;
