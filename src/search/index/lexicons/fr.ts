import type { Lexicon } from "./lexicons.ts";

export const fr: Lexicon = {
  month: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  weekday:
    "lundi mardi mercredi jeudi vendredi samedi dimanche aujourd hier demain matin soir nuit midi printemps automne hiver",
  numeral:
    "deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante cinquante cent cents mille million millions milliard milliards douzaine moitié tiers quart plusieurs",
  timeUnit:
    "seconde secondes minute minutes heure heures jour jours semaine semaines mois an ans année années décennie décennies siècle siècles",
  measure:
    "pourcent pourcentage kilomètre kilomètres mètre mètres centimètres mille pieds hectares carrés kilogrammes grammes tonne tonnes degrés watts volts litres km kg",
  money: "dollar dollars euro euros franc francs yens centimes",
  personTitle:
    "président présidente roi reine prince princesse empereur ministre chancelier sénateur gouverneur maire général colonel pape évêque archevêque cardinal docteur professeur juge auteur écrivain poète compositeur chanteur chanteuse acteur actrice réalisateur producteur artiste peintre architecte scientifique physicien chimiste philosophe historien ingénieur inventeur fondateur chef entraîneur joueur fils fille père mère frère sœur épouse",
  speech: "dit déclaré déclare affirmé affirme écrit annoncé selon expliqué indiqué estime souligné",
  placePreposition: "à en dans de depuis vers entre près chez sur",
  placeNoun:
    "ville village pays comté province région district capitale île continent rivière fleuve lac mer océan montagne côte frontière nord sud ouest situé située rue avenue bâtiment aéroport gare université école musée église siège zone vallée parc port",
  cause: "parce car raison raisons cause causes causé provoqué entraîné résultat conséquence grâce afin puisque",
  copula: "est sont était étaient fut furent être devient signifie désigne comprend",
  pronoun: "il elle ils elles lui leur leurs son sa ses ce cet cette ces qui",
  by: "par",
  naming: "appelé appelée nommé nommée connu connue surnommé nom titre appelle",
  temporal:
    "en pendant durant depuis jusque après avant tôt tard entre lorsque quand siècle décennie ère période époque commencé fondé fondée né née mort",
  means: "avec sans moyen méthode processus technique utilisant utilise",
  enumeration: "et comme tels exemple notamment",
  superlative: "plus moins meilleur pire principal principale principaux premier première",
  group:
    "personnes population habitants étudiants membres citoyens entreprise société sociétés équipe groupe parti organisation famille armée gouvernement comité conseil syndicat tribu",
  connective: "cependant toutefois bien aussi également néanmoins donc ainsi alors",
};
