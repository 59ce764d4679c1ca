/** Irregular forms of a word, which no stemmer joins. */
import type { Language } from "../../language/index.ts";
import { createWordGroups } from "./word-groups.ts";

/** Forms that no stemmer joins: the irregular verbs of English and a few plurals, from any grammar. */
const ENGLISH = `begin began begun
break broke broken
bring brought
build built
buy bought
catch caught
choose chose chosen
come came
deal dealt
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feel felt
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
freeze froze frozen
give gave given
grow grew grown
hide hid hidden
hold held
keep kept
know knew known
lead led
leave left
lend lent
lose lost
mean meant
meet met
pay paid
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shoot shot
sing sang sung
sink sank sunk
sit sat
sleep slept
speak spoke spoken
spend spent
stand stood
steal stole stolen
strike struck stricken
swear swore sworn
swim swam swum
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
wear wore worn
win won
write wrote written
man men
woman women
child children
foot feet
tooth teeth
mouse mice
person people
bus buses busses
gas gases gasses
lens lenses
quiz quizzes
crisis crises
knife knives
shelf shelves
thief thieves
wolf wolves
die death dead
born birth
marry marriage
choice choose
high height
long length
wide width
deep depth
strong strength
lose loss
sell sale
give gift
live life lives
prove proof
believe belief
succeed success
analyse analyze analysis
destroy destruction
describe description
explain explanation
receive reception
produce production
invade invasion
decide decision
conclude conclusion
speak speech
think thought
fly flight
pursue pursuit
arrive arrival
refuse refusal
defend defence defense`;

/** Newspapers shorten months, readers seldom do ("Feb. 20"). */
const ENGLISH_MONTHS = `january jan
february feb
march mar
april apr
august aug
september sep sept
october oct
november nov
december dec`;

const groups = createWordGroups({ en: `${ENGLISH}\n${ENGLISH_MONTHS}` });

/** The other stems of the same word: "fled" for "flee". */
export const irregularStemsOf = (language: Language, stem: string): readonly string[] => groups(language, stem);
