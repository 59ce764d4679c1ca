import type { Lexicon } from "./lexicons.ts";

export const es: Lexicon = {
  month: "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
  weekday:
    "lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana tarde noche mediodía primavera verano otoño invierno",
  numeral:
    "dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta cien ciento cientos mil miles millón millones docena mitad tercio cuarto varios muchos ambos",
  timeUnit:
    "segundo segundos minuto minutos hora horas día días semana semanas mes meses año años década décadas siglo siglos",
  measure:
    "ciento porcentaje kilómetro kilómetros metro metros centímetros milla millas pies hectáreas cuadrados kilogramos gramos tonelada toneladas grados vatios voltios litros km kg",
  money: "dólar dólares euro euros peso pesos libra libras yenes centavos",
  personTitle:
    "presidente presidenta rey reina príncipe princesa emperador ministro ministra canciller senador gobernador alcalde general coronel papa obispo arzobispo cardenal doctor profesor juez autor escritor poeta compositor cantante actor actriz director productor artista pintor arquitecto científico físico químico filósofo historiador ingeniero inventor fundador líder entrenador jugador hijo hija padre madre hermano hermana esposa",
  speech: "dijo dice afirmó afirma declaró escribió anunció según explicó señaló informó aseguró",
  placePreposition: "en de desde hacia entre dentro fuera cerca por",
  placeNoun:
    "ciudad pueblo país condado provincia región distrito capital isla continente río lago mar océano montaña costa frontera norte sur oeste situado ubicado ubicada situada calle avenida edificio aeropuerto estación universidad escuela museo iglesia sede área valle parque puerto",
  cause: "porque debido pues razón razones causa causas causó provocó resultado consecuencia gracias",
  copula: "es son era eran fue fueron ser está están significa consiste incluye",
  pronoun: "ella ellos ellas les su sus este esta estos estas esto ese esa que quien",
  by: "por",
  naming: "llamado llamada conocido conocida denominado denominada llama nombre título apodo",
  temporal:
    "en durante desde hasta después antes hace temprano entre cuando siglo década período época comenzó terminó fundado fundada nació murió",
  means: "mediante con sin través método proceso técnica usando uso",
  enumeration: "y como incluyendo incluidos ejemplo",
  superlative: "mayor mayores menor más menos mejor peor principal principales primero primer primera",
  group:
    "personas población residentes estudiantes miembros ciudadanos habitantes compañía empresa empresas equipo banda partido grupo organización familia ejército gobierno comité consejo sindicato tribu",
  connective: "sin embargo aunque además también mientras entonces",
};
