/** What shows how the sentences of a language hang together, and who speaks in them. Only types. */

/** The pronoun of a person, and words right before a name or a noun that say it is a person of this kind. */
export type PersonWords = Readonly<{
  pronoun: string;
  titles: readonly string[];
  /** Of the nouns before a name ("Architektin Anna Bell"). */
  ending?: string;
}>;

/**
 * Who speaks, in a script without capitals or without spaces: patterns of an attribution, of which the group `speaker` is who
 * says it, where it has one. `pronouns` are speakers that name nobody.
 */
export type SpeechPatterns = Readonly<{ attributions: readonly RegExp[]; pronouns: RegExp }>;

/** Words of a language that show how a sentence hangs together, and who speaks. All in lower case. */
export type DiscourseCues = Readonly<{
  /** At the start of a sentence they refer to something said before ("He", "This"). */
  pronouns: readonly string[];
  /** At the start of a sentence they tie it to the one before ("But", "As a result"). */
  connectives: readonly string[];
  /** Pronouns that may be the subject of a main clause. */
  subjects: readonly string[];
  /** Words before the names of places and times, which a subject pronoun never refers to. */
  prepositions: readonly string[];
  /** They begin a clause that may come before the main one ("When she left, …"). */
  subordinators: readonly string[];
  /** Pronouns that are one person who speaks, and words that show which of the two a person is ("Mrs", "la"). */
  he: PersonWords;
  she: PersonWords;
  /** A verb of saying may stand alone: whoever spoke before says it ("añadió"). */
  dropsSubject?: true;
  /** Nouns and words of names that are no single person ("council", "Ltd"). */
  institutions: readonly string[];
  /** What others' words stand on ("banner"): it is nobody who speaks. */
  carriers: readonly string[];
  /** Finite verbs that next to a quotation, or before "that", say that someone said it. */
  saying: readonly string[];
  /** Verbs with which someone gives a thing a name or a purpose in words of his own ("called it “a farce”"). */
  calling: readonly string[];
  /** Verbs beside a quotation whose own subject spoke, wrote or shouted it ("a man yelled “stop”"). */
  uttering: readonly string[];
  /** Of these, the verbs that mean nothing else even without a quotation or a "that". */
  plainSaying: readonly string[];
  /** Of these, the verbs that the hearer follows ("told the committee"). */
  telling: readonly string[];
  /** They say that the words are another's ("quoting Smith"). */
  relaying: readonly string[];
  /** "that": after a verb of saying it begins what is said. */
  that: readonly string[];
  /** They come before a participle that says that someone said it ("has", "a" in "a déclaré"). */
  auxiliaries: readonly string[];
  /** Forms of "be": with a verb of saying they make the one before it the hearer ("was told"). */
  passives: readonly string[];
  /** Between speaker and verb, or verb and quotation, they change nothing ("also", "later"). */
  adverbs: readonly string[];
  /** Before a verb of saying they mean that it was not said. */
  negations: readonly string[];
  /** Capitalised at the start of a sentence or as a date, and never the name of a speaker. */
  nobody: readonly string[];
  /** Days, occasions and media of what is said, and hearers without a name ("in a statement on Monday", "reporters"). */
  settings: readonly string[];
  /** Prepositions before the name of a place where something is said ("in Paris", "on Twitter"). */
  places: readonly string[];
  /** They begin a clause about the noun before them, with a subject of its own ("whose lawyer said"). */
  relatives: readonly string[];
  /** They begin a clause of which the noun before them is the subject ("who left"). */
  subjectRelatives: readonly string[];
  /** Verbs beside forms of "be" and "have" that carry a reported clause ("said the dam would"). */
  modals: readonly string[];
  /** Before a verb they show that someone else is to do it ("asked Smith to say"). */
  infinitives: readonly string[];
  /** They name a source: the words after them spoke ("according to"). */
  sources: readonly string[];
  /** The same, behind the source ("Smith zufolge"). */
  sourcesBehind?: readonly string[];
  /** They report without naming who says so ("reportedly"), as patterns. */
  hearsay: readonly string[];
  /** They may be part of a name, in lower case ("de", "van"). */
  particles: readonly string[];
  /** Articles and possessives that may begin a speaker without a name ("the minister"). */
  determiners: readonly string[];
}>;
