import type { LanguageData } from "./language-data.ts";

export const tr: LanguageData = {
  code: "tr",
  name: "Turkish",
  script: "Latin",
  functionWords:
    "ve veya ama fakat ile için bir bu şu o da de ki mi mı mu mü ne kim kime kimin kimi nerede nereye nereden neden niçin niye nasıl hangi kaç zaman olarak olan oldu olduğu vardır var yok değil daha en çok gibi kadar sonra önce göre her hem ise ancak onun onlar biz siz ben sen nedir kimdir neresi nelerdir",
  tellingLetters: /[ğışöüç]/g,
  questionOpeners: {
    sure: "nerede nereye nereden neden niçin nasıl hangi kaç nedir kimdir kimin",
    maybe: "kim ne kime niye mi mı mu mü",
  },
  asksInPlace: true,
  abbreviations: {
    before:
      "Doç Yrd Av Sn Hz Cad Sok Mah bkz krş örn Yy Alb Kur Prof Dr Öğr Arş Gör Uzm Müh Mim Op Yb Bnb Yzb Tğm Org Korg Tümg Tuğg Gen St Sk Bul Apt Blv Böl Fak Üniv Ens Müd Bşk Örn çev ed haz yay Ort Psk Ecz",
    numbered: "No no Tel tel md Md sy s",
    within: "Ltd Şti yy",
    closing: "vb vd vs",
  },
  sentenceOpeners: "bugün dün yarın şimdi orada burada binlerce yüzlerce onlarca birçok kimse herkes ayrıca belki",
  stopsOrdinals: true,
  loadStemmer: () => import("@orama/stemmers/turkish"),
  loadStopWords: () => import("@orama/stopwords/turkish"),
  splitsSuffixes: true,
  dotlessI: true,
  keepsMarksInStems: true,
  groupsByStops: true,
  questionWords: {
    what: "ne, neyi, nedir",
    which: "hangi, hangisi",
    who: "kim, kimdir, kimin, kimi, kime",
    where: "nerede, nereye, nereden, neresi",
    when: "ne zaman, hangi yıl, hangi yılda, hangi yılında, hangi tarihte, hangi yüzyılda, hangi gün, hangi ay, kaç yılında",
    "how many": "kaç, kaç tane, kaçı",
    "how much": "ne kadar, yuzde kac",
    how: "nasil",
    why: "neden, nicin, niye, niçin",
  },
  wordClasses: {
    month: "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    weekday:
      "pazartesi salı çarşamba perşembe cuma cumartesi pazar bugün dün yarın sabah akşam gece öğle ilkbahar yaz sonbahar kış",
    numeral:
      "iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli yüz bin milyon milyar düzine yarım yarısı çeyrek birkaç çok",
    timeUnit: "saniye dakika saat gün günü hafta ay yıl yılı yılında yıllarda yüzyıl yüzyılda yüzyılın",
    measure: "yüzde kilometre metre mil hektar kare kilogram gram ton derece litre km kg",
    money: "dolar euro avro lira sterlin yen",
    personTitle:
      "başkan başkanı cumhurbaşkanı kral kralı kraliçe prens imparator bakan bakanı başbakan senatör vali general papa piskopos doktor profesör yargıç yazar şair besteci şarkıcı oyuncu yönetmen sanatçı ressam mimar fizikçi filozof tarihçi mühendis kurucu kurucusu lider antrenör oğlu kızı babası annesi kardeşi eşi",
    speech: "dedi söyledi belirtti açıkladı yazdı duyurdu göre",
    placePreposition: "içinde arasında yakınında dışında",
    placeNoun:
      "şehir şehri kent köy ülke il ilçe eyalet bölge başkent ada kıta nehir nehri göl deniz okyanus dağ kıyı sınır kuzey güney doğu batı bulunan yer cadde bina havaalanı istasyon üniversite üniversitesi okul müze kilise alan vadi park liman",
    cause: "çünkü nedeniyle dolayı için sebebiyle neden nedeni sebep sonucu sonucunda sayesinde",
    copula: "dir idi oldu olan olarak olur",
    pronoun: "o onlar onun onların bu bunlar şu",
    by: "tarafından",
    naming: "adlı adı adıyla denir bilinen olarak isim ismi lakaplı adlandırılan",
    temporal: "sırasında beri kadar sonra önce arasında yüzyıl dönem dönemi çağ başladı kuruldu doğdu öldü",
    means: "ile aracılığıyla kullanarak yöntem süreç teknik",
    enumeration: "ve gibi dahil örneğin",
    superlative: "en daha fazla az ilk ana başlıca büyük",
    group:
      "insan insanlar kişi nüfus nüfusu öğrenci öğrenciler üye üyeler vatandaş şirket şirketi takım grup parti örgüt aile ordu hükümet komite konsey",
    connective: "ancak fakat ayrıca bununla yine böylece",
  },
  articleQuestions: {
    article:
      "(?:bu )?(?:makale|makalenin|makaleyi|makalede|yazi|yazinin|yaziyi|yazida|haber|haberin|haberi|haberde|metin|metnin|roportaj|roportaji)",
    pronoun: "bu|bunu|bunun",
    around: "lutfen|merhaba|selam|soyle|soyler misin|bana|tesekkurler|peki|ve",
    about:
      "# ne hakkinda(?:dir)?|# (?:neden bahsediyor|neyden bahsediyor|ne anlatiyor|ne diyor)|ne hakkinda(?:dir)?(?: #)?|(?:#) ?(?:konusu|ozeti)(?: ne(?:dir)?)?|konu ne(?:dir)?|(?:kisa )?ozet(?:le|i|ler misin)?|# ozetle(?:r misin)?|kisaca|ne oldu|neler oldu|ne oluyor",
    points:
      "(?:iki|uc|dort|bes|birkac|\\d+) cumle(?:de|yle|lik)? ozet(?:le|i|ler misin)?|(?:#) ?(?:(?:ana|onemli|temel) )?(?:noktalari|fikirleri|bilgileri)(?: neler(?:dir)?)?|(?:ana|onemli|temel|kilit) (?:noktalar|bilgiler|fikirler)(?: neler(?:dir)?)?",
    author: "# kim yazdi|kim yazdi(?: #)?|# yazari(?: kim(?:dir)?)?|yazar(?:i)? kim(?:dir)?|yazar",
    published:
      "# ne zaman (?:yayinlandi|yayimlandi|yazildi|cikti)|ne zaman (?:yayinlandi|yayimlandi|yazildi|cikti)(?: #)?|# (?:yayin )?tarihi(?: ne(?:dir)?)?|tarih(?:i)?(?: ne(?:dir)?)?",
    updated: "# ne zaman (?:guncellendi|degistirildi|duzeltildi)|son guncelleme",
    outlet:
      "(?:hangi|bu hangi) (?:gazete|dergi|site|kaynak)(?:de|da|den|dan)?|# (?:kaynagi(?: ne(?:dir)?)?|nereden|hangi gazetede(?:n)?)|kaynak(?: ne(?:dir)?)?|# kim yayinladi",
    place: "# nereden (?:bildirildi|yazildi)",
    address:
      "(?:link|baglanti|adres|url)(?:i)?|# (?:linki|baglantisi|adresi)|(?:makalenin|haberin|yazinin) (?:tamami|tam metni)|tam metin",
    length: "# (?:ne kadar uzun|kac kelime|uzunlugu(?: ne(?:dir)?)?)|# kac paragraf",
    articles:
      "son haberler(?: neler| ne)?|haberler(?: neler)?|yeni ne var|(?:makaleler|haberler|yazilar) ne hakkinda|hangi (?:makaleler|haberler|yazilar) var",
    credits: "(?:# )?kim ve ne zaman yazdi(?: #)?",
    writer: "~ kim(?:dir)?|~ ne yazdi",
    subject: "(?:bana |bize )?~ hakkinda(?: bir sey)? (?:anlat|bilgi ver)",
  },
};
