/**
 * Words that open a question, by language. `sure`: they are nothing else there and no name, no word of English.
 * `maybe`: also another word or a name ("was", "come", "Kim", "ai"), so they need company.
 */
type QuestionWordLists = Readonly<{ sure: string; maybe: string }>;

export const QUESTION_WORDS_BY_LANGUAGE: Readonly<Record<string, QuestionWordLists>> = {
  en: {
    sure: "who what when where why how which whose whom who's what's where's",
    maybe: "is are was were did does do can could will would has have had should",
  },
  es: {
    sure: "qué quién quiénes cuál cuáles cuándo dónde adónde cómo cuánto cuánta cuántos cuántas quien quienes cuando donde cuantos cuantas",
    maybe: "que cual como cuanto cuanta es está son",
  },
  de: {
    sure: "wer wen wem wessen wann wo wohin woher warum wieso weshalb wieviel wieviele welche welcher welches welchen welchem wofür womit worüber wodurch worin",
    maybe: "was wie ist hat sind",
  },
  fr: {
    sure: "où qui quoi quel quelle quels quelles pourquoi combien lequel laquelle qu'est-ce",
    maybe: "quand comment que est qu est-ce ou",
  },
  it: {
    sure: "cosa perché quando quale quali quanto quanta quanti quante dov'è",
    maybe: "chi che dove come è cos dov",
  },
  pt: { sure: "quem quando onde quanto quanta quantos quantas porquê quais", maybe: "que qual como porque o é" },
  nl: { sure: "waar wanneer waarom welke welk hoeveel waarin waarheen waardoor", maybe: "wie wat hoe is heeft" },
  sv: { sure: "vem vems vilken vilket vilka varför hur vart", maybe: "vad var när är" },
  da: { sure: "hvem hvad hvilken hvilket hvilke hvornår hvorfor hvordan hvor", maybe: "hvis er" },
  no: { sure: "hvem hva hvilken hvilket hvilke hvorfor hvordan hvor", maybe: "når er" },
  fi: { sure: "kuka kenen mikä missä mistä milloin miksi miten kuinka minkä ketkä montako", maybe: "mitä onko mihin" },
  ro: { sure: "când câți câte cărui cărei cât câtă cine unde", maybe: "ce care cum cui este" },
  tr: {
    sure: "nerede nereye nereden neden niçin nasıl hangi kaç nedir kimdir kimin",
    maybe: "kim ne kime niye mi mı mu mü",
  },
  vi: { sure: "gì đâu nào", maybe: "ai khi bao sao mấy thế" },
  id: { sure: "siapa siapakah kapan dimana mengapa kenapa bagaimana berapa apakah", maybe: "apa mana di" },
  pl: {
    sure: "kto kogo komu czym kiedy gdzie skąd dokąd dlaczego jaki jaka jakie jakiego którym którym który która",
    maybe: "co czy ile jak kim",
  },
  cs: { sure: "kdo koho komu kdy kde kam odkud proč kolik jaký jaká jaké který která", maybe: "co jak čím" },
  hu: { sure: "mikor hol hová honnan miért hogyan milyen melyik mennyi hány kinek", maybe: "ki mi kit mit" },
  hr: { sure: "tko koga gdje odakle zašto koliko kakav čiji kada", maybe: "što kako kamo koji koja" },
  ca: { sure: "què quin quina quins quines quan perquè", maybe: "qui on com quant quants" },
  ru: {
    sure: "кто кого кому кем что чего чем где куда откуда когда почему зачем сколько какой какая какое какие каком каким чей чья",
    maybe: "как",
  },
  uk: {
    sure: "хто кого кому ким що чого чим де куди звідки коли чому навіщо скільки який яка яке які якому чий чия",
    maybe: "як",
  },
  bg: { sure: "кой кого какво каква какви какъв къде откъде кога защо колко коя кое кои", maybe: "как" },
  sr: { sure: "ко кога шта где куда одакле када зашто колико какав чији који која које", maybe: "како" },
  el: { sure: "ποιος ποια ποιο ποιοι ποιες πότε πού πώς γιατί τι πόσο πόσα πόσοι πόσες", maybe: "που πως" },
  he: { sure: "מי מה מתי איפה היכן לאן מאין למה מדוע איך כיצד כמה איזה איזו אילו", maybe: "" },
  ar: { sure: "ما ماذا متى أين اين كيف لماذا كم هل", maybe: "من أي" },
  fa: { sure: "چه کی کجا کجاست چرا چگونه چطور چند کدام آیا چیست کیست", maybe: "چی" },
  ur: { sure: "کیا کون کب کہاں کیوں کیسے کتنا کتنے کتنی", maybe: "کس" },
  hi: { sure: "क्या कौन कब कहाँ कहां क्यों कैसे कितना कितने कितनी किस किसने किसे किसके", maybe: "" },
  mr: { sure: "काय कोण केव्हा कधी कुठे कसे किती कोणत्या कोणी", maybe: "का" },
  ne: { sure: "कहिले कहाँ किन कसरी कति कुन", maybe: "के को" },
};

/** In scripts without spaces, what a question has in it rather than at its head. */
export const QUESTION_PATTERNS_BY_LANGUAGE: Readonly<Record<string, RegExp>> = {
  th: /ใคร|อะไร|ที่ไหน|ไหน|เมื่อไร|เมื่อไหร่|เมื่อใด|ทำไม|เพราะเหตุใด|อย่างไร|ยังไง|กี่|เท่าไร|เท่าไหร่|เท่าใด|หรือไม่|ไหม|ใด|มั้ย/,
  lo: /ໃຜ|ຫຍັງ|ໃສ|ເມື່ອໃດ|ເປັນຫຍັງ|ແນວໃດ|ຈັກ|ເທົ່າໃດ|ບໍ່/,
  km: /ណា|អ្វី|អី|នរណា|ហេតុអ្វី|ម៉េច|យ៉ាងណា|ប៉ុន្មាន|ឬទេ|តើ/,
  my: /ဘယ်|ဘာ|လဲ|လား|သလဲ|မည်သူ|မည်သည့်|အဘယ်/,
  ja: /[ぁ-ん]/,
  zh: /[的是在了吗嗎呢哪谁誰]|什么|什麼|何时|何時|为什么|為什麼|怎么|怎麼|怎样|怎樣|如何|几|幾|多少|为何|為何/,
  ko: /누구|누가|무엇|무슨|뭐|어디|언제|왜|어떻게|얼마|몇|어느|어떤|까\s*[?？]?$|나요|인가|습니/,
};
