import type { DiscourseCues } from "./discourse-cues.ts";

export const de: DiscourseCues = {
  pronouns: (
    "er sie es ihm ihn ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner dies diese dieser dieses diesem " +
    "diesen jener jene jenes das"
  ).split(" "),
  connectives: [
    ..."aber und oder doch jedoch denn also daher deshalb deswegen darum somit folglich außerdem zudem".split(" "),
    ..."auch ferner dennoch trotzdem allerdings dagegen hingegen stattdessen sonst dann danach daraufhin".split(" "),
    ..."später anschließend schließlich inzwischen währenddessen ebenso damals dabei dadurch dafür damit".split(" "),
    ..."davor seitdem dazu darin darauf hierbei hierzu beide letztere letzterer letzteres".split(" "),
    ..."zum beispiel|im gegensatz dazu|auf der anderen seite|gleichzeitig|infolgedessen|das heißt".split("|"),
  ],
  subjects: "er sie es".split(" "),
  prepositions: "in im am an auf aus bei beim von vom nach vor seit zu zum zur mit bis durch für über unter".split(" "),
  subordinators: "als während obwohl weil wenn nachdem bevor da sobald".split(" "),
  saying: (
    "sagte sagt sagten sagen erklärte erklärt erklärten betonte betont teilte schrieb schreibt fragte fragt antwortete " +
    "fügte ergänzte meinte meint behauptete behauptet berichtete berichtet kündigte warnte warnt räumte bestätigte " +
    "bestätigt versicherte argumentierte kritisierte beklagte erzählte erzählt unterstrich"
  ).split(" "),
  plainSaying: "sagte sagt sagten sagen behauptete behauptet".split(" "),
  telling: "fragte fragt".split(" "),
  relaying: "zitierte zitiert zitierend".split(" "),
  that: ["dass", "daß"],
  auxiliaries: "hat haben hatte hatten".split(" "),
  passives: "ist sind war waren sein wird werden wurde wurden worden".split(" "),
  adverbs: "auch später dann erneut außerdem weiter zudem".split(" "),
  negations: "nicht nie niemals niemand kein keine keiner bestritt bestreitet dementierte dementiert".split(" "),
  nobody: (
    "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar februar märz april mai juni juli " +
    "august september oktober november dezember gestern heute niemand jemand alle viele einige andere wer was man er " +
    "sie es ich wir ihr das dies diese aber und oder wenn als wie nicht " +
    "sogar nur vielleicht offenbar hier nun jetzt oft manchmal bald trotz ohne gegen neben zwischen ist war " +
    "wurde wird kann konnte soll sollte muss will würde"
  ).split(" "),
  settings: (
    "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar februar märz april mai juni juli " +
    "august september oktober november dezember gestern heute morgen abend nacht einem einer einen dem den erklärung " +
    "mitteilung brief interview gespräch rede pressekonferenz hinzu ein"
  ).split(" "),
  places: "in auf bei".split(" "),
  relatives: "deren dessen wer wen wem wessen".split(" "),
  infinitives: "zu".split(" "),
  sources: ["laut", "zufolge", "nach angaben von", "nach den worten von"],
  hearsay: ["angeblich", "mutmaßlich", "vermeintlich"],
  particles: "von van der den zu zum de da di".split(" "),
  determiners: "der die das ein eine sein seine ihr ihre".split(" "),
};
