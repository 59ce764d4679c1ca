import type { Lexicon } from "./lexicons.ts";

export const de: Lexicon = {
  month: "januar februar märz april mai juni juli august september oktober november dezember",
  weekday:
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute gestern morgen abend nacht mittag frühling sommer herbst winter",
  numeral:
    "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert tausend million millionen milliarde milliarden dutzend hälfte drittel viertel einmal zweimal mehrere viele beide",
  timeUnit:
    "sekunde sekunden minute minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren jahrzehnt jahrzehnte jahrhundert jahrhunderts jahrhunderte",
  measure:
    "prozent kilometer meter zentimeter meile meilen quadratkilometer hektar kilogramm gramm tonnen tonne grad watt megawatt volt liter km kg",
  money: "dollar euro cent pfund franken yen rubel",
  personTitle:
    "präsident präsidentin könig königin prinz kaiser minister kanzler kanzlerin senator gouverneur bürgermeister general papst bischof erzbischof kardinal doktor professor richter autor schriftsteller dichter komponist sänger schauspieler regisseur produzent künstler maler architekt wissenschaftler physiker chemiker philosoph historiker ingenieur erfinder gründer vorsitzende vorsitzender trainer spieler sohn tochter vater mutter bruder schwester frau herr",
  speech: "sagte sagt erklärte erklärt behauptete schrieb kündigte laut nannte berichtete betonte",
  placePreposition: "in im bei nahe aus von nach auf zwischen innerhalb außerhalb durch",
  placeNoun:
    "stadt dorf land kreis provinz region bezirk hauptstadt insel kontinent fluss see meer ozean berg küste grenze norden süden osten westen nördlich südlich östlich westlich straße gebäude flughafen bahnhof universität schule museum kirche gebiet tal hafen park gelegen liegt",
  cause:
    "weil wegen aufgrund deshalb daher dadurch deswegen grund gründe ursache ursachen führte verursachte damit infolge dank",
  copula: "ist sind war waren wird werden wurde wurden gilt bleibt bedeutet bezeichnet besteht",
  pronoun: "er sie es ihn ihm ihr ihre ihren sein seine seinen dies diese dieser dieses diesen welche",
  by: "von",
  naming: "genannt bekannt bezeichnet heißt hieß namens name namen titel nennt",
  temporal:
    "im während seit bis nach vor früh spät zwischen ab als jahrzehnt jahrhundert ära zeit begann endete gegründet geboren starb",
  means: "mittels ohne methode verfahren prozess verwendet",
  enumeration: "und wie beispielsweise sowie einschließlich beispiel",
  superlative: "größte größten höchste meiste meisten wichtigste älteste längste beste erste haupt mehr weniger",
  group:
    "menschen bevölkerung einwohner bewohner studenten mitglieder bürger unternehmen firma mannschaft partei gruppe organisation familie armee regierung komitee rat gewerkschaft volk",
  connective: "jedoch obwohl außerdem auch stattdessen dennoch somit daher dann allerdings",
};
