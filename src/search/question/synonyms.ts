/** Groups of words that mean the same in questions and in reports: evidence where the article lacks a word. */
import type { Language } from "../../language/index.ts";
import { createWordGroups } from "./word-groups.ts";

/**
 * Everyday English words that stand for each other in questions and in reports, one group a line. Written from general
 * knowledge of the language: frequent verbs and nouns of the press, no names, no subject of any article.
 */
const ENGLISH_SYNONYMS = `
flee escape leave depart abandon
die death dead deceased kill killed
born birth
begin start commence launch initiate onset
end finish conclude stop cease terminate
live reside dwell home residence inhabit
meet visit see encounter
talk speak discuss conversation negotiation negotiate
say state claim declare announce assert comment
tell inform notify explain
ask request demand urge call appeal
answer reply respond response
deal bargain agreement pact accord treaty compromise settlement
lawyer attorney counsel barrister legal
diplomat ambassador envoy consul
arrest detain jail imprison custody prison capture
accuse charge allege blame indict
trial court hearing case lawsuit
judge court ruling verdict judgment justice
guilty convict conviction sentence
ban prohibit forbid outlaw bar
allow permit let authorize enable
help aid assist support assistance
oppose resist reject against opponent opposition
criticize condemn denounce attack blast
praise applaud commend acclaim
win victory beat defeat triumph
lose loss defeat
fight battle combat war conflict clash
attack assault raid strike invade invasion
protest demonstration rally march demonstrate
vote election ballot poll elect
party faction group organization
leader head chief chairman president boss
government administration authorities state regime
law legislation act bill statute rule
police officer officers cops
soldier troop troops army military force
money fund funds funding cash finance
pay paid payment spend spent fee
cost price expense worth value
buy purchase acquire bought acquisition
sell sold sale
job work employment occupation profession career
worker employee staff labourer laborer
employ hire recruit
fire dismiss sack quit resign resignation
company firm business corporation enterprise
own owner possess property belong
build construct erect building construction built
make create produce manufacture production made
design designer architect plan
invent inventor invention develop
destroy demolish ruin wreck devastate destruction
damage harm hurt injure injury
repair fix restore renovate restoration rebuild
change alter modify transform
increase rise grow growth gain expand
decrease fall decline drop reduce reduction shrink
big large huge great major
small little tiny minor
many numerous several
important significant major crucial key
main primary chief principal
famous known renowned popular notable celebrated
name called named title known term
type kind sort form variety category
part portion section component piece
area region district zone territory
country nation state
city town municipality
place location site spot venue located
road street highway route
house home residence building
school university college academy education
student pupil
teacher professor instructor taught teach
learn study studied research
scientist researcher scholar
book novel work publication
author writer wrote write written
newspaper paper press magazine journal
film movie picture
song music track tune
singer vocalist musician
play perform performance
show display exhibit exhibition
picture image photo photograph
see view watch look
find discover found discovery detect
search look seek sought
show demonstrate prove indicate reveal
use utilize employ used
need require necessary requirement
want wish desire seek
think believe consider opinion view
decide decision choose choice select
plan intend intention aim goal purpose
try attempt effort
cause reason why because lead led result
effect impact influence result consequence
problem issue trouble difficulty
danger risk threat dangerous hazard
safe safety secure security
disease illness sickness
doctor physician medical
hospital clinic
child children kid son daughter
parent father mother
wife husband spouse marry married marriage
brother sister sibling
friend ally colleague associate
enemy foe rival opponent
man men male
woman women female
people population inhabitants residents citizens
person individual human
old age ancient aged elderly
young youth youthful
new recent modern
first initial earliest original
last final latest
year annual yearly annually
day daily
week weekly
month monthly
hour hourly
often frequently frequent
sometimes occasionally
always continually
fast quick rapid speed
slow gradual
long length lengthy duration
short brief
high tall height
wide width broad
deep depth
far distance distant
near close nearby
travel journey trip voyage tour
arrive arrival reach come came
go went travel move
return come back came
send sent dispatch
bring brought carry carried transport
take took taken seize
give gave given grant provide award
get got receive obtain gain
keep kept retain maintain preserve
hold held
lead led guide direct
follow followed succeed pursue
join enter participate member
separate divide split division
combine merge unite join union
include contain comprise consist
exist existence
happen occur took place event
become became turn
seem appear
rule reign govern control power
king monarch ruler emperor sovereign
religion faith belief church
god deity divine
language tongue spoken speak
food eat ate meal diet
drink beverage
water river sea lake
rain rainfall precipitation
weather climate temperature
hot heat warm
cold cool freeze
animal creature species
plant tree vegetation
farm farmer agriculture agricultural crop
land ground soil territory
mountain hill peak
ship boat vessel
car vehicle automobile
train railway railroad rail
plane aircraft airplane
weapon gun arms
explode explosion bomb blast
murder kill assassinate assassination homicide
steal theft rob robbery stole stolen
lie false fake fraud
secret hidden covert
public open
private personal
free freedom liberty release released
right rights entitlement
equal equality same
different difference differ distinct
similar alike resemble
good best better well
bad worse worst poor
rich wealthy wealth
poor poverty
strong strength power
weak weakness
begin began begun
found establish founded established form set created
replace substitute succeed replaced
remove eliminate delete take
add addition additional extra
open opened inaugurate
close closed shut
like enjoy love prefer
dislike hate disapprove
fear afraid scared
angry anger upset
happy pleased glad satisfied
sad unhappy
surprise shock surprised
celebrate celebration festival
prize award medal honour honor
score points goal
team side club squad
player athlete
coach trainer manager
game match contest competition
champion championship title
record album recorded
release issue publish published
broadcast air aired televise
channel network station
computer machine
program software
internet online web
phone telephone mobile
letter mail message
number amount quantity figure total
half fifty
percent percentage share proportion
average mean typical
total whole entire all
about approximately around roughly
maximum most highest greatest
minimum least lowest
reject refuse deny decline
accept agree approve approval
promise pledge vow commit commitment
threat threaten warn warning
expel exile banish deport
apologize apology sorry regret
invite invitation
host hold held organize
attend attendance participate
support back endorse favor favour
member membership belong
candidate nominee contender
campaign run bid
appoint name nominate appointed
successor replaced succeeded
predecessor preceded
`;

const synonymGroups = createWordGroups({ en: ENGLISH_SYNONYMS });

/** The stems of words that often stand for a word of this stem. */
export const synonymsOf = (language: Language, stem: string): readonly string[] => synonymGroups(language, stem);
