import type { DiscourseCues } from "./discourse-cues.ts";

export const fr: DiscourseCues = {
  pronouns: (
    "il elle ils elles ce cela ceci ça celui celle ceux celles cet cette ces son sa ses leur leurs celui-ci celle-ci " +
    "ceux-ci celles-ci ce dernier"
  ).split(" "),
  connectives: [
    ..."mais et ou ni or donc car cependant pourtant toutefois néanmoins ainsi aussi puis ensuite enfin".split(" "),
    ..."alors également parallèlement inversement finalement".split(" "),
    ..."ce dernier|cette dernière|ces derniers|par conséquent|en conséquence|par exemple|en revanche".split("|"),
    ..."au contraire|en effet|en outre|de plus|par ailleurs|du coup|dès lors|depuis lors|à cette époque".split("|"),
    ..."en même temps|d'autre part|malgré cela|c'est pourquoi|c'est-à-dire".split("|"),
  ],
  subjects: "il elle ils elles".split(" "),
  prepositions: "en à au aux de du des dans sur pour par avec depuis pendant avant après vers chez sous entre".split(
    " ",
  ),
  subordinators: "quand lorsque lorsqu alors bien comme si".split(" "),
  saying: (
    "dit disent disait déclaré déclare affirmé affirme affirment expliqué explique expliquent ajouté ajoute indiqué " +
    "indique souligné souligne assuré assure estimé estime estiment raconté raconte écrit répondu répond demandé " +
    "annoncé annonce précisé précise confié confie rappelé rappelle reconnu reconnaît regretté regrette lancé lance " +
    "soutenu soutient insisté insiste dénoncé dénonce témoigne"
  ).split(" "),
  plainSaying: "affirme affirment estime estiment".split(" "),
  telling: [],
  relaying: "citant lisant paraphrasant imitant".split(" "),
  that: ["que", "qu"],
  auxiliaries: "a ont avait avaient".split(" "),
  passives: "être est sont était étaient fut furent été".split(" "),
  adverbs: "aussi également ensuite encore".split(" "),
  negations: "ne n pas jamais personne aucun non ni nie nient nié dément démentent démenti".split(" "),
  nobody: (
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier personne certains plusieurs tous qui que il elle ils elles " +
    "on je nous vous ce cela mais et ou si comme quand où non " +
    "même seulement seul peut-être ici maintenant souvent parfois selon sans contre malgré est était fut peut doit"
  ).split(" "),
  settings: (
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier matin soir communiqué lettre interview entretien discours " +
    "conférence presse message journalistes"
  ).split(" "),
  places: "en à dans sur".split(" "),
  relatives: "qui que dont duquel laquelle lequel".split(" "),
  infinitives: [],
  sources: ["selon", "d'après", "d’après", "aux yeux de"],
  hearsay: ["prétendument", "soi-disant", "apparemment"],
  particles: "de du des la le les d van von da di".split(" "),
  determiners: "le la les l un une son sa ses leur leurs".split(" "),
};
