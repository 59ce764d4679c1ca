/** Forms of one word that neither stemmer nor groups join, so that no word is called missing for its form. */
import { createWordGroups } from "./word-groups.ts";

/**
 * Forms of one word that neither stems nor the groups for ranking join. They only keep a word from being called missing, so that
 * rare and doubtful ones may be here: silence does no harm.
 */
const ENGLISH_VARIANTS = `arise arose arisen
awake awoke awoken
bear bore borne born
beat beaten
become became
behold beheld
bend bent
bid bade bidden
bind bound
bite bit bitten
bleed bled
blow blew blown
breed bred
burn burnt
cling clung
creep crept
dig dug
do did done
dream dreamt
dwell dwelt
feed fed
fling flung
foresee foresaw foreseen
forgive forgave forgiven
go went gone
grind ground
hang hung
have had
hear heard
kneel knelt
lay laid lie lain
lean leant
leap leapt
learn learnt
light lit
make made
mistake mistook mistaken
overcome overcame
overthrow overthrew overthrown
sew sewn
shear shorn
shed shedding
shine shone
show shown
shrink shrank shrunk
slay slew slain
slide slid
sling slung
smell smelt
sow sown
speed sped
spell spelt
spill spilt
spin spun
spit spat
spoil spoilt
spring sprang sprung
stick stuck
sting stung
stink stank stunk
stride strode
string strung
strive strove striven
sweep swept
swell swollen
swing swung
tread trod trodden
undergo underwent undergone
undertake undertook undertaken
wake woke woken
weave wove woven
weep wept
wind wound
withdraw withdrew withdrawn
withhold withheld
wring wrung
good better best
bad worse worst
far farther further farthest furthest
little less least
much many more most
old elder eldest
goose geese
ox oxen
louse lice
die dice
penny pence
brother brethren
person persons people
calf calves calve
elf elves
half halves halve
hoof hooves
leaf leaves
life lives
loaf loaves
scarf scarves
self selves
sheaf sheaves
wharf wharves
wife wives
dwarf dwarves
beef beeves
cactus cacti
alumnus alumni alumna alumnae
bacillus bacilli
corpus corpora
focus foci
fungus fungi
genus genera
locus loci
nucleus nuclei
radius radii
stimulus stimuli
syllabus syllabi
terminus termini
virus viri
addendum addenda
bacterium bacteria
curriculum curricula
datum data
erratum errata
forum fora
maximum maxima
medium media
memorandum memoranda
minimum minima
millennium millennia
quantum quanta
referendum referenda
spectrum spectra
stadium stadia
stratum strata
symposium symposia
criterion criteria
phenomenon phenomena
automaton automata
analysis analyses
axis axes
basis bases
diagnosis diagnoses
emphasis emphases
hypothesis hypotheses
neurosis neuroses
oasis oases
parenthesis parentheses
prognosis prognoses
synthesis syntheses
thesis theses
appendix appendices
codex codices
index indices
matrix matrices
vertex vertices
vortex vortices
antenna antennae
formula formulae
larva larvae
nebula nebulae
vertebra vertebrae
bureau bureaux
chateau chateaux
plateau plateaux
june jun
july jul
monday mon
tuesday tue tues
wednesday wed
thursday thu thur thurs
friday fri
saturday sat
sunday sun
doctor dr
mister mr
professor prof
president pres
senator sen
governor gov
general gen
government govt
department dept
company co
corporation corp
incorporated inc
limited ltd
mount mt
saint st street
versus vs
kilometre kilometer km
metre meter m
centimetre centimeter cm
millimetre millimeter mm
kilogram kilogramme kilo kg
gram gramme g
tonne ton t
hectare ha
mile mi
foot feet ft
inch in
hour hr h
minute min
second sec s
percent percentage pct pc
thousand k
million m mn
billion bn b
trillion tn
dozen twelve
euro eur
dollar usd
pound gbp sterling quid
yen jpy
yuan cny rmb renminbi
rupee inr
franc chf
television tv
telephone phone
airplane aeroplane plane
britain uk british
america us usa american`;

/** Signs that are read aloud as words which nothing else in the text need show. By the beginnings of the words, in several languages. */
const SIGN_WORDS: readonly (readonly [sign: string, words: RegExp])[] = [
  ["€", /^(euros?|eur)$/],
  ["$", /^(dollars?|bucks?|usd|cents?|pesos?)$/],
  ["£", /^(pounds?|sterling|quid|gbp|livres?|pence|penny)$/],
  ["¥", /^(yens?|yuans?|renminbi|rmb|jpy|cny)$/],
  ["₹", /^(rupees?|roupies?|inr)$/],
  ["₽", /^(roubles?|rubles?|rub)$/],
  ["₩", /^(wons?|krw)$/],
  ["₺", /^(liras?|try)$/],
  ["₴", /^(hryvnias?|uah)$/],
  ["₪", /^(shekels?|ils)$/],
  ["₫", /^(dongs?|vnd)$/],
  ["₱", /^(pesos?|php)$/],
  ["₦", /^(nairas?|ngn)$/],
  ["฿", /^(bahts?|thb)$/],
  ["៛", /^(riels?|khr)$/],
  ["¢", /^cents?$/],
  ["%", /^(per|cents?|percent|percentages?|pct|pourcent|pourcentages?|pour|prozent|porciento)$/],
  ["°", /^(degrees?|celsius|fahrenheit|degres?|grad)$/],
  ["&", /^(and|et)$/],
  ["§", /^(sections?|paragraphs?)$/],
];

/** The other stems of the same word. */
export const variantsOf = createWordGroups({ en: ENGLISH_VARIANTS });

/** Whether a text has a sign that stands for a word (in its folded form). */
export const hasSignOf = (text: string, form: string): boolean =>
  SIGN_WORDS.some(([sign, words]) => words.test(form) && text.includes(sign));
