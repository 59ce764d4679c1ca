/** What the bot says in its own words: the lines that every language of notices has. */

import type { SpecificQuestionType } from "../../analytics/index.ts";
import type {
  AbstainReason,
  ArticleLabel,
  Attributed,
  ChatCommandName,
  Difference,
  Reply,
  Verdict,
  VerdictReply,
  Voice,
} from "../../reply/index.ts";
import type { Manner } from "./manners-said.ts";

type ChangeMark = NonNullable<Difference["mark"]>;
type Turn = NonNullable<Difference["turns"]>;
type ReceiptReply = Extract<Reply, { kind: "receipt" }>;

/**
 * The bot's own words in one language. They frame the article's words and say what is known of the search; they never
 * say anything about the facts. A language with a missing line does not compile.
 */
export type Notices = Readonly<{
  /** The name of the language in itself. */
  name: string;
  /** The words that continue a conversation when a message consists of nothing else; lower case, without punctuation. */
  said: Readonly<{ more: readonly string[]; context: readonly string[] }>;
  /** Labels of buttons. */
  labels: Readonly<{
    more: string;
    /** Back to the page of a list that came before. */
    previous: string;
    context: string;
    receipt: string;
    good: string;
    bad: string;
    tell: string;
    copy: string;
    open: string;
  }>;
  reasons: Readonly<Record<AbstainReason, string>>;
  /** Of a question that names an article by its subject, its author or its days, as far as it does. */
  noSuchArticle: (named: Readonly<{ about?: string; by?: string; days?: string }>) => string;
  /** Stands above articles that come near one that is not there. */
  nearestArticles: string;
  /** Words of the question that the article, or every one of several, has nowhere. */
  missing: (words: readonly string[], articles: number) => string;
  /** Stands above an answer that is not to be relied on. */
  unsure: string;
  /** Stands above passages of several articles which each answer. */
  severalArticles: string;
  /** Stands above a passage that the reader has seen for another question. */
  again: string;
  /** Instead of a passage that the reader has just seen; the place is where it stands. */
  seen: (place: string) => string;
  /** Of a message with more questions than are answered at once. */
  several: (answered: number, asked: number) => string;
  /** Stands above several passages of which one may answer. */
  choices: string;
  /** Of an article in another language than the question's, by the article's code. */
  otherLanguage: (code: string) => string;
  /** Stands above the passage that comes nearest to a question that is refused, or to words that were not found. */
  nearest: (to: "question" | "quotation") => string;
  correction: (from: string, to: string) => string;
  /** Before what there is to ask, in answer to a greeting. */
  hello: string;
  /** What is answered to words that ask an article nothing. */
  manners: Readonly<Record<Exclude<Manner, "help">, string>>;
  /** Stands above questions that can be asked next. */
  tryAsking: string;
  /** What words of the article are that say something of the article itself; stands above them. */
  articleLabels: Readonly<Record<ArticleLabel, string>>;
  /** What is known of the article itself and stands in none of its sentences. */
  article: Readonly<{
    author: (name: string | undefined) => string;
    published: (date: string | undefined) => string;
    /** When it was published, and when changed, as far as that came with the article. */
    updated: (date: string | undefined, updated: string | undefined) => string;
    outlet: (names: readonly string[]) => string;
    noPlace: string;
    address: (url: string | undefined) => string;
    length: (paragraphs: number, words: number) => string;
    /** Several articles answer here, and it is not known which is meant. */
    which: (titles: readonly string[], total: number) => string;
    /** Questions that every article answers. */
    asks: Readonly<{ about: string; points: string }>;
  }>;
  places: Readonly<{
    paragraph: (number: number) => string;
    headline: string;
    caption: string;
    standfirst: string;
    heading: string;
    credit: string;
    note: string;
  }>;
  /** Behind it stands who speaks, in the article's own words, where that is known. */
  voices: Readonly<Record<Voice, string>>;
  /** In its place where there is only a pronoun, and the text before does not tell whom it means. */
  unnamedSpeaker: string;
  /** When a page was read; an ISO date. */
  asOf: (day: string) => string;
  verdicts: Readonly<Record<Verdict, string>>;
  /** Before a verdict that is about another article than the one that is meant. */
  inAnother: string;
  /** The verdict "verbatim" when quotes, dashes, spaces, case or markup differ. */
  formDiffers: string;
  differs: (said: string, article: string) => string;
  added: (said: string) => string;
  leftOut: (article: string) => string;
  /** A change that the checked words mark: what they have, and what stands there in the article. */
  marks: Readonly<Record<ChangeMark, (said: string, article: string) => string>>;
  /** A word that such a change leaves out or puts in. */
  turns: Readonly<Record<Turn["how"], (word: string) => string>>;
  speakerLost: (word: string) => string;
  /** How the article goes on where the checked words end. */
  endings: Readonly<Record<NonNullable<VerdictReply["ending"]>, string>>;
  /** To whom the article gives words that the checked text gives to `saidBy`, if it names anybody; or words like these. */
  attributions: Readonly<
    Record<Attributed["attribution"], (saidBy: string, speaker: string, isAlike: boolean) => string>
  >;
  /** Words of the article right outside the checked ones that deny or doubt them. */
  outside: (words: string) => string;
  /** The same, where these only say that somebody says it. */
  saidBeside: (words: string) => string;
  /** Of words that the article takes back in a correction; that stands behind it. */
  withdrawn: string;
  /** In the place of an answer that quoted what the article has changed: what is said before all, before the old words and the new. */
  corrected: Readonly<{ heading: string; before: string; now: string; gone: string; stands: string }>;
  receipts: Readonly<Record<ReceiptReply["status"], string>>;
  /** What is wrong with a code that begins as a receipt; `part`: the group in which one character is. */
  receiptFault: Readonly<Record<NonNullable<ReceiptReply["fault"]>["kind"], (part: string | undefined) => string>>;
  /** Of words that stand, or moved: spaces or marks within them are others now. */
  receiptForm: string;
  articles: (shown: number, total: number) => string;
  chosen: string;
  paragraphs: (count: number) => string;
  headings: string;
  questions: string;
  /** What a question asks for, in one word or two. */
  asks: Readonly<Record<SpecificQuestionType, string>>;
  /** Of what readers asked. Shares are whole percents. */
  report: Readonly<{
    none: string;
    /** `since`: an ISO date. */
    asked: (questions: number, answered: number, since: string) => string;
    votes: (votes: number, good: number) => string;
    missed: string;
    /** `nearest`: the place of the nearest passage. */
    miss: (count: number, about: string, nearest: string | undefined) => string;
    wordless: string;
    /** The place outside the body; everything there is counted together. */
    top: string;
    never: (title: string, paragraphs: readonly string[]) => string;
    /** Addresses that could not be read for a day. */
    failing: (addresses: readonly string[]) => string;
    /** Stands above the questions of which readers wanted the newsroom to know. */
    told: string;
    /** What is kept of these, where they can be told. */
    toldKept: (days: number) => string;
    /** Where a cluster looks through the articles. */
    lookedUp: string;
    /** What is kept for it, after what is kept anyway. `questions`: those that were not answered are kept as they were asked. */
    kept: (days: number, questions: boolean) => string;
  }>;
  commands: Readonly<Record<ChatCommandName, Readonly<{ does: string; argument?: string; about?: string }>>>;
  notices: Readonly<{
    /** Of the articles that are asked here. */
    welcome: (titles: readonly string[]) => string;
    unsupported: string;
    late: string;
    failed: string;
    limited: string;
    shared: string;
    unknownCommand: (name: string, near: readonly string[]) => string;
    help: string;
    privacy: string;
    forgotten: string;
    notAllowed: string;
    /** `id`: the person's own, by which the settings of a platform name its operators; told in private alone. */
    operatorsOnly: (id?: string) => string;
    notCounted: string;
    articleHere: (title: string) => string;
    allArticlesHere: (count: number) => string;
    articleUnknown: (said: string, near: readonly string[]) => string;
    /** Said while a page is read. */
    reading: (address: string) => string;
    /** A page that could not be added; `reason` is in English. */
    addressUnread: (address: string, reason: string) => string;
    articleAmbiguous: (said: string, ids: readonly string[]) => string;
    languageHere: (name: string, codes: readonly string[]) => string;
    /** Whether answers are shown to their asker alone first. */
    answersHere: (isPrivate: boolean) => string;
    /** They cannot be: not here, or not yet. */
    answersPublic: string;
    languageUnknown: (said: string, codes: readonly string[]) => string;
    nothingToContinue: string;
    /** Instead of an answer to a number of one or two digits, where nothing has numbers. */
    numberAlone: string;
    nothingMore: string;
    nothingToCheck: string;
    nothingToVerify: string;
    checkTooLong: (limit: number) => string;
    checkTooShort: string;
    articleChanged: string;
    buttonUnreadable: string;
    thanks: string;
    /** The newsroom will see the question. */
    told: string;
    /** The message with the question cannot be read any more. */
    untold: string;
  }>;
}>;

export type NoticeName = keyof Notices["notices"];
