import type { DiscourseCues } from "./discourse-cues.ts";

export const es: DiscourseCues = {
  pronouns: (
    "él ella ellos ellas ello su sus este esta esto estos estas ese esa eso esos esas aquel aquella aquello aquellos " +
    "aquellas dicho dicha dichos dichas le les lo"
  ).split(" "),
  connectives: [
    ..."pero y e o ni sino así entonces además también tampoco luego después posteriormente mientras".split(" "),
    ..."asimismo igualmente finalmente incluso todavía".split(" "),
    ..."sin embargo|no obstante|por lo tanto|por tanto|por eso|por ello|por ejemplo|en cambio|por el contrario".split(
      "|",
    ),
    ..."de hecho|a su vez|al mismo tiempo|como resultado|en consecuencia|por otro lado|por otra parte".split("|"),
    ..."a pesar de ello|desde entonces|en ese momento|en este sentido|es decir|por último".split("|"),
  ],
  subjects: "él ella ellos ellas".split(" "),
  prepositions: "en a de desde hasta para por con durante tras ante bajo entre sobre hacia".split(" "),
  subordinators: "cuando mientras aunque porque si como".split(" "),
  saying: (
    "dijo dice dijeron dicen declaró declararon afirmó afirma afirmaron aseguró asegura aseguraron explicó explica " +
    "explicaron señaló señala añadió añade agregó agrega indicó indica sostuvo sostiene comentó comenta contó cuenta " +
    "escribió respondió preguntó advirtió advierte anunció anuncia manifestó reconoció admitió insistió subrayó " +
    "destacó recordó lamentó apuntó expresó denunció"
  ).split(" "),
  plainSaying: "dijo dice dijeron dicen afirmó afirma aseguró asegura".split(" "),
  telling: [],
  relaying: "citando leyendo parafraseando imitando recordando".split(" "),
  that: ["que"],
  auxiliaries: "ha han había habían".split(" "),
  passives: "ser es son era eran fue fueron sido siendo está estaba".split(" "),
  adverbs: "también después luego además".split(" "),
  negations: "no nunca jamás nadie tampoco ni negó niega negaron niegan negado".split(" "),
  nobody: (
    "lunes martes miércoles jueves viernes sábado domingo hoy ayer nadie alguien todos algunos muchos otros quien que él " +
    "ella ellos ellas yo nosotros usted ustedes esto eso pero y o si como cuando donde no se le les lo " +
    "incluso solo sólo quizá quizás aquí ahora según sin contra es era fue puede podría debe"
  ).split(" "),
  settings: (
    "lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana tarde noche comunicado carta entrevista " +
    "rueda prensa discurso mensaje periodistas"
  ).split(" "),
  places: "en".split(" "),
  relatives: "que quien quienes cuyo cuya cuyos cuyas".split(" "),
  infinitives: ["que"],
  sources: ["según", "de acuerdo con", "en palabras de", "a juicio de"],
  hearsay: ["supuestamente", "presuntamente", "al parecer"],
  particles: "de del la las los y e da do dos van von".split(" "),
  determiners: "el la los las un una su sus".split(" "),
};
