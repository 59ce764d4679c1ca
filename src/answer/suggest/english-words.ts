/** English words that show the parts of a sentence, for building questions. Function words and general terms only. */

import { toWordSet } from "../../language/index.ts";

export const AUXILIARIES = toWordSet("is are was were will has have had can could should must may might would");
export const DETERMINERS = toWordSet("the a an both all most many some several");
export const SUBJECT_LINK_WORDS = toWordSet("of for the and in at by from de a an on to");
/** A subject with one of these would be a clause, or lean on another sentence. */
export const NON_SUBJECT_WORDS = toWordSet(
  "he she it they we i you his her its their our my your this that these those who which whom whose there here what " +
    "when where why how if as but or while because although though so not no nobody nothing then than such same one " +
    "another other others former latter said says also one ones each either neither none",
);
/** They open a sentence before its subject, without a comma: "Currently Anna Bell is the mayor". */
export const OPENING_ADVERBS = toWordSet(
  "again also currently even eventually finally following formerly further generally hence historically however initially " +
    "instead later meanwhile moreover next normally now nowadays often only originally overall perhaps presently previously " +
    "recently shortly similarly sometimes soon still therefore thus today together tomorrow traditionally typically usually yesterday yet",
);
export const PREPOSITIONS = toWordSet(
  "in on at by for from with to of after before during until since under over into about against between among through " +
    "across around near without within towards toward along behind despite unlike like as per via",
);
export const MONTH_PATTERN = "January|February|March|April|May|June|July|August|September|October|November|December";
export const DAY_PATTERN = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
export const NUMBER_PATTERN =
  "(?:\\d[\\d,.]*\\d|\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|" +
  "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)" +
  "(?:[- ](?:one|two|three|four|five|six|seven|eight|nine|hundred|thousand|million|billion))*";
export const TIME_UNIT_PATTERN = "seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|nights?";

/** What a person may be: heads of noun phrases behind "is a", and the endings of agent nouns. */
const ROLE =
  /(?:^|-)(?:president|chief|king|queen|prince|princess|judge|coach|captain|spokes(?:man|woman|person)|friend|ally|athlete|poet|saint|pope|monk|nun|nurse|chef|scholar|candidate|activist|student|agent|critic|mechanic|diplomat|bishop|priest|bureaucrat|cook|pilot|composer|mayor|hero|lawyer|painter|soldier|singer|actor|actress|author|doctor|teacher|leader|minister|writer|player|manager|director|founder|conductor|senator|councillor|governor|officer|professor|engineer|farmer|worker|reporter|baker|owner|ambassador|commander|emperor|philosopher|explorer|inventor|trader|driver|dancer|swimmer|runner|rider|baroness|duke|duchess|biologist|scientist|\w+ist|\w+ician|\w+(?:s|er|r|l)man|\w+woman|\w+person)$/i;

export const isRole = (noun: string): boolean => ROLE.test(noun);

/** What is made so, and in part what a person does: by them a name is known to be a work or a person. */
const WORK_VERBS =
  "wrote|composed|painted|published|directed|designed|recorded|produced|edited|translated|printed|drew";
export const MAKES_WORK = new RegExp(`^(?:${WORK_VERBS})$`, "u");
/** Right behind a person's name. */
export const PERSON_DOES = `(?:${WORK_VERBS}|was born|died|said|says|told|asked|married|studied|taught|met|moved|returned|played|went)\\b`;

const IRREGULAR_PASTS: Readonly<Record<string, string>> = {
  written: "wrote",
  given: "gave",
  taken: "took",
  drawn: "drew",
  chosen: "chose",
  known: "knew",
  seen: "saw",
  shown: "showed",
  sung: "sang",
  begun: "began",
  broken: "broke",
  stolen: "stole",
  driven: "drove",
  thrown: "threw",
  worn: "wore",
};
const UNCHANGED_PASTS = toWordSet(
  "built found made held led won sold told bought brought caught sent shot left kept lost met set cut put hit taught laid",
);

/** Pasts that a subject may end before: what follows is no part of it. */
const OTHER_PASTS = toWordSet(
  "was were did had died fell rose burst ran came went became grew spoke stood felt thought paid swam hid struck wound flew " +
    "froze forgave rang sank shook slept spent stuck swept swore tore understood woke withdrew broadcast",
);
/** They end like a past and are none. */
const NO_PASTS = toWordSet(
  "bed bleed breed creed deed exceed feed greed hatred hundred indeed kindred naked need proceed red reed sacred seed shed " +
    "shred sled speed steed succeed weed wed wicked",
);
const PASTS: ReadonlySet<string> = new Set([
  ...Object.keys(IRREGULAR_PASTS),
  ...Object.values(IRREGULAR_PASTS),
  ...UNCHANGED_PASTS,
  ...OTHER_PASTS,
]);

/** Whether a word in lower case may be a verb's past or its participle. */
export const mayBePast = (word: string): boolean =>
  PASTS.has(word) || (/^\p{Ll}{2,}ed$/u.test(word) && !NO_PASTS.has(word));

const HARM =
  /\b(?:dies?|died|dying|dead|deadly|deaths?|kill(?:s|ed|ing|ings|ers?)?|murder\w*|manslaughter|homicides?|suicides?|fatal\w*|drown\w*|stabb\w*|strangl\w*|massacre\w*|genocid\w*|executed|executions?|behead\w*|hanged|perish\w*|assassin\w*|victims?|corpses?|casualt\w*|injur\w*|wounded|rap(?:ed?|es|ing|ists?)|abus\w*|tortur\w*|bereave\w*|funerals?|mourn\w*)\b/iu;

/** Whether words tell of people who died or were hurt: nothing to be put as an inviting question. */
export const tellsOfHarm = (words: string): boolean => HARM.test(words);

/** The simple past of a participle; `undefined` when it is not clear. */
export const simplePastOf = (participle: string): string | undefined => {
  if (Object.hasOwn(IRREGULAR_PASTS, participle)) return IRREGULAR_PASTS[participle];
  return /(?:[a-z]{2}ed)$/.test(participle) || UNCHANGED_PASTS.has(participle) ? participle : undefined;
};
