import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

/** Words of a language that show how a sentence hangs together, and who speaks. All in lower case. */
export type DiscourseCues = Readonly<{
  /** At the start of a sentence they stand for something said before ("He", "This"). */
  pronouns: readonly string[];
  /** At the start of a sentence they tie it to the one before ("But", "As a result"). */
  connectives: readonly string[];
  /** Pronouns that may be the subject of a main clause. */
  subjects: readonly string[];
  /** Words before the names of places and times, which are never what a subject pronoun stands for. */
  prepositions: readonly string[];
  /** They begin a clause that may stand before the main one ("When she left, …"). */
  subordinators: readonly string[];
  /** Finite verbs that next to a quotation, or before "that", say that someone said it. */
  saying: readonly string[];
  /** Of these, the verbs that mean nothing else even without a quotation or a "that". */
  plainSaying: readonly string[];
  /** Of these, the verbs that the hearer stands behind ("told the committee"). */
  telling: readonly string[];
  /** They say that the words are another's ("quoting Smith"). */
  relaying: readonly string[];
  /** "that": after a verb of saying it begins what is said. */
  that: readonly string[];
  /** They stand before a participle that says that someone said it ("has", "a" in "a déclaré"). */
  auxiliaries: readonly string[];
  /** Forms of "be": with a verb of saying they make the one before it the hearer ("was told"). */
  passives: readonly string[];
  /** Between speaker and verb, or verb and quotation, they change nothing ("also", "later"). */
  adverbs: readonly string[];
  /** Before a verb of saying they mean that nobody said it. */
  negations: readonly string[];
  /** Capitalised at the start of a sentence or as a date, and never the name of a speaker. */
  nobody: readonly string[];
  /** Days, occasions and media of what is said, and hearers without a name ("in a statement on Monday", "reporters"). */
  settings: readonly string[];
  /** Prepositions before the name of a place where something is said ("in Paris", "on Twitter"). */
  places: readonly string[];
  /** They begin a clause about the noun before them, with a subject of its own ("whose lawyer said"). */
  relatives: readonly string[];
  /** Before a verb they show that someone else is to do it ("asked Smith to say"). */
  infinitives: readonly string[];
  /** They name a source: the words after them spoke ("according to"). */
  sources: readonly string[];
  /** They report without naming who says so ("reportedly"). */
  hearsay: readonly string[];
  /** They may stand within a name, in lower case ("de", "van"). */
  particles: readonly string[];
  /** Articles and possessives that may begin a speaker without a name ("the minister"). */
  determiners: readonly string[];
}>;

const CUES_BY_LANGUAGE: Readonly<Record<string, DiscourseCues>> = { de, en, es, fr };

/** The cues of a language (BCP 47 primary subtag); none where none are known: then nothing is claimed. */
export const discourseCuesOf = (language: string): DiscourseCues | undefined =>
  Object.hasOwn(CUES_BY_LANGUAGE, language) ? CUES_BY_LANGUAGE[language] : undefined;
