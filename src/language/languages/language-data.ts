/**
 * What can be known of one language. Every part but the first three is optional: without it the language works, and only
 * what the part's comment says is missing. Word lists are written as readers write them, with spaces between the words.
 */

import type { DiscourseCues, SpeechPatterns } from "./discourse-cues.ts";
import type { FlippingWordLists } from "./flipping-word-lists.ts";
import type { ArticleNamingWords, DayWords } from "./naming-word-lists.ts";

/** Scripts by which a text shows its language, or the group of languages that share it. */
export type Script =
  | "Latin"
  | "Cyrillic"
  | "Arabic"
  | "Devanagari"
  | "Han"
  | "Kana"
  | "Hangul"
  | "Greek"
  | "Hebrew"
  | "Thai"
  | "Lao"
  | "Khmer"
  | "Myanmar"
  | "Bengali"
  | "Tamil"
  | "Telugu"
  | "Gujarati"
  | "Gurmukhi"
  | "Kannada"
  | "Malayalam"
  | "Sinhala"
  | "Georgian"
  | "Armenian"
  | "Ethiopic";

/**
 * `before`: come before what they belong to (titles, "vs."), so their stop hardly ever ends a sentence.
 * `numbered`: only in front of a number ("No. 5", "fig. 2"). `within`: anywhere, also at a sentence's end
 * ("Inc.", months), which only a word that opens sentences shows. `closing`: where a sentence goes on behind it, it does so
 * in lower case ("etc."). A capital in the list must be one in the text ("Mass." against "mass.").
 */
export type AbbreviationKind = "before" | "numbered" | "within" | "closing";

/** What a question asks for, by its question word. */
export type QuestionType =
  | "unknown"
  | "whether"
  | "what"
  | "which"
  | "who"
  | "where"
  | "when"
  | "how many"
  | "how much"
  | "how long"
  | "how"
  | "why";

/** Small classes of words that show what kind of answer a sentence holds. */
export type WordClass =
  | "month"
  | "weekday"
  | "numeral"
  | "timeUnit"
  | "measure"
  | "money"
  | "personTitle"
  | "speech"
  | "placePreposition"
  | "placeNoun"
  | "cause"
  | "copula"
  | "pronoun"
  | "by"
  | "naming"
  | "temporal"
  | "means"
  | "enumeration"
  | "superlative"
  | "group"
  | "connective";

/**
 * What a question about the article itself, and not about what it tells, can ask for. `articles`: what there is to read, of one
 * article what it is about; `credits`: who wrote it, and when.
 */
export type ArticleTopic =
  | "articles"
  | "about"
  | "points"
  | "credits"
  | "author"
  | "published"
  | "updated"
  | "outlet"
  | "place"
  | "address"
  | "length";

/**
 * How the whole of a question about the article reads, as patterns of words without punctuation and apostrophes; marks are
 * dropped where forms drop them, and spaces in a script without them. In a topic's pattern `#` stands for all that the article
 * may be called and `@` for its names alone ("the article", not "this").
 */
export type ArticleQuestionPatterns = Readonly<
  Partial<Record<ArticleTopic, string>> & {
    /** Names that mean nothing but the article. */
    article: string;
    /** Words that mean the article unless something else was spoken of. */
    pronoun?: string;
    /** What may stand around a question and changes nothing ("please", "tell me"). */
    around?: string;
    /** A question for what a person wrote, or who that is, with `~` for the name. */
    writer?: string;
    /** A wish to be told about something, with `~` for that. */
    subject?: string;
  }
>;

export type Stemmer = (word: string) => string;

export type LanguageData = Readonly<{
  /** BCP 47 primary subtag. */
  code: string;
  /** In English. */
  name: string;
  /** The script that it is written in: Han for Chinese and Japanese. */
  script: Script;

  // Which language a text or a question is in

  /**
   * The commonest function words, with the question words, lower case. By them a short text shows its language, and with
   * a capital they show where a sentence begins. Without them the language is only known by a script of its own.
   */
  functionWords?: string;
  /**
   * Letters that few other languages of the script have; each occurrence counts a fraction of a function word. In a question they
   * count beside a word that may ask.
   */
  tellingLetters?: RegExp;
  /**
   * Words that open a question. `sure`: they are nothing else in this language and no name, no word of English. `maybe`:
   * also another word or a name ("was", "come", "Kim", "ai"), so they need company. They show that a question is in
   * another language than its article.
   */
  questionOpeners?: Readonly<{ sure: string; maybe: string }>;
  /** The same for a script without spaces: what a question has in it rather than at its head. */
  questionPattern?: RegExp;
  /** Leaves the question word where the answer would be ("sống ở đâu?"). */
  asksInPlace?: true;
  /** A verb with its subject behind it, as questions alone have it ("a-t-il", "sont-ils"). */
  invertedVerb?: RegExp;
  /** Begins a question with "¿". */
  invertsQuestionMark?: true;

  // Sentences

  /** Abbreviations of the press whose full stop need not end a sentence, without the stop. */
  abbreviations?: Readonly<Record<AbbreviationKind, string>>;
  /**
   * Words beside the function words that with a capital behind an abbreviation open a sentence rather than go on with a name:
   * adverbs of time and place, quantities, people without a name ("in the U.S. Thousands marched").
   */
  sentenceOpeners?: string;
  /** Has words whose only vowel is an r or an l ("prst", "vlk"), so that a word without vowels is no abbreviation. */
  hasSyllabicConsonants?: true;
  /** Writes ordinals with a full stop: "am 3. Oktober", "II. Dünya Savaşı". */
  stopsOrdinals?: true;
  /** Marks that end a sentence in this language only: the Greek ";", the Armenian ":". */
  endMarks?: string;
  /** What closes with a sentence in this language only, as a pattern: the French " »". */
  closingPattern?: string;

  // Words

  /** Joins the forms of a word. Without it a question finds a word only in the form that the article has. */
  loadStemmer?: () => Promise<Readonly<{ stemmer: Stemmer }>>;
  /** A published list of stop words, which say little about what is asked; without any list all words count alike. */
  loadStopWords?: () => Promise<Readonly<{ stopwords: readonly string[] }>>;
  /** More stop words, in place of `functionWords`, which are taken where this is absent. */
  stopWords?: string;
  /** Function words written in another set of characters too: pairs of characters, the listed one first. */
  variantCharacters?: string;
  /** Joins an article or pronoun to the next word: "l'homme", "dell'arte". */
  elides?: true;
  /** Sets the endings of a name off with an apostrophe: "İstanbul'da". */
  splitsSuffixes?: true;
  /** Has a dotted and a dotless i, so that "I" in lower case is "ı". */
  dotlessI?: true;
  /** Marks tell words apart ("ma", "má", "mà", "mã"), so forms keep them. */
  keepsMarks?: true;
  /** Marks tell words apart ("ol", "öl"), so stems keep them; forms drop them for hasty typists. */
  keepsMarksInStems?: true;
  /** Groups digits by full stops, so that "1.500" is fifteen hundred. */
  groupsByStops?: true;
  /** Writes words without spaces: a question word is looked for anywhere in the question. */
  unspaced?: true;

  /** How people write words in a chat, each with the word it stands for behind it; without them only whole words are read. */
  chatForms?: string;

  // What a question asks for, and what answers it

  /** Question words by what they ask for, separated by commas; of several that fit the longest wins. */
  questionWords?: Readonly<Partial<Record<QuestionType, string>>>;
  /** The verbs with which a yes-or-no question begins. */
  yesNoOpeners?: string;
  /** "Which" and "what" follow what they ask for: "ประเทศใด", "thành phố nào". */
  asksBehindNoun?: true;
  /** Words that refer to something said before ("he", "there"), as folded forms: by them a question is a follow-up. */
  referringWords?: string;
  /** Words with which a question continues the one before ("and", "but"), as folded forms. */
  leadingWords?: string;
  /**
   * Words of each class: closed classes, from any grammar, and the commonest of the open ones. Without them a sentence
   * shows what kind of answer it holds only by digits, capitals and signs.
   */
  wordClasses?: Readonly<Partial<Record<WordClass, string>>>;

  // How sentences hang together, and what turns a quotation

  /** Without them an excerpt is never widened to what it leans on, and no speaker is named. */
  cues?: DiscourseCues;
  /** The same for scripts in which names have no capitals: only the voice and the speaker are told by them. */
  speechPatterns?: SpeechPatterns;
  /** Without them a quotation is not checked for a denial or a doubt beside it. */
  flippingWords?: FlippingWordLists;
  /**
   * The same for a script without spaces: what may be right before and right behind, without words that only look like it;
   * `negations` are those that deny and `hedges` those that doubt, where `before` has all; `that` is what a report ends with
   * right before what it reports; `conditions` begin a sentence.
   */
  flippingPatterns?: Readonly<{
    before: RegExp;
    behind: RegExp;
    negations?: RegExp;
    hedges?: RegExp;
    conditions?: RegExp;
    that?: RegExp;
    denials?: RegExp;
  }>;
  /**
   * What the article's parts are called, separated by bars, and how the whole of a question for one reads, `#` for the name.
   * Without them "What is the title?" is answered from the text.
   */
  articleParts?: Readonly<{ headline: string; caption: string; standfirst: string; question: string }>;
  /** Without them a question about the article itself is asked of its text. */
  articleQuestions?: ArticleQuestionPatterns;
  /** Without them days are only known as numbers. */
  dayWords?: DayWords;
  /** Without them no question names its article. */
  articleNaming?: ArticleNamingWords;
}>;
